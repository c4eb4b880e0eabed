internal import Awards
internal import Calls
internal import Intake
internal import Reports
internal import Scoring

/// What came out of a call. Equal inputs give equal outcomes and equal files.
public struct FundingOutcome: Sendable {
    /// Behind a reference, so that the layout of this type does not change with that of a result.
    private final class Content: Sendable {
        let result: CallResult

        init(_ result: CallResult) { self.result = result }
    }

    private let content: Content
    private var result: CallResult { content.result }
    private let threads: Int
    /// A row for every submission: the ranked ones by rank, then the other lists, each by proposal, file and record.
    public let rows: [FundingRow]
    /// What is wrong with score sheets and other inputs; none of it stopped the call.
    public let problems: [FundingProblem]

    init(_ result: CallResult, threads: Int) {
        content = Content(result)
        self.threads = threads
        rows = result.rows.made.map { FundingRow($0) }
        problems = result.diagnostics.map(FundingProblem.init)
    }

    /// Rows of one list, in order. O(rows).
    public func rows(on list: FundingList) -> [FundingRow] { rows.filter { $0.list == list } }

    /// Rows of an id; more than one where it was submitted twice. O(rows).
    public func rows(of proposal: String) -> [FundingRow] { rows.filter { $0.proposal == proposal } }

    /// Whether something was left to people.
    public var isUndecided: Bool { result.isUndecided }

    /// All that is awarded; nil where the rubric awards nothing.
    public var awardedTotal: ExactNumber? { result.awards.flatMap { ExactNumber($0.awardedTotal) } }

    /// What `fundscore run --out` writes: `decisions.csv`, `scores.csv`, `result.json`, `report.html` and the others.
    public func files() async -> [TextFile] {
        await Reports.files(for: result, threads: threads).map { TextFile(name: $0.name, bytes: $0.bytes) }
    }

    /// The shortlist as it is shown on a terminal.
    /// - Parameter width: columns of the terminal, from 40 on.
    public func shortlist(width: Int = 100) -> String { Shortlist.text(for: result, width: max(40, width)) }
}

/// One submission and what became of it.
public struct FundingRow: Sendable, Hashable {
    /// nil: the id could not be read.
    public let proposal: String?
    /// The file that it came in.
    public let file: String
    /// Its number in that file, from 1; 0 where the file could not be read.
    public let record: Int
    public let list: FundingList
    /// At least one, in the order of a decision.
    public let reasons: [FundingReason]
    /// From 1, equals share it; nil: not ranked.
    public let rank: Int?
    /// nil: it was not scored through.
    public let total: ExactNumber?
    /// By id of the criterion; a criterion without a score is not in it.
    public let scores: [String: ExactNumber]
    /// nil: not ranked, or the rubric asks for no amount.
    public let requested: ExactNumber?
    /// 0 unless awarded.
    public let awarded: ExactNumber

    init(_ row: CallResult.Row) {
        proposal = row.submission.proposal
        file = row.submission.origin.file
        record = row.submission.origin.record
        list = FundingList(row.status)
        reasons = row.reasons.map { FundingReason(code: $0.code, text: $0.text, place: $0.place.map { "\($0)" } ?? "") }
        rank = row.decision?.ranked.rank
        total = row.card?.total.map { ExactNumber($0) }
        let scored = row.card?.criteria.compactMap { criterion in
            criterion.score.map { (criterion.id, ExactNumber($0)) }
        }
        scores = Dictionary(scored ?? [], uniquingKeysWith: { first, _ in first })
        requested = row.decision?.requested.flatMap { ExactNumber($0) }
        awarded = row.decision.flatMap { ExactNumber($0.awarded) } ?? ExactNumber(0)
    }
}
