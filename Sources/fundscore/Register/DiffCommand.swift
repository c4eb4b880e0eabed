import ArgumentParser
import JSON
import Register
import Wording

/// `fundscore register diff`
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compares two recorded results: files, rubric, and every proposal whose outcome differs.")

    @Argument(help: ArgumentHelp("A call folder.", valueName: "call")) var call: String
    @Argument(help: ArgumentHelp("The number of the entry of a result.", valueName: "a")) var first: Int
    @Argument(help: ArgumentHelp("The number of the entry of a later one.", valueName: "b")) var second: Int
    @OptionGroup var reader: ReaderOptions

    func run() throws {
        let recorded = try RecordedCall(call)
        let (old, new) = (try PastResult(first, recorded), try PastResult(second, recorded))
        let style = try reader.screen(of: recorded.folder)
        var lines: [Message] = []
        if old.entry.rubricSHA256 != new.entry.rubricSHA256 { lines.append(Message("the rubric is another one")) }
        lines += old.inputs.changes(to: new.inputs).map { Message("file: \($0)") }
        lines += Self.outcomes(old, new)
        if lines.isEmpty {
            lines.append(Message("no difference between the results of entries \(first) and \(second)"))
        }
        Terminal.print(lines.map(style.text).joined(separator: "\n"))
    }

    private static func outcomes(_ old: PastResult, _ new: PastResult) -> [Message] {
        let later = Dictionary(
            new.decisions.compactMap { $0.value }.map { (DecisionDifference.key($0), $0) },
            uniquingKeysWith: { first, _ in first })
        let seen = old.decisions.compactMap { $0.value }
        var lines = seen.compactMap { decision -> Message? in
            let name = DecisionDifference.name(decision)
            guard let other = later[DecisionDifference.key(decision)] else {
                return Message("\(name): is not in the later result")
            }
            let changes = ["status", "awarded", "rank", "total"].compactMap { key -> String? in
                let (before, after) = (decision[key]?.text ?? "–", other[key]?.text ?? "–")
                return before == after ? nil : "\(key) \(before) → \(after)"
            }
            return changes.isEmpty ? nil : Message("\(name): \(changes.joined(separator: ", "))")
        }
        let known = Set(seen.map(DecisionDifference.key))
        lines += later.values.filter { !known.contains(DecisionDifference.key($0)) }.map {
            Message("\(DecisionDifference.name($0)): is only in the later result")
        }
        .sorted { $0.english < $1.english }
        return lines
    }
}
