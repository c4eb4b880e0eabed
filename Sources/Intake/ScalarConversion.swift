import FEEL
import Numbers
import Rubrics
import Wording

/// Why a text is not a value of its declared type.
struct UnreadableText: Error, Hashable {
    /// With its article: `a number`.
    let type: Message
    /// What was expected, for the applicant or the official who reads the reason.
    let expected: Message

    init(_ type: Message, _ expected: Message) {
        self.type = type
        self.expected = expected
    }

    /// `'6 points' is not a number; expected digits …`
    func sentence(about text: some StringProtocol) -> Message {
        Message("\(QuotedText.quote(text)) is not \(type); expected \(expected)")
    }
}

/// How one text becomes one value. In a box: it is handed on with every text.
indirect enum ScalarConversion: Sendable {
    case string
    case number(NumberFormat)
    case boolean(BooleanTexts)
    case date(MomentFormat)
    case time(MomentFormat)
    case dateTime(MomentFormat)
    case daysDuration
    case monthsDuration

    /// - Parameter text: not empty, and trimmed unless the type is string.
    func value(_ text: Substring) throws(UnreadableText) -> Value {
        switch self {
        case .string: .string(String(text))
        case .number(let format): .number(try format.number(text))
        case .boolean(let texts): .boolean(try texts.boolean(text))
        case .date(let format): .date(try format.date(text))
        case .time(let format): .time(try format.time(text))
        case .dateTime(let format): .dateTime(try format.dateTime(text))
        case .daysDuration: .daysDuration(try Self.daysDuration(text))
        case .monthsDuration: .monthsDuration(try Self.monthsDuration(text))
        }
    }

    /// The type with its article, for messages.
    var typeName: Message {
        switch self {
        case .string: Message("a string")
        case .number: Message("a number")
        case .boolean: Message("a boolean")
        case .date: Message("a date")
        case .time: Message("a time")
        case .dateTime: Message("a date and time")
        case .daysDuration: Message("a days and time duration")
        case .monthsDuration: Message("a years and months duration")
        }
    }

    private static func daysDuration(_ text: Substring) throws(UnreadableText) -> DaysDuration {
        guard let duration = DaysDuration(text) else {
            throw UnreadableText(Message("a days and time duration"), Message("the form P1DT2H30M"))
        }
        return duration
    }

    private static func monthsDuration(_ text: Substring) throws(UnreadableText) -> MonthsDuration {
        guard let duration = MonthsDuration(text) else {
            throw UnreadableText(Message("a years and months duration"), Message("the form P1Y6M"))
        }
        return duration
    }
}

/// The texts that stand for true and false.
struct BooleanTexts: Sendable, Hashable {
    let trueTexts: [String]
    let falseTexts: [String]

    init(_ definition: FactDefinition) {
        trueTexts = definition.trueTexts
        falseTexts = definition.falseTexts
    }

    func boolean(_ text: Substring) throws(UnreadableText) -> Bool {
        if trueTexts.contains(where: { $0 == text }) { return true }
        if falseTexts.contains(where: { $0 == text }) { return false }
        throw UnreadableText(
            Message("a boolean"), Message("\(list(trueTexts)) for true, or \(list(falseTexts)) for false"))
    }

    private func list(_ texts: [String]) -> Message {
        Message.either(texts.map { .verbatim("'\($0)'") })
    }
}

extension Message {
    /// `a`, `a or b`, `a or b or c`
    static func either(_ parts: [Message]) -> Message {
        guard let first = parts.first else { return .verbatim("") }
        return parts.dropFirst().reduce(first) { Message("\($0) or \($1)") }
    }
}
