import Numbers
import Rubrics

/// Where the members of a group stand on one step of the ladder, ready to be compared often: as whole numbers wherever the
/// standings are numbers that have a common denominator.
struct StandingColumn {
    private enum Content {
        /// A missing value is less than every other.
        case keys([Int128])
        case standings([Standing])
    }
    private let content: Content

    init(_ standings: [Standing]) {
        content = Self.keys(standings).map { .keys($0) } ?? .standings(standings)
    }

    private static func keys(_ standings: [Standing]) -> [Int128]? {
        var numbers: [Rational] = []
        for standing in standings {
            switch standing {
            case .number(let number): numbers.append(number)
            case .missing: break
            case .digest: return nil
            }
        }
        guard let keys = Rational.keys(of: numbers), !keys.contains(.min) else { return nil }
        var rest = keys[...]
        return standings.map { $0 == .missing ? .min : rest.removeFirst() }
    }

    func areEqual(_ one: Int, _ other: Int) -> Bool {
        switch content {
        case .keys(let keys): keys[one] == keys[other]
        case .standings(let standings): standings[one] == standings[other]
        }
    }

    /// Whether one is placed before the other by this step alone.
    func isAbove(_ one: Int, _ other: Int) -> Bool {
        switch content {
        case .keys(let keys): keys[one] > keys[other]
        case .standings(let standings): standings[one] > standings[other]
        }
    }
}
