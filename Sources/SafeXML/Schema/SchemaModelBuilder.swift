/// Reads the components of schema documents into a model. It holds nothing against the rules of XML Schema: libxml2
/// does that when it compiles the same documents. What is not understood here stays unknown.
struct SchemaModelBuilder {
    /// A named component, and the document that it is in.
    struct Component {
        var element: XMLElement
        var context: SchemaContext
    }

    private(set) var model = SchemaModel()
    private var components: [String: [QualifiedName: Component]] = [:]
    var simpleTypes: [QualifiedName: SimpleType] = [:]
    /// Simple types whose definition is being read: one that needs itself is not known.
    var openTypes: Set<QualifiedName> = []
    private var named: [QualifiedName: Int] = [:]
    /// For each complex type how it was written, until all are flattened.
    private var drafts: [ComplexTypeDraft] = []
    private var pending: [(index: Int, component: Component)] = []

    static func model(of documents: SchemaDocuments) -> SchemaModel? {
        guard documents.isWhole else { return nil }
        var builder = SchemaModelBuilder(documents)
        builder.build()
        return builder.model
    }

    private init(_ documents: SchemaDocuments) {
        for document in documents.all {
            guard let root = document.root else { continue }
            let context = SchemaContext(document, root)
            for element in root.schemaChildren { add(element, context) }
        }
        for document in documents.all {
            guard let root = document.root else { continue }
            for redefinition in root.schemaChildren where redefinition.name == "redefine" {
                for element in redefinition.schemaChildren { redefine(element, SchemaContext(document, root)) }
            }
        }
    }

    private mutating func add(_ element: XMLElement, _ context: SchemaContext) {
        guard let name = element.attribute("name")?.trimmed else { return }
        components[element.name, default: [:]][QualifiedName(context.target, name)] = Component(
            element: element, context: context)
    }

    /// The new definition takes the name; the one before goes on under another, which only the new one knows (part 1, 4.2.2).
    private mutating func redefine(_ element: XMLElement, _ context: SchemaContext) {
        guard let local = element.attribute("name")?.trimmed else { return }
        let name = QualifiedName(context.target, local)
        let before = name.beforeRedefinition
        guard components[element.name]?[before] == nil else {
            // One that is redefined twice is not understood.
            components[element.name]?[name] = nil
            return leaveWhole()
        }
        let original = components[element.name]?[name]
        components[element.name]?[before] = original
        var context = context
        context.redefined = name
        add(element, context)
    }

    private mutating func build() {
        for (name, component) in sorted("attribute") {
            model.globalAttributes[name] = attribute(component.element, name, component.context)
        }
        for (name, _) in sorted("simpleType") {
            if let type = simpleType(named: name) { model.globalTypes[name] = .simple(type) }
        }
        for (name, _) in sorted("complexType") {
            if let type = type(named: name) { model.globalTypes[name] = type }
        }
        // Their places first: elements refer to each other.
        for (name, _) in sorted("element") {
            model.globalElements[name] = model.elements.count
            model.elements.append(ElementDeclaration(name: name))
        }
        for (name, component) in sorted("element") {
            guard let index = model.globalElements[name] else { continue }
            model.elements[index] = declaration(component.element, name, component.context)
        }
        while let next = pending.popLast() {
            drafts[next.index] = draft(next.component.element, next.component.context)
        }
        model.complexTypes = Array(repeating: ComplexType(), count: drafts.count)
        var flattener = ComplexTypeFlattener(drafts)
        for index in drafts.indices { model.complexTypes[index] = flattener.flat(index, &self) }
        model.index()
    }

    /// In one order, so that equal schemas give equal models.
    private func sorted(_ kind: String) -> [(QualifiedName, Component)] {
        (components[kind] ?? [:]).sorted { ($0.key.uri, $0.key.local) < ($1.key.uri, $1.key.local) }
    }

    func component(_ kind: String, _ name: QualifiedName) -> Component? {
        components[kind]?[name]
    }

    /// Where something is not understood, libxml2 gets to see all of the schema.
    mutating func leaveWhole() { model.holdsWhatIsTaken = false }

    mutating func warn(_ problem: SchemaProblem) {
        if !model.warnings.contains(problem) { model.warnings.append(problem) }
    }

    // MARK: Types

    /// A type of any kind by its name; nil: unknown.
    mutating func type(named name: QualifiedName) -> TypeReference? {
        if name == QualifiedName(Namespace.schema, "anyType") { return .anything }
        if let index = named[name] { return .complex(index) }
        if let component = component("complexType", name) {
            let index = add(component)
            named[name] = index
            return .complex(index)
        }
        return simpleType(named: name).map(TypeReference.simple)
    }

    private mutating func add(_ component: Component) -> Int {
        drafts.append(ComplexTypeDraft())
        pending.append((drafts.count - 1, component))
        return drafts.count - 1
    }

    /// The type of an element or of the content of another type; nil: unknown.
    private mutating func type(of element: XMLElement, _ context: SchemaContext) -> TypeReference? {
        if let name = element.attribute("type") {
            return context.name(name, at: element).flatMap { type(named: $0) }
        }
        if let own = element.schemaChild("complexType") {
            return .complex(add(Component(element: own, context: context)))
        }
        if let own = element.schemaChild("simpleType") {
            return simpleType(own, nil, context).map(TypeReference.simple)
        }
        return .anything
    }

