package import Awards
package import Diagnostics
internal import FEEL
package import Intake
package import Numbers
package import Rubrics
package import SafeXML
package import Scoring

/// A whole call in memory: rubric + submissions + score sheets → `CallResult`. It opens no file; inputs come through closures.
package struct Call: Sendable {
    /// What the officials decide apart from the rubric.
    package struct Options: Sendable {
        /// Instead of the rubric's budget.
        package var budget: Decimal128?
        /// Proposals that declined their award.
        package var declined: Set<String>
        /// Proposals that were withdrawn.
        package var withdrawn: Set<String>
        /// What one submission may cost.
        package var limits: XMLLimits
        /// Workers that read and score; no result depends on it.
        package var threads: Int

        package init(
            budget: Decimal128? = nil, declined: Set<String> = [], withdrawn: Set<String> = [],
            limits: XMLLimits = .standard, threads: Int = 1
        ) {
            self.budget = budget
            self.declined = declined
            self.withdrawn = withdrawn
            self.limits = limits
            self.threads = max(1, threads)
        }

        /// The limits of one submission by name, as `result.json` records them.
        package var namedLimits: [(name: String, value: Int)] {
            XMLLimits.names.map { ($0.name, limits[keyPath: $0.limit]) }
        }
    }

    /// Of the program; `result.json` records it, since another version may decide or write something differently.
    package static let version = "0.1.0"

    /// The version of libxml2 that is loaded; `result.json` records it beside.
    package static let libxml2 = XMLLibrary.version

    package let rubric: Rubric
    package let options: Options

    package init(rubric: Rubric, options: Options = Options()) {
        self.rubric = rubric
        self.options = options
    }

    /// Reads, admits, scores, ranks and awards (docs/decision.md, steps 1 to 7).
    ///
    /// - Parameters:
    ///   - documents: how many inputs there are.
    ///   - open: gives the bytes of one; called from several threads, once each.
    ///   - sheets: score sheets as CSV files.
    ///   - adjustments: committee adjustments as a CSV file.
    ///   - evaluators: who may assess, and what they must not read, as a CSV file; nil: anybody may.
    ///   - progress: told the number of inputs read so far.
    package func run(
        documents: Int, open: @escaping @Sendable (Int) -> SourceDocument, sheets: [SourceFile] = [],
        adjustments: SourceFile? = nil, evaluators: SourceFile? = nil,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async -> CallResult {
        await result(
            of: prepare(
                documents: documents, open: open, sheets: sheets, adjustments: adjustments, evaluators: evaluators,
                progress: progress))
    }

    /// Reads and admits (step 1), and reads the score sheets; parameters as in `run`.
    package func prepare(
        documents: Int, open: @escaping @Sendable (Int) -> SourceDocument, sheets: [SourceFile] = [],
        adjustments: SourceFile? = nil, evaluators: SourceFile? = nil,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async -> PreparedCall {
        await prepare(
            read(documents: documents, open: open, progress: progress), sheets: sheets, adjustments: adjustments,
            evaluators: evaluators)
    }

    /// Admits submissions that were read, and reads the score sheets; parameters as in `run`.
    package func prepare(
        _ read: SubmissionList, sheets: [SourceFile] = [], adjustments: SourceFile? = nil, evaluators: SourceFile? = nil
    ) async -> PreparedCall {
        var submissions = read
        let keys = await duplicateKeys(of: submissions)
        let leaving = options.withdrawn.union(options.declined)
        let standsInFor = Admission.admit(
            &submissions, rules: rubric.submissions, facts: rubric.facts, leaving: leaving
        ) { keys[$0] }
        var problems = DiagnosticCollector()
        let (book, digests) = await book(sheets, adjustments, evaluators, of: submissions, into: &problems)
        return PreparedCall(
            submissions: submissions, assessments: book, diagnostics: problems.sorted,
            inputs: CallInputs(
                sheets: digests, adjustments: adjustments.map(FileDigest.init),
                evaluators: evaluators.map(FileDigest.init)), standsInFor: standsInFor)
    }

    /// Scores, ranks and awards what was read (steps 2 to 7) by this call's rubric and options.
    package func result(of prepared: PreparedCall) async -> CallResult {
        let source = RowSource(prepared, scorer())
        let scored = await Workers(threads: options.threads).map(source.count) {
            source
        } each: { source, range in
            source.scored(range)
        }.flatMap { $0 }
        let awards = awards(of: asked(scored), standsInFor: prepared.standsInFor)
        return CallResult(
            rubric: rubric, rows: source.rows(scored, awards), awards: awards,
            diagnostics: prepared.diagnostics + unknownProposals(in: prepared.submissions) + Self.refusals(of: awards),
            options: options,
            inputs: prepared.inputs)
    }

    /// Settings that this call cannot be decided by as they stand: more places than can be drawn for.
    private static func refusals(of awards: AwardList?) -> [Diagnostic] {
        (awards?.remarks ?? []).filter { $0.code == "DRAW.PLACES" }
            .map { Diagnostic(code: $0.code, message: $0.text, place: $0.place) }
    }

    /// Ids among the options that no submission has: somebody mistyped one, and the award list would hide it.
    private func unknownProposals(in submissions: SubmissionList) -> [Diagnostic] {
        guard !options.declined.isEmpty || !options.withdrawn.isEmpty else { return [] }
        let known = ids(of: submissions)
        return options.declined.union(options.withdrawn).subtracting(known).sorted().map { id in
            Diagnostic(
                code: "OPTION.UNKNOWN_PROPOSAL",
                message:
                    "\(options.withdrawn.contains(id) ? "--withdrawn" : "--declined") \(id): no submission has this id"
                    + DidYouMean.clause(for: id, among: known))
        }
    }

    private func ids(of submissions: SubmissionList) -> Set<String> {
        Set(submissions.indices.lazy.compactMap { submissions.proposal($0) })
    }

    /// What `one_per` compares, one per submission; empty where the rubric compares nothing before the ranking.
    private func duplicateKeys(of submissions: SubmissionList) async -> [Value] {
        guard let rule = rubric.submissions.onePer, rule.keep != .best else { return [] }
        let context = context
        let parts = await Workers(threads: options.threads).map(submissions.count) {
            scorer()
        } each: { scorer, range in
            range.map { index -> Value in
                guard submissions.isAdmissible(index) else { return .null }
                return rule.key.evaluate(scorer.values(facts: submissions[index].facts), context)
            }
        }
        return parts.flatMap { $0 }
    }

    /// Those that the award asks about: the ranked, and where a guarantee speaks of groups, all, since nobody of a group may be ranked.
    private func asked(_ scored: [ScoredProposal?]) -> [ScoredProposal] {
        let asksForAll = !(rubric.award?.guarantees ?? []).isEmpty
        return scored.compactMap { $0 }.filter { asksForAll || $0.outcome == .ranked }
    }

    /// Scores by this call's rubric.
    /// - Parameter weights: one per criterion, instead of those that the rubric writes.
    package func scorer(weights: [Rational]? = nil) -> Scorer {
        Scorer(rubric: rubric, context: context, weights: weights)
    }

    /// Ranks and awards scored proposals (steps 5 to 7) by this call's rubric and options; nil: the rubric ranks nothing.
    /// - Parameter standsInFor: by id, the proposals instead of which one competes once they are gone.
    package func awards(of scored: [ScoredProposal], standsInFor: [String: [String]] = [:]) -> AwardList? {
        guard rubric.ranking != nil else { return nil }
        let ranked = Ranking.rank(scored, rubric: rubric, context: context, digest: SHA256Digest.bytes)
        return Awarding.award(
            ranked, others: scored.filter { $0.outcome != .ranked }, rubric: rubric, context: context,
            options: awardOptions(standsInFor), digest: SHA256Digest.bytes)
    }

    /// Scored proposals made ready to be ranked and awarded again and again, by this call's rubric and options.
    /// - Parameters:
    ///   - standsInFor: as in `awards`.
    ///   - columns: their scores by criterion, where they are at hand as the trials will have them.
    package func contenders(
        _ scored: [ScoredProposal], standsInFor: [String: [String]] = [:], columns: [ScoreColumn<Rational>] = []
    ) -> Contenders {
        Contenders(
            scored, rubric: rubric, context: context, options: awardOptions(standsInFor), columns: columns,
            digest: SHA256Digest.bytes)
    }

    private func awardOptions(_ standsInFor: [String: [String]]) -> AwardOptions {
        AwardOptions(
            declined: options.declined, withdrawn: options.withdrawn, budget: options.budget, standsInFor: standsInFor)
    }

    /// Rules have no clock: `today()` would make a decision depend on the day on which it is repeated.
    private var context: EvaluationContext { EvaluationContext() }

    /// The rubric's own examples that do not come out, as diagnostics at their places.
    package func exampleProblems() -> [Diagnostic] {
        let scorer = Scorer(rubric: rubric, context: context)
        return rubric.examples.flatMap { scorer.check($0) }.map(\.diagnostic)
    }
}
