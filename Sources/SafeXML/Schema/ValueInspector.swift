/// Looks at single values of a document where libxml2's word on them is not enough: where it complains of one, and where it
/// is known to let through what is wrong.
@safe final class ValueInspector {
    /// What there is to say of one value.
    struct Opinion {
        /// nil: the content of the element.
        var attribute: QualifiedName?
        var faults: [String] = []
        /// nil: it has none, or none that is valid.
        var value: SimpleValue?
    }

    let model: SchemaModel
    private var open: OpenElements
    /// What is kept of every element and every text; reached without this object's access checks, which would cost more than it does.
    private let trail: UnsafeMutablePointer<ElementTrail>
    private var elements: NameFilter
    private var attributes: NameFilter
    private var identifiers = IdentifierTable()
    private var identities: IdentityTracker

    init(_ model: SchemaModel) {
        self.model = model
        unsafe trail = .allocate(capacity: 1)
        unsafe trail.initialize(to: ElementTrail())
        open = unsafe OpenElements(model, trail)
        elements = NameFilter(model.watchedElements)
        attributes = NameFilter(model.watchedAttributes)
        identities = IdentityTracker(model)
    }

    deinit {
        unsafe trail.deinitialize(count: 1)
        unsafe trail.deallocate()
    }

    /// Starts with a new document.
    func reset() {
        unsafe trail.pointee.reset()
        unsafe trail.pointee.looksAtAttributes = !attributes.isEmpty || model.hasIdentities
        unsafe trail.pointee.looksAtContents =
            !elements.isEmpty || model.hasIdentities || model.watchesNamedTypes || model.hasIdentifiers
        open.reset()
        elements.reset()
        attributes.reset()
        identifiers = IdentifierTable()
        identities = IdentityTracker(model)
    }

    // MARK: Events

    @inline(__always)
    func started(_ tag: StartTag, haveInstanceNames: Bool) {
        unsafe trail.pointee.open(tag.name)
        if tag.declaresNamespaces || haveInstanceNames { open.note(tag, haveInstanceNames: haveInstanceNames) }
    }

    @inline(__always)
    func saw(_ text: ParsedText) { unsafe trail.pointee.append(text) }

    /// Whether nothing has to be known of the attributes of the element that was just opened.
    @inline(__always)
    var passesAttributes: Bool { unsafe trail.pointee.passesAttributes }

    /// Closes the element that ends, if nothing has to be known of it.
    @inline(__always)
    func passesEnd() -> Bool {
        guard unsafe trail.pointee.passesEnd else { return false }
        unsafe trail.pointee.close()
        return true
    }

    /// Notes whether libxml2 said something that is not weighed yet.
    func hasComplaints(_ any: Bool) { unsafe trail.pointee.hasComplaints = any }

    /// What there is to say of the attributes of the element that was just opened.
    /// - Parameter isAsked: whether libxml2 complained of one.
    func opinions(of given: TagAttributes, line: Int, isAsked: Bool) -> [Opinion] {
        var isWatched = false
        if !attributes.isEmpty {
            for index in 0..<given.count where attributes.contains(given.name(index)) {
                isWatched = true
            }
        }
        guard isAsked || isWatched || model.hasIdentities, let element = open.declared() else { return [] }
        var opinions: [Opinion] = []
        if let type = element.type {
            for index in 0..<given.count {
                let name = given.name(index).qualifiedName
                guard let declaration = model.attribute(name, of: type), let simple = declaration.type else { continue }
                var opinion = opinion(of: given.value(index), simple, declaration.constraint, line: line)
                opinion.attribute = name
                opinions.append(opinion)
            }
        }
        if model.hasIdentities {
            let names = open.names()
            identities.started(names, element.declaration?.identities ?? [], line: line)
            identities.sawAttributes(names, values(opinions, of: element.type), &opinions)
        }
        return opinions
    }

