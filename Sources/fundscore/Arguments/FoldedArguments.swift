/// The arguments of the process, long runs of file names folded into one argument each.
///
/// swift-argument-parser needs time that grows with the square of the number of arguments: 8 000 file names, as a shell makes them of
/// `*.xml`, would take longer to parse than to read. Of a run of plain operands it is given the first few, which may be a
/// rubric or an option's value, and one that stands for all others; it then puts them where it would have put each. Whoever
/// uses a list of operands unfolds it.
struct FoldedArguments: Sendable {
    /// As the parser gets them.
    let arguments: [String]
    private let runs: [[String]]

    /// Kept of a run: more than any verb takes one by one.
    private static let kept = 8
    /// Shorter runs cost nothing.
    private static let least = 64
    /// Verbs that unfold their lists of operands.
    private static let verbs: Set<String> = [
        "run", "check", "explain", "facts", "sheets", "scoresheet", "status", "compare", "tune", "studio", "new",
        "score", "merge",
    ]
    /// Begins no argument of a process: those end with a NUL.
    private static let mark = "\u{0}"

    static let ofProcess = FoldedArguments(Array(CommandLine.arguments.dropFirst()))

    var isFolded: Bool { !runs.isEmpty }

    /// - Parameter all: the arguments without the name of the program.
    init(_ all: [String]) {
        guard all.count > Self.kept + Self.least, let verb = all.first, Self.verbs.contains(verb) else {
            (arguments, runs) = (all, [])
            return
        }
        var arguments: [String] = []
        var runs: [[String]] = []
        var run: [String] = []
        func close() {
            if run.count < Self.kept + Self.least {
                arguments += run
            } else {
                arguments += run.prefix(Self.kept) + [Self.mark + String(runs.count)]
                runs.append(Array(run.dropFirst(Self.kept)))
            }
            run = []
        }
        var hasOptions = true
        for argument in all {
            // Standard input is asked for by some verbs before anything is unfolded.
            if argument == "-" || hasOptions && argument.hasPrefix("-") {
                close()
                arguments.append(argument)
                if argument == "--" { hasOptions = false }
            } else {
                run.append(argument)
            }
        }
        close()
        (self.arguments, self.runs) = (arguments, runs)
    }

    /// The operands as they were written.
    func unfolded(_ operands: [String]) -> [String] {
        guard isFolded else { return operands }
        return operands.flatMap { operand in
            guard operand.hasPrefix(Self.mark), let run = Int(operand.dropFirst()), runs.indices.contains(run) else {
                return [operand]
            }
            return runs[run]
        }
    }
}