    // MARK: Declarations

    mutating func declaration(
        _ element: XMLElement, _ name: QualifiedName, _ context: SchemaContext
    ) -> ElementDeclaration {
        var declaration = ElementDeclaration(name: name, type: type(of: element, context))
        if element.attribute("type") == nil, case .anything? = declaration.type,
            let head = element.attribute("substitutionGroup").flatMap({ context.name($0, at: element) }),
            let component = component("element", head)
        {
            // Without a type of its own it takes that of the head of its group.
            declaration.type = type(of: component.element, component.context)
        }
        declaration.isNillable = ["true", "1"].contains(element.attribute("nillable")?.trimmed)
        declaration.constraint = ValueConstraint(element)
        for child in element.schemaChildren where IdentityConstraint.names.contains(child.name) {
            guard let identity = IdentityConstraint(child, context) else { leaveWhole(); continue }
            declaration.identities.append(identity)
        }
        return declaration
    }

    mutating func attribute(_ element: XMLElement, _ name: QualifiedName, _ context: SchemaContext)
        -> AttributeDeclaration
    {
        var declaration = AttributeDeclaration(name: name, type: nil, constraint: ValueConstraint(element))
        if let type = element.attribute("type") {
            declaration.type = context.name(type, at: element).flatMap { simpleType(named: $0) }
        } else if let own = element.schemaChild("simpleType") {
            declaration.type = simpleType(own, nil, context)
        } else {
            declaration.type = BuiltInTypes.type("anySimpleType")
        }
        return declaration
    }

    /// A new local element; its index.
    mutating func addLocal(_ element: XMLElement, _ name: QualifiedName, _ context: SchemaContext) -> Int {
        model.elements.append(declaration(element, name, context))
        return model.elements.count - 1
    }
}

/// What the components of one document share.
struct SchemaContext {
    var address: String
    var target: String
    var qualifiesElements: Bool
    var qualifiesAttributes: Bool
    /// Whether it is included by a document of another namespace: names without one are then of the target.
    var isChameleon: Bool
    /// What a component in it redefines: by that name it means the definition before.
    var redefined: QualifiedName?

    init(_ document: SchemaDocuments.Document, _ root: XMLElement) {
        (address, target) = (document.address, document.target)
        qualifiesElements = root.attribute("elementFormDefault")?.trimmed == "qualified"
        qualifiesAttributes = root.attribute("attributeFormDefault")?.trimmed == "qualified"
        isChameleon = root.attribute("targetNamespace") == nil && !document.target.isEmpty
    }

    /// The name that a text stands for where an element is; nil where its prefix stands for nothing.
    func name(_ text: String, at element: XMLElement) -> QualifiedName? {
        let name = writtenName(text, at: element)
        return name == redefined ? name?.beforeRedefinition : name
    }

    private func writtenName(_ text: String, at element: XMLElement) -> QualifiedName? {
        let parts = text.trimmed.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            let uri = element.namespaceDeclarations[""] ?? ""
            return QualifiedName(uri.isEmpty && isChameleon ? target : uri, parts.first ?? "")
        }
        return element.namespaceDeclarations[parts[0]].map { QualifiedName($0, parts[1]) }
    }

    /// The name of a local element or attribute.
    func localName(_ element: XMLElement, qualifies: Bool) -> QualifiedName {
        let form = element.attribute("form")?.trimmed
        let isQualified = form.map { $0 == "qualified" } ?? qualifies
        return QualifiedName(isQualified ? target : "", element.attribute("name")?.trimmed ?? "")
    }
}

extension XMLElement {
    /// The first child of that name among the elements of XML Schema.
    func schemaChild(_ names: String...) -> XMLElement? {
        elements.first { $0.namespace == Namespace.schema && names.contains($0.name) }
    }

    var schemaChildren: [XMLElement] { elements.filter { $0.namespace == Namespace.schema } }
}

extension ValueConstraint {
    init?(_ element: XMLElement) {
        if let text = element.attribute("fixed") {
            self.init(text: text, isFixed: true)
        } else if let text = element.attribute("default") {
            self.init(text: text, isFixed: false)
        } else {
            return nil
        }
    }
}

extension IdentityConstraint {
    init?(_ element: XMLElement, _ context: SchemaContext) {
        guard let own = element.attribute("name")?.trimmed else { return nil }
        name = QualifiedName(context.target, own)
        switch element.name {
        case "unique": kind = .unique
        case "key": kind = .key
        case "keyref":
            guard let refer = element.attribute("refer").flatMap({ context.name($0, at: element) }) else { return nil }
            kind = .reference(refer)
        default: return nil
        }
        func paths(_ step: XMLElement) -> [IdentityPath]? {
            IdentityPath.all(step.attribute("xpath") ?? "") { step.namespaceDeclarations[$0] }
        }
        guard let selector = element.schemaChild("selector").flatMap(paths) else { return nil }
        self.selector = selector
        let fields = element.schemaChildren.filter { $0.name == "field" }
        self.fields = fields.compactMap(paths)
        guard self.fields.count == fields.count else { return nil }
    }
}
