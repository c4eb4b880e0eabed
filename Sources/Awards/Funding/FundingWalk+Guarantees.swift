import FEEL
import Numbers
import Rubrics
import Scoring

/// What is kept for proposals that are tied for a guarantee until the list reaches them.
struct Hold: Sendable {
    var members: [Int]
    var reason: Reason
    /// By resource: what they take at least and at most.
    var least: [Int: Decimal128] = [:]
    var most: [Int: Decimal128] = [:]

    /// Some of the contestants, as many as there are places, take what they need.
    mutating func add(_ contestants: [[Need]], places: Int) {
        for resource in Set(contestants.joined().map(\.resource)) {
            let amounts = contestants.map { needs in needs.first { $0.resource == resource }?.amount ?? 0 }.sorted()
            least[resource] = amounts.prefix(places).reduce(least[resource] ?? 0, +)
            most[resource] = amounts.suffix(places).reduce(most[resource] ?? 0, +)
        }
    }
}

/// A guarantee for one group.
struct Claim: Sendable, Hashable {
    var rule: Int
    var group: Value
}

/// How many awards the guarantees still have to give to each group.
struct OpenGuarantees: Sendable {
    private let rules: [AwardRule.Guarantee]
    private var given: [Claim: Int] = [:]
    /// Whether they are still open depends on a case that people have to decide; and on which.
    private(set) var unsure: [Claim: String] = [:]

    init(_ rules: [AwardRule.Guarantee]) { self.rules = rules }

    func open(_ claim: Claim) -> Int { max(0, rules[claim.rule].awards - (given[claim] ?? 0)) }

    /// The claims of a candidate that are open.
    func claims(of candidate: Candidate) -> [Claim] {
        candidate.guarantees.enumerated()
            .flatMap { rule, groups in groups.map { Claim(rule: rule, group: $0) } }
            .filter { open($0) > 0 }
    }

    mutating func count(_ candidate: Candidate) {
        for (rule, groups) in candidate.guarantees.enumerated() {
            for group in groups { given[Claim(rule: rule, group: group), default: 0] += 1 }
        }
    }

    /// The rest goes to some of several equals.
    mutating func close(_ claim: Claim) { given[claim] = rules[claim.rule].awards }

    mutating func doubt(_ claim: Claim, because cause: String) { unsure[claim] = unsure[claim] ?? cause }
}

extension FundingWalk {
    /// The first pass: from the top, the best of each group that a guarantee speaks of, under caps and money. Who does
    /// not fit is not refused here: the main list may still reach it.
    mutating func giveGuarantees(_ groups: [Range<Int>]) {
        guard !rule.guarantees.isEmpty else { return }
        pass = .guarantees
        var open = OpenGuarantees(rule.guarantees)
        for group in groups {
            let wanting = group.filter { member in
                guard outcomes[member] == nil, !open.claims(of: candidates[member]).isEmpty else { return false }
                if case .none = ledger.room(for: needs(member)) { return false }
                return true
            }
            if !wanting.isEmpty { give(wanting, &open) }
        }
        pass = .main
    }

    /// Gives equals what guarantees have for them.
    private mutating func give(_ wanting: [Int], _ open: inout OpenGuarantees) {
        let cause = "the tie at rank \(candidates[wanting[0]].rank)"
        let (dependent, sure) = wanting.split { member in
            open.claims(of: candidates[member]).allSatisfy { open.unsure[$0] != nil }
        }
        let (contested, clear) = sure.split { isContested($0, wanting, open) }
        let demand = demand(of: wanting)
        let allFit = dependent.isEmpty && wanting.allSatisfy { fitsLast($0, demand) }
        let isAlone = contested == wanting && contested.allSatisfy { ledger.room(for: needs($0)) == .surely }
        let taken = rule.tieAtLine == .all ? sure : clear
        for member in taken { guaranteed[member] = open.claims(of: candidates[member]).first.map(text) }
        if rule.tieAtLine != .all { setAside(contested, isSure: allFit || isAlone, cause, &open) }
        settle(taken)
        for member in taken where outcomes[member]?.kind == .awarded { open.count(candidates[member]) }
        for member in taken where outcomes[member]?.kind == .undecided {
            for claim in open.claims(of: candidates[member]) { open.doubt(claim, because: cause) }
        }
        for member in dependent {
            let cause = open.claims(of: candidates[member]).compactMap { open.unsure[$0] }.first ?? cause
            leaveOpen([member], dependingOn: cause)
        }
    }

    /// `at least 1 per region: North`
    private func text(_ claim: Claim) -> String {
        "at least \(rule.guarantees[claim.rule].awards) per \(rule.guarantees[claim.rule].text): \(claim.group.plainText)"
    }

    /// More equals want a guarantee than it has awards to give.
    private func isContested(_ member: Int, _ wanting: [Int], _ open: OpenGuarantees) -> Bool {
        open.claims(of: candidates[member]).contains { claim in
            wanting.count { candidates[$0].guarantees[claim.rule].contains(claim.group) } > open.open(claim)
        }
    }

    /// Keeps what as many contestants need as a guarantee has awards left; the main list settles them when it reaches
    /// their rank. Under `tie_at_line: none` nobody gets the guarantee, and nothing is kept.
    /// - Parameter isSure: nobody else of this rank can bar them, so that a guarantee that they contest is given to some
    ///   of them.
    private mutating func setAside(
        _ contestants: [Int], isSure: Bool, _ cause: String, _ open: inout OpenGuarantees
    ) {
        guard let first = contestants.first, let claim = open.claims(of: candidates[first]).first else { return }
        let claims = Set(contestants.flatMap { open.claims(of: candidates[$0]) })
        var hold = Hold(members: contestants, reason: contest(contestants, claim))
        for claim in claims {
            let rivals = contestants.filter { candidates[$0].guarantees[claim.rule].contains(claim.group) }
            hold.add(rivals.map { needs($0) }, places: open.open(claim))
        }
        let isSure = isSure && claims.count == 1
        if !isSure { hold.least = [:] }
        for claim in claims where isSure || rule.tieAtLine == .none { open.close(claim) }
        for claim in claims where open.open(claim) > 0 { open.doubt(claim, because: cause) }
        guard rule.tieAtLine == .undecided else { return }
        holds[candidates[first].rank] = hold
        ledger.setAside(least: hold.least, most: hold.most)
        if hold.least != hold.most { openCase = openCase ?? cause }
    }

    private func contest(_ members: [Int], _ claim: Claim) -> Reason {
        let names = members.map { candidates[$0].id }.joined(separator: ", ")
        return Reason(
            code: "TIE.UNDECIDED",
            text: "tied at rank \(candidates[members[0]].rank) (\(names)) for a guarantee (\(text(claim))): "
                + "the rubric leaves that to a decision")
    }

    /// The list has reached those that something was set aside for.
    mutating func release(rank: Int) {
        guard pass == .main, let hold = holds[rank], !hold.most.isEmpty else { return }
        ledger.restore(least: hold.least, most: hold.most)
        holds[rank]?.least = [:]
        holds[rank]?.most = [:]
    }
}
