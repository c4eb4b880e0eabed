import Awards
import Calls
import Diagnostics
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring
import Wording

/// Fills in what a letter may say of one row.
struct LetterComposer {
    let request: LetterRequest
    let names: RubricNames
    let notes: SpreadNotes
    let addressees: Addressees
    let reference: LetterTemplate?
    /// How many were ranked.
    let ranked: Int

    private var rubric: Rubric { request.result.rubric }
    private var settings: LetterSettings { request.settings }

    /// Every name of the table, those of the body's paragraphs not yet.
    func fields(
        _ row: CallResult.Row, _ outcome: LetterOutcome, number: Int, in language: LetterLanguage,
        _ gaps: inout LetterGaps
    ) -> FieldGroup {
        var group = FieldGroup(FieldTable.letter)
        for label in DefaultTexts.labels { group.set("label_" + label, language.word("label." + label, &gaps)) }
        for (name, text) in [("service", settings.service), ("programme", settings.programme)] {
            group.set(name, localText(text, name, language, &gaps))
        }
        group.set("contact", localText(settings.contact, "contact", language, &gaps))
        group.set("signatory", localText(settings.signatory, "signatory", language, &gaps))
        setHead(row, outcome, number, language, &group, &gaps)
        setDecision(row, outcome, language, &group, &gaps)
        setClauses(outcome, language, &group, &gaps)
        setRedress(language, &group, &gaps)
        setRecord(row, number, language, &group, &gaps)
        return group
    }

    private func localText(
        _ text: PlacedLocalText?, _ name: String, _ language: LetterLanguage, _ gaps: inout LetterGaps
    ) -> String {
        guard let text else { return "" }
        if let found = text.text.own(language.code) { return String(found.trimmingBlanks) }
        gaps.missing(setting: name, language.code, at: text.place)
        return ""
    }

    private func setHead(
        _ row: CallResult.Row, _ outcome: LetterOutcome, _ number: Int, _ language: LetterLanguage,
        _ group: inout FieldGroup, _ gaps: inout LetterGaps
    ) {
        let proposal = row.submission.proposal ?? ""
        group.set("is_\(outcome.rawValue)", true)
        group.set("is_preview", request.isPreview)
        group.set("date", language.day(request.date))
        group.set("language", language.code)
        group.set("call_id", rubric.id)
        group.set("call_title", names.call(language, &gaps))
        group.set("proposal", proposal)
        group.set("title", addressees.title.text(of: row))
        group.set("applicant", addressees.applicant.text(of: row))
        group.set("address", Self.list("address", "line", addressees.address.lines(of: row)))
        group.set("outcome", outcome.rawValue)
        group.set("subject", language.word("subject.\(outcome.rawValue)", &gaps))
        group.set("reference", referenceText(proposal, number, &gaps))
    }

    private func referenceText(_ proposal: String, _ number: Int, _ gaps: inout LetterGaps) -> String {
        guard let reference else { return proposal }
        var group = FieldGroup(FieldTable.reference)
        group.set("proposal", proposal)
        group.set("call_id", rubric.id)
        group.set("year", String(request.date.year))
        group.set("number", String(number))
        let (text, empty) = reference.render(group)
        for tag in empty { gaps.empty(tag) }
        return text
    }

