/// What an element or a simple value is declared to be.
enum TypeReference: Sendable {
    case simple(SimpleType)
    /// By index in the model.
    case complex(Int)
    /// `xs:anyType`.
    case anything
}

/// A default, or the only value that is allowed.
struct ValueConstraint: Sendable {
    var text: String
    var isFixed: Bool
}

struct ElementDeclaration: Sendable {
    var name: QualifiedName
    /// nil: not known here; libxml2 alone speaks of such an element's value.
    var type: TypeReference?
    var isNillable = false
    var constraint: ValueConstraint?
    var identities: [IdentityConstraint] = []
}

struct AttributeDeclaration: Sendable {
    var name: QualifiedName
    /// nil: not known here.
    var type: SimpleType?
    var constraint: ValueConstraint?
}

/// Elements or attributes of any name.
struct SchemaWildcard: Sendable {
    enum Namespaces: Sendable {
        case any
        case other(than: String)
        case these(Set<String>)
    }

    var namespaces: Namespaces
    /// Whether what matches is held against declarations at all.
    var isSkipped: Bool

    func admits(_ uri: String) -> Bool {
        switch namespaces {
        case .any: true
        case .other(let target): !uri.isEmpty && uri != target
        case .these(let uris): uris.contains(uri)
        }
    }
}

struct ComplexType: Sendable {
    /// The type of the text of an element without children.
    var text: SimpleType?
    var isMixed = false
    /// Elements that may stand in it, by name, as indices in the model: XML Schema demands that all of one name in one type
    /// have one type themselves (part 1, 3.8.6), so that names decide, wherever they stand.
    var children: [QualifiedName: Int] = [:]
    var wildcards: [SchemaWildcard] = []
    var attributes: [QualifiedName: AttributeDeclaration] = [:]
    var attributeWildcard: SchemaWildcard?
}

/// What a schema says of the values in documents: which type an element or attribute has that stands in a given place. What
/// may stand where, libxml2 knows.
struct SchemaModel: Sendable {
    var elements: [ElementDeclaration] = []
    var complexTypes: [ComplexType] = []
    var globalElements: [QualifiedName: Int] = [:]
    var globalAttributes: [QualifiedName: AttributeDeclaration] = [:]
    var globalTypes: [QualifiedName: TypeReference] = [:]
    /// Whether all is understood that libxml2 does not get to see.
    var holdsWhatIsTaken = true
    /// Whether any element has identity constraints.
    private(set) var hasIdentities = false
    /// Keys that any of them refers to.
    private(set) var referencedKeys: Set<QualifiedName> = []
    /// Names of elements and attributes whose values libxml2 may take for valid wrongly.
    private(set) var watchedElements: Set<QualifiedName> = []
    private(set) var watchedAttributes: Set<QualifiedName> = []
    /// Whether a document may hold identifiers, which are looked for at its end.
    var hasIdentifiers: Bool { !watchedAttributes.isEmpty || !watchedElements.isEmpty || watchesNamedTypes }
    /// Whether a document may name such a type itself.
    private(set) var watchesNamedTypes = false
    /// Escapes in patterns that the standard does not have.
    var warnings: [SchemaProblem] = []

    /// Works out what follows from the rest, which is complete.
    mutating func index() {
        let identities = elements.flatMap(\.identities)
        hasIdentities = holdsWhatIsTaken && !identities.isEmpty
        for identity in identities { if case .reference(let key) = identity.kind { referencedKeys.insert(key) } }
        for element in elements where element.type.flatMap(textType)?.isWatched == true {
            watchedElements.insert(element.name)
        }
        for attribute in complexTypes.flatMap(\.attributes.values) + globalAttributes.values
        where attribute.type?.isWatched == true {
            watchedAttributes.insert(attribute.name)
        }
        watchesNamedTypes = globalTypes.values.contains { textType($0)?.isWatched == true }
    }

    /// How an element in another one is held against the schema.
    enum Child {
        case declared(Int)
        /// It has no declaration and needs none.
        case free
        /// It is not looked into, or should not be there.
        case unknown
    }

    func child(_ name: QualifiedName, of type: TypeReference) -> Child {
        switch type {
        case .simple: return .unknown
        case .anything: return globalElements[name].map(Child.declared) ?? .free
        case .complex(let index):
            if let own = complexTypes[index].children[name] { return .declared(own) }
            // A member of a substitution group, or one that a wildcard lets in.
            let letIn = complexTypes[index].wildcards.filter { $0.admits(name.uri) }
            if letIn.contains(where: \.isSkipped) { return .unknown }
            return globalElements[name].map(Child.declared) ?? (letIn.isEmpty ? .unknown : .free)
        }
    }

    func attribute(_ name: QualifiedName, of type: TypeReference) -> AttributeDeclaration? {
        switch type {
        case .simple: return nil
        case .anything: return globalAttributes[name]
        case .complex(let index):
            let complex = complexTypes[index]
            if let own = complex.attributes[name] { return own }
            guard let wildcard = complex.attributeWildcard, wildcard.admits(name.uri), !wildcard.isSkipped else {
                return nil
            }
            return globalAttributes[name]
        }
    }

    /// The type that the text of such an element has; nil: it has none, or it is not known.
    func textType(_ type: TypeReference) -> SimpleType? {
        switch type {
        case .simple(let simple): simple
        case .complex(let index): complexTypes[index].text
        case .anything: nil
        }
    }
}
