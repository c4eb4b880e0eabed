import ArgumentParser
import Calls
import Diagnostics
import Intake
import Parts
import Rubrics
import Files

/// `fundscore merge`: the rest of a call whose submissions were read in parts.
struct Merge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Decides a call from the parts that score made: the files of run, byte for byte.",
        discussion: """
            Duplicates, score sheets, ranking, ties, caps, budget and reserve need all submissions, and are decided here once. Parts made \
            with another version, libxml2, rubric, trial or limit, damaged ones, and a part or document given twice are refused by name.

            That no part is missing is held against the submissions of a call folder, where they lie here, else against --documents, else \
            against the numbers that parts made with --part carry.
            """)

    @Argument(
        help: ArgumentHelp(
            "A call folder, or the rubric: a YAML file, or the folder of a rubric.yaml.", valueName: "call"),
        completion: .file())
    var rubric: String
    @Argument(
        help: ArgumentHelp("Parts: files, one or several in each, or - for standard input.", valueName: "part"),
        completion: .file())
    var parts: [String]
    @Option(help: ArgumentHelp("How many documents the parts have together.", valueName: "count")) var documents: Int?
    @OptionGroup var decision: DecisionOptions
    @OptionGroup var trial: TrialOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try trial.settings.check(beside: decision)
        let source = try CallSource(rubric, [], needsInputs: false)
        let output = try source.folder?.completing(output, isTrial: !trial.given.isEmpty) ?? output
        try output.check(besides: source.read(by: decision) + parts)
        if let folder = source.folder {
            UnreadFiles.tell(ofUnknownIn: folder)
            UnreadFiles.tell(ofDeparturesIn: folder)
        }
        let decision = source.completing(decision, trial: trial.settings)
        let rubric = try RubricFile.load(source.rubric, trial: trial.settings)
        let request = try decision.request(rubric, Inputs([]), options: decision.options)
        let merged = await PartFiles(FoldedArguments.ofProcess.unfolded(parts), request.call)
        let submissions = try await merged.submissions(check: try completeness(source, decision))
        let prepared = await request.prepared(submissions)
        if !prepared.diagnostics.isEmpty { Terminal.show(prepared.diagnostics, sources: request.texts) }
        let result = await request.call.decided(prepared)
        let written = try CallOutput(
            result, in: source.folder, isTrial: !trial.given.isEmpty, output, threads: decision.threads)
        try await written.write()
    }

    /// What tells whether all documents are there.
    private func completeness(_ source: CallSource, _ decision: DecisionOptions) throws -> PartFiles.Completeness {
        if let documents { return .count(documents) }
        let present = source.inputs.filter { InputFolder.exists(InputPath($0)) }
        guard !present.isEmpty, present.count == source.inputs.count else { return .numbers }
        let inputs = try Inputs(source.inputs, limits: decision.options.limits)
        return .names((0..<inputs.count).map(inputs.name))
    }
}
