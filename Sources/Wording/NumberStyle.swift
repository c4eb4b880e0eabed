/// How a report speaks to its reader: the decimal sign, what stands between groups of three digits, after the Unicode Common Locale Data
/// Repository, and the language.
package struct NumberStyle: Sendable, Hashable {
    /// `.` or `,`.
    package var decimalSign: Character
    /// Between groups of three digits before the decimal sign.
    package var groupSign: Character
    package var minusSign: Character
    package var language: Language
    /// Numbers in the middle of an English sentence stay in plain notation: nobody asked for a language or a country.
    package var keepsNumerals: Bool

    package init(
        decimalSign: Character, groupSign: Character, minusSign: Character = "\u{2212}", language: Language = .english,
        keepsNumerals: Bool = false
    ) {
        self.decimalSign = decimalSign
        self.groupSign = groupSign
        self.minusSign = minusSign
        self.language = language
        self.keepsNumerals = keepsNumerals
    }

    /// From plain notation with a point.
    package func localised(_ plain: String) -> String {
        if decimalSign == ".", Self.isShort(plain) { return plain }
        let bytes = plain.utf8
        let start = bytes.firstIndex { $0 != UInt8(ascii: "-") } ?? bytes.endIndex
        let end = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
        let isNegative = start > bytes.startIndex && bytes.contains { UInt8(ascii: "1")...UInt8(ascii: "9") ~= $0 }
        var text = isNegative ? String(minusSign) : ""
        guard start < end else { return text + fraction(plain[end...]) }
        var (place, rest) = (start, bytes.distance(from: start, to: end))
        while rest > 0 {
            let group = rest % 3 == 0 ? 3 : rest % 3
            let next = bytes.index(place, offsetBy: group)
            text += plain[place..<next]
            (place, rest) = (next, rest - group)
            if rest > 0 { text.append(groupSign) }
        }
        return text + fraction(plain[end...])
    }

    /// - Parameter rest: of a number, from its point on; empty: it has none.
    private func fraction(_ rest: Substring) -> String { rest.isEmpty ? "" : "\(decimalSign)\(rest.dropFirst())" }
}

extension NumberStyle {
    /// Nothing to group: at most three digits, and perhaps a point and others behind it.
    private static func isShort(_ plain: String) -> Bool {
        var (whole, points) = (0, 0)
        for byte in plain.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): whole += points == 0 ? 1 : 0
            case UInt8(ascii: "."): points += 1
            default: return false
            }
        }
        return whole <= 3 && points <= 1
    }
}

// MARK: - Messages

extension NumberStyle {
    /// A message as text, or a place that its writer fills.
    package enum Piece: Hashable, Sendable {
        case text(String)
        /// As numbered in the message, from 0.
        case slot(Int)
    }

    private var isPlain: Bool { language == .english && keepsNumerals }

    /// A sentence of the program in the reader's language.
    package func say(_ phrase: Phrase) -> String { text(Message(phrase)) }

    /// A number in a sentence, from plain notation such as `41000.5` or `8.6667 (26/3)`.
    package func numeral(_ plain: String) -> String { isPlain ? plain : numerals(plain) }

    /// - Parameter groups: false: digits are not grouped.
    package func numeral(_ plain: String, groups: Bool) -> String {
        guard !isPlain, !groups else { return numeral(plain) }
        return plain.replacing("-", with: String(minusSign)).replacing(".", with: String(decimalSign))
    }

    /// The message in the reader's language.
    package func text(_ message: Message) -> String {
        guard !isPlain else { return message.english }
        var text = ""
        for case .text(let piece) in pieces(message) { text += piece }
        return text
    }

    /// Adds the message in the reader's language to UTF-8.
    package func write(_ message: Message, to bytes: inout [UInt8]) {
        if isPlain { message.write(to: &bytes) } else { bytes.append(contentsOf: text(message).utf8) }
    }

    /// A text of the rubric or of the call in the reader's language.
    package func text(_ text: LocalText) -> String { text.text(in: language.code) }

    /// The same around the places that stay open.
    package func pieces(_ message: Message) -> [Piece] {
        let own = message.parts
        guard let table = language.table, let key = message.key, let pattern = table.pattern(for: key) else {
            return own.flatMap(pieces)
        }
        let arguments = own.filter { if case .literal = $0 { false } else { true } }
        return pattern.pieces.flatMap { piece -> [Piece] in
            switch piece {
            case .literal(let text): return [.text(text)]
            case .argument(let number): return number <= arguments.count ? pieces(arguments[number - 1]) : []
            case .plural(let number, let forms):
                guard number <= arguments.count, let count = arguments[number - 1].number else { return [] }
                return [.text(forms[PluralForm.of(count, in: language.code)] ?? forms["other"] ?? "")]
            }
        }
    }

    private func pieces(_ part: Message.Part) -> [Piece] {
        switch part {
        case .message(let message): pieces(message)
        case .english(let text):
            language == .english ? [.text(text)] : pieces(Message("in English: “\(text)”"))
        case .slot(let number): [.slot(number)]
        case .numeral(let text): [.text(numeral(text))]
        case .money(let text): [.text(isPlain ? text : numerals(Self.cheque(text)))]
        case .local(let text): [.text(self.text(text))]
        case .literal, .text, .count, .plural: [.text(part.english)]
        }
    }

    /// One decimal as two: `1200.50`.
    private static func cheque(_ plain: String) -> String {
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1].count == 1 ? plain + "0" : plain
    }

    /// Every number of a text such as `8.6667 (26/3)`.
    private func numerals(_ text: String) -> String {
        let isNumeral = { (character: Character) in character.isASCII && (character.isNumber || character == ".") }
        var (result, rest) = ("", text[...])
        while let first = rest.first {
            let run = isNumeral(first) ? rest.prefix(while: isNumeral) : rest.prefix { !isNumeral($0) }
            result += isNumeral(first) ? localised(String(run)) : String(run)
            rest = rest[run.endIndex...]
        }
        return result
    }
}

extension Message.Part {
    /// By which a plural goes.
    fileprivate var number: Int? {
        switch self {
        case .count(let number), .plural(let number, _, _): number
        case .literal, .text, .local, .numeral, .money, .message, .english, .slot: nil
        }
    }
}
