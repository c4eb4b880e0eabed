import Awards
import Calls
import Diagnostics
import FEEL
import Intake
import Rubrics
import Tabular

/// Reads the awards of a call, and leaves out what must not be told.
struct AwardReader {
    private typealias Field = PublicationSettings.Field

    private let result: CallResult
    private let settings: PublicationSettings
    private let redactions: Redactions
    private let facts: [Field: NamedFact]

    init(
        _ result: CallResult, _ settings: PublicationSettings, _ redactions: SourceFile?,
        into problems: inout DiagnosticCollector
    ) {
        self.result = result
        self.settings = settings
        self.redactions = Redactions(redactions, proposals: Set(result.rows.proposals), into: &problems)
        var facts: [Field: NamedFact] = [:]
        for field in Field.allCases {
            let usual = field == .recipient ? "applicant" : field.rawValue
            facts[field] = NamedFact(settings.facts[field], or: usual, in: result.rubric, into: &problems)
        }
        self.facts = facts
    }

    /// In the order of the result.
    func records(into problems: inout DiagnosticCollector) -> [PublishedAward] {
        var keys: [String: String] = [:]
        return result.rows.made.compactMap { row -> PublishedAward? in
            guard row.status == .awarded, let decision = row.decision, let id = row.submission.proposal else {
                return nil
            }
            let recipient = text(.recipient, row)
            let isPerson = isPerson(row, &problems)
            if isPerson { checkNames(recipient, row, &problems) }
            let isHidden = isPerson || recipient.isEmpty || redactions.has(id, .recipient, settings)
            let key = isHidden ? id : keys[recipient, default: id]
            if !isHidden { keys[recipient] = key }
            return PublishedAward(
                proposal: id, rank: decision.ranked.rank, isPerson: isPerson, requested: decision.requested,
                amount: decision.awarded, recipientKey: key, texts: texts(row, id, isPerson))
        }
    }

    private func text(_ field: Field, _ row: CallResult.Row) -> String { facts[field]?.text(of: row) ?? "" }

    /// Of natural persons: neither who they are nor where they live, beyond the region.
    private static let personal: Set<PublicationSettings.Field> = [.recipient, .recipientID, .locality]

    private func texts(_ row: CallResult.Row, _ id: String, _ isPerson: Bool) -> [Field: String] {
        var texts: [Field: String] = [:]
        for field in Field.allCases where !redactions.has(id, field, settings) {
            guard !isPerson || !Self.personal.contains(field) else { continue }
            texts[field] = text(field, row)
        }
        // Where the rubric reads no description, the title is one.
        if texts[.description] == "" { texts[.description] = texts[.title] }
        return texts
    }

    /// What is neither true nor false is a problem: a person must not be taken for an office.
    private func isPerson(_ row: CallResult.Row, _ problems: inout DiagnosticCollector) -> Bool {
        guard let fact = facts[.person] else { return false }
        switch fact.value(of: row) {
        case .boolean(let isPerson): return isPerson
        case .null where settings.facts[.person] == nil: return false
        default:
            let id = row.submission.proposal ?? ""
            problems.error(
                "PUBLISH.PERSON",
                "\(id): whether the recipient is a natural person is true or false, not '\(fact.text(of: row))'",
                at: settings.facts[.person]?.place)
            return true
        }
    }

    /// A person's name in a title would be published with it.
    private func checkNames(_ name: String, _ row: CallResult.Row, _ problems: inout DiagnosticCollector) {
        let id = row.submission.proposal ?? ""
        let names = Set(CommentWords.folded(name).filter { $0.count > 3 })
        for field in [Field.title, .description] where !redactions.has(id, field, settings) {
            guard !names.isDisjoint(with: CommentWords.folded(text(field, row))) else { continue }
            problems.error(
                "PUBLISH.NAME",
                "\(id): its \(field.rawValue) has a name of the natural person who receives the award; leave it empty with the "
                    + "line '\(id),\(field.rawValue)' in redactions.csv", at: settings.place)
        }
    }
}

/// Single fields that are left empty: a CSV file with the columns `proposal` and `field`.
struct Redactions {
    private var fields: [String: Set<PublicationSettings.Field>] = [:]

    init(_ file: SourceFile?, proposals: Set<String>, into problems: inout DiagnosticCollector) {
        guard let file, let csv = CSVDocument.read(file.bytes, name: file.name, into: &problems) else { return }
        guard let proposal = csv.header.firstIndex(where: { $0.text == "proposal" }),
            let field = csv.header.firstIndex(where: { $0.text == "field" })
        else {
            problems.error(
                "PUBLISH.REDACTIONS", "a list of redactions has the columns proposal and field",
                at: Place(file: file.name, line: 1))
            return
        }
        for row in csv.rows where !row.allSatisfy(\.isBlank) {
            add(row[proposal], row[field], csv.name, proposals, &problems)
        }
    }

    private mutating func add(
        _ id: CSVCell, _ field: CSVCell, _ file: String, _ proposals: Set<String>, _ problems: inout DiagnosticCollector
    ) {
        let names = PublicationSettings.Field.allCases.map(\.rawValue)
        if !proposals.contains(id.text) {
            problems.error(
                "PUBLISH.REDACTIONS",
                "no submission has the id '\(id.text)'\(DidYouMean.clause(for: id.text, among: proposals.sorted()))",
                at: id.place(in: file), length: max(1, id.text.count))
        } else if let known = PublicationSettings.Field(rawValue: field.text) {
            fields[id.text, default: []].insert(known)
        } else {
            problems.error(
                "PUBLISH.REDACTIONS",
                "a field is one of \(names.joined(separator: ", ")), not '\(field.text)'"
                    + DidYouMean.clause(for: field.text, among: names), at: field.place(in: file),
                length: max(1, field.text.count))
        }
    }

    func has(_ proposal: String, _ field: PublicationSettings.Field, _ settings: PublicationSettings) -> Bool {
        settings.redacted.contains(field) || fields[proposal]?.contains(field) == true
    }
}
