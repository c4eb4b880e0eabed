import Wording

/// Shows each record when its end tag comes, and takes it and everything outside records out of the tree again, so that
/// the tree never holds more than one record and the open elements around it.
@safe final class RecordStream: ElementObserver {
    /// What showing a record threw.
    private(set) var failure: (any Error)?
    private(set) var count = 0
    private(set) var root = ""
    private(set) var rootLine = 0

    /// A record that is around the cuts of a piece is itself cut.
    var greatestCutDepth = 0

    private var path: RecordPath
    private let show: (DocumentNode, Int, SchemaVerdict) throws -> Void
    /// Depth of the open record.
    private var recordDepth: Int?
    /// Where in the document it starts.
    private var start = 0
    private var outside: [SchemaFindings] = []

    init(_ path: RecordPath, show: @escaping (DocumentNode, Int, SchemaVerdict) throws -> Void) {
        self.path = path
        self.path.reset()
        self.show = show
    }

    var isInRecord: Bool { recordDepth != nil }

    func started(_ node: DocumentNode, in parser: DocumentParser) {
        if parser.depth == 1 { (root, rootLine) = (node.expandedName, node.line) }
        if recordDepth != nil {
            if parser.offset - start > parser.limits.fileBytes { parser.refuseRecord(at: node.line) }
        } else if path.started(node, depth: parser.depth) {
            if parser.depth <= greatestCutDepth { return parser.refuse(.recordIsCut) }
            takeOutside(parser)
            parser.vocabulary?.beginRecord()
            parser.vocabulary?.note(node: node)
            recordDepth = parser.depth
            start = parser.offset
            parser.expectRecordEnd(by: start + parser.limits.fileBytes)
            parser.nodes = parser.depth
        }
    }

    func ended(_ node: DocumentNode, in parser: DocumentParser) {
        if let depth = recordDepth, parser.depth > depth { return }
        if recordDepth != nil {
            recordDepth = nil
            parser.expectRecordEnd(by: Int.max)
            showRecord(node, in: parser)
        }
        path.ended(depth: parser.depth)
        if parser.depth > 1 { node.parent?.freeChildren() }
        parser.nodes = parser.depth
    }

    /// What the schemas say of the document outside its records.
    func documentVerdict(_ parser: DocumentParser) -> SchemaVerdict {
        takeOutside(parser)
        return SchemaVerdict(choosing: outside)
    }

    private func showRecord(_ node: DocumentNode, in parser: DocumentParser) {
        count += 1
        do {
            try show(node, count, SchemaVerdict(choosing: parser.validators.map { $0.takeFindings() }))
        } catch {
            failure = error
            parser.refuse(XMLRefusal(code: "XML.STOPPED", Message("reading was stopped")))
        }
    }

    private func takeOutside(_ parser: DocumentParser) {
        let found = parser.validators.map { $0.takeFindings() }
        if outside.isEmpty { return outside = found }
        for index in found.indices where outside[index].violations.count < SchemaValidator.most {
            outside[index].violations += found[index].violations
        }
    }
}
