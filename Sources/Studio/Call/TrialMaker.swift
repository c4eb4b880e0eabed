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

/// How much of a call has to be made anew for a trial.
enum TrialReach: Sendable, Hashable {
    /// Scores are weighed, ranked and awarded again.
    case ranking
    /// Everything is read and scored again: facts, scales and rules may be others.
    case everything

    /// - Parameter paths: with every key from the top of the rubric (`TrialChange.path`).
    init(of paths: [String]) {
        self =
            paths.allSatisfy { Self.isWeighed($0.split(separator: ".").map(String.init)) }
            ? .ranking : .everything
    }

    /// Settings that no fact, no score of a criterion and no amount depends on.
    private static func isWeighed(_ path: [String]) -> Bool {
        guard let last = path.last else { return false }
        switch path.first {
        case "criteria": return last == "weight" || last == "threshold"
        case "total": return path == ["total", "threshold"] || path == ["total", "weights"]
        case "ranking": return path.starts(with: ["ranking", "ladder"])
        case "award":
            if path.count == 2 { return ["budget", "places"].contains(last) }
            if path[1] == "lots" { return last == "budget" }
            return path[1] == "at_most" && ["awards", "amount"].contains(last)
        default: return false
        }
    }
}
