import Rubrics

/// The command that makes the list which the studio shows.
enum StudioText {
    /// What the studio was started with, as arguments of `run`, with the values that are tried.
    /// - Parameter arguments: of the process, without the name of the program and of the command.
    static func command(
        _ trial: [TrialSetting], arguments: [String] = Array(CommandLine.arguments.dropFirst(2))
    ) -> String {
        (["fundscore", "run"] + kept(arguments, isBudgetTried: trial.setsBudget)
            + trial.flatMap { ["--set", $0.text] }).map(quoted).joined(separator: " ")
    }

    /// Without what only the studio knows, and without a budget that is tried otherwise.
    private static func kept(_ arguments: [String], isBudgetTried: Bool) -> [String] {
        let withValue = ["--port"] + (isBudgetTried ? ["--budget"] : [])
        var kept: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if withValue.contains(argument) {
                rest = rest.dropFirst()
            } else if argument != "--open", !withValue.contains(where: { argument.hasPrefix($0 + "=") }) {
                kept.append(argument)
            }
        }
        return kept
    }

    /// As a shell reads one word.
    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic && scalar.isASCII || ("0"..."9").contains(scalar)
                    || "-._/=%+:,".unicodeScalars.contains(scalar)
            }
        return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
    }
}
