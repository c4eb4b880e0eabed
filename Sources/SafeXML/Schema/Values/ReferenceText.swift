/// Which texts are references of `xs:anyURI` (RFC 2396 and 2732 behind the escaping of XLink, 5.4): nearly all.
enum ReferenceText {
    static func isReference(_ text: String) -> Bool {
        guard !text.isEmpty else { return true }
        let characters = Array(escaped(text))
        var start = 0
        if let colon = characters.firstIndex(of: UInt8(ascii: ":")),
            !characters[..<colon].contains(where: { "/?#".utf8.contains($0) }), colon > 0
        {
            guard isScheme(characters[..<colon]) else { return false }
            start = colon + 1
        } else if characters[0] == UInt8(ascii: ":") {
            return false
        }
        let rest = characters[start...]
        let authority = behindAuthority(rest)
        let isOpaque = start > 0 && rest.first != UInt8(ascii: "/")
        let path = rest[authority...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard isPart(path, allowing: isOpaque ? opaque : hierarchical) else { return false }
        // One question mark starts the query, and one number sign the fragment; a second number sign is none of either.
        var tail = rest[path.endIndex...]
        if let first = tail.first, first == UInt8(ascii: "?") || first == UInt8(ascii: "#") { tail.removeFirst() }
        let parts = tail.split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
        let most = rest[path.endIndex...].first == UInt8(ascii: "#") ? 1 : 2
        return parts.count <= most && parts.allSatisfy { isPart($0, allowing: opaque) }
    }

    /// Behind `//` and what names a host, perhaps nothing (RFC 3986, 3.2.2); the start where there is none.
    private static func behindAuthority(_ rest: ArraySlice<UInt8>) -> Int {
        guard rest.starts(with: "//".utf8) else { return rest.startIndex }
        let name = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
        if name.isEmpty || isPart(name, allowing: registered) || name.contains(UInt8(ascii: "[")) && isBracketed(name) {
            return name.endIndex
        }
        // What is no authority is read as a path of its own, which then has to be one.
        return rest.startIndex
    }

    /// A host such as `[::1]`, perhaps with a port.
    private static func isBracketed(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.first == UInt8(ascii: "["), let end = name.lastIndex(of: UInt8(ascii: "]")) else { return false }
        let address = name[name.startIndex + 1..<end]
        let port = name[(end + 1)...]
        return !address.isEmpty && address.allSatisfy { "0123456789abcdefABCDEF:.".utf8.contains($0) }
            && (port.isEmpty || port.first == UInt8(ascii: ":") && port.dropFirst().allSatisfy { 0x30...0x39 ~= $0 })
    }

    private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    private static let unreserved = letters + "0123456789-_.!~*'()"
    private static let hierarchical = Set((unreserved + ";/:@&=+$,").utf8)
    private static let opaque = Set((unreserved + ";/?:@&=+$,[]").utf8)
    private static let registered = Set((unreserved + "$,;:@&=+").utf8)
    private static let excluded = Set(" <>\"{}|\\^`".utf8)

    private static func isScheme(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, letters.utf8.contains(first) else { return false }
        return name.allSatisfy { (letters + "0123456789+-.").utf8.contains($0) }
    }

    private static func isPart(_ part: ArraySlice<UInt8>, allowing allowed: Set<UInt8>) -> Bool {
        var rest = part
        while let next = rest.popFirst() {
            if next == UInt8(ascii: "%") {
                guard rest.prefix(2).count == 2,
                    rest.prefix(2).allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
                else { return false }
                rest = rest.dropFirst(2)
            } else if !allowed.contains(next) {
                return false
            }
        }
        return true
    }

    /// What a reference may not hold itself stands in it escaped.
    private static func escaped(_ text: String) -> [UInt8] {
        text.utf8.flatMap { byte -> [UInt8] in
            guard byte > 0x7E || byte < 0x20 || excluded.contains(byte) else { return [byte] }
            return Array("%00".utf8)
        }
    }
}
