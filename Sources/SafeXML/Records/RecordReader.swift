/// What was read.
package struct ReadSummary: Sendable, Hashable {
    /// Whole, or record by record.
    package enum Mode: Sendable, Hashable { case tree, stream }
    /// How many records there were.
    package var records: Int
    /// The root element: `{uri}local`, or `local` without a namespace.
    package var root: String
    package var mode: Mode
    /// Schema violations outside every record: they concern the document.
    package var violations: [SchemaViolation]
}

/// Reads documents and shows their records one by one. It keeps its parser and its compiled expressions from document
/// to document; each worker thread needs a reader of its own.
package final class RecordReader {
    private let namespaces: [NamespaceBinding]
    private let record: String
    private let recordPath: XPathExpression
    private let expressions: [ReadyExpression]
    private let limits: XMLLimits
    private let parser: DocumentParser
    /// Keeps in the tree only what the expressions can reach; nil where they may reach everything.
    private let projected: DocumentParser?
    private let memory: MemoryInput
    private let evaluator: XPathEvaluator
    private let vocabulary: VocabularyWatch?
    private let path: RecordPath?
    private let schemas: SchemaSet?

    /// - Parameters:
    ///   - namespaces: what the prefixes stand for.
    ///   - record: XPath of the records, from the document's root.
    ///   - expressions: XPaths for `XMLRecord.evaluate`, by their index.
    ///   - origins: for each expression the one before it from whose nodes alone it is evaluated; nil: from the record.
    ///     An expression beyond the end of the list starts from the record too.
    ///   - schemas: what records are validated against.
    package init(
        namespaces: [NamespaceBinding], record: String, expressions: [String], origins: [Int?] = [],
        schemas: SchemaSet? = nil, limits: XMLLimits = .standard
    ) throws(XPathProblem) {
        let prefixes = namespaces.map(\.prefix)
        recordPath = try XPathParser.parse(record, prefixes: prefixes)
        guard recordPath.kind == .nodeSet else {
            throw XPathProblem(message: "the record path yields a \(recordPath.kind.rawValue), not elements")
        }
        let parsed = try expressions.map { text throws(XPathProblem) in
            try XPathParser.parse(text, prefixes: prefixes)
        }
        self.expressions = parsed.map { ReadyExpression($0) }
        let staysInside = parsed.allSatisfy { !$0.shape.leavesRecord }
        path = staysInside ? RecordPath(recordPath, namespaces) : nil
        evaluator = XPathEvaluator(
            uris: namespaces.map { Array(($0.uris.first ?? "").utf8) }, limit: limits.xpathOperations)
        vocabulary = VocabularyWatch(namespaces)
        parser = DocumentParser(limits: limits)
        parser.vocabulary = vocabulary
        let projection = path == nil ? nil : Projection(parsed, origins: origins, namespaces)
        projected = projection.map { DocumentParser(limits: limits, projection: $0) }
        projected?.vocabulary = vocabulary
        memory = MemoryInput(limits: limits)
        (self.namespaces, self.record, self.limits, self.schemas) = (namespaces, record, limits, schemas)
    }

    /// Whether documents can be read record by record, in the memory of one.
    package var canStream: Bool { path != nil }

    /// Reads a document in memory.
    /// - Throws: `XMLRefusal`, or what `body` throws. A refusal may come after records were shown: they do not count.
    package func read(_ bytes: [UInt8], _ body: (XMLRecord) throws -> Void) throws -> ReadSummary {
        try read(bytes, mode: canStream ? .stream : .tree, body)
    }

    /// Reads a document that comes in pieces.
    /// - Parameter next: the next bytes of the document; empty at its end.
    /// - Throws: `XMLRefusal`, or what `next` or `body` throws.
    package func read(stream next: () throws -> [UInt8], _ body: (XMLRecord) throws -> Void) throws -> ReadSummary {
        try withoutActuallyEscaping(next) { next in
            let limit = canStream ? limits.streamBytes : limits.fileBytes
            return try run(
                InputPump(limits: limits, limit: limit, next: next), mode: canStream ? .stream : .tree, body)
        }
    }

    /// Tests read every document in both modes.
    package func read(
        _ bytes: [UInt8], mode: ReadSummary.Mode, _ body: (XMLRecord) throws -> Void
    ) throws -> ReadSummary {
        memory.load(bytes, limit: mode == .stream ? limits.streamBytes : limits.fileBytes)
        return try run(memory, mode: mode, body)
    }

    private func run(
        _ input: any DocumentInput, mode: ReadSummary.Mode, _ body: (XMLRecord) throws -> Void
    ) throws -> ReadSummary {
        vocabulary?.beginDocument()
        if let schemas, parser.validators.isEmpty {
            parser.validators = try schemas.validators()
            projected?.validators = parser.validators
        }
        return try withoutActuallyEscaping(body) { body in
            switch mode {
            case .tree: try readTree(input, body)
            case .stream: try readStream(input, body)
            }
        }
    }

    // MARK: Whole

    private func readTree(_ input: any DocumentInput, _ body: (XMLRecord) throws -> Void) throws -> ReadSummary {
        parser.observer = nil
        let tree = try parser.parse(input)
        guard let root = tree.root else { throw XMLRefusal.empty }
        let records = try records(below: root)
        let judge = SchemaJudge(parser.validators, records)
        for (index, node) in records.enumerated() {
            vocabulary?.note(record: node)
            try show(node, index + 1, judge.verdict(ofRecord: index), body)
        }
        return ReadSummary(
            records: records.count, root: root.expandedName, mode: .tree, violations: judge.documentVerdict().violations
        )
    }

    /// The records of a tree, in document order.
    private func records(below root: DocumentNode) throws -> [DocumentNode] {
        evaluator.versions = namespaces.map { $0.uris.map { Array($0.utf8) } }
        defer { evaluator.versions = nil }
        guard
            case .nodes(let records) = try evaluator.evaluate(
                recordPath, from: root.root ?? root, limit: limits.nodes * 4)
        else { return [] }
        guard !records.isEmpty else { throw noRecord(root.expandedName, root.line) }
        guard records.allSatisfy({ $0.kind == .element }) else { throw XMLRefusal.recordIsNoElement(record) }
        return records
    }

    // MARK: Record by record

    private func readStream(
        _ input: any DocumentInput, _ body: @escaping (XMLRecord) throws -> Void
    ) throws -> ReadSummary {
        let stream = try stream(input, body)
        guard stream.count > 0 else { throw noRecord(stream.root, stream.rootLine) }
        return ReadSummary(
            records: stream.count, root: stream.root, mode: .stream,
            violations: stream.documentVerdict(projected ?? parser).violations)
    }

    private func stream(
        _ input: any DocumentInput, isPiece: Bool = false, _ body: @escaping (XMLRecord) throws -> Void
    ) throws -> RecordStream {
        guard let path else { throw XPathProblem(message: "these paths need the whole document") }
        let stream = RecordStream(path) { (node, index, verdict) in
            try self.show(node, index, verdict, body)
        }
        if isPiece { stream.greatestCutDepth = path.longest - 1 }
        let parser = projected ?? self.parser
        parser.observer = stream
        defer { parser.observer = nil }
        do {
            _ = try parser.parse(input)
        } catch {
            throw stream.failure ?? error
        }
        if let failure = stream.failure { throw failure }
        return stream
    }

    // MARK: Piece by piece

    /// Cuts documents into pieces that readers like this one can read independently of each other; nil where records
    /// need what is around them, or a schema has to see the whole.
    package var splitter: RecordSplitter? { splitter(pieceBytes: RecordSplitter.usualSize) }

    package func splitter(pieceBytes: Int) -> RecordSplitter? {
        guard let path, schemas == nil, path.longest > 1 else { return nil }
        return RecordSplitter(depth: path.longest - 1, pieceBytes: pieceBytes, limits: limits)
    }

    /// - Returns: how many records there were.
    func readPiece(_ bytes: [UInt8], _ lines: [Int], _ body: (XMLRecord) throws -> Void) throws -> Int {
        let parser = projected ?? self.parser
        parser.lines = lines[...]
        defer { parser.lines = [] }
        vocabulary?.beginDocument()
        memory.load(bytes, limit: limits.streamBytes)
        return try withoutActuallyEscaping(body) { body in try stream(memory, isPiece: true, body).count }
    }

    // MARK: Both

    private func show(
        _ node: DocumentNode, _ index: Int, _ verdict: SchemaVerdict, _ body: (XMLRecord) throws -> Void
    ) throws {
        bindNamespaces()
        let record = XMLRecord(
            node, index: index, evaluator: evaluator, expressions: expressions, textLimit: limits.fileBytes,
            verdict: verdict, problem: vocabulary?.mixture)
        defer { record.close() }
        try body(record)
    }

    private func bindNamespaces() {
        guard let vocabulary else { return }
        for (index, binding) in namespaces.enumerated() where binding.uris.count > 1 {
            evaluator.uris[index] = Array(vocabulary.uri(of: index).utf8)
        }
    }

    private func noRecord(_ root: String, _ line: Int) -> XMLRefusal {
        .noRecord(record, root: root, namespaces).at(line: line, column: 0)
    }
}
