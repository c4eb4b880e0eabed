internal import Calls
internal import Intake
internal import Numbers
internal import Rubrics
internal import SafeXML
internal import Tuning

/// A call: its rules, what was submitted, and what evaluators wrote. Everything is in memory; `decide()` makes the lists.
public struct FundingCall: Sendable {
    public var rubric: FundingRubric
    /// XML documents, one or several submissions in each, as the rubric says.
    public var submissions: [TextFile]
    /// Score sheets in CSV, or workbooks (`.xlsx`, `.ods`).
    public var scoreSheets: [TextFile] = []
    /// Points of the committee: CSV with `proposal`, `points`, `reason`.
    public var adjustments: TextFile?
    /// Who may assess: CSV with `evaluator`, `conflicts`. nil: anybody may.
    public var evaluators: TextFile?
    /// Instead of the rubric's budget; 0 or more.
    public var budget: ExactNumber?
    /// Ids of proposals whose award was declined.
    public var declined: Set<String> = []
    /// Ids of proposals that were withdrawn.
    public var withdrawn: Set<String> = []
    /// How many threads read and score, from 1 to 1024. No result depends on it.
    public var threads = 1

    public init(_ rubric: FundingRubric, submissions: [TextFile]) {
        self.rubric = rubric
        self.submissions = submissions
    }

    /// Reads, scores, ranks and awards.
    /// - Returns: a row for every submission; one that cannot be read does not stop the others.
    /// - Throws: a budget or a number of threads that no call can have.
    public func decide() async throws(UnusableError) -> FundingOutcome {
        let call = try call(by: rubric)
        return FundingOutcome(await call.result(of: await prepared(call)), threads: threads)
    }

    /// Decides by both rubrics and says what the other one changes.
    /// - Parameter other: usually `rubric.trying([…])`.
    /// - Throws: as `decide()`.
    public func changes(by other: FundingRubric) async throws(UnusableError) -> FundingChanges {
        let (own, another) = (try call(by: rubric), try call(by: other))
        let before = await own.result(of: await prepared(own))
        let after = await another.result(of: await prepared(another))
        return FundingChanges(Comparing.compare(before, after))
    }

    /// For every weight that can be moved, how far its share may go before somebody else is awarded.
    /// - Returns: in the rubric's order; a criterion without siblings has none.
    /// - Throws: as `decide()`.
    public func weightRanges() async throws(UnusableError) -> [WeightRange] {
        let call = try call(by: rubric)
        return await TuningStudy.flipPoints(call: call, prepared: await prepared(call), threads: threads)
            .map(WeightRange.init)
    }

    private func prepared(_ call: Call) async -> PreparedCall {
        let documents = submissions
        return await call.prepare(
            documents: documents.count,
            open: { SourceDocument(file: documents[$0].name, content: .bytes(documents[$0].bytes)) },
            sheets: scoreSheets.map(\.source), adjustments: adjustments?.source, evaluators: evaluators?.source)
    }

    private func call(by rubric: FundingRubric) throws(UnusableError) -> Call {
        var problems: [FundingProblem] = []
        if let budget, budget < ExactNumber(0) {
            problems.append(FundingProblem(code: "CALL.BUDGET", "a budget of \(budget) is less than nothing"))
        }
        if let budget, budget.rational.exactDecimal == nil {
            problems.append(
                FundingProblem(
                    code: "CALL.BUDGET", "a budget of \(budget) is no amount of money; write a decimal number"))
        }
        if !(1...1024).contains(threads) {
            problems.append(FundingProblem(code: "CALL.THREADS", "\(threads) threads cannot work; give 1 to 1024"))
        }
        guard problems.isEmpty else { throw UnusableError(problems: problems) }
        return Call(
            rubric: rubric.rubric,
            options: Call.Options(
                budget: budget?.rational.exactDecimal, declined: declined, withdrawn: withdrawn, threads: threads))
    }
}

extension TextFile {
    var source: SourceFile { SourceFile(name: name, bytes: bytes) }
}
