package import Wording

/// One record, while `RecordReader` shows it; afterwards it evaluates nothing any more.
package final class XMLRecord {
    /// From 1, in document order.
    package let index: Int
    /// Line of the record's tag, from 1.
    package let line: Int
    /// What the schema says against the record: at most 1 000 violations.
    package let violations: [SchemaViolation]
    /// The schema that the record was held against: of several versions the one that it satisfies, or violates least.
    package let schema: String?
    /// Why what is read from the record cannot be relied on, if it cannot.
    package let problem: RecordProblem?

    private let evaluator: XPathEvaluator
    private let expressions: [ReadyExpression]
    private let textLimit: Int
    /// Nodes that results named, the record first; empty when the record is gone.
    private var nodes: [DocumentNode]

    init(
        _ node: DocumentNode, index: Int, evaluator: XPathEvaluator, expressions: [ReadyExpression], textLimit: Int,
        verdict: SchemaVerdict, problem: RecordProblem?
    ) {
        self.index = index
        self.evaluator = evaluator
        self.expressions = expressions
        self.textLimit = textLimit
        schema = verdict.schema
        violations = verdict.violations
        self.problem = problem
        line = node.line
        nodes = [node]
    }

    /// Ends the record's life: its nodes go.
    func close() {
        nodes.removeAll()
    }

    /// Evaluates expression `expression` of the reader's list from the record.
    package func evaluate(_ expression: Int) throws(XPathProblem) -> XPathValue {
        try evaluate(expression, from: 0)
    }

    /// Evaluates expression `expression` from a node of an earlier result, by its `id`.
    package func evaluate(_ expression: Int, from node: Int) throws(XPathProblem) -> XPathValue {
        guard nodes.indices.contains(node) else {
            throw XPathProblem(message: "the node is not one of this record, or the record was left")
        }
        let general: XPathExpression
        switch expressions[expression] {
        case .plain(let path): return .nodes(try copy(path.nodes(from: nodes[node], evaluator.uris)))
        case .general(let expression): general = expression
        }
        switch try evaluator.evaluate(general, from: nodes[node]) {
        case .boolean(let boolean): return .boolean(boolean)
        case .number(let number): return .number(XPathNumber.text(number), isNaN: number.isNaN)
        case .string(let text): return .string(String(decoding: text, as: UTF8.self))
        case .nodes(let found): return .nodes(try copy(found))
        }
    }

    private func copy(_ found: [DocumentNode]) throws(XPathProblem) -> [XPathNode] {
        var copies: [XPathNode] = []
        copies.reserveCapacity(found.count)
        var bytes = 0
        for node in found {
            let text = node.stringValue
            bytes += text.utf8.count
            // Elements inside each other share their texts: without a limit, copies could outgrow the document.
            guard bytes <= textLimit else {
                throw XPathProblem(
                    message: "the expression yields more than \(textLimit) bytes of text on this record"
                        + XMLLimits.raising("record_bytes"))
            }
            nodes.append(node)
            copies.append(
                XPathNode(
                    id: nodes.count - 1, line: node.line, text: text, kind: node.kind, name: node.name,
                    isNil: node.isNil))
        }
        return copies
    }
}

/// Why one record cannot be relied on; the other records of its document can.
package struct RecordProblem: Sendable, Hashable {
    /// Stable, as of refusals.
    package var code: String
    /// One sentence without a final full stop.
    package var said: Message
    /// From 1; 0 when not known.
    package var line: Int

    /// The sentence in English.
    var message: String { said.english }

    static func twoVocabularies(prefix: String, _ first: String, _ second: String, line: Int) -> RecordProblem {
        RecordProblem(
            code: "XML.TWO_VOCABULARIES",
            said: Message(
                "the record mixes two versions of the vocabulary '\(prefix)': it uses '\(first)' before and '\(second)' here; use one"
            ),
            line: line)
    }
}
