/// The tables that are printed after a run.
struct Summary {
    let outcomes: [Suite.Outcome]

    /// Passed and applicable.
    struct Rate: CustomStringConvertible {
        let passed: Int
        let all: Int

        init(_ outcomes: some Sequence<Suite.Outcome>) {
            let applicable = outcomes.filter { $0.verdict != .notApplicable }
            passed = applicable.count { $0.verdict == .passed }
            all = applicable.count
        }

        var description: String { "\(passed)/\(all)" }
    }

    /// `level 2: a/b, level 3: c/d, non-null: e/f`, over the cases that apply.
    var line: String {
        let levels = [2, 3].map { level in "level \(level): \(Rate(outcomes.filter { $0.level == level }))" }
        return (levels + ["non-null: \(Rate(outcomes.filter(\.expectsValue)))"]).joined(separator: ", ")
    }

    /// One row a folder.
    var table: [String] {
        var folders: [String] = []
        for outcome in outcomes where folders.last != outcome.folder { folders.append(outcome.folder) }
        let width = max("folder".count, folders.map(\.count).max() ?? 0)
        let header = "folder".padded(to: width) + "  passed  failed  not applicable  over non-null"
        return [header]
            + folders.map { folder in
                let own = outcomes.filter { $0.folder == folder }
                let counts = [Suite.Outcome.Verdict.passed, .failed, .notApplicable].map { verdict in
                    String(own.count { $0.verdict == verdict })
                }
                let nonNull = Rate(own.filter(\.expectsValue)).description
                return folder.padded(to: width) + "  " + counts[0].aligned(to: 6) + "  " + counts[1].aligned(to: 6)
                    + "  " + counts[2].aligned(to: 14) + "  " + nonNull.aligned(to: 13)
            }
    }

    var failures: [String] { list(.failed) }
    var notApplicable: [String] { list(.notApplicable) }

    private func list(_ verdict: Suite.Outcome.Verdict) -> [String] {
        outcomes.filter { $0.verdict == verdict }.flatMap { outcome in
            outcome.notes.map { "\(outcome.folder) \(outcome.id): \($0)" }
        }
    }
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
    func aligned(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
