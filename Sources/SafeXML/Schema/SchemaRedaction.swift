/// Takes out of a schema document what libxml2 does not get to see: facets that it reads wrongly; identity constraints, for
/// which it would need values that it calls invalid; and elements that may occur no time, of which it lets one through. In
/// their place stand blanks, so that lines stay what they are.
struct SchemaRedaction {
    private var bytes: [UInt8]
    /// The prefix of XML Schema with its colon; empty for a default namespace.
    private let prefix: [UInt8]

    static func of(_ document: SchemaDocuments.Document) -> [UInt8] {
        guard let root = document.root, let prefix = prefix(root),
            let encoding = try? TextEncoding.detect(document.bytes.prefix(1024)).encoding,
            encoding != .utf16BigEndian, encoding != .utf16LittleEndian
        else { return document.bytes }
        var redaction = SchemaRedaction(bytes: document.bytes, prefix: prefix)
        redaction.run()
        return redaction.bytes
    }

    private init(bytes: [UInt8], prefix: String) {
        self.bytes = bytes
        self.prefix = prefix.isEmpty ? [] : Array((prefix + ":").utf8)
    }

    private static func prefix(_ root: XMLElement) -> String? {
        root.namespaceDeclarations.filter { $0.value == Namespace.schema }.keys.min()
    }

    private mutating func run() {
        var ranges: [Range<Int>] = []
        // Where an element began that goes, and how many are open in it.
        var open: (start: Int, depth: Int)?
        var walk = MarkupWalk(bufferLine: 1)
        walk: while let markup = walk.next(in: bytes.span) {
            switch markup {
            case .start(let tag):
                if let inside = open {
                    open = (inside.start, inside.depth + 1)
                } else if goes(bytes[tag]) {
                    open = (tag.lowerBound, 1)
                }
            case .end:
                guard let inside = open else { continue }
                open = inside.depth > 1 ? (inside.start, inside.depth - 1) : nil
                if inside.depth == 1 { ranges.append(inside.start..<walk.offset) }
            case .empty(let tag): if open == nil, goes(bytes[tag]) { ranges.append(tag) }
            case .unknown: break walk
            }
        }
        for index in ranges.joined() where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
    }

    /// Whether the element of this start tag is taken out.
    private func goes(_ tag: ArraySlice<UInt8>) -> Bool {
        let name = tag.dropFirst().prefix { !" \t\r\n/>".utf8.contains($0) }
        guard name.starts(with: prefix) else { return false }
        let local = String(decoding: name.dropFirst(prefix.count), as: UTF8.self)
        if IdentityConstraint.names.contains(local) { return true }
        if local == "element" { return Self.text(of: "maxOccurs", in: tag).map(Self.isZero) ?? false }
        guard FacetTrust.isKept(local, "") != nil else { return false }
        guard let value = Self.text(of: "value", in: tag) else { return false }
        return FacetTrust.isKept(local, value) == false
    }

    private static func isZero(_ text: String) -> Bool {
        let digits = text.trimmed
        return !digits.isEmpty && digits.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    }

    /// The text of an attribute, as it is written.
    private static func text(of attribute: String, in tag: ArraySlice<UInt8>) -> String? {
        let name = Array(attribute.utf8)
        var rest = tag[...]
        while let quote = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) {
            guard let end = rest[(quote + 1)...].firstIndex(of: rest[quote]) else { return nil }
            let before = rest[..<quote].split { " \t\r\n=".utf8.contains($0) }.last
            if let before = before, before.elementsEqual(name) {
                return String(decoding: rest[(quote + 1)..<end], as: UTF8.self)
            }
            rest = rest[(end + 1)...]
        }
        return nil
    }
}
