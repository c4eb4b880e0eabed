/// How a number that lies between two allowed values is brought to one of them.
///
/// The names follow the General Decimal Arithmetic specification ("Rounding"); raw values are what rubric files and
/// messages print.
package enum RoundingMode: String, Sendable, CaseIterable {
    /// To the nearest; a tie goes to the even last digit.
    case halfEven
    /// To the nearest; a tie goes away from zero.
    case halfUp
    /// To the nearest; a tie goes towards zero.
    case halfDown
    /// Away from zero.
    case up
    /// Towards zero: the rest is cut off.
    case down
    /// Towards positive infinity.
    case ceiling
    /// Towards negative infinity.
    case floor

    /// Whether the truncated magnitude has to grow by one.
    ///
    /// - Parameters:
    ///   - rest: the part that was cut off, compared with one half; nil where nothing was cut off.
    ///   - isOdd: whether the last digit that is kept is odd.
    ///   - isNegative: the sign of the number.
    func increments(_ rest: Rest, isOdd: Bool, isNegative: Bool) -> Bool {
        guard rest != .nothing else { return false }
        switch self {
        case .halfEven: return rest == .aboveHalf || (rest == .half && isOdd)
        case .halfUp: return rest != .belowHalf
        case .halfDown: return rest == .aboveHalf
        case .up: return true
        case .down: return false
        case .ceiling: return !isNegative
        case .floor: return isNegative
        }
    }

    /// What was cut off a magnitude, in units of its last digit.
    enum Rest {
        case nothing, belowHalf, half, aboveHalf
    }
}
