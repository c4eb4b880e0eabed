/// A simple type of a schema: how white space in a text is dealt with, and which texts are values of it.
final class SimpleType: Sendable {
    enum Variety: Sendable {
        /// `xs:anySimpleType`: any text.
        case anything
        case atomic(AtomicKind)
        case list(SimpleType)
        case union([SimpleType])
    }

    enum WhiteSpace: String, Sendable { case preserve, replace, collapse }

    /// nil: the type has no name.
    let name: QualifiedName?
    let variety: Variety
    let whiteSpace: WhiteSpace
    /// What it restricts.
    let base: SimpleType?
    let facets: Facets
    /// Whether libxml2 is known to take texts that are no values of it, so that its values are looked at here too.
    let isWatched: Bool

    init(name: QualifiedName?, _ variety: Variety, _ whiteSpace: WhiteSpace = .collapse, isWatched: Bool = false) {
        (self.name, self.variety, self.whiteSpace) = (name, variety, whiteSpace)
        (base, facets) = (nil, Facets())
        let parts: [SimpleType] =
            switch variety {
            case .list(let item): [item]
            case .union(let members): members
            case .anything, .atomic: []
            }
        self.isWatched = isWatched || parts.contains(where: \.isWatched)
    }

    /// A restriction.
    /// - Parameter isWatched: whether libxml2 does not hold these facets, or holds them loosely.
    init(
        name: QualifiedName?, restricting base: SimpleType, _ facets: Facets, _ whiteSpace: WhiteSpace? = nil,
        isWatched: Bool = false
    ) {
        (self.name, self.base, self.facets) = (name, base, facets)
        (variety, self.whiteSpace) = (base.variety, whiteSpace ?? base.whiteSpace)
        self.isWatched = isWatched || base.isWatched
    }

    /// The value of a text.
    /// - Parameters:
    ///   - raw: as the document has it.
    ///   - prefixes: the namespaces that prefixes stand for in that place.
    func value(of raw: String, _ prefixes: (String) -> String?) throws(ValueFault) -> SimpleValue {
        try read(raw, prefixes).value
    }

    private func read(
        _ raw: String, _ prefixes: (String) -> String?
    ) throws(ValueFault) -> (value: SimpleValue, text: String) {
        let text = normalized(raw)
        let (found, units): ((value: SimpleValue, text: String), Int?)
        switch variety {
        case .anything: (found, units) = ((.text(text), text), nil)
        case .atomic(let kind):
            guard let value = kind.value(text, prefixes) else { throw ValueFault(reason: .lexical, type: self) }
            (found, units) = ((value, text), kind.length(of: value))
        case .list(let item):
            var values: [SimpleValue] = []
            for part in text.split(separator: " ") { values.append(try self.item(String(part), item, prefixes)) }
            (found, units) = ((.list(values), text), values.count)
        case .union(let members): (found, units) = (try member(of: raw, members, prefixes), nil)
        }
        try check(found.value, found.text, units: units)
        return found
    }

    private func item(
        _ text: String, _ type: SimpleType, _ prefixes: (String) -> String?
    ) throws(ValueFault) -> SimpleValue {
        do throws(ValueFault) {
            return try type.value(of: text, prefixes)
        } catch {
            throw ValueFault(reason: .item(error.sentence(text)), type: self)
        }
    }

    /// The value as the first of a union's members that has it.
    private func member(
        of raw: String, _ members: [SimpleType], _ prefixes: (String) -> String?
    ) throws(ValueFault) -> (value: SimpleValue, text: String) {
        for member in members {
            if let found = try? member.read(raw, prefixes) { return found }
        }
        throw ValueFault(reason: .lexical, type: self)
    }

    /// Holds a value against the facets of all steps, the first one first.
    private func check(_ value: SimpleValue, _ text: String, units: Int?) throws(ValueFault) {
        try base?.check(value, text, units: units)
        if let reason = facets.broken(by: value, text, units: units) { throw ValueFault(reason: reason, type: self) }
    }

    func normalized(_ text: String) -> String {
        switch whiteSpace {
        case .preserve: text
        case .replace: String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isSpace($0) ? " " : $0 }))
        case .collapse:
            text.unicodeScalars.split(whereSeparator: Self.isSpace).map { String($0) }.joined(separator: " ")
        }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
    }
}

extension AtomicKind {
    /// In characters, or in octets; nil where a type has no length.
    func length(of value: SimpleValue) -> Int? {
        switch value {
        case .text(let text): text.unicodeScalars.count
        case .octets(let octets): octets.count
        default: nil
        }
    }
}

extension SimpleType {
    /// Whether a value of it is an identifier, or refers to one.
    func role(_ kind: AtomicKind) -> Bool {
        switch variety {
        case .anything: false
        case .atomic(let own): own == kind
        case .list(let item): item.role(kind)
        case .union(let members): members.contains { $0.role(kind) }
        }
    }
}
