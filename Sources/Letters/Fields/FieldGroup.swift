/// Values for the names of a field table. Every name has one: a text that nobody set is empty, a flag false, a list empty.
package struct FieldGroup: Sendable {
    package enum Value: Sendable {
        case text(String)
        case flag(Bool)
        case list([FieldGroup])
    }

    private var values: [String: Value]

    init(_ fields: [Field]) {
        values = [:]
        for field in fields {
            switch field.kind {
            case .text: set(field.name, "")
            case .flag: set(field.name, false)
            case .list: set(field.name, [])
            }
        }
    }

    /// nil: the table has no such name.
    package subscript(name: String) -> Value? { values[name] }

    package func text(_ name: String) -> String {
        if case .text(let text)? = values[name] { text } else { "" }
    }

    package func list(_ name: String) -> [FieldGroup] {
        if case .list(let groups)? = values[name] { groups } else { [] }
    }

    package func flag(_ name: String) -> Bool {
        if case .flag(let flag)? = values[name] { flag } else { false }
    }

    mutating func set(_ name: String, _ text: String?) {
        values[name] = .text(text ?? "")
        values["has_" + name] = .flag(!(text ?? "").isEmpty)
    }

    mutating func set(_ name: String, _ flag: Bool) { values[name] = .flag(flag) }

    mutating func set(_ name: String, _ groups: [FieldGroup]) {
        values[name] = .list(groups)
        values["has_" + name] = .flag(!groups.isEmpty)
    }

    /// The names and values of another group too; where both have a name, those of the other.
    func joined(_ other: FieldGroup) -> FieldGroup {
        var joined = self
        joined.values.merge(other.values) { _, new in new }
        return joined
    }

    /// As the template library takes it.
    var object: [String: Any] {
        values.mapValues { value in
            switch value {
            case .text(let text): text as Any
            case .flag(let flag): flag
            case .list(let groups): groups.map(\.object)
            }
        }
    }
}
