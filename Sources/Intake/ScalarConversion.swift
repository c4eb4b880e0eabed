import FEEL
import Numbers
import Rubrics

/// Why a text is not a value of its declared type.
struct UnreadableText: Error, Hashable {
    /// With its article: `a number`.
    let type: String
    /// What was expected, for the applicant or the official who reads the reason.
    let expected: String

    init(_ type: String, _ expected: String) {
        self.type = type
        self.expected = expected
    }

    /// `'6 points' is not a number; expected digits …`
    func sentence(about text: some StringProtocol) -> String {
        "\(QuotedText.quote(text)) is not \(type); expected \(expected)"
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
    var typeName: String {
        switch self {
        case .string: "a string"
        case .number: "a number"
        case .boolean: "a boolean"
        case .date: "a date"
        case .time: "a time"
        case .dateTime: "a date and time"
        case .daysDuration: "a days and time duration"
        case .monthsDuration: "a years and months duration"
        }
    }

    private static func daysDuration(_ text: Substring) throws(UnreadableText) -> DaysDuration {
        guard let duration = DaysDuration(text) else {
            throw UnreadableText("a days and time duration", "the form P1DT2H30M")
        }
        return duration
    }

    private static func monthsDuration(_ text: Substring) throws(UnreadableText) -> MonthsDuration {
        guard let duration = MonthsDuration(text) else {
            throw UnreadableText("a years and months duration", "the form P1Y6M")
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
        throw UnreadableText("a boolean", "\(list(trueTexts)) for true, or \(list(falseTexts)) for false")
    }

    private func list(_ texts: [String]) -> String { texts.map { "'\($0)'" }.joined(separator: " or ") }
}
