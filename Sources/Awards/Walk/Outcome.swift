import Numbers

/// What became of a candidate in one order of every tie. Words are made of it at the very end.
struct Outcome: Sendable {
    enum Kind: Sendable, Hashable {
        /// Not settled yet.
        case open
        case awarded
        /// It got the rest, which is less than it asked for.
        case reduced
        /// It asks for more than is left.
        case noMoney
        /// What is left is too small a share of what it asks for to be offered.
        case noOffer
        /// The list ended at this candidate, for which the money did not suffice.
        case ended(by: Int)
        /// The list ended at this tie, of which nobody is funded.
        case endedByTie(Int)
        case noPlace
        /// The line of the places was drawn above a tie.
        case placesClosed
        case capped(resource: Int)
        /// In this tie, of which nobody is funded.
        case tieNone(Int)
        /// Another proposal of the same applicant counts.
        case barred(by: Int)
        /// Below the line that comes nearest to the target.
        case belowLine
        /// It would fit, but what came free is given to the reserve list alone.
        case unlisted
        /// It did not take the rest.
        case refusedOffer
        /// Nobody can say what it asks for or where it belongs.
        case objected
        case gone
        /// There are too many orders to try them all.
        case unclear
    }
    var kind: Kind = .open
    var awarded: Decimal128 = 0
    /// Left of the money after its turn; nil without a line of money.
    var remaining: Decimal128?
    var notes: Notes = []
    /// The guarantee that it was funded for.
    var claim: Int32 = -1

    /// How it came to be funded.
    struct Notes: OptionSet, Sendable, Hashable {
        let rawValue: UInt8

        static let leftovers = Notes(rawValue: 1)
        static let tieAll = Notes(rawValue: 2)
        /// At first it got less.
        static let toppedUp = Notes(rawValue: 4)
        /// Decided before somebody left.
        static let made = Notes(rawValue: 8)
        /// It was on the reserve list.
        static let promoted = Notes(rawValue: 16)
        /// What barred it is gone.
        static let freed = Notes(rawValue: 32)
    }

    /// What later decisions can depend on. Two orders that agree in it, and in what is left, agree in all that follows.
    enum Category: UInt8, Sendable, Hashable {
        case open, funded
        /// Lacks money, or a place, and nothing else.
        case waitsForMoney, waitsForPlace
        /// A cap, a tie or another proposal of the applicant bars it.
        case barred
        case unlisted, refused, objected, gone, unclear

        var isWaiting: Bool { self == .waitsForMoney || self == .waitsForPlace }
    }

    var category: Category {
        switch kind {
        case .open: .open
        case .awarded, .reduced: .funded
        case .noMoney, .noOffer, .ended, .endedByTie, .belowLine: .waitsForMoney
        case .noPlace, .placesClosed: .waitsForPlace
        case .capped, .tieNone, .barred: .barred
        case .unlisted: .unlisted
        case .refusedOffer: .refused
        case .objected: .objected
        case .gone: .gone
        case .unclear: .unclear
        }
    }

    var isFunded: Bool { category == .funded }

    var isWaiting: Bool { category.isWaiting }

    /// Category and money.
    struct Key: Hashable, Sendable {
        var category: Category
        var awarded: Decimal128
    }

    var key: Key { Key(category: category, awarded: awarded) }
}
