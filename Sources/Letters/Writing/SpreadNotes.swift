import Diagnostics
import Rubrics
import Tabular

/// What the panel says of scores that lie far apart: `notes.csv` with the columns `proposal`, `criterion` and `note`. A row without a
/// criterion speaks of all.
struct SpreadNotes {
    struct Note {
        var text: String
        var place: Place
    }

    private struct Key: Hashable {
        var proposal: String
        var criterion: String
    }

    private var notes: [Key: Note] = [:]
    private static let columns = ["proposal", "criterion", "note"]

    /// - Parameters:
    ///   - file: nil: there are none.
    ///   - proposals: ids that there are.
    ///   - criteria: of the rubric.
    init(_ file: SourceFile?, proposals: Set<String>, criteria: [String], into problems: inout DiagnosticCollector) {
        guard let file, let csv = CSVDocument.read(file.bytes, name: file.name, into: &problems) else { return }
        let places = Self.columns.map { name in csv.header.firstIndex { $0.text == name } }
        guard let proposal = places[0], let criterion = places[1], let note = places[2] else {
            problems.error(
                "LETTER.NOTES", "a list of notes has the columns proposal, criterion and note",
                at: Place(file: file.name, line: 1))
            return
        }
        for row in csv.rows where !row.allSatisfy(\.isBlank) {
            let (id, part) = (row[proposal], row[criterion])
            if !proposals.contains(id.text) {
                tell("no submission has the id '\(id.text)'", id, near: proposals.sorted(), csv.name, &problems)
            } else if !part.text.isEmpty, !criteria.contains(part.text) {
                tell("the rubric has no criterion '\(part.text)'", part, near: criteria, csv.name, &problems)
            } else if row[note].isBlank {
                tell("this row has no note", row[note], near: [], csv.name, &problems)
            } else {
                notes[Key(proposal: id.text, criterion: part.text)] = Note(
                    text: row[note].text, place: row[note].place(in: csv.name))
            }
        }
    }

    private func tell(
        _ message: String, _ cell: CSVCell, near names: [String], _ file: String, _ problems: inout DiagnosticCollector
    ) {
        let hint = names.isEmpty ? "" : DidYouMean.clause(for: cell.text, among: names)
        problems.error("LETTER.NOTES", message + hint, at: cell.place(in: file), length: max(1, cell.text.count))
    }

    func note(_ proposal: String, _ criterion: String) -> Note? {
        notes[Key(proposal: proposal, criterion: criterion)] ?? notes[Key(proposal: proposal, criterion: "")]
    }
}
