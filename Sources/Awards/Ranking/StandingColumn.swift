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
        numbers.reserveCapacity(standings.count)
        for standing in standings {
            switch standing {
            case .number(let number): numbers.append(number)
            case .missing: break
            case .digest: return nil
            }
        }
        guard let keys = Rational.keys(of: numbers) else { return nil }
        guard keys.count < standings.count else { return keys }
        let (missing, overflow) = (keys.min() ?? 0).subtractingReportingOverflow(1)
        guard !overflow else { return nil }
        var rest = keys[...]
        return standings.map { $0 == .missing ? missing : rest.removeFirst() }
    }

    func areEqual(_ one: Int, _ other: Int) -> Bool {
        switch content {
        case .keys(let keys): keys[one] == keys[other]
        case .standings(let standings): standings[one] == standings[other]
        }
    }

    /// Members from the highest standing down; equals stay in the order in which they come.
    func sorted(_ members: [Int]) -> [Int] {
        switch content {
        case .keys(let keys): KeyOrder.descending(members) { keys[$0] }
        case .standings(let standings): KeyOrder.stable(members.map { (standings[$0], $0) }, by: >)
        }
    }
}
