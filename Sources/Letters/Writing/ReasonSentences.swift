import Awards
import Calls
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring
import Wording

/// Puts the reasons of a decision into sentences of a language.
struct ReasonSentences {
    let rubric: Rubric
    let names: RubricNames
    let language: LetterLanguage
    /// nil: the call draws nothing by lot.
    var draw: DrawRecord?

    /// In the order of the reasons, each sentence once. A reason without a sentence gives none: lint tells of it.
    func sentences(_ row: CallResult.Row, _ gaps: inout LetterGaps) -> [String] {
        var sentences: [String] = []
        for reason in row.reasons {
            guard let sentence = sentence(reason, row, &gaps), !sentences.contains(sentence) else { continue }
            sentences.append(sentence)
        }
        return sentences
    }

    /// Whether the letter can say it.
    func hasSentence(_ reason: Reason) -> Bool {
        language.key(forReason: reason.code) != nil || wordsOfRubric(reason) != nil
    }

    /// Rules of eligibility say in the rubric what an applicant reads.
    private func wordsOfRubric(_ reason: Reason) -> String? {
        guard let rule = rubric.eligibility.first(where: { reason.code == "INELIGIBLE.\($0.id)" }),
            let own = names.own(rule.reason, in: language.code), !own.allSatisfy(\.isWhitespace)
        else { return nil }
        // Behind it may stand why the rule has no answer.
        return own + reason.text.dropFirst(rule.reason.english.count)
    }

    private func sentence(_ reason: Reason, _ row: CallResult.Row, _ gaps: inout LetterGaps) -> String? {
        if let key = language.key(forReason: reason.code) {
            let sentence = language.text(key, values(reason, row, &gaps), &gaps)
            return sentence.isEmpty ? nil : sentence
        }
        return wordsOfRubric(reason).map(Self.asSentence)
    }

    /// With a full stop at its end.
    private static func asSentence(_ text: String) -> String {
        guard let last = text.last, last.isLetter || last.isNumber || last == ")" else { return text }
        return text + "."
    }

    // MARK: what sentences may name

    private func values(_ reason: Reason, _ row: CallResult.Row, _ gaps: inout LetterGaps) -> [String: String] {
        let parts = reason.code.split(separator: ".", maxSplits: 1).map(String.init)
        let subject = parts.count > 1 ? parts[1] : ""
        var values = ["detail": wordsOfRubric(reason) ?? language.say(reason.message)]
        values["requested"] = language.money(row.decision?.requested, &gaps)
        values["awarded"] = language.money(row.decision?.awarded, &gaps)
        values["place"] = language.count(row.decision?.reservePlace)
        values["chance"] = row.submission.proposal.flatMap { draw?.chances[$0]?.fractionText }
        switch parts[0] {
        case "BELOW", "UNSCORED": addScore(of: subject, row, to: &values, &gaps)
        case "MISSING", "FACT":
            values["fact"] = names.fact(subject, language, &gaps)
        case "LATE": addDeadline(row, to: &values)
        case Departure.code: addDeparture(row, to: &values)
        default: break
        }
        return values
    }

    private func addScore(
        of subject: String, _ row: CallResult.Row, to values: inout [String: String], _ gaps: inout LetterGaps
    ) {
        let rounding = rubric.assessments.rounding
        if subject == "total" {
            let threshold = rubric.total?.threshold
            values["score"] = language.score(row.card?.total, rounding, threshold: threshold)
            values["threshold"] = language.number(threshold)
        } else if let index = rubric.criteria.firstIndex(where: { $0.id == subject }) {
            let criterion = rubric.criteria[index]
            let score = row.card.flatMap { $0.criteria.indices.contains(index) ? $0.criteria[index].score : nil }
            values["criterion"] = names.criterion(index, language, &gaps)
            values["score"] = language.score(score, rounding, threshold: criterion.threshold)
            values["threshold"] = language.number(criterion.threshold)
        }
    }

    private func addDeparture(_ row: CallResult.Row, to values: inout [String: String]) {
        guard let departure = row.departure else { return }
        values["by"] = departure.decidedBy
        values["on"] = CalendarDate(departure.date).map(language.day) ?? departure.date
    }

    private func addDeadline(_ row: CallResult.Row, to values: inout [String: String]) {
        guard let deadline = rubric.submissions.deadline else { return }
        values["deadline"] = language.moment(deadline.at)
        if let submitted = row.submission.fact(deadline.factSlot) {
            values["submitted"] = language.moment(submitted)
        }
    }
}
