package import Numbers
package import Wording

extension AssessmentRules.ThirdOpinion {
    /// Why the two scores call for a third opinion; nil when they are near enough. Strictly more than the distance calls:
    /// 70 and 49 differ by exactly 30 % of the higher, and need none.
    /// - Parameter maximum: the highest score that can be given, for `of: maximum`; nil where there is none.
    package func reasonForThird(_ first: Rational, _ second: Rational, maximum: Rational?) -> Message? {
        let higher = max(first, second)
        let lower = min(first, second)
        guard let (limit, words) = limit(higher: higher, lower: lower, maximum: maximum) else {
            return Message(
                """
                \(numeral: first.text) and \(numeral: second.text) cannot be compared with a share of the maximum: the scale has \
                none
                """)
        }
        guard higher - lower > limit else { return nil }
        return Message(
            """
            \(numeral: first.text) and \(numeral: second.text) differ by \(numeral: (higher - lower).text), more than \(words): a \
            third opinion is needed
            """)
    }

    private func limit(higher: Rational, lower: Rational, maximum: Rational?) -> (Rational, Message)? {
        switch distance {
        case .points(let points):
            guard let limit = Rational(points) else { return nil }
            return (limit, Message("\(numeral: limit.text)"))
        case .share(let share, let base):
            guard let share = Rational(share) else { return nil }
            let whole: Rational
            switch base {
            case .higher: whole = higher
            case .lower: whole = lower
            case .maximum:
                guard let maximum else { return nil }
                whole = maximum
            }
            let limit = share * whole
            let percent = (share * Rational(100)).text
            let words = Message(
                "\(numeral: percent) % of \(numeral: whole.text), which is \(numeral: limit.text)")
            return (limit, words)
        }
    }
}
