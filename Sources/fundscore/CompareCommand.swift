import ArgumentParser
import Calls
import Diagnostics
import Reports
import Rubrics
import Tuning

/// `fundscore compare`: two rubrics, two budgets, two sets of score sheets or a trial and the rubric as it stands, on the same submissions.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract:
            "Compares two rubrics on the same call: what changed in the rules, who enters, leaves and moves, why.",
        discussion: """
            OLD may be a call folder: NEW and the inputs may then be left out, and NEW is the call's own rubric with what --set and \
            the options with new- say of it. OLD and NEW may also be the same rubric with another budget or other score sheets. \
            Options without old- or new- hold for both sides. With --out it also writes compare.csv, rules.csv, compare.json and \
            compare.html.
            """)

    @Argument(help: "The rubric as it was: a YAML file, the folder of a rubric.yaml, or a call folder.") var old: String
    @Argument(help: "The rubric as it would be.") var new: String?
    @Argument(
        help: ArgumentHelp(
            "XML files, ZIP archives of them, or folders (searched for *.xml and *.zip).", valueName: "input"))
    var inputs: [String] = []
    @OptionGroup var both: DecisionOptions
    @OptionGroup var before: OldSideOptions
    @OptionGroup var after: NewSideOptions
    @OptionGroup var trial: TrialOptions
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Money by the values of these facts.", valueName: "fact"))
    var by: [String] = []
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !inputs.contains("-") else {
            throw ValidationError("standard input can be read only once; name files or folders to compare on")
        }
    }

    func run() async throws {
        let sides = try ComparedCall(old, new, inputs, trial: trial.settings)
        var output = output
        output.reader = try output.reader.completed(by: sides.source.folder)
        let (dialect, numbers, style) = (try output.dialect, try output.numbers, try output.screen)
        try trial.settings.check(beside: after.side.decision(both))
        try output.check(besides: sides.read(by: both, before.side, after.side))
        let (oldRubric, newRubric) = try SideProblems.rubrics(
            sides.source.rubric, sides.newRubric, trial: trial.settings)
        try check(by, among: (oldRubric.facts + newRubric.facts).map(\.name))
        let (oldDecision, newDecision) = sides.decisions(both, before.side, after.side)
        let inputs = try Inputs(sides.source.inputs, limits: oldDecision.limit.limits)
        let requests = [
            try oldDecision.request(oldRubric, inputs), try newDecision.request(newRubric, inputs),
        ]
        var results: [CallResult] = []
        for request in requests { results.append(await request.call.result(of: request.prepared())) }
        SideProblems.show(results[0].diagnostics, results[1].diagnostics, texts: requests.map(\.texts))
        let comparison = Comparing.compare(results[0], results[1], by: by)
        try await output.write(
            Reports.files(for: comparison, dialect: dialect, numbers: numbers, xlsx: output.xlsx), of: "compare")
        let notice =
            UnusedNotice.text(for: results[0], results[1], style: style)
            + TranslationNotice.text(for: newRubric, style: style)
        Terminal.print(notice + ComparisonText.text(for: comparison, width: output.width, style: style))
        output.noteFolder()
        if results.contains(where: { $0.isUndecided || !$0.unused.isEmpty }) { throw ExitCode.undecided }
    }

    private func check(_ facts: [String], among known: [String]) throws {
        let unknown = facts.filter { !known.contains($0) }
        for fact in unknown {
            let hint = DidYouMean.clause(for: fact, among: known)
            Terminal.note("error: --by \(fact): neither rubric has this fact\(hint)")
        }
        if !unknown.isEmpty { throw ExitCode.unusable }
    }
}

/// Problems of the two sides of a comparison: each is said once, with the side that it belongs to.
enum SideProblems {
    /// Both rubrics, with the problems of both. Throws exit code 2 when one cannot be used.
    /// - Parameter trial: values of the new one to be tried out.
    static func rubrics(
        _ old: String, _ new: String, trial: [TrialSetting] = []
    ) throws -> (old: Rubric, new: Rubric) {
        let (before, after) = (RubricFile.outcome(old), RubricFile.outcome(new, trial: trial))
        show(before.problems, after.problems, texts: [before, after].map(RubricFile.texts))
        guard let oldRubric = before.rubric, let newRubric = after.rubric else {
            for (side, path, outcome) in [("OLD", old, before), ("NEW", new, after)] where outcome.rubric == nil {
                Terminal.note("\(side): \(RubricFile.unusable(path, outcome.problems))")
            }
            throw ExitCode.unusable
        }
        return (oldRubric, newRubric)
    }

    /// - Parameter texts: of the old and of the new side's files.
    static func show(_ old: [Diagnostic], _ new: [Diagnostic], texts: [[String: String]]) {
        let (before, after) = (Set(old), Set(new))
        let parts = [
            ("OLD and NEW", old.filter(after.contains), 0), ("OLD", old.filter { !after.contains($0) }, 0),
            ("NEW", new.filter { !before.contains($0) }, 1),
        ]
        for (side, problems, index) in parts where !problems.isEmpty {
            Terminal.show(problems, sources: texts[index], lead: "\(side): ")
        }
    }
}

/// What `compare` is asked to compare: two rubrics on inputs, or a call folder with another rubric, or with itself written differently.
struct ComparedCall {
    /// Of the old side; the inputs of both.
    let source: CallSource
    let newRubric: String
    private let trial: [TrialSetting]

    /// Throws wrong usage where a side or the submissions are missing.
    init(_ old: String, _ new: String?, _ inputs: [String], trial: [TrialSetting]) throws {
        source = try CallSource(old, inputs, needsInputs: false)
        self.trial = trial
        if let new, try CallFolder(at: new) != nil {
            throw ValidationError(
                "\(new) is a call folder: both sides are compared on one call; name the rubric of NEW itself")
        }
        guard let rubric = new ?? source.folder?.rubric else {
            throw ValidationError("two rubrics are compared: name NEW too, or give a call folder and --set")
        }
        newRubric = rubric
        guard !source.inputs.isEmpty else {
            throw ValidationError(
                "no submissions: name XML files or folders after the two rubrics, or give a call folder, which has a call.yaml"
            )
        }
    }

    /// Files and folders that are read.
    func read(by both: DecisionOptions, _ before: CompareSide, _ after: CompareSide) -> [String] {
        source.read(by: before.decision(both)) + after.assessments + [newRubric]
    }

    /// The options of both sides. A side's own go before those of both, and these before what the call folder says.
    func decisions(
        _ both: DecisionOptions, _ before: CompareSide, _ after: CompareSide
    ) -> (old: DecisionOptions, new: DecisionOptions) {
        (
            source.completing(before.decision(both)), source.completing(after.decision(both), trial: trial)
        )
    }
}
