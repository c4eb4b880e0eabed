import FEEL
package import Numbers
package import Rubrics
package import Wording

/// So that whoever writes numbers needs this room alone.
package typealias NumberStyle = Wording.NumberStyle

extension NumberStyle {
    /// As in `1 234.5`, with a narrow blank that never ends a line: the form of ISO 80000-1, the same in every country.
    package static let standard = NumberStyle(decimalSign: ".", groupSign: "\u{202F}", keepsNumerals: true)

    /// The same on a screen, with the signs of a keyboard.
    package static let screen = NumberStyle(decimalSign: ".", groupSign: " ", minusSign: "-", keepsNumerals: true)

    /// - Parameters:
    ///   - locale: as in `OutputDialect.dialect`: `de`, `de_DE`, `pt-BR`.
    ///   - keepsNumerals: English sentences have their numbers in plain notation.
    package init(
        locale: String, language: Language = .english, keepsNumerals: Bool = false
    ) throws(LocaleProblem) {
        let signs = try LocaleName(locale).signs
        self.init(
            decimalSign: signs.decimalSign, groupSign: signs.groupSign, language: language,
            keepsNumerals: keepsNumerals)
    }

    /// The language of a locale's name: `de` of `de_AT`.
    package static func language(ofLocale locale: String) -> String? { try? LocaleName(locale).language }
}

extension NumberStyle {
    /// All digits, grouped: `450 000`, `1 234.50` (one decimal is written as two, as on a cheque).
    package func money(_ amount: Decimal128) -> String {
        guard amount.isFinite else { return amount.description }
        let text = NumberText.exact(amount)
        let point = text.utf8.lastIndex(of: UInt8(ascii: "."))
        let hasOneDecimal = point.map { text.utf8.distance(from: $0, to: text.utf8.endIndex) == 2 } ?? false
        return localised(hasOneDecimal ? text + "0" : text)
    }

    /// All digits of a number that has a finite decimal form, else a fraction: `4.5`, `13/3`.
    package func exact(_ number: Rational) -> String {
        number.exactDecimal.map { localised(NumberText.exact($0)) } ?? NumberText.exact(number)
    }

    /// A score for people: rounded as the rubric says, with as many digits as it takes to see that a threshold is not met.
    package func shown(_ number: Rational, _ rounding: RoundingRule?, threshold: Decimal128?) -> String {
        localised(NumberText.display(number, rounding, threshold: threshold))
    }

    /// Rounded half to even to so many places, which are all written: `4.50`.
    package func fixed(_ number: Rational, places: Int) -> String {
        if let text = number.fixedText(places: places) { return localised(text) }
        let unit = Decimal128(coefficient: 1, exponent: -places)
        let rounded = number.rounded(toMultipleOf: unit, .halfEven).decimal
        guard rounded.isFinite else { return rounded.description }
        var text = NumberText.exact(rounded)
        let decimals = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        if decimals < places { text += (decimals == 0 ? "." : "") + String(repeating: "0", count: places - decimals) }
        return localised(text)
    }

    /// A measurement of a study, rounded to so many places.
    func fixed(_ number: Double, places: Int) -> String {
        guard number.isFinite, let decimal = Decimal128("\(number)"), let exact = Rational(decimal) else { return "–" }
        return fixed(exact, places: places)
    }

    /// 0.125 is `12.5 %`.
    package func percent(_ share: Rational, places: Int = 1) -> String {
        fixed(share * Rational(100), places: places) + "\u{202F}%"
    }

    /// 0.125 is `12.5 %`.
    func percent(_ share: Double, places: Int = 0) -> String {
        fixed(share * 100, places: places) + "\u{202F}%"
    }

    /// `1 732`
    package func count(_ number: Int) -> String { localised(String(number)) }
}

extension Rational {
    /// By which a noun goes: 1 for one itself, more for any other number, as in 0.5 points.
    var nouns: Int { self == .one ? 1 : 2 }
}

extension NumberStyle {
    /// The value of a fact as people read it: of a number the reader's decimal sign, but no groups, since it may be a year or a code.
    func value(_ value: Value) -> String {
        switch value {
        case .number(let number):
            numeral(number.plainDescription, groups: false)
        case .list(let elements): elements.map(self.value).joined(separator: ValueText.separator)
        default: ValueText.plain(value)
        }
    }

    /// All digits: `0.5`, `1 000`.
    package func exact(_ number: Decimal128) -> String {
        number.isFinite ? localised(NumberText.exact(number)) : number.description
    }
}
