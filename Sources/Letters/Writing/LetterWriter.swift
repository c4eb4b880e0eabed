import Awards
import Calls
import Diagnostics
import Intake
import Rubrics
import Scoring
import Wording

/// Makes all letters of a call: who gets one, in which language, what it says, and what speaks against sending it.
package struct LetterWriter {
    private let request: LetterRequest
    private let folder: TemplateFolder
    private let composer: LetterComposer
    private var gaps: LetterGaps
    private var languages: [String: LetterLanguage] = [:]
    private var problems: DiagnosticCollector
    private var letters: [Letter] = []
    private var withheld: [Withheld] = []
    private var rows: [CallResult.Row] = []

    private var rubric: Rubric { request.result.rubric }

    /// Makes the letters of a call.
    /// - Returns: no letter at all where a text or a name is missing anywhere: a batch is sent whole.
    package static func batch(_ request: LetterRequest) -> LetterBatch {
        var writer = LetterWriter(request)
        return writer.batch()
    }

    private init(_ request: LetterRequest) {
        self.request = request
        let rubric = request.result.rubric
        var problems = DiagnosticCollector()
        folder = TemplateFolder(request.files, folder: request.folder, into: &problems)
        let reference = request.settings.reference.flatMap { text in
            LetterTemplate(
                text.text, from: text.place, fields: FieldTable.reference, escaping: .none, into: &problems)
        }
        let notes = SpreadNotes(
            request.files.first { $0.name == request.folder + "/notes.csv" },
            proposals: Set(request.result.rows.proposals), criteria: rubric.criteria.map(\.id), into: &problems)
        composer = LetterComposer(
            request: request, names: RubricNames(rubric: rubric, callLanguage: request.callLanguage), notes: notes,
            addressees: Addressees(request.settings, rubric, into: &problems), reference: reference,
            ranked: request.result.awards?.decisions.count ?? 0)
        gaps = LetterGaps(settings: request.settings.place)
        self.problems = problems
    }

    private mutating func batch() -> LetterBatch {
        for (position, row) in request.result.rows.made.enumerated() {
            rows.append(row)
            if let outcome = outcome(of: row) { write(row, position, outcome) }
        }
        problems.add(contentsOf: gaps.problems)
        let lint = LetterLint(request, rows, letters, composer, languages)
        let isWhole = !problems.hasErrors
        return LetterBatch(
            letters: isWhole ? letters : [], printed: isWhole ? page(letters) : "", withheld: withheld,
            problems: problems.sorted, findings: lint.findings, accepted: lint.accepted)
    }

    // MARK: who gets a letter

    /// nil: none, which is told.
    private mutating func outcome(of row: CallResult.Row) -> LetterOutcome? {
        guard row.submission.proposal != nil else {
            let why = "its id could not be read: \(row.reasons.first?.text ?? "")"
            withheld.append(Withheld(name: row.submission.origin.file, why: why, isOpen: false))
            return nil
        }
        if let outcome = LetterOutcome(of: row) { return outcome }
        let word = row.status == .undecided ? "undecided" : "incomplete"
        let why = "\(word): \(row.reasons.map(\.text).joined(separator: "; "))"
        withheld.append(Withheld(name: row.submission.proposal ?? "", why: why, isOpen: true))
        return nil
    }

    /// In which language a row's letter is: as the command line says, as its fact says, or the usual one.
    private func language(of row: CallResult.Row) -> String {
        if let language = request.language { return language }
        let fact = composer.addressees.language.text(of: row).lowercased()
        let wanted = String(fact.prefix { $0 != "-" && $0 != "_" })
        if folder.texts.languages.contains(wanted) { return wanted }
        return request.settings.language?.text ?? request.callLanguage
    }

    private mutating func language(_ code: String) -> LetterLanguage {
        if let known = languages[code] { return known }
        let language = LetterLanguage(
            code, texts: folder.texts, locale: request.locale, unit: rubric.award?.unit.text(in: code) ?? "")
        languages[code] = language
        return language
    }

    // MARK: writing

    private mutating func write(_ row: CallResult.Row, _ position: Int, _ outcome: LetterOutcome) {
        gaps.letter = row.submission.proposal ?? ""
        let language = language(language(of: row))
        let number = letters.count + 1
        let fields = composer.fields(row, outcome, number: number, in: language, &gaps)
        guard let template = folder.body(of: outcome, in: language.code) else {
            // What is wrong with one that was refused is said already.
            if !folder.has(outcome, in: language.code) {
                gaps.missing(template: TemplateFolder.name(of: outcome, language.code), folder: folder.folder)
            }
            return
        }
        let (body, empty) = template.render(fields)
        for tag in empty { gaps.empty(tag) }
        var letter = Letter(
            number: number, row: position, proposal: gaps.letter, language: language.code, outcome: outcome,
            fields: fields, body: body, html: "", plain: "")
        letter.html = page([letter])
        letter.plain = rendered(folder.plain, [letter])
        letters.append(letter)
    }

    private mutating func page(_ letters: [Letter]) -> String { rendered(folder.page, letters) }

    private mutating func rendered(_ template: LetterTemplate?, _ letters: [Letter]) -> String {
        guard let template, let first = letters.first else { return "" }
        var group = FieldGroup(FieldTable.page)
        group.set("language", first.language)
        group.set("page_title", letters.count == 1 ? first.fields.text("reference") : first.fields.text("call_title"))
        group.set("paper", request.settings.paper == .a4 ? "A4" : "letter")
        group.set("is_preview", request.isPreview)
        group.set("has_others", letters.count > 1)
        group.set("letters", letters.map(Self.fields))
        let (text, empty) = template.render(group)
        for tag in empty { gaps.empty(tag) }
        return text
    }

    private static func fields(_ letter: Letter) -> FieldGroup {
        var group = letter.fields
        group.set("paragraphs", Paragraphs.groups(letter.body, FieldTable.paragraph))
        return group
    }
}

/// The text of an outcome as paragraphs: divided by empty lines, and lists where every line begins with a dash.
enum Paragraphs {
    static func groups(_ body: String, _ fields: [Field]) -> [FieldGroup] {
        split(body).map { lines in
            var group = FieldGroup(fields)
            let items = lines.compactMap { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : nil }
            if items.count == lines.count {
                group.set("is_list", true)
                group.set(
                    "items",
                    items.map { item in
                        var element = FieldGroup(elements(fields))
                        element.set("item", item)
                        return element
                    })
            } else {
                group.set("text", lines.joined(separator: " "))
            }
            return group
        }
    }

    /// Lines without blanks at their ends, of each paragraph; none of them is empty.
    private static func split(_ body: String) -> [[String]] {
        var paragraphs: [[String]] = [[]]
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = String(line.trimmingBlanks)
            if !words.isEmpty {
                paragraphs[paragraphs.count - 1].append(words)
            } else if paragraphs.last?.isEmpty == false {
                paragraphs.append([])
            }
        }
        return paragraphs.filter { !$0.isEmpty }
    }

    private static func elements(_ fields: [Field]) -> [Field] {
        guard case .list(let items)? = fields.first(where: { $0.name == "items" })?.kind else { return [] }
        return items
    }
}
