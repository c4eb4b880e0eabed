package import Numbers

/// A number of the rubric that can be moved: where it is written, what it is, how far a slider takes it.
package struct Knob: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Of a criterion, by its position.
        case weight(Int)
        /// Of a criterion; nil: of the total.
        case threshold(Int?)
        /// An end or the step of a scale.
        case scale
        case budget
        /// Of a lot, by its position.
        case lot(Int)
        /// So many awards, of a cap by its position.
        case cap(Int)
        /// The most money that a cap allows.
        case money
        case places
    }
    package var kind: Kind
    /// As in `TrialSetting`.
    package var path: String
    /// For people: the criterion's title, `Budget`.
    package var title: String
    /// What the rubric calls it, such as a criterion's id; empty: nothing else than the title.
    package var id = ""
    /// Of a part of a criterion 1, of a part of that 2.
    package var depth = 0
    package var value: Decimal128
    /// Where the slider begins and ends, and its steps; a number may be written beyond.
    package var range: ClosedRange<Decimal128>
    package var step: Decimal128
    /// Behind the number: `EUR`, `%`; a percent sign is part of what is written.
    package var unit = ""
    /// Of a weight, its share of its group.
    package var share: Rational?

    /// What is written for a number, which is in plain notation.
    package func written(_ number: String) -> String { unit == "%" ? number + "%" : number }

    package var plainValue: String { value.reduced.plainDescription }

    /// On the slider's steps.
    var isOnStep: Bool {
        range.contains(value) && (value - range.lowerBound).remainder(dividingBy: step).isZero
    }
}

/// Knobs of one kind under a heading.
package struct KnobGroup: Sendable, Hashable {
    package var id: String
    package var title: String
    package var knobs: [Knob]
}
