import FEEL
import Numbers
public import Rubrics

/// The slots that ranking and award read of a card, so that a large call keeps these of every proposal and nothing else.
public struct KeptSlots: Sendable {
    /// Ascending.
    let slots: [Int]
    /// How many slots a whole frame has.
    let count: Int

    /// Asks every rule of the ranking, the award and `one_per` once.
    public init(of rubric: Rubric) {
        let award = rubric.award
        let others: [Program?] =
            [award?.amount, rubric.submissions.onePer?.key] + (award?.lots ?? []).map(\.when)
            + (award?.caps ?? []).map(\.per) + (award?.guarantees ?? []).map(\.per)
        let steps = rubric.ranking?.ladder ?? []
        slots = Set(steps.flatMap(\.slots) + others.compactMap { $0 }.flatMap(\.slots)).sorted()
        count = rubric.slots.count
    }
}

/// What is left of a frame: the kept slots, with scores as fractions.
struct BriefFrame: Sendable {
    let kept: KeptSlots
    let values: [Value]
    let numbers: [Rational?]

    /// A whole frame; slots that were not kept hold a null.
    var frame: [Value] {
        var frame = [Value](repeating: .null(nil), count: kept.count)
        for (slot, value) in zip(kept.slots, values) { frame[slot] = value }
        return frame
    }

    func value(_ slot: Int) -> Value {
        kept.slots.firstIndex(of: slot).map { values[$0] } ?? .null(nil)
    }

    func exact(_ slot: Int) -> Rational? {
        kept.slots.firstIndex(of: slot).flatMap { numbers[$0] }
    }
}

extension ScoreCard {
    /// Outcome, scores and the kept slots, without the evidence: what ranking and award need, in a fraction of the memory.
    public func brief(keeping kept: KeptSlots, _ slots: SlotLayout) -> ScoreCard {
        let frame = frame
        guard frame.count == kept.count else {
            return ScoreCard(
                proposal: proposal, outcome: outcome, frame: [], total: total, rankingScore: rankingScore)
        }
        let brief = BriefFrame(
            kept: kept, values: kept.slots.map { frame[$0] }, numbers: kept.slots.map { exact($0, slots) })
        return ScoreCard(
            proposal: proposal, outcome: outcome, total: total, rankingScore: rankingScore, brief: brief)
    }
}
