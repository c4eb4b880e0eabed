import Diagnostics
import FEEL
import SafeXML
import Wording

/// Why a fact, or a part of one, could not be read.
struct FactProblem {
    enum Kind { case missing, unreadable }
    let kind: Kind
    /// Where in the fact: `["node 2", "field 'kind'"]`, outermost first.
    var trail: [Message] = []
    let message: Message
    let line: Int
}

/// A fact's value and the line of its first node.
struct FactReading {
    var value: Value
    var line: Int
}

/// Takes facts out of one record. A problem becomes a `FactProblem`, never a guess.
struct RecordFacts {
    let record: XMLRecord
    let file: String
    /// Of the fact that is being read; the caller empties it between facts.
    var problems: [FactProblem] = []

    init(_ record: XMLRecord, file: String) {
        self.record = record
        self.file = file
    }

    /// - Parameters:
    ///   - node: the node that a field is relative to; nil: the record.
    ///   - line: of that node.
    mutating func read(_ fact: FactPlan, from node: Int?, line: Int) -> FactReading {
        do throws(XPathProblem) {
            let found =
                if let node {
                    try record.evaluate(fact.expression, from: node)
                } else {
                    try record.evaluate(fact.expression)
                }
            return fact.isList ? list(fact, found, line) : single(fact, found, line)
        } catch {
            let why = Message.inEnglish(error.message)
            note(.unreadable, Message("the XPath \(QuotedText.quote(fact.xpath)) fails: \(why)"), line)
            return failed(fact, line)
        }
    }

    // MARK: - One value

    private mutating func single(_ fact: FactPlan, _ found: XPathValue, _ line: Int) -> FactReading {
        switch found {
        case .nodes(let nodes):
            guard let node = nodes.first else { return absent(fact, line) }
            guard nodes.count == 1 else { return tooMany(fact, nodes) }
            if node.isNil { return nilled(fact, node) }
            return FactReading(value: element(fact, node, inList: false), line: node.line)
        case .string(let text):
            return FactReading(value: scalar(fact, text, line, inList: false), line: line)
        case .number(let text, let isNaN):
            return FactReading(value: computed(fact, text, isNaN, line, inList: false), line: line)
        case .boolean(let truth):
            return FactReading(value: boolean(fact, truth, line, inList: false), line: line)
        }
    }

    private mutating func tooMany(_ fact: FactPlan, _ nodes: [XPathNode]) -> FactReading {
        let lines = nodes.prefix(5).map { String($0.line) }.joined(separator: ", ")
        let more = nodes.count > 5 ? ", …" : ""
        note(
            .unreadable,
            Message(
                """
                \(nodes.count) nodes where one is declared, on lines \(lines + more); narrow the XPath, or declare a list
                """), nodes[0].line)
        return failed(fact, nodes[0].line)
    }

    // MARK: - Many values

    private mutating func list(_ fact: FactPlan, _ found: XPathValue, _ line: Int) -> FactReading {
        switch found {
        case .nodes(let nodes):
            guard let first = nodes.first else { return absent(fact, line) }
            let start = problems.count
            var values: [Value] = []
            values.reserveCapacity(nodes.count)
            for (index, node) in nodes.enumerated() {
                if node.isNil, XMLSpace.isBlank(node.text) { continue }
                let before = problems.count
                values.append(node.isNil ? nilled(fact, node).value : element(fact, node, inList: true))
                locate(Message("node \(index + 1)"), since: before)
            }
            guard problems.count == start else { return failed(fact, first.line) }
            return values.isEmpty ? absent(fact, line) : FactReading(value: .list(values), line: first.line)
        case .string(let text):
            return FactReading(value: .list([scalar(fact, text, line, inList: true)]), line: line)
        case .number(let text, let isNaN):
            return FactReading(value: .list([computed(fact, text, isNaN, line, inList: true)]), line: line)
        case .boolean(let truth):
            return FactReading(value: .list([boolean(fact, truth, line, inList: true)]), line: line)
        }
    }

    // MARK: - What one result becomes

    private mutating func element(_ fact: FactPlan, _ node: XPathNode, inList: Bool) -> Value {
        switch fact.element {
        case .scalar: scalar(fact, node.text, node.line, inList: inList)
        case .context(let fields, let blank): context(fields, blank, node)
        }
    }

    private mutating func context(_ fields: [FactPlan], _ blank: ContextValue, _ node: XPathNode) -> Value {
        var values: [Value] = []
        values.reserveCapacity(fields.count)
        for field in fields {
            let before = problems.count
            values.append(read(field, from: node.id, line: node.line).value)
            locate(Message("field '\(field.name)'"), since: before)
        }
        return .context(blank.with(values: values))
    }

    mutating func scalar(_ fact: FactPlan, _ text: String, _ line: Int, inList: Bool) -> Value {
        guard case .scalar(let conversion) = fact.element else {
            note(
                .unreadable, Message("the XPath yields the text \(QuotedText.quote(text)); `each:` needs nodes"), line)
            return failed(fact, line).value
        }
        if case .string = conversion {
            return fact.isRequired && !inList && VisibleText.isInvisible(text) ? empty(fact, line) : .string(text)
        }
        let trimmed = XMLSpace.trim(text)
        guard !trimmed.isEmpty else {
            guard inList else { return empty(fact, line) }
            note(.unreadable, Message("empty; expected \(conversion.typeName)"), line)
            return failed(fact, line).value
        }
        return converted(fact, trimmed, conversion, line)
    }

    private mutating func converted(
        _ fact: FactPlan, _ text: Substring, _ conversion: ScalarConversion, _ line: Int
    ) -> Value {
        do throws(UnreadableText) {
            return try conversion.value(text)
        } catch {
            note(.unreadable, error.sentence(about: text), line)
            return failed(fact, line).value
        }
    }
}
