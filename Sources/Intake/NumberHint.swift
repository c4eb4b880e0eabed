import Numbers
import Wording

/// What a rubric would have to declare for a text to be a number. Where the text can mean several numbers all of them are named
/// with their values, since only the applicant knows which one is meant.
struct NumberHint {
    /// One declaration and what it makes of the text.
    private struct Proposal {
        let declaration: String
        let value: Decimal128
    }

    private let proposals: [Proposal]

    /// - Parameters:
    ///   - text: what could not be read.
    ///   - known: texts that are left out already.
    init(for text: Substring, besides known: NumberAffixes) {
        let plain = NumberReadings(text).all
        if !plain.isEmpty {
            proposals = plain.map { Proposal(declaration: Self.declaration($0.notation), value: $0.value) }
            return
        }
        let (bare, affixes) = Self.split(text)
        guard !affixes.isEmpty else {
            proposals = []
            return
        }
        let list = (known.texts + affixes).map { "\"\($0)\"" }.joined(separator: ", ")
        proposals = NumberReadings(bare).all.map { reading in
            let rest = reading.notation == .standard ? "" : ", " + Self.declaration(reading.notation)
            return Proposal(declaration: "strip: [\(list)]\(rest)", value: reading.value)
        }
    }

    /// What was expected, with these readings; that alone where nothing would read the text.
    func added(to expected: Message) -> Message {
        expected.hinting(
            proposals.map { Message("as \(numeral: $0.value.plainDescription) with `\($0.declaration)`") })
    }

    private static func declaration(_ notation: NumberNotation) -> String {
        let group: String? =
            switch notation.group {
            case .none: nil
            case .blank: " "
            case .scalar(let sign): String(sign)
            }
        return "decimal: \"\(notation.decimal)\"" + (group.map { ", group: \"\($0)\"" } ?? "")
    }

    /// What stands before the first and behind the last digit, where it is a currency or a share: those change no value. Other
    /// words may, as `Mio` does, and are nobody's to leave out but the official's.
    private static func split(_ text: Substring) -> (bare: Substring, affixes: [String]) {
        guard let first = text.firstIndex(where: isOfNumber), let last = text.lastIndex(where: isOfNumber) else {
            return (text, [])
        }
        let ends = [text[..<first], text[text.index(after: last)...]].map(NumberAffixes.trimmed)
        let affixes = ends.filter { !$0.isEmpty }.map(String.init)
        guard affixes.allSatisfy(changesNothing) else { return (text, []) }
        return (text[first...last], affixes)
    }

    /// A digit, or a sign before one.
    private static func isOfNumber(_ character: Character) -> Bool {
        character.isASCII && (character.isNumber || character == "-" || character == "+")
    }

    private static func changesNothing(_ affix: String) -> Bool {
        affix == "%" || currencies.contains(affix) || affix.count == 1 && affix.allSatisfy(\.isCurrencySymbol)
    }

    /// ISO 4217, of Europe and of the currencies traded most.
    private static let currencies: Set<String> = [
        "ALL", "AUD", "BAM", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HUF", "INR", "ISK", "JPY",
        "KRW",
        "MDL", "MKD", "MXN", "NOK", "NZD", "PLN", "RON", "RSD", "SEK", "TRY", "UAH", "USD", "ZAR",
    ]
}

extension Message {
    /// What was expected, and how the text can be read instead.
    func hinting(_ readings: [Message]) -> Message {
        guard let first = readings.first else { return self }
        guard readings.count > 1 else { return Message("\(self); it would be read \(first)") }
        let all = readings.dropFirst().reduce(first) { Message("\($0), or \($1)") }
        return Message("\(self); it can be read \(all): find out which is meant")
    }
}
