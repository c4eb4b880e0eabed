internal import CLibXML2
import Wording

/// Where a validator is: the element that is open.
@unsafe struct SchemaPlace {
    /// nil where the element is not in the tree.
    var node: TreeNode?
    /// Of its tag, from 1; 0 when not known.
    var line: Int

    init(_ node: TreeNode?) {
        unsafe self.node = node
        unsafe line = node.map { unsafe NodePlace(of: $0).line } ?? 0
    }

    init(line: Int) {
        unsafe node = nil
        unsafe self.line = line
    }
}

/// Validates against one schema while a document is parsed; of one thread.
@safe final class SchemaValidator {
    let name: String
    /// What was found since it was last taken: with the element, which is only compared, never looked into.
    private(set) var found: [(node: TreeNode?, violation: SchemaViolation)] = unsafe []

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
    private var place = unsafe SchemaPlace(nil)
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
        unsafe found.removeAll(keepingCapacity: true)
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
        SchemaFindings(name: name, rejectsRoot: rejectsRoot, violations: unsafe take().map { unsafe $0.violation })
    }

    /// Takes what was found so far.
    func take() -> [(node: TreeNode?, violation: SchemaViolation)] {
        defer { unsafe found.removeAll(keepingCapacity: true) }
        return unsafe found
    }

    func started(
        at place: SchemaPlace, _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
        _ uri: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
        _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32, _ defaultedCount: Int32,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        unsafe self.place = unsafe place
        let tag = unsafe StartTagAttributes(attributes, attributeCount)
        unsafe inspector?.started(local, uri, Int(namespaceCount), namespaces, tag)
        unsafe tag.withTrimmedInstanceNames {
            unsafe handlers.pointee?.pointee.startElementNs?(
                data.pointee, local, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes
            )
        }
        defer { isAtRoot = false }
        if let trail = unsafe inspector?.trail, unsafe !trail.pointee.hasComplaints && !trail.pointee.looksAtAttributes
        {
            return
        }
        let isAsked = complaints.contains(where: \.isOfValue)
        if let opinions = unsafe inspector?.attributeOpinions(tag, line: place.line, isAsked: isAsked),
            !opinions.isEmpty
        {
            let known = Set(opinions.compactMap(\.attribute).map(\.description))
            complaints.removeAll { $0.isOfValue && $0.attribute.map(known.contains) == true }
            unsafe add(opinions, QualifiedName(string(uri), string(local)))
        }
        settle()
    }

    func ending(
        at place: SchemaPlace, _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
        _ uri: UnsafePointer<xmlChar>?
    ) {
        unsafe self.place = unsafe place
        unsafe handlers.pointee?.pointee.endElementNs?(data.pointee, local, prefix, uri)
        if let trail = unsafe inspector?.trail, unsafe !trail.pointee.hasComplaints && !trail.pointee.looksAtContents,
            unsafe trail.pointee.count > trail.pointee.greatestDepthOfNote
        {
            return unsafe trail.pointee.close()
        }
        let isAsked = complaints.contains(where: \.isOfValue)
        if let opinions = unsafe inspector?.endingOpinions(local, uri, line: place.line, isAsked: isAsked),
            !opinions.isEmpty
        {
            complaints.removeAll(where: \.isOfValue)
            unsafe add(opinions, QualifiedName(string(uri), string(local)))
        }
        settle()
    }

    func characters(at place: SchemaPlace, _ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        // `<![CDATA[]]>` is no character, and may stand where none may.
        guard length > 0 else { return }
        unsafe self.place = unsafe place
        if let trail = unsafe inspector?.trail, let text = unsafe text {
            unsafe trail.pointee.append(text, Int(length))
        }
        unsafe handlers.pointee?.pointee.characters?(data.pointee, text, length)
        if !complaints.isEmpty { settle() }
    }

    // MARK: What is found

    private func note(_ error: xmlError) {
        guard let complaint = unsafe SchemaComplaint(error) else { return }
        // Identity constraints are held here, with the values that libxml2 would not take.
        if complaint.isOfIdentity, inspector?.model.hasIdentities == true { return }
        complaints.append(complaint)
        unsafe inspector?.trail.pointee.hasComplaints = true
    }

    private func add(_ opinions: [ValueInspector.Opinion], _ element: QualifiedName) {
        for opinion in opinions {
            let attribute = opinion.attribute.map { ", attribute '\($0)'" } ?? ""
            for fault in opinion.faults {
                complaints.append(SchemaComplaint("Element '\(element)'\(attribute): \(fault)"))
            }
        }
    }

    /// What is left of the complaints is found.
    private func settle() {
        unsafe inspector?.trail.pointee.hasComplaints = false
        guard !complaints.isEmpty else { return }
        if isAtRoot { rejectsRoot = true }
        for complaint in complaints where unsafe found.count < Self.most {
            unsafe found.append((place.node, SchemaViolation(line: place.line, message: complaint.message)))
        }
        complaints.removeAll(keepingCapacity: true)
    }
}
