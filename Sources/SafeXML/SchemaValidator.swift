internal import CLibXML2
import Wording

/// Where a validator is: the element that is open.
struct SchemaPlace {
    /// nil where the element is not in the tree; it is only compared, never looked into.
    var node: DocumentNode?
    /// Of its tag, from 1; 0 when not known.
    var line: Int

    init(_ node: DocumentNode?) {
        self.node = node
        line = node?.line ?? 0
    }

    init(line: Int) {
        self.line = line
    }
}

/// Validates against one schema while a document is parsed; of one thread.
@safe final class SchemaValidator {
    let name: String
    /// What was found since it was last taken, with the element.
    private(set) var found: [(node: DocumentNode?, violation: SchemaViolation)] = []

    /// Whether the schema has something against the root element's tag itself.
    private(set) var rejectsRoot = false

    /// More are not kept: a document of nothing but mistakes is not worth more memory than it has itself.
    static let most = 1000

    private let context: xmlSchemaValidCtxtPtr
    /// Keeps the compiled schema alive.
    private let owner: SchemaSet
    private let handlers: UnsafeMutablePointer<xmlSAXHandlerPtr?>
    private let data: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    private var plug: xmlSchemaSAXPlugPtr?
    private var place = SchemaPlace(line: 0)
    private var isAtRoot = true
    /// What libxml2 said of the last event, until it is weighed.
    private var complaints: [SchemaComplaint] = []
    /// Looks at single values; nil where libxml2 stands alone.
    private let inspector: ValueInspector?

    init(
        _ name: String, _ schema: xmlSchemaPtr, _ model: SchemaModel?, _ owner: SchemaSet
    ) throws(XMLRefusal) {
        guard let context = unsafe xmlSchemaNewValidCtxt(schema) else {
            throw XMLRefusal(code: "XML.MEMORY", Message("out of memory"))
        }
        (self.name, self.owner) = (name, owner)
        inspector = model.map { ValueInspector($0) }
        unsafe self.context = context
        unsafe handlers = .allocate(capacity: 1)
        unsafe handlers.initialize(to: nil)
        unsafe data = .allocate(capacity: 1)
        unsafe data.initialize(to: nil)
    }

    deinit {
        close()
        unsafe xmlSchemaFreeValidCtxt(context)
        unsafe handlers.deallocate()
        unsafe data.deallocate()
    }

    /// Starts with a new document.
    func open() throws(XMLRefusal) {
        close()
        found.removeAll(keepingCapacity: true)
        (rejectsRoot, isAtRoot) = (false, true)
        complaints.removeAll(keepingCapacity: true)
        inspector?.reset()
        unsafe xmlSchemaSetValidStructuredErrors(
            context,
            { context, error in
                guard let context = unsafe context, let error = unsafe error else { return }
                unsafe Unmanaged<SchemaValidator>.fromOpaque(context).takeUnretainedValue().note(error.pointee)
            }, Unmanaged.passUnretained(self).toOpaque())
        // Without handlers of a user, the plug hands out the validator's own, which are called beside the tree's.
        unsafe handlers.pointee = nil
        unsafe data.pointee = nil
        unsafe plug = xmlSchemaSAXPlug(context, handlers, data)
        if unsafe plug == nil { throw XMLRefusal(code: "XML.MEMORY", Message("out of memory")) }
    }

    func close() {
        guard let open = unsafe plug else { return }
        unsafe xmlSchemaSAXUnplug(open)
        unsafe plug = nil
    }

    /// Takes what was found so far, for a tree that grows no more nodes to ask about.
    func takeFindings() -> SchemaFindings {
        SchemaFindings(name: name, rejectsRoot: rejectsRoot, violations: take().map(\.violation))
    }

    /// Takes what was found so far.
    func take() -> [(node: DocumentNode?, violation: SchemaViolation)] {
        defer { found.removeAll(keepingCapacity: true) }
        return found
    }

    func started(at place: SchemaPlace, _ tag: StartTag) {
        self.place = place
        let haveInstanceNames = tag.attributes.haveInstanceNames
        inspector?.started(tag, haveInstanceNames: haveInstanceNames)
        if haveInstanceNames {
            tag.attributes.withTrimmedInstanceNames { tell(tag) }
        } else {
            tell(tag)
        }
        defer { isAtRoot = false }
        if let inspector, inspector.passesAttributes { return }
        let isAsked = complaints.contains(where: \.isOfValue)
        if let opinions = inspector?.opinions(of: tag.attributes, line: place.line, isAsked: isAsked), !opinions.isEmpty
        {
            let known = Set(opinions.compactMap(\.attribute).map(\.description))
            complaints.removeAll { $0.isOfValue && $0.attribute.map(known.contains) == true }
            add(opinions, tag.name)
        }
        settle()
    }

    @inline(__always)
    private func tell(_ tag: StartTag) {
        unsafe tag.tell(handlers.pointee?.pointee.startElementNs, data.pointee)
    }

    func ending(at place: SchemaPlace, _ tag: EndTag) {
        self.place = place
        unsafe tag.tell(handlers.pointee?.pointee.endElementNs, data.pointee)
        if let inspector, inspector.passesEnd() { return }
        let isAsked = complaints.contains(where: \.isOfValue)
        if let opinions = inspector?.opinions(of: tag, line: place.line, isAsked: isAsked), !opinions.isEmpty {
            complaints.removeAll(where: \.isOfValue)
            add(opinions, tag.name)
        }
        settle()
    }

    func characters(at place: SchemaPlace, _ text: ParsedText) {
        // `<![CDATA[]]>` is no character, and may stand where none may.
        guard !text.isEmpty else { return }
        self.place = place
        inspector?.saw(text)
        unsafe text.tell(handlers.pointee?.pointee.characters, data.pointee)
        if !complaints.isEmpty { settle() }
    }

    // MARK: What is found

    private func note(_ error: xmlError) {
        guard let complaint = unsafe SchemaComplaint(error) else { return }
        // Identity constraints are held here, with the values that libxml2 would not take.
        if complaint.isOfIdentity, inspector?.model.hasIdentities == true { return }
        complaints.append(complaint)
        inspector?.hasComplaints(true)
    }

    private func add(_ opinions: [ValueInspector.Opinion], _ name: DictionaryName) {
        let element = name.qualifiedName
        for opinion in opinions {
            let attribute = opinion.attribute.map { ", attribute '\($0)'" } ?? ""
            for fault in opinion.faults {
                complaints.append(SchemaComplaint("Element '\(element)'\(attribute): \(fault)"))
            }
        }
    }

    /// What is left of the complaints is found.
    private func settle() {
        inspector?.hasComplaints(false)
        guard !complaints.isEmpty else { return }
        if isAtRoot { rejectsRoot = true }
        for complaint in complaints where found.count < Self.most {
            found.append((place.node, SchemaViolation(line: place.line, message: complaint.message)))
        }
        complaints.removeAll(keepingCapacity: true)
    }
}
