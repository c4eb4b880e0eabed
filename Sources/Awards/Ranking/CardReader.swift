import FEEL
import Numbers
import Rubrics
import Scoring
import Wording

/// Asks the rubric's programs about a scored proposal.
struct CardReader: Sendable {
    var slots: SlotLayout
    var context: EvaluationContext

    /// Why there is no value.
    struct Gap: Error, Hashable {
        var text: Message
    }

    func value(_ program: Program, _ card: ScoredProposal) -> Value {
        // Mostly a rule is a fact's name, and a frame would be made for it alone. A missing value gives its reason below.
        if let slot = program.nameSlot, case let value = card.value(slot), !value.isNull { return value }
        return program.evaluate(card.frame, context)
    }

    /// A value that has an order, as a number; nil where there is none. Scores in plain formulas are computed with
    /// fractions, everything else by FEEL.
    func amount(_ program: Program, _ card: ScoredProposal) -> Rational? {
        exact(program, card) ?? value(program, card).orderedAmount
    }

    /// How people read it, or why it is missing.
    func text(_ program: Program, _ card: ScoredProposal) -> Message {
        if let exact = exact(program, card) { return Message("\(numeral: exact.text)") }
        let value = value(program, card)
        if case .null(let why) = value { return why?.message ?? Message("no answer") }
        return value.orderedAmount == nil ? Message("\("\(value)") has no order") : .verbatim(value.description)
    }

    private func exact(_ program: Program, _ card: ScoredProposal) -> Rational? {
        program.evaluateExactly { card.exact($0) }
    }

    /// The elements of a list; one value is a list of one, and no answer is none.
    func list(_ program: Program, _ card: ScoredProposal) -> [Value] {
        switch value(program, card) {
        case .list(let elements): elements
        case .null: []
        case let single: [single]
        }
    }

    /// Groups that a proposal belongs to: a list is several groups.
    func groups(_ program: Program, _ card: ScoredProposal) -> Result<[Value], Gap> {
        switch value(program, card) {
        case .list(let elements): .success(elements)
        case .null(let why): .failure(Gap(text: why?.message ?? Message("no answer")))
        case let single: .success([single])
        }
    }
}

/// SHA-256 of bytes; handed in, so that this room needs no cryptography.
package typealias Digest = @Sendable ([UInt8]) -> [UInt8]

/// Asks for the ladder. Shared by all the cards of a ranking, so that asking a question of a card costs nothing.
final class LadderReader: Sendable {
    let cards: CardReader
    let sha256: Digest

    init(_ cards: CardReader, _ sha256: @escaping Digest) { (self.cards, self.sha256) = (cards, sha256) }
}

/// A scored proposal as the ladder sees it.
struct LadderCard: LadderCandidate {
    let card: ScoredProposal
    let reader: LadderReader

    var proposal: String { card.proposal }

    func amount(_ program: Program) -> Rational? { reader.cards.amount(program, card) }
    func text(_ program: Program) -> Message { reader.cards.text(program, card) }
    func elements(_ program: Program) -> [Value] { reader.cards.list(program, card) }
    func digest(_ bytes: [UInt8]) -> [UInt8] { reader.sha256(bytes) }
}
