import Diagnostics
import FEEL
import Intake
import Numbers
import Rubrics
import Testing
import Wording

@testable import Awards
@testable import Calls
@testable import Scoring

/// A small call, made by hand: one row in nearly every list. Nothing in it was computed by the rooms below, so that the reports are tested alone.
struct Sample {
    static let yaml = """
        fundscore: 1
        id: short-actions
        title: Short actions of paired cities
        status: illustrative
        currency: EUR
        submissions:
          record: /proposals/proposal
          id: "@id"
          one_per: { key: pair, keep: none }
        facts:
          title:  { xpath: title, type: string }
          eu:     { xpath: eu, type: string, required: true }
          other:  { xpath: other, type: string, required: true }
          months: { xpath: months, type: number, unit: months }
          amount: { xpath: amount, type: number, unit: EUR }
        values:
          pair: eu + other
        eligibility:
          - { id: E1, rule: months <= 12, reason: A short action lasts at most 12 months }
        scale: { min: 0, max: 5 }
        criteria:
          quality: { title: Quality of the action, assessed: true, weight: 2, threshold: 3 }
          speed:   { score: 5 - months / 3, weight: 1 }
        assessments: { minimum: 2, combine: mean }
        total: { combine: weighted_mean }
        ranking: { score: total, ladder: [ { highest: quality } ] }
        award: { budget: 100000, unit: EUR, amount: amount, when_short: stop, tie_at_line: undecided, reserve: { places: 1 } }
        """

    let rubric: Rubric

    init() throws {
        let outcome = RubricLoader.load(Array(Self.yaml.utf8), file: "rubric.yaml") { name in
            .failure(Diagnostic(code: "TEST", message: "'\(name)' is not there"))
        }
        rubric = try #require(outcome.rubric, "\(outcome.problems)")
    }

    /// Rank 1: awarded; rank 2, 2 (ex aequo): reserve, and over the budget; then one row in every other list.
    func result() throws -> CallResult {
        let first = try ranked("A-1", "Granada", "Kunming", months: 3, amount: 60_000, quality: [4, 5], rank: 1)
        let second = try ranked(
            "A-2", "Nice", "海口市", months: 6, amount: 45_000, quality: [4, 4], rank: 2, exAequo: true)
        let third = try ranked(
            "A-3", "Rome", "Yantai", months: 6, amount: 45_000, quality: [4, 4], rank: 2, exAequo: true)
        let decisions = [
            decision(first.ranked, .awarded, "AWARDED", "funded", amount: 60_000, awarded: 60_000, remaining: 40_000),
            decision(
                second.ranked, .reserve, "RESERVE", "first on the reserve list", amount: 45_000, remaining: 40_000,
                tied: ["A-3"]),
            decision(
                third.ranked, .notFunded, "BUDGET", "asks for 45000 with 40000 left", amount: 45_000, remaining: 40_000,
                tied: ["A-2"]),
        ]
        let cards = [first.card, second.card, third.card]
        let funded = decisions.enumerated().map { index, decision in
            CallResult.Row(
                submission: submission(cards[index], line: 2 + 10 * index), card: cards[index], decision: decision,
                status: decision.status, reasons: decision.reasons)
        }
        return CallResult(
            rubric: rubric, rows: CallRows(funded + [try below(), try ineligible(), unreadable()]),
            awards: AwardList(
                decisions: decisions, budget: 100_000, awardedTotal: 60_000,
                lists: [FundingList(lot: nil, budget: 100_000, awarded: 60_000, lastFunded: 0, firstBelow: 1, next: 1)],
                remarks: [Reason(code: "TIE", text: "A-2 and A-3 are tied")]),
            diagnostics: [
                Diagnostic(
                    .warning, code: "SHEET.UNKNOWN_PROPOSAL", message: "no proposal 'A-9'",
                    place: Place(file: "sheet.csv", line: 9, column: 1))
            ])
    }

    // MARK: rows

    private func ranked(
        _ id: String, _ eu: String, _ other: String, months: Int, amount: Int, quality: [Int], rank: Int,
        exAequo: Bool = false
    ) throws -> (ranked: RankedProposal, card: ScoreCard) {
        let card = try card(id, eu, other, months: months, amount: amount, quality: quality, outcome: .ranked)
        let ladder = LadderDecision(
            above: "A-2", below: "A-3", step: nil, stepText: "", aboveValue: .verbatim(""), belowValue: .verbatim(""))
        let ranked = RankedProposal(
            scored: card.scored, rank: rank, isExAequo: exAequo, ladder: exAequo ? ladder : nil)
        return (ranked, card)
    }

