/// The identifiers of a document (`xs:ID`), each of which may be given once, and what refers to them.
struct IdentifierTable {
    private var lines: [String: Int] = [:]
    private var references: [(name: String, line: Int)] = []

    /// Takes a value of a type that may hold identifiers or references.
    mutating func note(_ value: SimpleValue, _ type: SimpleType, line: Int) -> [String] {
        if case .list(let items) = value, case .list(let item) = type.variety {
            return items.flatMap { note($0, item, line: line) }
        }
        guard case .text(let name) = value else { return [] }
        if type.role(.idReference) { references.append((name, line)) }
        guard type.role(.id) else { return [] }
        if let first = lines[name] { return ["the ID '\(ShownText.line(name))' is already given on line \(first)"] }
        lines[name] = line
        return []
    }

    /// References to what no element of the document is called, in order.
    func unanswered() -> [String] {
        references.filter { lines[$0.name] == nil }.map {
            "the IDREF '\(ShownText.line($0.name))' on line \($0.line) refers to no ID of the document"
        }
    }
}
