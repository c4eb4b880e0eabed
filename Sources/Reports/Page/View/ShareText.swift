import Numbers

/// Shares of a whole near a given one: as many decimals as it takes to tell them apart.
struct ShareText {
    let numbers: NumberStyle

    /// `22.4 %`; more decimals where it would look like `other` and is not. At most six.
    func percent(_ share: Rational, besides other: Rational) -> HTML {
        let places = (1...6).first { share == other || rounded(share, $0) != rounded(other, $0) } ?? 6
        let text = numbers.percent(share, places: places)
        return tag("span", ["title": numbers.exact(share)]) { text }
    }

    private func rounded(_ share: Rational, _ places: Int) -> Rational {
        (share * Rational(100)).rounded(toMultipleOf: Decimal128(coefficient: 1, exponent: -places), .halfEven)
    }
}
