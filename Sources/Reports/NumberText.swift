import Numbers
import Rubrics
import Scoring
import Tabular

/// How numbers are written. Nothing is decided with what is rounded here.
enum NumberText {
    /// Exact: `4.5`, or `13/3` where no finite decimal form exists.
    static func exact(_ number: Rational) -> String {
        number.exactDecimal?.plainDescription ?? number.description
    }

    /// What was simulated or estimated in binary numbers, to nine places: what comes after is the arithmetic's noise. nil: no number.
    static func binary(_ number: Double) -> String? {
        guard number.isFinite else { return nil }
        let units = (number * 1e9).rounded()
        guard abs(units) < 1e33 else { return number.description }
        return exact(Decimal128(coefficient: Int128(units), exponent: -9))
    }

    /// Plain notation without trailing zeros.
    static func exact(_ number: Decimal128) -> String {
        number.reduced.plainDescription
    }

    /// For people: exact where a finite decimal form exists, else rounded to four places, half to even.
    static func display(_ number: Rational) -> String {
        if let exact = number.exactDecimal { return exact.plainDescription }
        let rounded = number.rounded(toMultipleOf: Rational.fourPlaces, .halfEven)
        return rounded.exactDecimal?.plainDescription ?? rounded.description
    }

    /// The number that `display` writes.
    static func shown(_ number: Rational, _ rounding: RoundingRule?) -> Rational {
        let rounded = rounded(number, rounding)
        return rounded.exactDecimal == nil ? rounded.rounded(toMultipleOf: Rational.fourPlaces, .halfEven) : rounded
    }

    /// For people, after the rounding that the rubric declares for the display, if any.
    static func display(_ number: Rational, _ rounding: RoundingRule?) -> String {
        display(rounded(number, rounding))
    }

    /// The same, with as many digits as it takes to see that a threshold is not met.
    static func display(_ number: Rational, _ rounding: RoundingRule?, threshold: Decimal128?) -> String {
        guard rounding?.stage == .display || number.exactDecimal == nil,
            let places = placesBelow(threshold, number, rounding)
        else { return display(number, rounding) }
        return number.rounded(toMultipleOf: Decimal128(coefficient: 1, exponent: -places), .halfEven).decimal.text
    }

    /// How many decimals it takes to see that a score misses the threshold; nil: the usual ones do.
    /// - Parameter shown: decimals that are shown usually.
    static func placesBelow(
        _ threshold: Decimal128?, _ number: Rational, _ rounding: RoundingRule?, shown: Int = 4
    ) -> Int? {
        guard let bound = threshold.flatMap({ Rational($0) }), number < bound else { return nil }
        let unit = { (places: Int) in Decimal128(coefficient: 1, exponent: -places) }
        guard rounded(number, rounding).rounded(toMultipleOf: unit(shown), .halfEven) >= bound else { return nil }
        return (1...32).first { number.rounded(toMultipleOf: unit($0), .halfEven) < bound } ?? 32
    }

    /// After the rounding that the rubric declares for the display, if any.
    static func rounded(_ number: Rational, _ rounding: RoundingRule?) -> Rational {
        guard let rounding, rounding.stage == .display else { return number }
        return number.rounded(toMultipleOf: rounding.step, rounding.mode)
    }

    /// Digits in groups of three, as on a cheque: `450 000`, `1 234.50`.
    static func grouped(_ number: Decimal128) -> String {
        let parts = exact(number).split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts[0].drop { $0 == "-" }
        var whole = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { whole.append(" ") }
            whole.append(digit)
        }
        let sign = parts[0].count > digits.count ? "-" : ""
        let cents = parts.count > 1 ? "." + (parts[1].count == 1 ? parts[1] + "0" : parts[1]) : ""
        return sign + whole + cents
    }
}

extension CSVField {
    /// A score for people, or no entry.
    static func display(_ number: Rational?, _ rounding: RoundingRule? = nil) -> CSVField {
        number.map { .number(NumberText.display($0, rounding)) } ?? .empty
    }

    /// A score for checking. A spreadsheet would take `13/3` for a date, so its dialect gets the display form.
    static func exact(_ number: Rational?, in dialect: CSVDialect) -> CSVField {
        guard let number else { return .empty }
        return switch dialect {
        case .standard: .number(NumberText.exact(number))
        case .excel, .workbook: .number(NumberText.display(number))
        }
    }

    static func amount(_ number: Decimal128?) -> CSVField {
        number.map { .number(NumberText.exact($0)) } ?? .empty
    }
}
