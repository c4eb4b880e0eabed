package import Numbers
package import Wording

extension AssessmentRules.ThirdOpinion {
    /// Why the two scores call for a third opinion; nil when they are near enough. Strictly more than the distance calls:
    /// 70 and 49 differ by exactly 30 % of the higher, and need none.
    /// - Parameter maximum: the highest score that can be given, for `of: maximum`; nil where there is none.
    package func reasonForThird(_ first: Rational, _ second: Rational, maximum: Rational?) -> Message? {
        let (higher, lower) = (max(first, second), min(first, second))
        guard let limit = limit(higher: higher, lower: lower, maximum: maximum) else {
            return Message(
                """
                \(numeral: first.text) and \(numeral: second.text) cannot be compared with a share of the maximum: the scale has \
                none
                """)
        }
        guard higher - lower > limit.points else { return nil }
        return Message(
            """
            \(numeral: first.text) and \(numeral: second.text) differ by \(numeral: (higher - lower).text), more than \(words(limit)): a \
            third opinion is needed
            """)
    }

    /// Whether there is such a reason.
    package func isNeeded(_ first: Rational, _ second: Rational, maximum: Rational?) -> Bool {
        let (higher, lower) = (max(first, second), min(first, second))
        guard let limit = limit(higher: higher, lower: lower, maximum: maximum) else { return true }
        return higher - lower > limit.points
    }

    /// A distance in points, and what it is a share of.
    private typealias Limit = (points: Rational, share: (Rational, of: Rational)?)

    private func limit(higher: Rational, lower: Rational, maximum: Rational?) -> Limit? {
        switch distance {
        case .points(let points): return Rational(points).map { ($0, nil) }
        case .share(let share, let base):
            let whole = base == .higher ? higher : base == .lower ? lower : maximum
            guard let share = Rational(share), let whole else { return nil }
            return (share * whole, (share, whole))
        }
    }

    private func words(_ limit: Limit) -> Message {
        guard let (share, whole) = limit.share else { return Message("\(numeral: limit.points.text)") }
        let percent = (share * Rational(100)).text
        return Message(
            "\(numeral: percent) % of \(numeral: whole.text), which is \(numeral: limit.points.text)")
    }
}
