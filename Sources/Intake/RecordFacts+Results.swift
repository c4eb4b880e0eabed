import Diagnostics
import FEEL
import Numbers
import SafeXML
import Wording

/// Results that XPath computed, and results that are not there.
extension RecordFacts {
    /// A number of XPath's own (`count`, `sum`, `number`), in XPath's `string()` form.
    mutating func computed(_ fact: FactPlan, _ text: String, _ isNaN: Bool, _ line: Int, inList: Bool) -> Value {
        guard case .scalar(.number) = fact.element else {
            return scalar(fact, Self.plain(text), line, inList: inList)
        }
        guard !isNaN, let number = Decimal128(exactly: text), number.isFinite else {
            note(
                .unreadable,
                Message(
                    """
                    the XPath \(QuotedText.quote(fact.xpath)) yields \(text), which is not a number; select the node itself, so that a \
                    missing one and one that is not a number can be told apart
                    """), line)
            return failed(fact, line).value
        }
        return .number(number)
    }

    /// XPath 1.0 (4.2) writes numbers without an exponent; libxml2 gives large and small ones one.
    private static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "e")), let number = Decimal128(exactly: text) else { return text }
        return number.plainDescription
    }

    /// A boolean of XPath's own; the declared texts for true and false are for texts only.
    mutating func boolean(_ fact: FactPlan, _ truth: Bool, _ line: Int, inList: Bool) -> Value {
        guard case .scalar(.boolean) = fact.element else {
            return scalar(fact, truth ? "true" : "false", line, inList: inList)
        }
        return .boolean(truth)
    }

    /// No node at all: the default, an empty list, or no answer.
    mutating func absent(_ fact: FactPlan, _ line: Int) -> FactReading {
        if let value = fact.defaultValue { return FactReading(value: value, line: 0) }
        if fact.isRequired {
            note(.missing, Message("required, but no node matches \(QuotedText.quote(fact.xpath))"), line)
        } else if fact.isList {
            return FactReading(value: .list([]), line: 0)
        }
        return FactReading(value: noAnswer(fact, .missing, line), line: 0)
    }

    /// An element of which `xsi:nil="true"` says that it has no value: as good as not there.
    mutating func nilled(_ fact: FactPlan, _ node: XPathNode) -> FactReading {
        guard XMLSpace.isBlank(node.text) else {
            note(
                .unreadable,
                Message(
                    """
                    xsi:nil says that there is no value, and the element holds \(QuotedText.quote(node.text)); only one can be true
                    """), node.line)
            return failed(fact, node.line)
        }
        if let value = fact.defaultValue { return FactReading(value: value, line: node.line) }
        if fact.isRequired { note(.missing, Message("required, but xsi:nil says that it has no value"), node.line) }
        return FactReading(value: noAnswer(fact, .nilled, node.line), line: node.line)
    }

    /// A node without text where the type needs one. It is neither "no node" nor zero: a default does not apply.
    mutating func empty(_ fact: FactPlan, _ line: Int) -> Value {
        if fact.isRequired { note(.missing, Message("required, but empty"), line) }
        return noAnswer(fact, .empty, line)
    }

    func failed(_ fact: FactPlan, _ line: Int) -> FactReading {
        FactReading(value: noAnswer(fact, .unreadable, line), line: line)
    }

    mutating func note(_ kind: FactProblem.Kind, _ message: Message, _ line: Int) {
        problems.append(FactProblem(kind: kind, message: message, line: line))
    }

    /// Says of the problems noted since `start` where in the fact they are.
    mutating func locate(_ part: @autoclosure () -> Message, since start: Int) {
        guard start < problems.count else { return }
        let part = part()
        for index in start..<problems.count { problems[index].trail.insert(part, at: 0) }
    }

    /// The reason and the place travel with the value through every rule that reads it.
    private func noAnswer(_ fact: FactPlan, _ gap: FactGap, _ line: Int) -> Value {
        let cause = NoAnswer.Cause(name: fact.name, place: Place(file: file, line: line))
        return .null(NoAnswer(gap.message(fact.name), cause: cause))
    }
}
