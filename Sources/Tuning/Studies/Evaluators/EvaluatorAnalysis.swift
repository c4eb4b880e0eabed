import Awards
import Calls
import Diagnostics
import Scoring
import Wording

/// How severe evaluators are, how far they agree, and what it would change. Nothing is overwritten: officials decide.
enum EvaluatorAnalysis {
    /// docs/methods.md, "Evaluators". For every evaluator, ranks and awards the call again without his or her sheets.
    /// - Parameter absences: of the same call and sheets, one an evaluator of the sheets in their order.
    /// - Returns: nil where no evaluator's sheet has a total.
    static func study(
        _ studied: StudiedCall, _ sheets: AssessmentBook, _ absences: [Rescoring.Absence], threads: Int
    ) async -> EvaluatorStudy? {
        let workers = Workers(threads: threads)
        let table = await workers.one { () -> EvaluatorStudy? in
            let all = studied.cards + studied.others
            let book = GradeBook(sheets, studied, of: all.indices.filter { all[$0].outcome != .ineligible })
            return book.grades.isEmpty ? nil : EvaluatorTable(book).study
        }
        guard var study = table else { return nil }
        let before = Set(studied.outcome.awarded.keys)
        let positions = Dictionary(uniqueKeysWithValues: sheets.evaluators.enumerated().map { ($1, $0) })
        let own = study.evaluators.map { evaluator in
            positions[evaluator.evaluator].map { absences[$0] } ?? Rescoring.Absence()
        }
        let lists = await workers.map(own.count) { index in
            var cards = studied.cards + studied.others
            for change in own[index].cards { cards[change.index] = change.card }
            return Set(AwardOutcome(studied.awards(of: cards)).awarded.keys)
        }
        for (index, awarded) in lists.enumerated() {
            study.evaluators[index].leaves = before.subtracting(awarded).sorted { $0.precedes($1) }
            study.evaluators[index].enters = awarded.subtracting(before).sorted { $0.precedes($1) }
            study.evaluators[index].unscored = own[index].unscored.sorted { $0.precedes($1) }
        }
        return study
    }
}

/// The statistics of a grade book, as a study for people.
struct EvaluatorTable {
    private let book: GradeBook
    private let severity: LeastSquaresSeverity
    private let mixed: MixedModel?
    /// Grades by evaluator and by proposal.
    private let byEvaluator: [[Double]]
    private let byProposal: [[Double]]
    /// Proposals that nothing tells apart get the same numbers, to the last bit.
    private let equals: ExchangeableGroups

    init(_ book: GradeBook) {
        self.book = book
        severity = LeastSquaresSeverity(
            book.grades, proposals: book.proposals.count, evaluators: book.evaluators.count)
        mixed =
            severity.components.count == 1
            ? MixedModel(book.grades, proposals: book.proposals.count, evaluators: book.evaluators.count) : nil
        var byEvaluator: [[Double]] = Array(repeating: [], count: book.evaluators.count)
        var byProposal: [[Double]] = Array(repeating: [], count: book.proposals.count)
        for grade in book.grades {
            byEvaluator[grade.evaluator].append(grade.value)
            byProposal[grade.proposal].append(grade.value)
        }
        self.byEvaluator = byEvaluator
        self.byProposal = byProposal
        equals = ExchangeableGroups(Self.keys(book))
    }

    /// All that severity reads of a proposal: who judged it, and the sum of the grades to nine decimals.
    private struct Key: Hashable {
        var evaluators: [Int] = []
        var sum = 0.0
    }

    private static func keys(_ book: GradeBook) -> [Key] {
        var keys = Array(repeating: Key(), count: book.proposals.count)
        for grade in book.grades {
            keys[grade.proposal].evaluators.append(grade.evaluator)
            keys[grade.proposal].sum += grade.value
        }
        return keys.map { Key(evaluators: $0.evaluators.sorted(), sum: ($0.sum * 1e9).rounded()) }
    }

    var study: EvaluatorStudy {
        EvaluatorStudy(
            evaluators: evaluators, proposals: proposals, components: severity.components.count,
            alpha: KrippendorffAlpha().value(byProposal), remarks: remarks)
    }

    private var evaluators: [EvaluatorStudy.Evaluator] {
        book.evaluators.indices.map { index in
            let isAlone = severity.components.evaluators(like: index) < 2
            let moments = Moments(byEvaluator[index])
            return .init(
                evaluator: book.evaluators[index], assessments: byEvaluator[index].count,
                severity: isAlone ? nil : severity.effects[index],
                standardError: isAlone ? nil : severity.standardErrors[index],
                shrunk: mixed?.evaluators[index], mean: moments.mean, standardDeviation: moments.deviation)
        }
    }

