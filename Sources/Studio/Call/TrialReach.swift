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
