import Numbers
import Rubrics

/// An award, and what becomes of it when somebody leaves.
///
/// Once somebody is gone everything is decided again from the start, without them: their money, places, caps and reserve
/// places are free, and so is another proposal of the same applicant. Awards that were made stay made. What came free goes
/// first to guarantees that are no longer met, then to awards that were reduced, then down the list: to the reserve, and to
/// those whom nothing bars any more, who never end a list. A decline counts once something was offered, so that one decline
/// after another is decided one after another.
struct Rounds {
    /// How somebody left.
    struct Departure: Sendable {
        var isWithdrawn: Bool
        /// nil: it was still to be decided.
        var ending: Verdicts.Ending?
        var outcome: Outcome
    }

    let call: FundingCall
    private(set) var run: FundingRun
    private(set) var verdicts: Verdicts
    private(set) var departures: [Int: Departure] = [:]

    init(_ call: FundingCall, _ options: AwardOptions, most: Int? = nil) {
        self.call = call
        run = FundingRun(call, from: World(call, standings: [], made: [:]), most: most)
        verdicts = Verdicts(run)
        guard !options.isIdle else { return }
        while case let leaving = leaving(options), !leaving.isEmpty { decideAgain(without: leaving, options, most) }
    }

    /// Those who leave now: whoever withdrew, and who declines what it was offered.
    private func leaving(_ options: AwardOptions) -> [Int] {
        call.candidates.indices.filter { member in
            guard departures[member] == nil else { return false }
            if options.withdrawn.contains(call.candidates[member].id) { return true }
            guard options.declined.contains(call.candidates[member].id) else { return false }
            switch verdicts.ending(member) {
            case .funded?, .reserve?, .refused?, nil: return true
            case .notFunded?, .objected?, .gone?, .unclear?: return false
            }
        }
    }

    private mutating func decideAgain(without leaving: [Int], _ options: AwardOptions, _ most: Int?) {
        for member in leaving {
            departures[member] = Departure(
                isWithdrawn: options.withdrawn.contains(call.candidates[member].id), ending: verdicts.ending(member),
                outcome: verdicts.outcome(member))
        }
        let gone = Set(departures.keys)
        let refilled = Verdicts(run, leaving: gone)
        var made: [Int: World.Made] = [:]
        let standings = call.candidates.indices.map { member -> FundingWalk.Standing in
            if gone.contains(member) { return .gone }
            switch verdicts.ending(member) {
            case .funded?:
                made[member] = World.Made(verdicts.outcome(member), verdicts.fromLeftovers(member))
                return .made
            case .reserve?: return .listed
            case .notFunded?: return standing(ofUnfunded: member, refilled)
            case .refused?, .objected?, .gone?, .unclear?, nil: return .competes
            }
        }
        let start = World(call, standings: standings, made: made)
        run = FundingRun(call, standings: standings, from: start, most: most)
        verdicts = Verdicts(run)
    }

    private func standing(ofUnfunded member: Int, _ refilled: Verdicts) -> FundingWalk.Standing {
        if verdicts.isBarred(member) { return .freed }
        switch refilled.isListed(member) {
        case true?: return .listed
        case false?: return .unlisted
        case nil: return .competes
        }
    }
}
