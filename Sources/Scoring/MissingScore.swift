package import Numbers
package import Rubrics

/// What `missing:` makes of a score that is not there.
package enum MissingScore: Sendable, Hashable {
    /// It leaves the proposal incomplete.
    case open
    /// It is left out, and its weight with it.
    case leftOut
    case counts(Rational)
}

extension Rubric {
    /// Of a leaf.
    package func missingScore(_ criterion: Criterion) -> MissingScore {
        switch missing {
        case .reject: .open
        case .ignore: .leftOut
        case .zero: .counts(.zero)
        case .minimum: .counts((criterion.scale?.minimum).flatMap { Rational($0) } ?? .zero)
        }
    }
}
