import Awards
package import Calls
import Intake
import Numbers
import Rubrics
import Scoring
import Wording

/// Why a proposal ended where it did: the list and its reasons, the place in the ranking, every criterion with its evidence, the rules, the
/// facts, the money; each down to file and line.
package enum Explanation {
    /// All submissions with that id, one after the other; nil if there is none.
    package static func text(for proposal: String, in result: CallResult, style: NumberStyle = .screen) -> String? {
        let rows = result.rows.positions(of: proposal).map { result.rows.row(at: $0) }
        guard !rows.isEmpty else { return nil }
        return rows.map { text(for: $0, in: result, style: style) }.joined(separator: "\n")
    }

    /// Submissions that are not admissible, of the files of that name, with or without its folder and ending; nil if there is none: an
    /// applicant whose file cannot be read has no id to ask for.
    package static func text(
        forFile name: String, in result: CallResult, style: NumberStyle = .screen
    ) -> String? {
        let rows = result.rows.indices.filter { index in
            result.rows.statuses[index] == .inadmissible && isNamed(result.rows.submission(index).origin.file, name)
        }
        guard !rows.isEmpty else { return nil }
        return rows.map { text(for: result.rows.row(at: $0), in: result, style: style) }.joined(separator: "\n")
    }

    private static func isNamed(_ file: String, _ name: String) -> Bool {
        if file == name { return true }
        let last = file.split { "/!".contains($0) }.last.map(String.init) ?? file
        let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
        return last == name || stem == name
    }

    /// Every submission, also one whose id could not be read.
    package static func text(
        for row: CallResult.Row, in result: CallResult, style: NumberStyle = .screen
    ) -> String {
        let blocks = sections(for: row, in: result, style: style).map { _, title, lines in
            ([title] + lines.map { "  " + $0 }).map(DisplayWidth.harmless).joined(separator: "\n")
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// What a part of an explanation is about.
    package enum Part: Sendable {
        case heading, rank, draw, money, betterPlace, scores, eligibility, facts, values
    }

    /// The same as lines under headings, the first with the name of the submission; a line that belongs to the one above it is indented.
    package static func sections(
        for row: CallResult.Row, in result: CallResult, style: NumberStyle = .screen
    ) -> [(part: Part, title: String, lines: [String])] {
        [
            (.heading, heading(row, result, style), list(row, result, style)),
            (.rank, style.say("Rank"), RankExplanation.lines(row, result).map(style.text)),
            (.draw, style.say("Draw"), DrawExplanation.lines(row, result, style)),
            (.money, style.say("Money"), MoneyExplanation.lines(row, result, style)),
            (
                .betterPlace, style.say("Why not a better place"),
                BetterPlaceExplanation.lines(row, result).map(style.text)
            ),
            (.scores, style.say("Scores"), ScoreExplanation.lines(row, result.rubric, style)),
            (.eligibility, style.say("Eligibility"), EligibilityExplanation.lines(row, result.rubric, style)),
            (.facts, style.say("Facts"), FactExplanation.facts(row, result.rubric, style)),
            (.values, style.say("Values"), FactExplanation.values(row, result.rubric, style)),
        ].filter { !$0.lines.isEmpty }
    }

    private static func heading(_ row: CallResult.Row, _ result: CallResult, _ style: NumberStyle) -> String {
        let names = result.rubric.namingFacts.compactMap(row.submission.fact).map(ValueText.plain)
        let id = row.submission.proposal ?? style.say("(a submission without an id)")
        return ([id] + [names.filter { !$0.isEmpty }.joined(separator: " – ")]).filter { !$0.isEmpty }.joined(
            separator: "  ")
    }

    private static func list(_ row: CallResult.Row, _ result: CallResult, _ style: NumberStyle) -> [String] {
        let origin = row.submission.origin
        let place = origin.line > 0 ? "\(origin.file):\(origin.line)" : origin.file
        let source =
            origin.record > 0
            ? style.say("submission: \(place), record \(origin.record); SHA-256 of the file \(origin.sha256)")
            : style.say("submission: \(place); SHA-256 of the file \(origin.sha256)")
        let file = Message("rubric: \(result.rubric.file)")
        return [style.say("list: \(Words.list(row.status))")] + row.reasons.map { style.text(reason($0)) } + [
            source, style.text(.joined([file, Words.standing(of: result.rubric)].compactMap { $0 }, "; ")),
        ]
    }

    static func reason(_ reason: Reason) -> Message {
        let said = Message("\(reason.code): \(reason.message)")
        return reason.place.map { .joined([said, .verbatim("\($0)")], "  ") } ?? said
    }
}

/// The chance, whether it was drawn, and the arithmetic that anybody can repeat.
enum DrawExplanation {
    static func lines(_ row: CallResult.Row, _ result: CallResult, _ style: NumberStyle) -> [String] {
        guard let record = result.awards?.draw, let proposal = row.submission.proposal, row.decision != nil else {
            return []
        }
        let tier = record.tiers[proposal].map { [style.say("tier \($0)")] } ?? []
        let text = DrawText(record: record, style: style)
        guard let (pool, entry) = record.entry(of: proposal) else {
            let why =
                record.chances[proposal] == nil
                ? style.say("not in the draw") : style.say("chance 1: there is enough for all in the draw")
            return tier + [why]
        }
        let name = DrawText.name(pool).map { [style.say("drawn in \($0)")] } ?? []
        return tier + name + [text.chance(entry, pool)]
            + text.outcome(entry, pool) + [text.meaning(pool), style.text(DrawText.origin(record.rule))]
    }
}

/// The place in the ranking, the neighbours, and what decided between them.
enum RankExplanation {
    static func lines(_ row: CallResult.Row, _ result: CallResult) -> [Message] {
        guard let decision = row.decision, let score = decision.ranked.scored.rankingScore else { return [] }
        let ranked = (result.awards?.decisions ?? []).map(\.ranked)
        guard let index = ranked.firstIndex(where: { $0.scored.proposal == decision.ranked.scored.proposal }) else {
            return []
        }
        let precedence = Precedence(result)
        let (rank, text) = (decision.ranked.rank, score.shortText)
        let tied = decision.tiedWith.joined(separator: ", ")
        var lines = [
            decision.ranked.isExAequo
                ? Message("rank \(rank) of \(ranked.count), ex aequo with \(tied); ranking score \(numeral: text)")
                : Message("rank \(rank) of \(ranked.count); ranking score \(numeral: text)")
        ]
        lines += lot(decision, result)
        if let formula = RankingFormula(result.rubric) {
            lines.append(formula.sentence)
            if let card = row.card { lines.append(Message("here: \(formula.inputs(of: card))")) }
        }
        if index > 0 {
            lines.append(Message("above: \(neighbour(ranked[index - 1], precedence.cause(index - 1, index)))"))
        }
        if index + 1 < ranked.count {
            lines.append(Message("below: \(neighbour(ranked[index + 1], precedence.cause(index, index + 1)))"))
        }
        return lines
    }

    /// The place in the list of the lot, which is the one that decides about money.
    private static func lot(_ decision: Decision, _ result: CallResult) -> [Message] {
        guard let place = decision.lotRank else { return [] }
        let members = (result.awards?.decisions ?? []).count { $0.lot == decision.lot }
        return [
            decision.lot.map { Message("rank \(place) of \(members) in lot \($0)") }
                ?? Message("rank \(place) of \(members) in no lot")
        ]
    }

    /// Who it is and what decided between the two.
    private static func neighbour(_ other: RankedProposal, _ cause: Precedence.Cause) -> Message {
        let score = other.scored.rankingScore.map { $0.shortText } ?? "–"
        return Message(
            "\(other.scored.proposal), rank \(other.rank), ranking score \(numeral: score); \(cause.sentence)")
    }
}
