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

    /// - Parameters:
    ///   - keys: of the members' standings.
    ///   - standings: the same; asked for where they have no keys.
    init(_ keys: FractionKeys, orElse standings: () -> [Standing]) {
        content = keys.keys.map { .keys($0) } ?? .standings(standings())
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

extension FractionKeys {
    /// A digest has no key.
    mutating func append(_ standing: Standing) {
        switch standing {
        case .number(let number): append(number)
        case .missing: append(nil)
        case .digest: giveUp()
        }
    }
}
