import Calls
import Numbers
import Rubrics
import Tuning
import Wording

/// A comparison as the page shows it.
struct ComparisonView: Sendable {
    let comparison: Comparison
    let numbers: NumberStyle
    private let old: CallView
    private let new: CallView

    init(_ comparison: Comparison, numbers: NumberStyle) {
        self.comparison = comparison
        self.numbers = numbers
        old = CallView(comparison.old, numbers: numbers)
        new = CallView(comparison.new, numbers: numbers)
    }

    /// A sentence in the reader's language.
    func say(_ phrase: Phrase) -> String { numbers.say(phrase) }

    func proposals(_ move: Comparison.Move) -> [Comparison.Proposal] {
        comparison.proposals.filter { $0.move == move }
    }

    func label(_ one: Comparison.Proposal) -> String {
        (new.proposal(one.proposal) ?? old.proposal(one.proposal))?.label ?? one.proposal
    }

    func name(_ one: Comparison.Proposal) -> HTML {
        (new.proposal(one.proposal) ?? old.proposal(one.proposal))?.name ?? tag("b") { isolated(one.proposal) }
    }

    func label(ofFact name: String) -> String {
        for rubric in [comparison.new.rubric, comparison.old.rubric] {
            if let index = rubric.facts.firstIndex(where: { $0.name == name }) {
                return numbers.text(rubric.label(ofFact: index))
            }
        }
        return name
    }

    func rank(_ rank: Int?) -> HTML { (rank.map { numbers.count($0) } ?? "–").html }

    func oldScore(_ score: Rational?) -> HTML { old.score(score) }
    func newScore(_ score: Rational?) -> HTML { new.score(score) }

    /// The unit of the new rubric.
    func amount(_ amount: Decimal128) -> String { new.amount(amount) }
}
