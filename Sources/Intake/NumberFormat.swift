import Numbers
import Rubrics
import Wording

/// The declared way in which a fact's numbers are written: decimal sign, group sign, and the texts that may stand beside a number.
struct NumberFormat: Sendable, Hashable {
    private let notation: NumberNotation
    /// `strip:`; each may stand before or behind the number, once.
    private let affixes: NumberAffixes

    init(_ notation: NumberNotation, strip: [String] = []) {
        self.notation = notation
        affixes = NumberAffixes(strip)
    }

    init(_ definition: FactDefinition) {
        let sign = definition.groupSign?.unicodeScalars.first
        self.init(
            NumberNotation(
                decimal: definition.decimalSign.unicodeScalars.first ?? ".",
                group: sign.map { $0.properties.generalCategory == .spaceSeparator ? .blank : .scalar($0) } ?? .none),
            strip: definition.stripped)
    }

    /// The exact number that the text writes.
    func number(_ text: Substring) throws(UnreadableText) -> Decimal128 {
        guard let plain = notation.plain(affixes.isEmpty ? text : affixes.removed(from: text)) else {
            throw unreadable(text)
        }
        guard let number = Decimal128(exactly: plain) else {
            throw UnreadableText(
                Message("a number that can be kept exactly"), Message("at most 34 significant digits"))
        }
        // There is one zero: `-0` is a number that nothing was taken from.
        return number.isZero && plain.hasPrefix("-") ? Decimal128(exactly: String(plain.dropFirst())) ?? number : number
    }

    private func unreadable(_ text: Substring) -> UnreadableText {
        UnreadableText(
            Message("a number"),
            NumberHint(for: affixes.removed(from: text), besides: affixes).added(to: example))
    }

    /// What a number looks like: `digits such as 1 234,5, with ',' as decimal sign and blanks between groups of three`.
    private var example: Message {
        let decimal = notation.decimal
        return switch notation.group {
        case .none:
            Message(
                "digits such as \("1234\(decimal)5"), with '\("\(decimal)")' as decimal sign and no group separator")
        case .blank:
            Message(
                "digits such as \("1 234\(decimal)5"), with '\("\(decimal)")' as decimal sign and blanks between groups of three"
            )
        case .scalar(let sign):
            Message(
                """
                digits such as \("1\(sign)234\(decimal)5"), with '\("\(decimal)")' as decimal sign and '\("\(sign)")' between groups \
                of three
                """)
        }
    }
}
