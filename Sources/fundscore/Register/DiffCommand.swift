import ArgumentParser
import JSON
import Register

/// `fundscore register diff`
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compares two recorded results: files, rubric, and every proposal whose outcome differs.")

    @Argument(help: ArgumentHelp("A call folder.", valueName: "call")) var call: String
    @Argument(help: ArgumentHelp("The number of the entry of a result.", valueName: "a")) var first: Int
    @Argument(help: ArgumentHelp("The number of the entry of a later one.", valueName: "b")) var second: Int

    func run() throws {
        let recorded = try RecordedCall(call)
        let (old, new) = (try PastResult(first, recorded), try PastResult(second, recorded))
        var lines: [String] = []
        if old.entry.rubricSHA256 != new.entry.rubricSHA256 { lines.append("the rubric is another one") }
        lines += old.inputs.changes(to: new.inputs).map { "file: \($0)" }
        lines += Self.outcomes(old, new)
        Terminal.print(
            lines.isEmpty
                ? "no difference between the results of entries \(first) and \(second)" : lines.joined(separator: "\n"))
    }

    private static func outcomes(_ old: PastResult, _ new: PastResult) -> [String] {
        let later = Dictionary(
            new.decisions.compactMap { $0.value }.map { (DecisionDifference.key($0), $0) },
            uniquingKeysWith: { first, _ in first })
        let seen = old.decisions.compactMap { $0.value }
        var lines = seen.compactMap { decision -> String? in
            let name = DecisionDifference.name(decision)
            guard let other = later[DecisionDifference.key(decision)] else {
                return "\(name): is not in the later result"
            }
            let changes = ["status", "awarded", "rank", "total"].compactMap { key -> String? in
                let (before, after) = (decision[key]?.text ?? "–", other[key]?.text ?? "–")
                return before == after ? nil : "\(key) \(before) → \(after)"
            }
            return changes.isEmpty ? nil : "\(name): \(changes.joined(separator: ", "))"
        }
        let known = Set(seen.map(DecisionDifference.key))
        lines += later.values.filter { !known.contains(DecisionDifference.key($0)) }.map {
            "\(DecisionDifference.name($0)): is only in the later result"
        }
        .sorted()
        return lines
    }
}
