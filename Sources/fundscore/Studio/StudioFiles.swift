import ArgumentParser
import Calls
import Diagnostics
import Reports
import Rubrics
import Studio
import Synchronization

/// The files of a call for the studio. Those that the rubric names are read once; the inputs are read whenever a rule of reading is tried.
struct StudioFiles: Sendable {
    let source: StudioSource
    /// Of the rubric's file.
    let path: String

    /// Throws exit code 2 where the `call.yaml` cannot be used, wrong usage without inputs.
    init(_ options: CallOptions, numbers: NumberStyle) throws {
        let place = try options.source
        let path = RubricFile.path(place.rubric)
        let kept = KeptFiles()
        let decision = options.decision
        let completed = { @Sendable (trial: [TrialSetting]) in
            var decision = decision
            if trial.setsBudget { decision.budget = nil }
            return place.completing(decision, trial: trial)
        }
        let saved = SavedRubricFile(rubric: path, call: place.folder?.folder)
        self.path = path
        source = StudioSource(
            name: options.rubric, rubricFile: path, numbers: numbers, threads: decision.threads,
            read: { anew in
                if anew { kept.forget() }
                return RubricFile.read(path)
            },
            load: { RubricFile.outcome(of: $0, at: path, trial: $1, open: kept.read) },
            options: { completed($0).options },
            prepare: { call in
                let inputs = try Inputs(place.inputs, limits: call.options.limits)
                return try await completed([]).request(call.rubric, inputs, options: call.options).prepared()
            },
            command: { StudioText.command($0) },
            save: { name, text in
                saved.write(
                    name, text, companions: RubricFile.outcome(of: text, at: path, trial: [], open: kept.read).sources)
            })
        if let folder = place.folder {
            UnreadFiles.tell(ofUnknownIn: folder)
            UnreadFiles.tell(ofDeparturesIn: folder)
        }
    }

    /// Throws exit code 2 where the file cannot be read.
    func rubric() throws -> [UInt8] {
        switch source.read(false) {
        case .success(let text): return text
        case .failure(let problem):
            Terminal.show([problem])
            throw ExitCode.unusable
        }
    }
}

/// Files that were read before.
private final class KeptFiles: Sendable {
    private let files = Mutex<[String: Result<[UInt8], Diagnostic>]>([:])

    @Sendable func read(_ path: String) -> Result<[UInt8], Diagnostic> {
        if let known = files.withLock({ $0[path] }) { return known }
        let read = RubricFile.read(path)
        files.withLock { $0[path] = read }
        return read
    }

    func forget() { files.withLock { $0 = [:] } }
}

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
