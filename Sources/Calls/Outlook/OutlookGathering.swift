import Diagnostics
import FEEL
import Intake
import Numbers
import Rubrics

/// Asks the rules of one submission after the other, and keeps what an `Outlook` says.
struct OutlookGathering {
    private let rubric: Rubric
    private(set) var outlook = Outlook()
    /// Of the groups in the outlook, in their order.
    private let groupings: [Program]
    /// nil: no award, or one that depends on scores.
    private let amount: Program?

    init(_ rubric: Rubric) {
        self.rubric = rubric
        outlook.rules = rubric.eligibility.map { rule in
            Outlook.Rule(id: rule.id, text: rule.text, spans: Self.spans(rule.program, rubric))
        }
        let award = rubric.award
        let caps = (award?.caps ?? []).compactMap { cap in cap.per.map { ("at_most", cap.text, $0) } }
        let all = caps + (award?.guarantees ?? []).map { ("at_least", $0.text, $0.per) }
        let known = all.filter { Self.isKnownBeforeScores($0.2, rubric) }
        outlook.groups = known.map { Outlook.Group(key: $0.0, text: $0.1) }
        groupings = known.map(\.2)
        amount = award?.amount.flatMap { Self.isKnownBeforeScores($0, rubric) ? $0 : nil }
        if amount != nil { outlook.amount = Outlook.Amount(text: award?.amountText ?? "") }
    }

    mutating func add(_ submission: Submission, frame: [Value], _ context: EvaluationContext) {
        outlook.asked += 1
        for (index, rule) in rubric.eligibility.enumerated() {
            for span in outlook.rules[index].spans.indices {
                let slot = outlook.rules[index].spans[span].slot
                outlook.rules[index].spans[span].add(frame[slot])
            }
            switch rule.program.evaluate(frame, context) {
            case .boolean(true): outlook.rules[index].met += 1
            case .boolean(false): outlook.rules[index].failed += 1
            case let other: outlook.rules[index].withoutAnswer.add(Self.example(submission, other))
            }
        }
        for (index, program) in groupings.enumerated() {
            let group = program.evaluate(frame, context)
            if group.isNull { outlook.groups[index].withoutAnswer.add(Self.example(submission, group)) }
        }
        if let amount { add(amount.evaluate(frame, context), of: submission) }
    }

    private mutating func add(_ amount: Value, of submission: Submission) {
        switch amount {
        case .number(let number) where number < 0: outlook.amount?.negative.add(Self.example(submission, amount))
        case .number(let number) where number.isZero: outlook.amount?.zero.add(Self.example(submission, amount))
        case .number: break
        default: outlook.amount?.withoutAnswer.add(Self.example(submission, amount))
        }
    }

    private static func example(_ submission: Submission, _ value: Value) -> Outlook.Example {
        let record = Place(file: submission.origin.file, line: submission.origin.line)
        let name = submission.proposal ?? "record \(submission.origin.record)"
        switch value {
        case .null(let why):
            // Without a fact to blame, the place in the rule says most.
            let rule = why?.cause == nil ? why?.place.map { " (\($0))" } ?? "" : ""
            return Outlook.Example(
                proposal: name, place: why?.cause?.place ?? record,
                text: (why?.reason ?? "the rule has no answer") + rule)
        case .number(let number): return Outlook.Example(proposal: name, place: record, text: number.plainDescription)
        default: return Outlook.Example(proposal: name, place: record, text: "it gives \(value)")
        }
    }

    private static func spans(_ program: Program, _ rubric: Rubric) -> [ValueSpan] {
        let names = program.slots.compactMap { slot -> ValueSpan? in
            if rubric.slots.facts.contains(slot) { return ValueSpan(name: rubric.facts[slot].name, slot: slot) }
            guard rubric.slots.values.contains(slot) else { return nil }
            return ValueSpan(name: rubric.values[slot - rubric.slots.values.lowerBound].name, slot: slot)
        }
        return names.count <= 2 ? names : []
    }

    /// Whether it reads facts, tables and values only.
    private static func isKnownBeforeScores(_ program: Program, _ rubric: Rubric) -> Bool {
        program.slots.allSatisfy { $0 < rubric.slots.criteria.lowerBound }
    }
}