    private var proposals: [EvaluatorStudy.Proposal] {
        let raw = byProposal.map { Moments($0).mean }
        let shrunk =
            mixed.map { mixed in
                equals.equalised(mixed.proposals.map { mixed.mean + $0 }).map(Optional.some)
            } ?? book.proposals.map { _ in nil }
        let isLinked = severity.components.count == 1
        let standard = ZScores.means(
            book.grades, proposals: book.proposals.count, evaluators: book.evaluators.count)
        let rawRanks = CompetitionRanks.of(raw)
        let correctedRanks = isLinked ? CompetitionRanks.of(severity.adjusted) : []
        let shrunkRanks = CompetitionRanks.of(shrunk)
        return book.proposals.indices.map { index in
            .init(
                proposal: book.proposals[index], raw: raw[index], rawRank: rawRanks[index] ?? 0,
                corrected: severity.adjusted[index], correctedRank: isLinked ? correctedRanks[index] : nil,
                shrunk: shrunk[index], shrunkRank: shrunkRanks[index],
                spread: (byProposal[index].max() ?? 0) - (byProposal[index].min() ?? 0), zScore: standard[index])
        }
    }

    private var whyNotMixed: Message {
        if severity.residualVariance == nil {
            return Message(
                "no cautious estimate: there are no more grades than proposals and evaluators to estimate from them")
        }
        if !severity.leavesSomething(of: book.grades) {
            return Message(
                """
                no cautious estimate: the evaluators agree exactly, or differ by the same amount everywhere, so that nothing is left to \
                estimate it from
                """)
        }
        return Message(
            "no cautious estimate: too few grades, or too little difference between them, for the mixed model")
    }

    private var remarks: [Message] {
        var remarks: [Message] = []
        if severity.components.count > 1 {
            remarks.append(
                Message(
                    """
                    the evaluators fall into \(severity.components.count) groups that no proposal links: who of two groups is stricter \
                    cannot be said, and severity is corrected inside each group only
                    """))
        } else if byProposal.allSatisfy({ $0.count == book.evaluators.count }) {
            remarks.append(Message("every evaluator read every proposal: correcting severity changes no order"))
        }
        if mixed == nil, severity.components.count == 1 { remarks.append(whyNotMixed) }
        if byEvaluator.contains(where: { $0.count < ZScores.fewest }) {
            remarks.append(Message("no z-scores: an evaluator read fewer than \(ZScores.fewest) proposals"))
        }
        if book.skipped > 0 {
            let count = book.skipped
            remarks.append(
                Message(
                    """
                    \(count) \(plural: count, "assessment has", "assessments have") no total, because a criterion has no score; left out
                    """))
        }
        return remarks
    }
}

/// Ranks of numbers that carry the noise of arithmetic: 1 + how many are higher, by more than that noise.
enum CompetitionRanks {
    /// - Parameter values: highest first; equal to nine decimals share a rank. nil has none.
    static func of(_ values: [Double?]) -> [Int?] {
        let rounded = values.map { $0.map { ($0 * 1e9).rounded() } }
        let sorted = rounded.compactMap { $0 }.sorted(by: >)
        var first: [Double: Int] = [:]
        for (position, value) in sorted.enumerated() where first[value] == nil { first[value] = position + 1 }
        return rounded.map { $0.flatMap { first[$0] } }
    }
}

/// Grades in units of each evaluator's own mean and spread, averaged by proposal. docs/methods.md, "Evaluators".
enum ZScores {
    /// Fewer grades than this say nothing about an evaluator's spread.
    static let fewest = 5

    /// By proposal; nil without grades. All nil where some evaluator has fewer than `fewest` grades. An evaluator who gives
    /// everybody the same grade counts as 0.
    static func means(_ grades: [Grade], proposals: Int, evaluators: Int) -> [Double?] {
        var own: [[Double]] = Array(repeating: [], count: evaluators)
        for grade in grades { own[grade.evaluator].append(grade.value) }
        guard own.allSatisfy({ $0.isEmpty || $0.count >= fewest }) else {
            return Array(repeating: nil, count: proposals)
        }
        let moments = own.map { Moments($0) }
        return LeastSquaresSeverity.means(grades, by: \.proposal, proposals) { grade in
            let moments = moments[grade.evaluator]
            return moments.deviation > 0 ? (grade.value - moments.mean) / moments.deviation : 0
        }
    }
}
