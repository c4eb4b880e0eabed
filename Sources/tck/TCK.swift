import FEEL
import Glibc

/// Runs cases of the DMN Technology Compatibility Kit. The paths of the models and test files come by standard input, one a
/// line (`scripts/tck` lists them). Exits with 0 when all cases that apply pass, else with 1.
@main
struct TCK {
    static func main() {
        var folders: [(path: String, files: [String])] = []
        while let path = readLine() {
            let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
            if folders.last?.path != folder { folders.append((folder, [])) }
            folders[folders.count - 1].files.append(path)
        }
        let context = EvaluationContext(now: Self.now)
        let outcomes = folders.flatMap { Suite(folder: $0.path, files: $0.files).run(context) }
        report(Summary(outcomes: outcomes))
        if outcomes.contains(where: { $0.verdict == .failed }) { exit(1) }
    }

    /// `now()` and `today()` are this moment in every run.
    private static let now = DateTime("2024-05-01T12:00:00Z")

    private static func report(_ summary: Summary) {
        section("", summary.table)
        section("failures", summary.failures)
        section("not applicable", summary.notApplicable)
        print(summary.line)
    }

    private static func section(_ title: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        if !title.isEmpty { print("\(title):") }
        for line in lines { print(line) }
        print("")
    }
}
