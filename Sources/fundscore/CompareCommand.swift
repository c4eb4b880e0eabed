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
