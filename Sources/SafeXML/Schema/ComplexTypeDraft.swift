/// A complex type as its own definition has it, without what it takes from its base.
struct ComplexTypeDraft {
    enum Text {
        case none
        /// That of the base, restricted here or not.
        case ofBase(XMLElement?, SchemaContext)
        case own(SimpleType)
    }

    var base: TypeReference?
    /// Whether it adds to its base; otherwise it repeats what stays of it.
    var isExtension = false
    var own = ComplexType()
    var text = Text.none
    /// Attributes of the base that it does not take.
    var prohibited: Set<QualifiedName> = []
}

extension SchemaModelBuilder {
    mutating func draft(_ definition: XMLElement, _ context: SchemaContext) -> ComplexTypeDraft {
        var draft = ComplexTypeDraft()
        draft.own.isMixed = ["true", "1"].contains(definition.attribute("mixed")?.trimmed)
        guard let content = definition.schemaChild("simpleContent", "complexContent"),
            let step = content.schemaChild("restriction", "extension")
        else {
            read(definition, into: &draft, context)
            return draft
        }
        if let mixed = content.attribute("mixed")?.trimmed { draft.own.isMixed = mixed == "true" || mixed == "1" }
        draft.isExtension = step.name == "extension"
        draft.base = step.attribute("base").flatMap { context.name($0, at: step) }.flatMap { type(named: $0) }
        if content.name == "simpleContent" {
            if case .simple(let type)? = draft.base {
                draft.text = .own(type)
            } else {
                draft.text = .ofBase(draft.isExtension ? nil : step, context)
            }
        }
        read(step, into: &draft, context)
        return draft
    }

    /// Particles and attributes.
    private mutating func read(_ parent: XMLElement, into draft: inout ComplexTypeDraft, _ context: SchemaContext) {
        var groups: Set<QualifiedName> = []
        for child in parent.schemaChildren {
            switch child.name {
            case "sequence", "choice", "all", "group": readParticle(child, into: &draft.own, context, &groups)
            case "attribute", "attributeGroup", "anyAttribute": readAttribute(child, into: &draft, context, &groups)
            default: break
            }
        }
    }

    /// - Parameter groups: those around, so that one that holds itself ends.
    private mutating func readParticle(
        _ particle: XMLElement, into type: inout ComplexType, _ context: SchemaContext,
        _ groups: inout Set<QualifiedName>
    ) {
        switch particle.name {
        case "element":
            if let name = particle.attribute("ref").flatMap({ context.name($0, at: particle) }) {
                type.children[name] = model.globalElements[name]
            } else {
                let name = context.localName(particle, qualifies: context.qualifiesElements)
                if type.children[name] == nil { type.children[name] = addLocal(particle, name, context) }
            }
        case "any": type.wildcards.append(SchemaWildcard(particle, context))
        case "group":
            guard let name = particle.attribute("ref").flatMap({ context.name($0, at: particle) }),
                groups.insert(name).inserted, let group = component("group", name)
            else { return }
            for child in group.element.schemaChildren { readParticle(child, into: &type, group.context, &groups) }
        case "sequence", "choice", "all":
            for child in particle.schemaChildren { readParticle(child, into: &type, context, &groups) }
        default: break
        }
    }

    private mutating func readAttribute(
        _ use: XMLElement, into draft: inout ComplexTypeDraft, _ context: SchemaContext,
        _ groups: inout Set<QualifiedName>
    ) {
        switch use.name {
        case "anyAttribute": draft.own.attributeWildcard = SchemaWildcard(use, context)
        case "attributeGroup":
            guard let name = use.attribute("ref").flatMap({ context.name($0, at: use) }),
                groups.insert(name).inserted, let group = component("attributeGroup", name)
            else { return }
            for child in group.element.schemaChildren { readAttribute(child, into: &draft, group.context, &groups) }
        default:
            let reference = use.attribute("ref").flatMap { context.name($0, at: use) }
            let name = reference ?? context.localName(use, qualifies: context.qualifiesAttributes)
            if use.attribute("use")?.trimmed == "prohibited" { draft.prohibited.insert(name); return }
            var declaration = reference == nil ? attribute(use, name, context) : model.globalAttributes[name]
            if let constraint = ValueConstraint(use) { declaration?.constraint = constraint }
            draft.own.attributes[name] = declaration ?? AttributeDeclaration(name: name)
        }
    }
}

extension SchemaWildcard {
    init(_ element: XMLElement, _ context: SchemaContext) {
        isSkipped = element.attribute("processContents")?.trimmed == "skip"
        switch element.attribute("namespace")?.trimmed ?? "##any" {
        case "##any": namespaces = .any
        case "##other": namespaces = .other(than: context.target)
        case let list:
            namespaces = .these(
                Set(
                    list.split(whereSeparator: \.isWhitespace).map {
                        $0 == "##targetNamespace" ? context.target : $0 == "##local" ? "" : String($0)
                    }))
        }
    }
}

/// Gives complex types what they take from their bases.
struct ComplexTypeFlattener {
    private let drafts: [ComplexTypeDraft]
    private var done: [Int: ComplexType] = [:]
    /// Types whose bases are being read: a circle ends.
    private var open: Set<Int> = []

    init(_ drafts: [ComplexTypeDraft]) {
        self.drafts = drafts
    }

    mutating func flat(_ index: Int, _ builder: inout SchemaModelBuilder) -> ComplexType {
        if let type = done[index] { return type }
        guard open.insert(index).inserted else { return ComplexType() }
        let draft = drafts[index]
        var type = draft.own
        var base = ComplexType()
        if case .complex(let of)? = draft.base { base = flat(of, &builder) }
        if draft.isExtension {
            type.children.merge(base.children) { own, _ in own }
            type.wildcards += base.wildcards
            type.attributeWildcard = type.attributeWildcard ?? base.attributeWildcard
            type.isMixed = type.isMixed || base.isMixed
        }
        type.attributes.merge(base.attributes.filter { !draft.prohibited.contains($0.key) }) { own, _ in own }
        switch draft.text {
        case .none: type.text = draft.isExtension ? base.text : nil
        case .own(let text): type.text = text
        case .ofBase(nil, _): type.text = base.text
        case .ofBase(let step?, let context): type.text = builder.restricted(base.text, step, nil, context)
        }
        done[index] = type
        return type
    }
}
