import Diagnostics
import Rubrics
import Tabular

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
