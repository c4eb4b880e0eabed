import Numbers
import Rubrics

/// The walk down the list on whole numbers, where an award only takes from sums: one budget or lots that keep what they have left, places and
/// caps, `stop` or `skip`, nobody gone and no guarantee. It decides what `FundingWalk` decides, or says that a tie has to be looked at more closely.
package struct PlainWalk: Sendable {
    /// Of each resource.
    private let limits: ContiguousArray<Int>
    private let kinds: ContiguousArray<Kind>
    /// What each candidate needs, one after the other: in `needs` from its own start to that of the next.
    private let starts: ContiguousArray<Int32>
    private let needs: ContiguousArray<Need>
    /// The resource of its own money; -1: there is no line of money.
    private let money: ContiguousArray<Int32>
    private let isObjected: ContiguousArray<Bool>
    private let stops: Bool

    private enum Kind: UInt8, Sendable { case money, places, cap }

    private struct Need: Sendable {
        var resource: Int32
        var amount: Int
    }

    /// nil: the rule asks for more, or the amounts fit no common unit in 64 bits.
    init?(_ call: FundingCall) {
        guard call.claims.isEmpty, !call.hasRivals, call.leftovers == nil, call.declined.isEmpty,
            call.withdrawn.isEmpty, call.rule.whenShort == .stop || call.rule.whenShort == .skip,
            call.candidates.allSatisfy(\.standsInFor.isEmpty)
        else { return nil }
        let own = call.candidates.flatMap(\.needs)
        guard let whole = Self.whole(call.resources.map(\.limit) + own.map(\.amount)) else { return nil }
        limits = ContiguousArray(whole.prefix(call.resources.count))
        kinds = ContiguousArray(
            call.resources.map { resource in
                switch resource.kind {
                case .money, .call, .leftovers: .money
                case .places: .places
                case .cap: .cap
                }
            })
        needs = ContiguousArray(
            zip(own, whole.dropFirst(call.resources.count)).map { Need(resource: Int32($0.resource), amount: $1) })
        var starts: ContiguousArray<Int32> = [0]
        for candidate in call.candidates { starts.append((starts.last ?? 0) + Int32(candidate.needs.count)) }
        self.starts = starts
        money = ContiguousArray(call.candidates.indices.map { Int32(call.money(of: $0) ?? -1) })
        isObjected = ContiguousArray(call.candidates.map { $0.objection != nil })
        stops = call.rule.whenShort == .stop
    }

    /// All in the smallest unit that occurs; nil where that does not fit.
    private static func whole(_ numbers: [Decimal128]) -> [Int]? {
        let exponent = numbers.map { $0.reduced.exponent }.min() ?? 0
        let unit = Decimal128(coefficient: 1, exponent: -min(0, exponent))
        let most = Int.max / (2 * max(1, numbers.count))
        var whole: [Int] = []
        whole.reserveCapacity(numbers.count)
        for number in numbers {
            guard let own = (number * unit).asInt(), own < most else { return nil }
            whole.append(own)
        }
        return whole
    }

    // MARK: the walk

    /// What a walk writes; kept from one to the next, so that it costs no memory.
    package struct Notes: Sendable {
        fileprivate var left: ContiguousArray<Int> = []
        fileprivate var hasEnded: ContiguousArray<Bool> = []
        /// By place in the order.
        fileprivate(set) var categories: ContiguousArray<Outcome.Category> = []

        package init() {}

        /// - Parameter place: in the order that was decided.
        package func isFunded(_ place: Int) -> Bool { categories[place] == .funded }

        /// The positions of those who are funded.
        package func funded(_ order: ContiguousArray<Int32>, competing: Int) -> [Int] {
            var funded: [Int] = []
            for place in 0..<competing where categories[place] == .funded { funded.append(Int(order[place])) }
            return funded
        }
    }

    /// - Parameters:
    ///   - order: positions among the contenders, from the top.
    ///   - ranks: of each of them; equals share one.
    ///   - competing: how many of them compete, from the top.
    /// - Returns: false: equals cannot all have what they want, so that the whole rule has to be asked.
    package func decide(
        _ order: ContiguousArray<Int32>, _ ranks: ContiguousArray<Int32>, competing: Int, _ notes: inout Notes
    ) -> Bool {
        notes.left = limits
        notes.hasEnded = ContiguousArray(repeating: false, count: limits.count)
        if notes.categories.count < competing {
            notes.categories = ContiguousArray(repeating: .open, count: max(competing, order.count))
        }
        var start = 0
        while start < competing {
            var end = start + 1
            while end < competing, ranks[end] == ranks[start] { end += 1 }
            if end - start == 1 {
                settle(Int(order[start]), at: start, &notes)
            } else if !settleTogether(start..<end, order, &notes) {
                return false
            }
            start = end
        }
        return true
    }

    /// What becomes of each, by place; nil where a tie has to be looked at more closely.
    func walk(_ order: [Int], _ ranks: [Int]) -> [Outcome.Category]? {
        var notes = Notes()
        let isDecided = decide(
            ContiguousArray(order.map { Int32($0) }), ContiguousArray(ranks.map { Int32($0) }), competing: order.count,
            &notes)
        return isDecided ? Array(notes.categories.prefix(order.count)) : nil
    }

    private enum Turn {
        case take, end, miss(Outcome.Category)
    }

    private func turn(of member: Int, _ notes: Notes) -> Turn {
        if isObjected[member] { return .miss(.objected) }
        let own = Int(money[member])
        if own >= 0, notes.hasEnded[own] { return .miss(.waitsForMoney) }
        for index in Int(starts[member])..<Int(starts[member + 1]) {
            let need = needs[index]
            guard need.amount > notes.left[Int(need.resource)] else { continue }
            switch kinds[Int(need.resource)] {
            case .cap: return .miss(.barred)
            case .places: return .miss(.waitsForPlace)
            case .money: return stops ? .end : .miss(.waitsForMoney)
            }
        }
        return .take
    }

    /// - Returns: false: a sum was too little.
    @discardableResult
    private func take(_ member: Int, _ notes: inout Notes) -> Bool {
        var isEnough = true
        for index in Int(starts[member])..<Int(starts[member + 1]) {
            let need = needs[index]
            notes.left[Int(need.resource)] -= need.amount
            if notes.left[Int(need.resource)] < 0 { isEnough = false }
        }
        return isEnough
    }

    private func settle(_ member: Int, at place: Int, _ notes: inout Notes) {
        switch turn(of: member, notes) {
        case .take:
            take(member, &notes)
            notes.categories[place] = .funded
        case .end:
            notes.hasEnded[Int(money[member])] = true
            notes.categories[place] = .waitsForMoney
        case .miss(let category): notes.categories[place] = category
        }
    }

    /// Equals are settled where each has the same in every order: all that can be funded are, or lists end at them alone.
    private func settleTogether(
        _ places: Range<Int>, _ order: ContiguousArray<Int32>, _ notes: inout Notes
    ) -> Bool {
        var (takers, enders) = (0, 0)
        for place in places {
            switch turn(of: Int(order[place]), notes) {
            case .take:
                takers += 1
                notes.categories[place] = .funded
            case .end:
                enders += 1
                notes.categories[place] = .open
            case .miss: notes.categories[place] = .open
            }
        }
        guard takers == 0 || enders == 0 else { return false }
        for place in places where notes.categories[place] == .funded {
            guard take(Int(order[place]), &notes) else { return false }
        }
        // Those at whom a list ends come before those whom something else bars.
        if enders > 0 {
            for place in places {
                guard case .end = turn(of: Int(order[place]), notes) else { continue }
                settle(Int(order[place]), at: place, &notes)
            }
        }
        for place in places where notes.categories[place] == .open { settle(Int(order[place]), at: place, &notes) }
        return true
    }
}
