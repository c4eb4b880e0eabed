import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Scoring
import Tuning
import Wording

/// A call as the page shows it: every submission with its name and anchor, the ranking with its funding line, and how numbers are
/// written. An object, since every part of the page has it.
final class CallView: Sendable {
    let result: CallResult
    let tuning: TuningReport?
    let numbers: NumberStyle
    /// In the order of the result.
    let proposals: [ProposalView]
    /// In rank order.
    let ranked: [ProposalView]
    /// How many of `ranked` stand above the funding line: up to the last that is funded. 0: nobody is funded.
    let lineIndex: Int
    /// The lists with a funding line of their own: one, or one a lot.
    let lists: [RankedList]
    let precedence: Precedence
    /// Of each ranked proposal, in the award list.
    private let positions: [String: Int]
    private let byID: [String: ProposalView]
    private let places: Int

    var rubric: Rubric { result.rubric }
    var unit: String { rubric.award.map { numbers.text($0.unit) } ?? "" }

    /// - Parameter rows: of the result, where they are at hand.
    init(_ result: CallResult, rows: [CallResult.Row]? = nil, tuning: TuningReport? = nil, numbers: NumberStyle) {
        self.result = result
        self.tuning = tuning
        self.numbers = numbers
        proposals = Self.views(of: rows ?? Array(result.rows.made), result.rubric)
        ranked = proposals.filter { $0.row.decision != nil }
        lists = RankedList.all(result.awards, ranked: ranked, numbers)
        precedence = Precedence(result)
        let decisions = result.awards?.decisions ?? []
        positions = Dictionary(
            decisions.enumerated().map { ($1.ranked.scored.proposal, $0) }, uniquingKeysWith: { first, _ in first })
        lineIndex = (ranked.lastIndex { $0.row.status == .awarded } ?? -1) + 1
        byID = Dictionary(
            (ranked + proposals).map { ($0.row.submission.proposal ?? "", $0) }, uniquingKeysWith: { first, _ in first }
        )
        places = Self.decimalPlaces(proposals.compactMap(\.row.card), result.rubric.assessments.rounding)
    }

    /// For rules alone: no submission is looked at.
    init(rulesOf result: CallResult, numbers: NumberStyle) {
        self.result = result
        tuning = nil
        self.numbers = numbers
        (proposals, ranked, lists, lineIndex, byID, positions, places) = ([], [], [], 0, [:], [:], 0)
        precedence = Precedence(result)
    }

    private static func views(of rows: [CallResult.Row], _ rubric: Rubric) -> [ProposalView] {
        let naming = rubric.namingFacts
        let titleFact = rubric.facts.firstIndex { $0.name == "title" }
        var used: Set<String> = []
        return rows.enumerated().map { index, row in
            let parts = naming.compactMap(row.submission.fact).map(ValueText.plain)
            let who = parts.filter { !$0.isEmpty }.joined(separator: " – ")
            let title = titleFact.flatMap(row.submission.fact).map(ValueText.plain) ?? ""
            let id = row.submission.proposal ?? FileLabel.short(row.submission.origin.file)
            let anchor = "p-" + HTMLText.anchor(id)
            return ProposalView(
                row: row, anchor: used.insert(anchor).inserted ? anchor : "\(anchor)~~\(index + 1)", id: id, who: who,
                title: title == who ? "" : title)
        }
    }

    /// As many as the scores of this call need, at most four, so that the points stand in one column.
    private static func decimalPlaces(_ cards: [ScoreCard], _ rounding: RoundingRule?) -> Int {
        let scores = cards.flatMap { [$0.total, $0.rankingScore].compactMap { $0 } }
        return scores.map { score in
            guard let exact = NumberText.rounded(score, rounding).exactDecimal else { return 4 }
            return min(4, max(0, -exact.reduced.exponent))
        }.max() ?? 0
    }
}

// MARK: - Names and numbers

