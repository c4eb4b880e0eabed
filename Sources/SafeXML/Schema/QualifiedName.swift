/// A name with its namespace URI, which is empty where there is none.
struct QualifiedName: Hashable, Sendable, CustomStringConvertible {
    var uri: String
    var local: String

    init(_ uri: String, _ local: String) {
        self.uri = uri
        self.local = local
    }

    /// Under which the definition of a component goes on that `xs:redefine` replaces; no schema can write it.
    var beforeRedefinition: QualifiedName { QualifiedName(uri, local + " before its redefinition") }

    /// As libxml2's messages write it.
    var description: String { uri.isEmpty ? local : "{\(uri)}\(local)" }

    /// How messages name a type.
    var typeName: String { uri == Namespace.schema ? "xs:\(local)" : description }
}

/// Namespaces that mean something to every schema.
enum Namespace {
    static let schema = "http://www.w3.org/2001/XMLSchema"
    static let instance: StaticString = "http://www.w3.org/2001/XMLSchema-instance"
}
