import FEEL
import Numbers
import Rubrics
import Wording

/// What comes of the scores of one assessed criterion.
struct AssessedScore {
    var leaf: LeafScore
    let panel: Panel
    /// For each opinion why it does not count; empty: nothing came of them.
    var leftOut: [Message?] = []
    /// Nobody gave a score, and `missing:` said what becomes of that.
    var whyMissing: NoAnswer?
}

extension Worksheet {
    /// Where the score of one assessed criterion stands. In this order: a cell that cannot be used leaves it open; then `minimum`
    /// has to be met, by nobody as by too few; only then `missing:` says what becomes of cells that were left empty.
    func assess(_ box: CriterionBox, column: Int) -> AssessedScore {
        let panel = panel(of: box, column: column)
        func open(_ why: NoAnswer) -> AssessedScore {
            AssessedScore(leaf: LeafScore(state: .open(why)), panel: panel)
        }
        if let gap = panel.gap { return open(gap) }
        if let gap = tooFew(panel.readers) { return open(gap) }
        if panel.opinions.isEmpty {
            guard panel.readers > 0 else { return open(Self.nobody) }
            return AssessedScore(leaf: missing(box, Self.nobody), panel: panel, whyMissing: Self.nobody)
        }
        switch combine(panel, box) {
        case .none(let reason): return open(NoAnswer(reason))
        case .score(let score, let leftOut):
            let leaf = LeafScore(
                state: .score(round(score, at: .criterion)), unrounded: score, isUnscored: panel.isUnscored(leftOut))
            return AssessedScore(leaf: leaf, panel: panel, leftOut: leftOut)
        }
    }

    private static let nobody = NoAnswer(Message("no evaluator gave a score"))

    private func combine(_ panel: Panel, _ box: CriterionBox) -> Combined {
        if combinesTotals, let selection {
            let leftOut = panel.seats.filter { $0.opinion != nil }.map {
                selection.leftOut[assessments[$0.row].evaluator]
            }
            let kept = panel.opinions.indices.filter { leftOut[$0] == nil }.map { panel.opinions[$0].score }
            guard let mean = Rational.mean(of: kept) else {
                return .none(Message("no evaluator whose total counts gave a score"))
            }
            return .score(mean, leftOut: leftOut)
        }
        if let third = plan.rubric.assessments.thirdOpinion, third.stage != .total, panel.ownCount == 2,
            let reason = third.reasonForThird(
                panel.own[0].score, panel.own[1].score, maximum: (box.criterion.scale?.maximum).flatMap { Rational($0) }
            )
        {
            return .none(reason)
        }
        return plan.aggregation.combine(panel.opinions)
    }

    /// Why so few assessments are not enough; nil when they are. A consensus counts without any unless a minimum is set.
    func tooFew(_ count: Int) -> NoAnswer? {
        let least = plan.rubric.assessments.minimum ?? (plan.aggregation.awaitsConsensus ? 0 : 1)
        guard count < least else { return nil }
        if count == 0 { return Self.nobody }
        return NoAnswer(
            Message("\(count) of at least \(least) evaluators gave a score"), place: plan.rubric.assessments.place)
    }

    // MARK: - Words

    /// Flags for people: scores that are far apart, and scores that evaluators did not give.
    func remarks(on score: AssessedScore, of box: CriterionBox) -> [Reason] {
        var remarks: [Reason] = []
        if let spread = plan.disagreementSpread, let (least, most) = score.panel.range, most - least >= spread {
            let text = Message(
                "the scores of \(box.criterion.id) range from \(numeral: least.text) to \(numeral: most.text)")
            remarks.append(Reason(code: "DISAGREEMENT.\(box.criterion.id)", text: text))
        }
        if let filled = filled(score.panel, on: box) { remarks.append(filled) }
        if let why = score.whyMissing, let remark = missingRemark(box, why) { remarks.append(remark) }
        return remarks
    }

    /// Scores that evaluators did not give, said once a criterion.
    private func filled(_ panel: Panel, on box: CriterionBox) -> Reason? {
        // Where nobody gave any, `missing` says what becomes of the whole criterion.
        let silent = panel.seats.filter(\.isSilent)
        guard !silent.isEmpty, !panel.opinions.isEmpty else { return nil }
        let names = silent.map { "'\(assessments[$0.row].evaluator)'" }.joined(separator: ", ")
        let text: Message
        switch plan.rubric.missingScore(box.criterion) {
        case .open: return nil
        case .leftOut: text = Message("\(box.criterion.id): no score from \(names); left out")
        case .counts(let score):
            text = Message("\(box.criterion.id): no score from \(names); counted as \(numeral: score.text)")
        }
        return Reason(code: "MISSING.\(box.criterion.id)", text: text)
    }

    /// Rows that count nowhere, said once a row, after what the reader of the sheets had to say.
    var rowRemarks: [Reason] {
        var remarks = sheetNotes
        for index in assessments.indices where assessments[index].hasConflict || assessments[index].isBlank {
            if let remark = Self.remark(on: assessments[index]) { remarks.append(remark) }
        }
        return remarks
    }

    private static func remark(on row: Assessment) -> Reason? {
        if row.hasConflict {
            let text = Message("evaluator '\(row.evaluator)' declared a conflict of interest; the scores are left out")
            return Reason(code: "CONFLICT", text: text, place: row.place)
        }
        guard row.isBlank else { return nil }
        return Reason(
            code: "BLANK", text: Message("evaluator '\(row.evaluator)' gave no scores"), place: row.place)
    }
}
