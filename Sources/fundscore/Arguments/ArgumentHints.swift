import Diagnostics
import Files

/// What a word of the command line was probably meant to be.
struct ArgumentHints {
    /// Without the name of the program.
    private let arguments: [String]

    static let ofProcess = ArgumentHints(Array(CommandLine.arguments.dropFirst()))

    init(_ arguments: [String]) {
        self.arguments = arguments
    }

    // MARK: verbs

    /// Why the first argument is no verb; nil where it is one, or an option.
    func unknownVerb(among verbs: [String]) -> String? {
        guard let word = arguments.first, !word.hasPrefix("-"), word != "help", !verbs.contains(word) else {
            return nil
        }
        let shown = Self.shown(word)
        let isFile = InputFolder.exists(InputPath(word))
        if isFile, Self.isRubric(word) || InputFolder.isFolder(InputPath(word)) {
            return "'\(shown)' is a file or folder; a command comes first, as in: fundscore check \(shown)"
        }
        let meant = Self.otherWords[word.lowercased()] ?? DidYouMean.suggestion(for: word, among: verbs)
        let hint = meant.map { "; did you mean '\($0)'?" } ?? "; the commands are \(verbs.joined(separator: ", "))"
        return "there is no command '\(shown)'\(hint)"
    }

    /// What other programs call it.
    private static let otherWords = [
        "validate": "check", "lint": "check", "test": "check", "verify-rubric": "check", "score": "run", "rank": "run",
        "award": "run", "evaluate": "run", "diff": "compare", "why": "explain", "show": "explain", "extract": "facts",
        "scoresheets": "sheets", "sheet": "sheets", "what-if": "compare", "sensitivity": "tune", "replay": "verify",
    ]

    // MARK: operands

    /// Begins with a semicolon; why a rubric cannot be had from this argument, if others suggest a reason.
    func rubricClause(for argument: String, isXML: Bool = false) -> String {
        guard isXML || !Self.isRubric(argument) else { return "" }
        let verb = arguments.first.map(Self.shown) ?? "run"
        let rubric = arguments.dropFirst().first { Self.isRubric($0) && $0 != argument }
        guard isXML || rubric != nil else { return "" }
        return
            "; the rubric comes first, as in: fundscore \(verb) \(rubric.map(Self.shown) ?? "RUBRIC") \(Self.shown(argument))"
    }

    /// Begins with a semicolon; for an input that does not exist.
    func inputClause(for argument: String) -> String {
        guard !argument.contains("/"), !argument.hasSuffix(".xml"),
            let index = arguments.firstIndex(of: argument), index > 1
        else { return "" }
        // Values before it that belong to one option: `--declined A1 A2`.
        var start = index - 1
        while start > 0, !arguments[start].hasPrefix("-"), !InputFolder.exists(InputPath(arguments[start])) {
            start -= 1
        }
        let option = arguments[start]
        guard Self.repeated.contains(option), start < index - 1 else { return "" }
        let list = arguments[(start + 1)...index].map { "\(option) \(Self.shown($0))" }.joined(separator: " ")
        return "; each proposal has an option of its own: \(list)"
    }

    /// Options that take one value each time.
    private static let repeated: Set<String> = ["--declined", "--withdrawn", "--limit", "--set"]

    private static func isRubric(_ argument: String) -> Bool {
        argument.hasSuffix(".yaml") || argument.hasSuffix(".yml")
    }

    private static func shown(_ word: String) -> String { InputPath(word).display }
}
