import Diagnostics
import Tabular

/// Somebody put a title above the header: the sheet cannot be read before the lines above the header are gone.
enum HeaderBelow {
    /// How many lines are looked at.
    private static let farthest = 20

    /// What to say where the first line is no header and one below it is; nil where the first line is one, or none is. Only
    /// where the first line is none are further lines taken from the source.
    static func problem(_ source: inout CSVRows) -> Diagnostic? {
        guard !isHeader(source.header) else { return nil }
        var rest = source
        var row: [CSVCell] = []
        for _ in 0..<farthest {
            guard (try? rest.nextOfAnyLength(into: &row)) == true else { return nil }
            guard isHeader(row), let first = row.first else { continue }
            return Diagnostic(
                code: "SHEET.HEADER",
                message:
                    "the header stands in line \(first.line); remove what is above it, so that it is the first line",
                place: source.header.first.map { source.origin.place(of: $0) },
                length: source.header.first?.text.count ?? 1)
        }
        return nil
    }

    /// Whether the line names the proposal and the evaluator, in any letters and with any separator.
    private static func isHeader(_ cells: [CSVCell]) -> Bool {
        let names = Set(cells.flatMap { $0.text.split { ",;\t".contains($0) } }.map { ComparedText(String($0)) })
        return names.contains(ComparedText("proposal")) && names.contains(ComparedText("evaluator"))
    }
}
