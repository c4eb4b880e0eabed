import Diagnostics
package import Intake

/// What stands against submissions before any rule is asked: each kind of objection with one example, and each file that is
/// refused with its reason. For `fundscore check RUBRIC INPUT…`.
package enum InputProblems {
    /// Refused files that are listed one by one.
    private static let mostFiles = 20

    /// Whether anything could not be read. A late or double submission can.
    package static func areThere(in submissions: some Sequence<Submission>) -> Bool {
        submissions.contains { submission in
            submission.origin.record == 0 || submission.objections.contains { !isOfTime($0.code) }
        }
    }

    /// One line each; empty where there is nothing to say.
    package static func text(for submissions: some Sequence<Submission>) -> String {
        var files: [String] = []
        var kinds: [String: (count: Int, first: Objection)] = [:]
        for submission in submissions {
            guard submission.origin.record > 0 else {
                files += submission.objections.map(line)
                continue
            }
            var own: Set<String> = []
            for objection in submission.objections where own.insert(objection.code).inserted {
                kinds[objection.code, default: (0, objection)].count += 1
            }
        }
        let rows = kinds.sorted { $0.key.precedes($1.key) }.map { code, kind -> String in
            let lead = kind.count == 1 ? "" : ", the first of them"
            let example = DisplayWidth.harmless("\(kind.first.place): \(kind.first.text)")
            return "\(code): \(Words.count(kind.count, "record"))\(lead): \(example)"
        }
        let more = files.count - mostFiles
        let rest = more > 0 ? ["and \(Words.count(more, "more refused file"))"] : []
        return (rows + files.prefix(mostFiles) + rest).map { $0 + "\n" }.joined()
    }

    private static func line(_ objection: Objection) -> String {
        DisplayWidth.harmless("\(objection.place): \(objection.code): \(objection.text)")
    }

    private static func isOfTime(_ code: String) -> Bool { code == "LATE" || code == "DUPLICATE" }
}
