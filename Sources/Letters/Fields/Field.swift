/// A name that templates may write, what it holds, and what that means.
package struct Field: Sendable {
    package indirect enum Kind: Sendable {
        /// Written by `{{name}}`; `has_name` is the flag that it is not empty.
        case text
        /// Asked by `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
        case flag
        /// Gone through by `{{#name}}…{{/name}}`; each element has these names, and those around the list.
        case list([Field])
    }

    package let name: String
    package let kind: Kind
    package let meaning: String

    static func text(_ name: String, _ meaning: String) -> Field { Field(name: name, kind: .text, meaning: meaning) }
    static func flag(_ name: String, _ meaning: String) -> Field { Field(name: name, kind: .flag, meaning: meaning) }
    static func list(_ name: String, _ meaning: String, of fields: [Field]) -> Field {
        Field(name: name, kind: .list(fields), meaning: meaning)
    }
}

extension [Field] {
    /// By name, with a flag `has_…` for every text and list.
    var byName: [String: Field.Kind] {
        var kinds: [String: Field.Kind] = [:]
        for field in self {
            kinds[field.name] = field.kind
            switch field.kind {
            case .text, .list: kinds["has_" + field.name] = .flag
            case .flag: continue
            }
        }
        return kinds
    }
}