extension CallView {
    /// A sentence in the reader's language.
    func say(_ phrase: Phrase) -> String { numbers.say(phrase) }

    /// Why a row stands where it does, as the reader has it.
    func text(_ reasons: [Reason]) -> String { reasons.map { numbers.text($0.message) }.joined(separator: "; ") }

    /// The proposal with that id; nil where the call has none.
    func proposal(_ id: String) -> ProposalView? { byID[id] }

    /// A link to the proposal, or its bare id.
    func link(_ id: String) -> HTML { proposal(id)?.link ?? isolated(id) }

    /// The score as people read it; the exact one is shown when it is pointed at.
    func score(_ score: Rational?) -> HTML {
        guard let score else { return "–".html }
        let text = scoreText(score)
        let exact = numbers.exact(score)
        return exact == text ? text.html : tag("span", ["title": exact]) { text }
    }

    func scoreText(_ score: Rational) -> String {
        numbers.fixed(NumberText.rounded(score, rubric.assessments.rounding), places: places)
    }

    /// The score, with as many digits as it takes to see that a threshold is not met.
    func score(_ score: Rational?, threshold: Decimal128?) -> HTML {
        guard let score,
            let digits = NumberText.placesBelow(threshold, score, rubric.assessments.rounding, shown: places)
        else { return self.score(score) }
        return tag("span", ["title": numbers.exact(score)]) { numbers.fixed(score, places: digits) }
    }

    /// Two scores beside each other: exact ones where they would look the same and are not.
    func scores(_ one: Rational, _ other: Rational) -> (one: HTML, other: HTML) {
        guard one != other, scoreText(one) == scoreText(other) else { return (score(one), score(other)) }
        return (numbers.exact(one).html, numbers.exact(other).html)
    }

    /// `450 000 EUR`
    func amount(_ amount: Decimal128) -> String {
        unit.isEmpty ? numbers.money(amount) : "\(numbers.money(amount))\u{00A0}\(unit)"
    }

    func amount(_ amount: Rational) -> String { self.amount(amount.decimal) }

    /// A criterion's title, or its id.
    func title(ofCriterion id: String) -> String {
        rubric.criteria.first { $0.id == id }.map { numbers.text($0.name) } ?? id
    }

    func count(_ status: Status) -> Int { result.rows.count(of: status) }
}

extension CallView {
    /// Part of the list is drawn by lot, so that no line through the ranking parts those who are funded from the others.
    var isDrawn: Bool { result.awards?.draw?.pools.isEmpty == false }

    var hasLots: Bool { lists.count > 1 || lists.first?.title != nil }

    /// The same among the members of the lot, where there are some.
    func listRank(_ row: CallResult.Row) -> String {
        guard let decision = row.decision, let place = decision.lotRank else { return rank(row) }
        return numbers.count(place) + (decision.ranked.isExAequo ? "=" : "")
    }

    /// Where the next of a list has a score that looks the same: what put the one before the other.
    func beforeNext(_ one: ProposalView, _ next: ProposalView?) -> String? {
        guard let next, let position = positions[one.id], let other = positions[next.id], position < other else {
            return nil
        }
        return precedence.beforeNext(position, other).map(numbers.text)
    }

    /// What put one ranked proposal before another.
    func cause(_ above: ProposalView, _ below: ProposalView) -> Precedence.Cause {
        guard let high = positions[above.id], let low = positions[below.id], high < low else { return .nothing }
        return precedence.cause(high, low)
    }

    /// `12`, or `3=` where it is shared; empty for whoever is not ranked.
    func rank(_ row: CallResult.Row) -> String {
        row.decision.map { numbers.count($0.ranked.rank) + ($0.ranked.isExAequo ? "=" : "") } ?? ""
    }
}

extension CallView {
    /// A link with the short name alone.
    func short(_ id: String) -> HTML {
        proposal(id).map { one in tag("a", ["href": "#\(one.anchor)"]) { isolated(one.label) } } ?? isolated(id)
    }
}