    private func card(
        _ id: String, _ eu: String, _ other: String, months: Int, amount: Int, quality: [Int],
        outcome: ScoredProposal.Outcome,
        reasons: [Reason] = []
    ) throws -> ScoreCard {
        let mean = try #require(Rational(quality.reduce(0, +), over: quality.count))
        let speed = try #require(Rational(15 - months, over: 3))
        let total = try #require((mean + mean + speed).divided(by: Rational(3)))
        let rows = quality.enumerated().map { index, score in
            Assessment(
                proposal: id, evaluator: "assessor-\(index + 1)", scores: [Decimal128(score)], asked: [true],
                comments: [index == 0 ? "clear, and short" : ""],
                place: Place(file: "sheet.csv", line: 2 + index, column: 5))
        }
        var panel = Panel(room: rows.count)
        panel.seats = rows.indices.map { Panel.Seat(row: $0, isSilent: false) }
        let scores = IndividualScores(panel, rows, column: 0, leftOut: [])
        let criteria = [
            CriterionScore(
                id: "quality", score: mean, unrounded: mean, weight: Rational(2), points: mean + mean,
                meetsThreshold: mean >= Rational(3), evidence: .assessments(scores)),
            CriterionScore(
                id: "speed", score: speed, unrounded: speed, weight: Rational(1), points: speed,
                evidence: .computed(slots: [3], text: "5 - months / 3")),
        ]
        let facts = facts(id, eu, other, months: months, amount: amount)
        let frame =
            facts + [.string(eu + other), .number(mean.decimal), .number(speed.decimal), .number(total.decimal)]
            + [.number(total.decimal)]
        let scored = ScoredProposal(
            proposal: id, outcome: outcome, frame: frame, slots: Self.slots, criteria: [mean, speed], total: total,
            rankingScore: total)
        return ScoreCard(
            scored, reasons: reasons, eligibility: [EligibilityOutcome(id: "E1", answer: .met)], criteria: criteria
        ) { frame }
    }

    private static let slots = SlotLayout(facts: 5, tables: 0, values: 1, criteria: 2)

    private func facts(_ id: String, _ eu: String, _ other: String, months: Int, amount: Int) -> [Value] {
        let title: Value = id == "A-3" ? .null(nil) : .string("=\(eu)")
        return [
            title, .string(eu), .string(other), .number(Decimal128(months)), .number(Decimal128(amount)),
        ]
    }

    private func submission(_ card: ScoreCard, line: Int) -> PackedSubmission {
        PackedSubmission(
            Submission(
                origin: Origin(file: "in/batch.xml", record: (line + 8) / 10, line: line, sha256: "abc123"),
                proposal: card.proposal, facts: Array(card.frame().prefix(5)),
                factLines: (1...5).map { Int32(line + $0) }, objections: []))
    }

    private func decision(
        _ ranked: RankedProposal, _ status: Status, _ code: String, _ text: String, amount: Int, awarded: Int = 0,
        remaining: Int, tied: [String] = []
    ) -> Decision {
        Decision(
            ranked: ranked, status: status, reasons: [Reason(code: code, text: text)], requested: Decimal128(amount),
            awarded: Decimal128(awarded), lot: nil, remaining: Decimal128(remaining), tiedWith: tied)
    }

    private func below() throws -> CallResult.Row {
        let reason = Reason(code: "BELOW.quality", text: "quality scored 7/3 (2.3333); the threshold is 3")
        let card = try card(
            "A-4", "Bologna", "Austin", months: 6, amount: 30_000, quality: [1, 3, 3], outcome: .belowThreshold,
            reasons: [reason])
        return CallResult.Row(
            submission: submission(card, line: 32), card: card, decision: nil, status: .belowThreshold,
            reasons: [reason])
    }

    private func ineligible() throws -> CallResult.Row {
        let reason = Reason(
            code: "INELIGIBLE.E1", text: "A short action lasts at most 12 months",
            place: Place(file: "in/batch.xml", line: 46))
        let facts = facts("A-5", "Almada", "Belo Horizonte", months: 18, amount: 30_000)
        let frame = facts + [.string("AlmadaBelo Horizonte")] + Array(repeating: Value.null(nil), count: 4)
        let card = ScoreCard(
            ScoredProposal(proposal: "A-5", outcome: .ineligible, frame: frame, slots: Self.slots), reasons: [reason],
            eligibility: [EligibilityOutcome(id: "E1", answer: .failed)]
        ) { frame }
        return CallResult.Row(
            submission: submission(card, line: 42), card: card, decision: nil, status: .ineligible, reasons: [reason])
    }

    private func unreadable() -> CallResult.Row {
        let place = Place(file: "in/broken.xml", line: 7, column: 3)
        let text = "the element 'city' is not closed; mend the file and send it again"
        return CallResult.Row(
            submission: PackedSubmission(
                Submission(
                    origin: Origin(file: "in/broken.xml", record: 0, line: 0, sha256: "def456"), proposal: nil,
                    facts: [], factLines: [],
                    objections: [Objection(code: "XML.NOT_WELL_FORMED", text: text, place: place)])),
            card: nil, decision: nil, status: .inadmissible,
            reasons: [Reason(code: "XML.NOT_WELL_FORMED", text: text, place: place)])
    }
}
