package import Calls
import Diagnostics
import Rubrics
import Tuning

/// Makes of a rubric and values tried out what `run --set` makes of them.
struct TrialMaker: Sendable {
    let basis: Basis
    let source: StudioSource
    /// By proposal, where everybody stands under the rubric as it is; nil: the basis is that rubric.
    let before: [String: ListRow.Standing]?

    /// Weighs, ranks and awards again where that is all that the values ask for; else reads and scores again.
    func outcome(of settings: [TrialSetting]) async throws -> TrialOutcome {
        let loaded = source.load(basis.text, settings)
        guard let rubric = loaded.rubric else { return .refused(loaded.problems) }
        let options = source.options(settings)
        let budget = options.budget ?? rubric.award?.budget
        if TrialReach(of: rubric.trial.map(\.path)) == .ranking,
            let list = basis.studied.list(under: rubric, budget: budget)
        {
            return .list(
                TrialView(
                    rubric: rubric, budget: budget, rows: basis.rows(of: list, before: before),
                    problems: loaded.problems + basis.result.diagnostics))
        }
        let whole = try await whole(rubric, options)
        return .list(
            TrialView(
                rubric: rubric, budget: budget, rows: Basis.rows(of: whole.result, before: before ?? basis.standings),
                problems: loaded.problems + whole.result.diagnostics))
    }

    /// The whole call under these values; nil: the rubric cannot be used with them.
    func whole(_ settings: [TrialSetting]) async throws -> WholeTrial? {
        guard !settings.isEmpty else { return WholeTrial(result: basis.result, prepared: basis.prepared) }
        guard let rubric = source.load(basis.text, settings).rubric else { return nil }
        return try await whole(rubric, source.options(settings))
    }

    private func whole(_ rubric: Rubric, _ options: Call.Options) async throws -> WholeTrial {
        let call = Call(rubric: rubric, options: options)
        let isRead = TrialReach(of: rubric.trial.map(\.path)) == .ranking
        let prepared = isRead ? basis.prepared : try await source.prepare(call)
        return WholeTrial(result: await call.result(of: prepared), prepared: prepared)
    }
}

/// A trial with all its rows and their evidence.
package struct WholeTrial: Sendable {
    package var result: CallResult
    package var prepared: PreparedCall
}
