import FEEL
import Numbers
import Rubrics
import Scoring
import Wording

/// How the ranking score is made where it is not the total: a bonus is a rule like others.
struct RankingFormula {
    private let rubric: Rubric
    private let text: String
    private let program: Program

    /// nil: the total ranks, or nothing does.
    init?(_ rubric: Rubric) {
        guard let rule = rubric.ranking, let score = rule.score else { return nil }
        (self.rubric, text, program) = (rubric, rule.scoreText, score)
    }

    /// `ranking score = total + bonus, where bonus = if inhabitants < 10000 then 0.25 else 0`
    var sentence: Message {
        let rules = values.map {
            Message("\(rubric.values[$0].called) = \(WrittenText.oneLine(rubric.values[$0].text))")
        }
        let formula = WrittenText.oneLine(text)
        return rules.isEmpty
            ? Message("ranking score = \(formula)")
            : Message("ranking score = \(formula), where \(Message.list(rules))")
    }

    /// What goes into the score of one proposal: `total 3.8, bonus 0.25`; only what the formula itself reads.
    func inputs(of card: ScoreCard) -> Message {
        .joined(
            program.slots.sorted().map { slot in
                let label = rubric.label(ofSlot: slot)
                if let number = card.exact(slot)?.text { return Message("\(label) \(numeral: number)") }
                return Message("\(label) \(ValueText.plain(card.value(slot)))")
            }, ", ")
    }

    /// What the ranking score adds to the total; nil where it is not made of the total or of the criteria.
    func addition(_ card: ScoreCard) -> Rational? {
        guard program.slots.contains(where: { $0 == rubric.slots.total || rubric.slots.criteria.contains($0) }),
            let total = card.total, let score = card.rankingScore
        else { return nil }
        return score - total
    }

    /// What the addition is called: the values that the formula reads beside scores, or nothing more than that.
    var additionName: Message {
        let names = program.slots.sorted().filter {
            rubric.slots.values.contains($0) || rubric.slots.facts.contains($0)
        }
        return names.isEmpty
            ? Message("beyond the total") : .list(names.map { .local(rubric.label(ofSlot: $0)) })
    }

    /// The values that the formula reads, and those that these read, in the order of the rubric.
    private var values: [Int] {
        var wanted = Set(program.slots)
        for index in rubric.values.indices.reversed() where wanted.contains(rubric.slots.values.lowerBound + index) {
            wanted.formUnion(rubric.values[index].program.slots)
        }
        return rubric.values.indices.filter { wanted.contains(rubric.slots.values.lowerBound + $0) }
    }
}

extension NamedValue {
    /// In a sentence about its rule: the name that formulas use, with what people call it.
    var called: Message { label.map { Message("\(name) (\($0))") } ?? .verbatim(name) }
}
