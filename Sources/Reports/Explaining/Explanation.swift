package import Calls
import Awards
import Intake
import Numbers
import Rubrics
import Scoring

/// Why a proposal ended where it did: the list and its reasons, the place in the ranking, every criterion with its evidence, the rules, the
/// facts, the money; each down to file and line.
package enum Explanation {
    /// All submissions with that id, one after the other; nil if there is none.
    package static func text(for proposal: String, in result: CallResult) -> String? {
        let rows = result.rows.positions(of: proposal).map { result.rows.row(at: $0) }
        guard !rows.isEmpty else { return nil }
        return rows.map { text(for: $0, in: result) }.joined(separator: "\n")
    }

    /// Submissions that are not admissible, of the files of that name, with or without its folder and ending; nil if there is none: an
    /// applicant whose file cannot be read has no id to ask for.
    package static func text(forFile name: String, in result: CallResult) -> String? {
        let rows = result.rows.indices.filter { index in
            result.rows.statuses[index] == .inadmissible && isNamed(result.rows.submission(index).origin.file, name)
        }
        return rows.isEmpty ? nil : rows.map { text(for: result.rows.row(at: $0), in: result) }.joined(separator: "\n")
    }

    private static func isNamed(_ file: String, _ name: String) -> Bool {
        if file == name { return true }
        let last = file.split { "/!".contains($0) }.last.map(String.init) ?? file
        let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
        return last == name || stem == name
    }

    /// Every submission, also one whose id could not be read.
    package static func text(for row: CallResult.Row, in result: CallResult) -> String {
        let blocks = sections(for: row, in: result).map { title, lines in
            ([title] + lines.map { "  " + $0 }).map(DisplayWidth.harmless).joined(separator: "\n")
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// The same as lines under headings, the first with the name of the submission; a line that belongs to the one above it is indented.
    package static func sections(
        for row: CallResult.Row, in result: CallResult
    ) -> [(title: String, lines: [String])] {
        [
            (heading(row, result), list(row, result)),
            ("Rank", RankExplanation.lines(row, result)),
            ("Draw", DrawExplanation.lines(row, result)),
            ("Money", MoneyExplanation.lines(row, result)),
            ("Why not a better place", BetterPlaceExplanation.lines(row, result)),
            ("Scores", ScoreExplanation.lines(row, result.rubric)),
            ("Eligibility", EligibilityExplanation.lines(row, result.rubric)),
            ("Facts", FactExplanation.facts(row, result.rubric)),
            ("Values", FactExplanation.values(row, result.rubric)),
        ].filter { !$0.lines.isEmpty }
    }

    private static func heading(_ row: CallResult.Row, _ result: CallResult) -> String {
        let facts = row.submission.facts
        let names = facts.isEmpty ? [] : result.rubric.namingFacts.map { ValueText.plain(facts[$0]) }
        let id = row.submission.proposal ?? "(a submission without an id)"
        return ([id] + [names.filter { !$0.isEmpty }.joined(separator: " – ")]).filter { !$0.isEmpty }.joined(
            separator: "  ")
    }

    private static func list(_ row: CallResult.Row, _ result: CallResult) -> [String] {
        let origin = row.submission.origin
        let place = origin.line > 0 ? "\(origin.file):\(origin.line)" : origin.file
        let record = origin.record > 0 ? ", record \(origin.record)" : ""
        let standing = Words.standing(of: result.rubric).map { "; \($0)" } ?? ""
        return ["list: \(Words.heading(row.status).lowercased())"] + row.reasons.map(reason) + [
            "submission: \(place)\(record); SHA-256 of the file \(origin.sha256)",
            "rubric: \(result.rubric.file)\(standing)",
        ]
    }

    static func reason(_ reason: Reason) -> String {
        let place = reason.place.map { "  \($0)" } ?? ""
        return "\(reason.code): \(reason.text)\(place)"
    }
}
