extension Sequence<Diagnostic> {
    /// The same problems for a terminal: a note that more than three files share is said once, at the first of them, with the number
    /// of the others. Errors, warnings and notes of a line stay as they are, and so does the order. Linear.
    package var withoutRepeatedNotes: [Diagnostic] {
        var counts: [RepeatedNote: Int] = [:]
        for problem in self {
            if let note = RepeatedNote(problem) { counts[note, default: 0] += 1 }
        }
        var shown: [Diagnostic] = []
        for problem in self {
            guard let note = RepeatedNote(problem), let count = counts[note], count > RepeatedNote.most else {
                shown.append(problem)
                continue
            }
            guard count != RepeatedNote.told else { continue }
            counts[note] = RepeatedNote.told
            var first = problem
            first.message += " (the same of \(count - 1) other files)"
            shown.append(first)
        }
        return shown
    }
}

/// What a note about a whole file has in common with those about other files.
private struct RepeatedNote: Hashable {
    /// So many are shown one by one.
    static let most = 3
    /// In place of a count, once the note was shown.
    static let told = Int.max

    private let code: String
    private let message: String

    init?(_ problem: Diagnostic) {
        guard problem.severity == .note, let place = problem.place, place.line == 0 else { return nil }
        (code, message) = (problem.code, problem.message)
    }
}