    private func setDecision(
        _ row: CallResult.Row, _ outcome: LetterOutcome, _ language: LetterLanguage, _ group: inout FieldGroup,
        _ gaps: inout LetterGaps
    ) {
        let sentences = ReasonSentences(
            rubric: rubric, names: names, language: language, draw: request.result.awards?.draw)
        let reasons = sentences.sentences(row, &gaps)
        group.set("reasons", Self.list("reasons", "reason", reasons))
        if row.departure != nil { group.set("departure", reasons.first) }
        let hasMoney = rubric.award?.amount != nil
        group.set("requested", hasMoney ? language.money(row.decision?.requested, &gaps) : nil)
        group.set("awarded", hasMoney && outcome.isFunded ? language.money(row.decision?.awarded, &gaps) : nil)
        group.set("reserve_place", language.count(row.decision?.reservePlace))
        group.set("chance", row.submission.proposal.flatMap { request.result.awards?.draw?.chances[$0]?.fractionText })
        guard outcome.showsScores, let card = row.card else { return }
        let criteria = CriteriaFields(rubric: rubric, names: names, language: language, notes: notes)
        group.set("criteria", criteria.groups(card, Self.elements(of: "criteria"), &gaps))
        let threshold = rubric.total?.threshold
        group.set("total", language.score(card.total, rubric.assessments.rounding, threshold: threshold))
        group.set("total_threshold", language.number(threshold))
        group.set("ranked", language.count(ranked))
        if settings.showsRank, let rank = row.decision?.ranked.rank {
            let values = ["rank": language.count(rank), "ranked": language.count(ranked)]
            group.set("rank", language.text("rank", values, &gaps))
        }
    }

    private func setClauses(
        _ outcome: LetterOutcome, _ language: LetterLanguage, _ group: inout FieldGroup, _ gaps: inout LetterGaps
    ) {
        let conditions = settings.conditions.filter { $0.outcomes?.contains(outcome) ?? outcome.isFunded }
            .map { localText($0.text, "conditions", language, &gaps) }
        let enclosures = settings.enclosures.filter { $0.outcomes?.contains(outcome) ?? true }
            .map { localText($0.text, "enclosures", language, &gaps) }
        group.set("conditions", Self.list("conditions", "condition", conditions))
        group.set("enclosures", Self.list("enclosures", "enclosure", enclosures))
    }

    private func setRedress(_ language: LetterLanguage, _ group: inout FieldGroup, _ gaps: inout LetterGaps) {
        guard let redress = settings.redress, let end = redress.lastDay(of: request.date) else { return }
        let destination = localText(redress.destination, "redress.where", language, &gaps)
        var values = ["until": language.day(end), "where": destination]
        group.set("redress_date", language.day(end))
        group.set("redress_where", destination)
        guard let days = redress.days else {
            return group.set("redress", language.text("redress.until", values, &gaps))
        }
        values["days"] = language.count(days)
        group.set("redress_days", language.count(days))
        group.set("redress", language.plural("redress", days, values, &gaps))
    }

    private func setRecord(
        _ row: CallResult.Row, _ number: Int, _ language: LetterLanguage, _ group: inout FieldGroup,
        _ gaps: inout LetterGaps
    ) {
        let record = row.submission.proposal.flatMap { request.records[$0] }
        group.set("register_entry", record?.entry)
        if let root = record?.root, let proof = record?.files.first {
            let values = ["count": language.count(root.entries), "where": root.origin]
            group.set("register_root", "\(root.hash) (\(language.text("register.root", values, &gaps)))")
            group.set(
                "register_proof", Letter.fileName(number, row.submission.proposal ?? "") + proof.ending)
        }
        group.set("order_remarks", Self.list("order_remarks", "remark", request.orderRemarks.map(language.say)))
    }

    // MARK: lists of single texts

    private static func elements(of list: String) -> [Field] {
        guard case .list(let fields)? = FieldTable.letter.first(where: { $0.name == list })?.kind else { return [] }
        return fields
    }

    private static func list(_ list: String, _ name: String, _ texts: [String]) -> [FieldGroup] {
        let fields = elements(of: list)
        return texts.filter { !$0.isEmpty }.map { text in
            var group = FieldGroup(fields)
            group.set(name, text)
            return group
        }
    }
}

/// Where the rubric says whom a proposal is from, and what it is called.
struct Addressees {
    let title: NamedFact
    let applicant: NamedFact
    let address: NamedFact
    let language: NamedFact

    init(_ settings: LetterSettings, _ rubric: Rubric, into problems: inout DiagnosticCollector) {
        title = NamedFact(settings.title, or: "title", in: rubric, into: &problems)
        applicant = NamedFact(settings.applicant, or: "applicant", in: rubric, into: &problems)
        address = NamedFact(settings.address, in: rubric, into: &problems)
        language = NamedFact(settings.languageFact, in: rubric, into: &problems)
    }
}
