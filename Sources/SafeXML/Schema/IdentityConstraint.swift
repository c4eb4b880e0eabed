/// `xs:unique`, `xs:key` or `xs:keyref` of an element.
struct IdentityConstraint: Sendable {
    enum Kind: Sendable {
        case unique, key
        /// Of another one's name.
        case reference(QualifiedName)
    }

    /// The elements of XML Schema that declare one.
    static let names = ["unique", "key", "keyref"]

    var kind: Kind
    var name: QualifiedName
    var selector: [IdentityPath]
    var fields: [[IdentityPath]]
}

/// One way of a selector or field: child steps, perhaps from any depth, perhaps with an attribute at the end.
struct IdentityPath: Sendable {
    enum Test: Sendable {
        case any
        case namespace(String)
        case name(QualifiedName)

        func matches(_ name: QualifiedName) -> Bool {
            switch self {
            case .any: true
            case .namespace(let uri): name.uri == uri
            case .name(let own): own == name
            }
        }
    }

    var isDeep = false
    var steps: [Test] = []
    var attribute: Test?

    /// - Parameter prefixes: what prefixes stand for in the schema there.
    /// - Returns: nil where the text is no such path.
    static func all(_ text: String, _ prefixes: (String) -> String?) -> [IdentityPath]? {
        var paths: [IdentityPath] = []
        for way in text.split(separator: "|", omittingEmptySubsequences: false) {
            guard let path = IdentityPath(way.filter { !$0.isWhitespace }, prefixes) else { return nil }
            paths.append(path)
        }
        return paths
    }

    private init?(_ text: String, _ prefixes: (String) -> String?) {
        var rest = Substring(text)
        if rest.hasPrefix(".//") {
            (isDeep, rest) = (true, rest.dropFirst(3))
        }
        for step in rest.split(separator: "/", omittingEmptySubsequences: false) {
            if step == "." { continue }
            guard attribute == nil else { return nil }
            var name = step
            for axis in ["child::", "attribute::", "@"] where step.hasPrefix(axis) { name = step.dropFirst(axis.count) }
            guard let test = Self.test(name, prefixes) else { return nil }
            if step.hasPrefix("@") || step.hasPrefix("attribute::") { attribute = test } else { steps.append(test) }
        }
    }

    private static func test(_ name: Substring, _ prefixes: (String) -> String?) -> Test? {
        if name == "*" { return .any }
        let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        guard parts.count == 2 else { return parts.count == 1 ? .name(QualifiedName("", parts[0])) : nil }
        guard let uri = prefixes(parts[0]) else { return nil }
        return parts[1] == "*" ? .namespace(uri) : .name(QualifiedName(uri, parts[1]))
    }

    /// Whether it leads to an element.
    /// - Parameter names: of the elements from below the start down to that element.
    func leads(to names: ArraySlice<QualifiedName>) -> Bool {
        guard isDeep ? names.count >= steps.count : names.count == steps.count else { return false }
        return zip(steps, names.suffix(steps.count)).allSatisfy { $0.matches($1) }
    }
}
