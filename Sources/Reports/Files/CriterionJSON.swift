import Diagnostics
import FEEL
import JSON
import Numbers
import Rubrics
import Scoring
import Wording

/// The score of one criterion in `result.json`, with its evidence. An object, since all rows share it.
final class CriterionJSON: Sendable {
    /// With a place for the evidence.
    private let score: JSONForm
    /// What a rule gave: the evidence is the same in every row.
    private let computed: JSONForm
    private let rule: (slots: [Int], text: String)?
    private let branch: JSONForm
    private let assessed: JSONForm
    private let table: JSONForm
    private let decision: JSONForm
    private let none: JSONForm
    /// Of one evaluator: first where the score counts as it is, without a comment; then by what it has beside the score itself.
    private let individual: [JSONForm]
    /// Names of all slots.
    private let slots: [String]

    init(_ criterion: Criterion, _ rubric: Rubric) {
        slots = (0..<rubric.slots.count).map { rubric.name(ofSlot: $0) }
        rule = if case .computed(let program) = criterion.kind { (program.slots, criterion.ruleText) } else { nil }
        score = Self.score(of: criterion, evidence: .place)
        computed = Self.score(
            of: criterion, evidence: .fixed(Self.computed(rule?.slots ?? [], rule?.text ?? "", slots)))
        branch = Self.evidence("branch", [])
        assessed = Self.evidence("assessed", ["scores"])
        table = Self.evidence("table", ["rows", "inputs"])
        decision = Self.evidence("decision", ["reads", "fired"])
        none = Self.evidence("none", ["reason"])
        let plain = JSONForm(
            [
                ("evaluator", .place), ("score", .place), ("comment", .fixed(.string(""))), ("left_out", .fixed(.null)),
                ("source", .place),
            ], level: 7)
        individual =
            [plain]
            + [[], ["counted"], ["expertise"], ["counted", "expertise"]].map { more in
                JSONForm(["evaluator", "score"] + more + ["comment", "left_out", "source"], level: 7)
            }
    }

    private static func score(of criterion: Criterion, evidence: JSONForm.Part) -> JSONForm {
        JSONForm(
            [
                ("id", .fixed(.string(criterion.id))), ("score", .place), ("unrounded", .place), ("weight", .place),
                ("points", .place), ("meets_threshold", .place), ("evidence", evidence),
            ], level: 4)
    }

    private static func evidence(_ kind: String, _ places: [String]) -> JSONForm {
        JSONForm([("kind", .fixed(.string(kind)))] + places.map { ($0, .place) }, level: 5)
    }

    private static func computed(_ read: [Int], _ text: String, _ slots: [String]) -> JSONValue {
        .object([
            ("kind", .string("computed")), ("rule", .string(text)),
            ("reads", .array(read.map { .string(slots[$0]) })),
        ])
    }

    /// - Parameter index: of the criterion; members are read where they lie.
    func write(_ scores: [CriterionScore], _ index: Int, to json: inout JSONWriter) {
        if case .computed(let slots, let text) = scores[index].evidence, let rule, rule == (slots, text) {
            var filled = JSONForm.Progress()
            write(scores, index, computed, to: &json, &filled)
            return json.end(computed, filled)
        }
        var filled = JSONForm.Progress()
        write(scores, index, score, to: &json, &filled)
        json.fill(score, &filled)
        evidence(scores[index].evidence, &json)
        json.end(score, filled)
    }

    private func write(
        _ scores: [CriterionScore], _ index: Int, _ form: borrowing JSONForm, to json: inout JSONWriter,
        _ filled: inout JSONForm.Progress
    ) {
        json.fill(form, &filled)
        json.optional(scores[index].score)
        json.fill(form, &filled)
        json.optional(scores[index].unrounded)
        json.fill(form, &filled)
        json.exact(scores[index].weight)
        json.fill(form, &filled)
        json.optional(scores[index].points)
        json.fill(form, &filled)
        json.optional(scores[index].meetsThreshold)
    }

    private func evidence(_ evidence: CriterionScore.Evidence, _ json: inout JSONWriter) {
        var filled = JSONForm.Progress()
        switch evidence {
        case .branch: json.end(branch)
        case .assessments(let scores):
            json.fill(assessed, &filled)
            let forms = individual
            json.array(scores.count) { index, json in
                let form = Self.form(of: scores, index)
                Self.write(scores, index, forms[form], isPlain: form == 0, to: &json)
            }
            json.end(assessed, filled)
        case .computed(let read, let text): json.value(Self.computed(read, text, slots))
        case .table(let rows, let inputs):
            json.fill(table, &filled)
            json.array(rows) { $1.number($0 + 1) }
            json.fill(table, &filled)
            json.array(inputs) { $1.fact($0) }
            json.end(table, filled)
        case .decision(let read, let fired):
            json.fill(decision, &filled)
            json.array(read) { $1.string(slots[$0]) }
            json.fill(decision, &filled)
            json.array(fired) { $1.string($0) }
            json.end(decision, filled)
        case .none(let why):
            json.fill(none, &filled)
            json.string(why.reason)
            json.end(none, filled)
        }
    }

    /// Which of the forms one evaluator's score takes.
    private static func form(of scores: IndividualScores, _ index: Int) -> Int {
        let kind = (scores.counted(index) == nil ? 0 : 1) + (scores.expertise(index) == nil ? 0 : 2)
        let hasComment = !scores.rows[scores.row(index)].comments[scores.column].isEmpty
        return kind == 0 && !hasComment && !scores.isLeftOut(index) ? 0 : kind + 1
    }

    /// One evaluator's score.
    private static func write(
        _ scores: IndividualScores, _ index: Int, _ form: borrowing JSONForm, isPlain: Bool, to json: inout JSONWriter
    ) {
        let row = scores.row(index)
        var filled = JSONForm.Progress()
        json.fill(form, &filled)
        json.string(scores.rows[row].evaluator)
        json.fill(form, &filled)
        json.optional(scores.score(index))
        if let counted = scores.counted(index) {
            json.fill(form, &filled)
            json.exact(counted)
        }
        if let expertise = scores.expertise(index) {
            json.fill(form, &filled)
            json.exact(expertise)
        }
        if !isPlain {
            json.fill(form, &filled)
            json.string(scores.rows[row].comments[scores.column])
            json.fill(form, &filled)
            json.optional(scores.leftOut(index)?.english)
        }
        json.fill(form, &filled)
        let rows = scores.rows
        json.string { rows.span[row].place.write(to: &$0) }
        json.end(form, filled)
    }
}
