import Numbers

/// What is the same in every order of every tie.
struct Verdicts {
    /// Where a candidate ends.
    enum Ending: Sendable, Hashable {
        case funded(Decimal128)
        case reserve
        case notFunded
        /// It did not take the rest.
        case refused
        case objected
        case gone
        case unclear
    }

    private let worlds: [World]
    private let reserves: [[ReserveList.Listing]]
    /// For a candidate that others are like: all of them.
    private var likes: [Int: [Int]] = [:]

    init(_ run: FundingRun, leaving: Set<Int> = []) {
        worlds = run.worlds
        reserves = run.worlds.map { ReserveList(run.walk, $0, leaving: leaving).listings }
        for set in run.book.likes {
            for member in set { likes[member] = Array(Set(likes[member] ?? []).union(set)).sorted() }
        }
    }

    /// In one of the orders; where it is decided, the outcome in all of them, except that what was left may differ.
    func outcome(_ member: Int) -> Outcome {
        var outcome = worlds[0].outcomes[member]
        for world in worlds.dropFirst() where world.outcomes[member].remaining != outcome.remaining {
            outcome.remaining = nil
        }
        return outcome
    }

    /// nil: it depends on the order of a tie.
    func ending(_ member: Int) -> Ending? {
        let first = ending(member, 0)
        guard first != .unclear else { return nil }
        guard worlds.count > 1 || likes[member] != nil else { return first }
        let isSame = (likes[member] ?? [member]).allSatisfy { like in
            worlds.indices.allSatisfy { ending(like, $0) == first }
        }
        return isSame ? first : nil
    }

    private func ending(_ member: Int, _ world: Int) -> Ending {
        let outcome = worlds[world].outcomes[member]
        switch outcome.category {
        case .funded: return .funded(outcome.awarded)
        case .waitsForMoney, .waitsForPlace:
            switch reserves[world][member] {
            case .yes: return .reserve
            case .no: return .notFunded
            case .perhaps: return .unclear
            }
        case .barred, .unlisted: return .notFunded
        case .refused: return .refused
        case .objected: return .objected
        case .gone: return .gone
        case .open, .unclear: return .unclear
        }
    }

    /// Whether it lacks the same in every order, so that it can be told.
    func isPlain(_ member: Int) -> Bool {
        guard worlds.count > 1 || likes[member] != nil else { return true }
        let category = worlds[0].outcomes[member].category
        return (likes[member] ?? [member]).allSatisfy { like in
            worlds.allSatisfy { $0.outcomes[like].category == category }
        }
    }

    /// Place on the reserve list; nil: not on it, or it depends on an order.
    func place(_ member: Int) -> Int? {
        guard case .yes(let place?) = reserves[0][member] else { return nil }
        let isSame = (likes[member] ?? [member]).allSatisfy { like in
            reserves.allSatisfy { $0[like] == .yes(place: place) }
        }
        return isSame ? place : nil
    }

    /// Whether it is on the reserve list; nil: that depends on an order.
    func isListed(_ member: Int) -> Bool? {
        let first = reserves[0][member].isListed
        let isSame = (likes[member] ?? [member]).allSatisfy { like in
            reserves.allSatisfy { $0[like] != .perhaps && $0[like].isListed == first }
        }
        return isSame ? first : nil
    }

    /// Whether something other than money or a place bars it in one of the orders.
    func isBarred(_ member: Int) -> Bool {
        (likes[member] ?? [member]).contains { like in
            worlds.contains { $0.outcomes[like].category == .barred }
        }
    }

    /// The most that other envelopes pay of its award in any of the orders.
    func fromLeftovers(_ member: Int) -> Decimal128 {
        guard worlds.contains(where: { !$0.fromLeftovers.isEmpty }) else { return 0 }
        return (likes[member] ?? [member]).reduce(Decimal128(0)) { most, like in
            worlds.reduce(most) { max($0, $1.fromLeftovers[like] ?? 0) }
        }
    }
}