    /// Values that identity constraints see: those of attributes that are left out as well.
    private func values(_ opinions: [Opinion], of type: TypeReference?) -> [(QualifiedName, SimpleValue)] {
        var values = opinions.compactMap { opinion in
            opinion.attribute.flatMap { name in opinion.value.map { (name, $0) } }
        }
        guard case .complex(let index)? = type else { return values }
        let given = Set(opinions.compactMap(\.attribute))
        for (name, declaration) in model.complexTypes[index].attributes where !given.contains(name) {
            guard let constraint = declaration.constraint,
                let value = try? declaration.type?.value(of: constraint.text, { open.uri(of: $0) })
            else { continue }
            values.append((name, value))
        }
        return values
    }

    /// What there is to say of the content of the element that ends, which is then closed.
    func opinions(of tag: EndTag, line: Int, isAsked: Bool) -> [Opinion] {
        defer { open.close() }
        let isWatched = elements.contains(tag.name) || (model.watchesNamedTypes && open.namesType)
        var opinions: [Opinion] = []
        if isAsked || isWatched || model.hasIdentities {
            if let opinion = contentOpinion(line: line) { opinions.append(opinion) }
            if model.hasIdentities {
                let isNillable = open.declared()?.declaration?.isNillable ?? false
                let faults = identities.ending(open.names(), opinions.first?.value, isNillable: isNillable)
                opinions += faults.map { Opinion(faults: [$0]) }
            }
        }
        if open.depth == 1 { opinions += identifiers.unanswered().map { Opinion(faults: [$0]) } }
        return opinions
    }

    /// nil: it has no simple type that is known, or it is nil.
    private func contentOpinion(line: Int) -> Opinion? {
        guard !open.hasChildren, !open.isNil, let element = open.declared(),
            let type = element.type.flatMap(model.textType)
        else { return nil }
        let constraint = element.declaration?.constraint
        if unsafe trail.pointee.contentIsEmpty, let constraint {
            return opinion(of: constraint.text, type, nil, line: line)
        }
        return opinion(of: unsafe trail.pointee.content, type, constraint, line: line)
    }

    private func opinion(
        of raw: String, _ type: SimpleType, _ constraint: ValueConstraint?, line: Int
    ) -> Opinion {
        var opinion = Opinion()
        do throws(ValueFault) {
            let value = try type.value(of: raw) { open.uri(of: $0) }
            opinion.value = value
            if let constraint, constraint.isFixed, (try? type.value(of: constraint.text) { open.uri(of: $0) }) != value
            {
                opinion.faults.append(
                    "'\(ShownText.line(raw))' is not the fixed value '\(ShownText.line(constraint.text))'")
            }
            if type.isWatched { opinion.faults += identifiers.note(value, type, line: line) }
        } catch {
            opinion.faults.append(error.sentence(raw))
        }
        return opinion
    }
}

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

/// Whether a name of the document being read is among those looked for. libxml2 keeps each name once, so that its place in
/// memory is looked up first; valid for one document.
@safe struct NameFilter {
    private let names: Set<QualifiedName>
    /// By some bits of both addresses: the name, and whether the name is among those looked for.
    private var known: [(name: DictionaryName, isWanted: Bool)] = []

    var isEmpty: Bool { names.isEmpty }

    init(_ names: Set<QualifiedName>) {
        self.names = names
        reset()
    }

    /// Starts with a new document.
    mutating func reset() {
        if !names.isEmpty { known = Array(repeating: (DictionaryName(local: 0, uri: 0), false), count: 256) }
    }

    mutating func contains(_ name: DictionaryName) -> Bool {
        guard !names.isEmpty else { return false }
        let slot = Int(truncatingIfNeeded: ((name.local ^ name.uri) >> 3) & 255)
        if known[slot].name == name { return known[slot].isWanted }
        let isWanted = names.contains(name.qualifiedName)
        known[slot] = (name, isWanted)
        return isWanted
    }
}
