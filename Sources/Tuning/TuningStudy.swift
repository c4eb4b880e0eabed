import Awards
package import Calls
import Numbers
import Rubrics
import Scoring
import Wording

/// Everything that `fundscore tune` finds out about one call. It changes no score and opens no file.
package enum TuningStudy {
    package struct Options: Sendable {
        /// Of the simulation; the same seed gives the same bytes.
        package var seed: String
        package var draws: Int
        /// Workers; no result depends on it.
        package var threads: Int

        package init(seed: String = "fundscore", draws: Int = 10_000, threads: Int = 1) {
            self.seed = seed
            self.draws = draws
            self.threads = max(1, threads)
        }
    }

    package typealias Progress = @Sendable (String, Int, Int) -> Void

    /// All studies run side by side, on the threads of one pool.
    /// - Parameter progress: told the name of a study, what is done of it, and how much there is.
    package static func report(
        call: Call, prepared: PreparedCall, options: Options = Options(),
        progress: @escaping Progress = { _, _, _ in }
    ) async -> TuningReport {
        let result = await call.result(of: prepared)
        var report = TuningReport(result: result)
        let (ranking, undrawn) = await withoutDraw(call, prepared, result, &report)
        let studied = StudiedCall(
            ranking, undrawn, standsInFor: prepared.standsInFor, assessments: prepared.assessments)
        report.notes += refusals(result) + limits(of: studied)
        await Turns.$current.withValue(Turns(threads: options.threads)) {
            async let draw = DrawSimulation.study(
                call, result.awards, without: undrawn.awards, seed: options.seed, draws: options.draws,
                threads: options.threads)
            async let changes = changes(studied, options, progress)
            async let sheets = sheets(studied, prepared, options, progress)
            async let criteria = CriterionAnalysis.study(studied, threads: options.threads)
            await add(changes, to: &report)
            await add(sheets, to: &report)
            (report.draw, report.criteria) = await (draw, criteria)
        }
        return report
    }

    /// What one number alone would have to be.
    private struct Changes: Sendable {
        var flipPoints: (points: [FlipPoint], robustness: JointRobustness?)
        var bounds: [BoundStudy]
        var remedies: [Remedy]
        var notes: [Message]
    }

    private static func changes(
        _ studied: StudiedCall, _ options: Options, _ progress: @escaping Progress
    ) async -> Changes {
        guard studied.rankedCount > 0 else {
            let note = Message("no proposal is ranked: nothing can change place")
            return Changes(flipPoints: ([], nil), bounds: [], remedies: [], notes: [note])
        }
        async let flips = flipPoints(studied, options, progress)
        async let bounds = bounds(studied, options, progress)
        async let remedies = remedies(studied, options, progress)
        let (points, rest) = await (flips, remedies)
        return await Changes(
            flipPoints: (points.points, points.robustness), bounds: bounds, remedies: rest.remedies,
            notes: points.notes + rest.notes)
    }

    private static func add(_ changes: Changes, to report: inout TuningReport) {
        (report.flipPoints, report.robustness) = changes.flipPoints
        (report.bounds, report.remedies) = (changes.bounds, changes.remedies)
        report.notes += changes.notes
    }

    /// What evaluators' sheets say beside the scores that they give.
    private struct Sheets: Sendable {
        var funding: FundingStudy?
        var evaluators: EvaluatorStudy?
        var expectedRanks: ExpectedRankStudy?
        var notes: [Message] = []
    }

    private static func sheets(
        _ studied: StudiedCall, _ prepared: PreparedCall, _ options: Options, _ progress: @escaping Progress
    ) async -> Sheets {
        let workers = Workers(threads: options.threads)
        let rescoring = await workers.one { prepared.assessments.map { Rescoring($0, studied, prepared.submissions) } }
        let absences = await rescoring?.absences(threads: options.threads) ?? []
        progress("probability of funding", 0, 1)
        async let funding = FundingSimulation.study(
            studied, omissions: omissions(absences, prepared, studied), seed: options.seed, draws: options.draws,
            threads: options.threads)
        var found = Sheets()
        if studied.rubric.assessments.ranks != nil {
            found.notes.append(
                Message(
                    """
                    evaluators rank sets, and a rank says nothing of how severe somebody is: evaluators are not studied, and no expected \
                    ranks are worked out
                    """))
        } else if let sheets = prepared.assessments {
            async let ranks = workers.one { ExpectedRanks.study(studied, sheets) }
            found.evaluators = await EvaluatorAnalysis.study(studied, sheets, absences, threads: options.threads)
            found.expectedRanks = await ranks
            if studied.rankedCount > ExpectedRanks.mostProposals {
                found.notes.append(
                    Message(
                        """
                        expected ranks are worked out for up to \(ExpectedRanks.mostProposals) ranked proposals, not for \
                        \(studied.rankedCount)
                        """))
            }
        }
        found.funding = await funding
        return found
    }

    private static func add(_ sheets: Sheets, to report: inout TuningReport) {
        (report.funding, report.evaluators) = (sheets.funding, sheets.evaluators)
        report.expectedRanks = sheets.expectedRanks
        report.notes += sheets.notes
    }

    /// The intervals of the weights alone.
    package static func flipPoints(call: Call, prepared: PreparedCall, threads: Int) async -> [FlipPoint] {
        let result = await call.result(of: prepared)
        var report = TuningReport(result: result)
        let (ranking, undrawn) = await withoutDraw(call, prepared, result, &report)
        let studied = StudiedCall(
            ranking, undrawn, standsInFor: prepared.standsInFor, assessments: prepared.assessments)
        guard studied.rankedCount > 0 else { return [] }
        return await flipPoints(studied, Options(threads: threads)) { _, _, _ in }.points
    }

    /// What a draw gives is no function of the scores alone, so the list that is studied is the one that the rule makes without it.
    private static func withoutDraw(
        _ call: Call, _ prepared: PreparedCall, _ result: CallResult, _ report: inout TuningReport
    ) async -> (Call, CallResult) {
        guard call.rubric.award?.draw != nil else { return (call, result) }
        report.notes.append(
            Message(
                """
                the rubric draws by lot: intervals, what it would take and the probability of funding are those of the same rule without \
                the draw, down the ranking; what the draw gives stands beside them
                """))
        let ranking = call.withoutDraw
        return (ranking, await ranking.result(of: prepared))
    }

    /// How severe the evaluators of a call are; nil: there are no score sheets, or none has a total.
    package static func evaluators(
        of studied: StudiedCall, prepared: PreparedCall, threads: Int
    ) async -> EvaluatorStudy? {
        guard let sheets = prepared.assessments else { return nil }
        let absences = await Rescoring(sheets, studied, prepared.submissions).absences(threads: threads)
        return await EvaluatorAnalysis.study(studied, sheets, absences, threads: threads)
    }

    /// Who has no part in any study, though something was sent.
    private static func refusals(_ result: CallResult) -> [Message] {
        let count = result.rows.count(of: .inadmissible)
        guard count > 0 else { return [] }
        return [
            Message(
                """
                \(count) of \(result.rows.count) submissions \(plural: count, "is", "are") inadmissible and not studied: `run` says why
                """)
        ]
    }

    /// What the whole call cannot be asked, said once.
    private static func limits(of studied: StudiedCall) -> [Message] {
        guard studied.rankedCount > 0 else { return [] }
        let rules = studied.rubric.assessments
        var limits: [Message] = []
        if rules.readsTotals, studied.totals?.hasIntervals != true {
            limits.append(
                rules.combinationStage == .total && rules.thirdOpinion?.stage != .total
                    ? Message(
                        """
                        the rubric combines evaluators' totals, and who is scored at all depends on the weights: intervals of weights are \
                        not worked out
                        """)
                    : Message(
                        """
                        two totals that are far apart ask for a third opinion, and how far they are depends on the weights: intervals of \
                        weights are not worked out
                        """))
        }
        if rules.readsTotals, studied.corrections == nil {
            limits.append(
                Message(
                    """
                    what one evaluator writes moves what others wrote: what it would take is not worked out where evaluators' totals are \
                    combined or compared
                    """))
        }
        if rules.readsTotals { return limits }
        guard studied.model.asksPrograms else { return [] }
        let isTotal = studied.rubric.ranking?.score == nil
        let formula = isTotal ? Message("the total") : Message("the ranking score")
        return [
            Message(
                """
                \(formula) is not linear in the criteria, not even piece by piece: their weights have no flip points, and the probability \
                of funding comes from the formula itself, with its factors as written
                """)
        ]
    }

    /// With more assessments than this no evaluator is left out in draws.
    private static let mostAssessments = 20_000

    private static func omissions(
        _ absences: [Rescoring.Absence], _ prepared: PreparedCall, _ studied: StudiedCall
    ) -> Omissions {
        guard studied.isModelled, prepared.assessments?.count ?? 0 <= mostAssessments else { return .none }
        return Omissions(absences)
    }

    private static func flipPoints(
        _ studied: StudiedCall, _ options: Options, _ progress: @escaping Progress
    ) async -> (points: [FlipPoint], robustness: JointRobustness?, notes: [Message]) {
        guard studied.isModelled || studied.totals?.hasIntervals == true else { return ([], nil, []) }
        let workers = Workers(threads: options.threads)
        let groups = await workers.one { WeightGroups(studied) }
        let flipPoints = FlipPoints(studied: studied)
        let tasks = groups.groups.flatMap { group in group.members.indices.map { (group, $0) } }
        let answers = await workers.map(
            tasks.count, progress: { progress("flip points", $0, tasks.count) }
        ) { index in
            flipPoints.answer(tasks[index].0, member: tasks[index].1)
        }
        let order = Dictionary(uniqueKeysWithValues: studied.rubric.criteria.enumerated().map { ($1.id, $0) })
        let points = answers.compactMap(\.point).sorted { (order[$0.criterion] ?? 0) < (order[$1.criterion] ?? 0) }
        let joint = await workers.one { () -> JointRobustness? in
            groups.groups.first { $0.parent == nil }.flatMap { robustness(studied, $0) }
        }
        let searches = SearchReason.allCases.compactMap { reason in
            let searched = answers.filter { $0.searched == reason }.compactMap { $0.point?.criterion }
            return searched.isEmpty ? nil : reason.note(searched.joined(separator: ", "))
        }
        return (points, joint, groups.notes + answers.flatMap(\.notes) + searches)
    }

    /// Of the criteria at the top level, among the proposals that are ranked now.
    private static func robustness(_ studied: StudiedCall, _ group: WeightGroup) -> JointRobustness? {
        guard let scores = Reweighing(studied, group, member: 0).weightedScores else { return nil }
        let places = min(studied.places, studied.rankedCount)
        let robustness = Robustness(shares: scores.shares, columns: scores.columns, offsets: scores.offsets)
        guard
            let radii = robustness.radii(top: Array(0..<places), others: Array(places..<studied.rankedCount))
        else { return nil }
        let pair = radii.pair.map { pair in
            ListChange.Pair(leaves: studied.cards[pair.0].proposal, enters: studied.cards[pair.1].proposal)
        }
        return JointRobustness(relative: radii.relative, absolute: radii.absolute, pair: pair)
    }

    private static func bounds(
        _ studied: StudiedCall, _ options: Options, _ progress: @escaping Progress
    ) async -> [BoundStudy] {
        let tasks = await Bounds(studied: studied, threads: options.threads).tasks
        return await Workers(threads: options.threads).map(
            tasks.count, progress: { progress("thresholds and budgets", $0, tasks.count) }
        ) {
            tasks[$0]()
        }.flatMap { $0 }
    }

    private static func remedies(
        _ studied: StudiedCall, _ options: Options, _ progress: @escaping Progress
    ) async -> (remedies: [Remedy], notes: [Message]) {
        let workers = Workers(threads: options.threads)
        let remedies = await workers.one { Remedies(studied) }
        guard remedies.canBeAsked else { return ([], []) }
        let rejected = remedies.rejected
        let members = rejected.prefix(remedies.limit)
        var notes: [Message] = []
        if members.count < rejected.count {
            notes.append(
                Message(
                    """
                    what it would take is worked out for the first \(members.count) of \(rejected.count) that are not funded, in rank order
                    """))
        }
        let found = await workers.map(
            members.count, progress: { progress("what it would take", $0, members.count) }
        ) { index in
            remedies.remedy(members[index])
        }
        return (found, notes)
    }
}
