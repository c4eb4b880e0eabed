import Numbers

/// The state of an award in one order of every tie.
struct World: Sendable {
    /// Where a list has ended for want of money.
    enum End: Sendable, Hashable {
        case by(Int)
        case tie(Int)
    }

    /// Of each resource.
    var left: [Decimal128]
    /// Of each candidate.
    var outcomes: [Outcome]
    /// By resource of money.
    var ends: [Int: End] = [:]
    /// Awards that stand for each claim.
    var given: [Int]
    /// By applicant: the proposal that competes.
    var champions: [Int: Int] = [:]
    /// Of equals, who was asked before whom, as far as that can still matter.
    var before: [Int: Set<Int>] = [:]
    /// What was paid from other envelopes' leftovers, by candidate.
    var fromLeftovers: [Int: Decimal128] = [:]
    /// Resources of which only the most that can be left is known.
    var unclear: Set<Int> = []
    var unclearClaims: Set<Int> = []
    /// Those who do not get the guarantee that they are tied for.
    var passedOver: Set<Int> = []
    /// Under `when_short: nearest`, who is funded whatever the line.
    var fixed: Set<Int> = []
    /// The line of the places was drawn above a tie.
    var placesAreClosed = false

    /// What keeps an award from being made.
    enum Shortage {
        case none
        case of(Int)
        /// It depends on a case that nobody can see through.
        case unclear
    }

    func shortage(for needs: [Need], in call: FundingCall) -> Shortage {
        var isUnclear = false
        for need in needs {
            if !call.resources[need.resource].fits(need.amount, in: left[need.resource]) {
                return isUnclear ? .unclear : .of(need.resource)
            }
            if !unclear.isEmpty, unclear.contains(need.resource) { isUnclear = true }
        }
        return isUnclear ? .unclear : .none
    }

    mutating func take(_ needs: [Need]) {
        for need in needs { left[need.resource] = left[need.resource] - need.amount }
    }

    /// The least that the money of these needs has left; nil: they need no money.
    func money(for needs: [Need], in call: FundingCall) -> Decimal128? {
        var least: Decimal128?
        for need in needs where call.resources[need.resource].isMoney {
            least = least.map { min($0, left[need.resource]) } ?? left[need.resource]
        }
        return least
    }

    /// Puts what several envelopes have left into one; what one overshot is not taken from the others. Lists go on.
    mutating func pool(_ envelopes: [Int], into leftovers: Int) {
        left[leftovers] = envelopes.reduce(Decimal128(0)) { $0 + max(left[$1], 0) }
        if envelopes.contains(where: unclear.contains) { unclear.insert(leftovers) }
        ends = [:]
    }

    /// Pays out of what the envelopes have left: its own first, then the general one, then the lots in their order.
    mutating func payFromLeftovers(_ amount: Decimal128, _ member: Int, in call: FundingCall) {
        let own = call.envelopes[call.list(of: member)]
        var rest = amount - draw(amount, from: own)
        let fromOwn = amount - rest
        for envelope in [call.envelopes.last].compactMap({ $0 }) + call.envelopes.dropLast() where envelope != own {
            rest = rest - draw(rest, from: envelope)
        }
        // What crosses the line is its own list's.
        left[own] = left[own] - rest
        let others = amount - fromOwn - rest
        if others > 0 { fromLeftovers[member] = (fromLeftovers[member] ?? 0) + others }
    }

    /// Takes at most what is there.
    private mutating func draw(_ amount: Decimal128, from envelope: Int) -> Decimal128 {
        let drawn = max(min(amount, left[envelope]), 0)
        left[envelope] = left[envelope] - drawn
        return drawn
    }
}
