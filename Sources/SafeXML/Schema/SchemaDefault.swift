/// A value that a schema gives where a document gives none. It is no part of the document: XPath does not see it.
package struct SchemaDefault: Hashable, Sendable {
    /// Local name of the element or attribute.
    package var name: String
    package var isAttribute: Bool
    package var value: String

    /// Those of the schemas, without repetition, in order of their names.
    static func all(in models: [SchemaModel]) -> [SchemaDefault] {
        var all: Set<SchemaDefault> = []
        for model in models {
            for element in model.elements {
                guard let constraint = element.constraint else { continue }
                all.insert(SchemaDefault(name: element.name.local, isAttribute: false, value: constraint.text))
            }
            for attribute in model.complexTypes.flatMap(\.attributes.values) {
                guard let constraint = attribute.constraint else { continue }
                all.insert(SchemaDefault(name: attribute.name.local, isAttribute: true, value: constraint.text))
            }
        }
        return all.sorted { ($0.name, $0.value, $0.isAttribute ? 1 : 0) < ($1.name, $1.value, $1.isAttribute ? 1 : 0) }
    }
}
