import Rubrics
import Scoring
import Wording

/// A step of the ladder that looks at nothing above, with what it asks cards through: it can be asked again at any time.
final class PlainStep: Sendable {
    private let index: Int
    private let step: LadderStep
    private let reader: LadderReader

    init(_ index: Int, _ step: LadderStep, _ reader: LadderReader) {
        (self.index, self.step, self.reader) = (index, step, reader)
    }

    func decision(_ above: ScoredProposal, _ below: ScoredProposal) -> LadderDecision {
        LadderDecision(
            above: above.proposal, below: below.proposal, step: index, stepText: step.text, aboveValue: text(above),
            belowValue: text(below))
    }

    private func text(_ card: ScoredProposal) -> Message {
        step.rule.text(of: LadderCard(card: card, reader: reader), above: [])
    }
}

/// What placed a proposal before the next of equal score. In a large call nearly every neighbour pair has been decided by
/// the ladder, and few are ever shown: what a step compared is put into words only when somebody asks.
enum LadderEvidence: Sendable {
    case step(PlainStep, below: ScoredProposal)
    /// No step separated them.
    case tie(below: ScoredProposal)
    /// A step that looks above decided. What it saw is gone later, so it was written down.
    indirect case seen(LadderDecision)

    func decision(above card: ScoredProposal) -> LadderDecision {
        switch self {
        case .step(let step, let below): step.decision(card, below)
        case .tie(let below):
            LadderDecision(
                above: card.proposal, below: below.proposal, stepText: "", aboveValue: .verbatim(""),
                belowValue: .verbatim(""))
        case .seen(let decision): decision
        }
    }
}
