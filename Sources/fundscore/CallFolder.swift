import Files
import ArgumentParser
import Diagnostics
import Numbers
import Reports
import Rubrics
import SafeXML
import Scoring

/// A folder with everything of one call: `call.yaml` says what differs from the convention, and an empty one is enough.
struct CallFolder {
    static let fileName = "call.yaml"

    /// As the user named it, with a slash at its end.
    let folder: String
    let settings: CallFile
    private let offers: OfferList?

    /// - Returns: nil where the argument is no folder with a `call.yaml`.
    /// Throws exit code 2 when the `call.yaml` or the list of offers cannot be used.
    init?(at argument: String) throws {
        let folder = argument.hasSuffix("/") ? argument : argument + "/"
        guard InputFolder.isFolder(InputPath(argument)), InputFolder.exists(InputPath(folder + Self.fileName)) else {
            return nil
        }
        let file = try SheetFiles.readFile(folder + Self.fileName)
        let outcome = CallFileLoader.load(file.bytes, file: file.name)
        Terminal.show(outcome.problems, sources: [file.name: String(decoding: file.bytes, as: UTF8.self)])
        guard let settings = outcome.settings else { throw ExitCode.unusable }
        let limits = settings.limits.compactMap(LimitOptions.problem)
        for problem in limits { Terminal.note("\(file.name): error: a limit is \(problem)") }
        guard limits.isEmpty else { throw ExitCode.unusable }
        (self.folder, self.settings) = (folder, settings)
        offers = try Self.offers(settings.offers.map { Self.path($0.text, in: folder) } ?? folder + "offers.csv")
    }

    private static func offers(_ path: String) throws -> OfferList? {
        guard InputFolder.exists(InputPath(path)) else { return nil }
        let file = try SheetFiles.readFile(path)
        var problems = DiagnosticCollector()
        let list = OfferList(file.bytes, name: file.name, into: &problems)
        Terminal.show(problems.sorted, sources: [file.name: String(decoding: file.bytes, as: UTF8.self)])
        guard !problems.hasErrors else { throw ExitCode.unusable }
        return list
    }

    private static func path(_ name: String, in folder: String) -> String {
        name.hasPrefix("/") ? name : folder + name
    }

    private func path(_ name: PlacedText) -> String { Self.path(name.text, in: folder) }

    /// The path by convention, if something stands there.
    private func present(_ name: String) -> String? {
        InputFolder.exists(InputPath(folder + name)) ? folder + name : nil
    }

    /// The rubric: a file, or the folder of a `rubric.yaml`.
    var rubric: String { settings.rubric.map(path) ?? present("rubric.yaml") ?? folder + "rubric" }

    /// What stands in a call folder unless its `call.yaml` says otherwise.
    static let conventions = [
        fileName, "rubric.yaml", "rubric", "submissions", "assessments", "evaluators.csv", "adjustments.csv",
        "offers.csv",
        "departures.csv", "redactions.csv", "letters", "sheets", "out", "register.sqlite",
    ]

    /// What may stand in the folder itself: what the convention, its `call.yaml` and the register's own files are named.
    var knownNames: Set<String> {
        let named =
            [rubric, out, register, register + "-wal", register + "-shm", lettersFolder] + inputs + assessments
            + [evaluators, departures, offersFile, redactions, settings.adjustments.map(path)].compactMap { $0 }
        let inside = named.filter { $0.hasPrefix(folder) }.map { $0.dropFirst(folder.count) }
        return Set(Self.conventions + inside.compactMap { $0.split(separator: "/").first.map(String.init) })
    }

    /// Where submissions are looked for.
    var inputs: [String] { settings.submissions?.map(path) ?? [folder + "submissions"] }

    /// Score sheets, or folders of them; none where nothing has come back yet.
    var assessments: [String] {
        settings.assessments?.map(path) ?? present("assessments").map { [$0] } ?? []
    }

    /// The list of evaluators; nil: there is none.
    var evaluators: String? { settings.evaluators.map(path) ?? present("evaluators.csv") }

    /// Where results go unless `--out` says otherwise.
    var out: String { settings.out.map(path) ?? folder + "out" }

    /// Where a committee departed from the ranking; nil: nowhere.
    var departures: String? { settings.departures.map(path) ?? present("departures.csv") }

    /// The file of the register, whether it is there or not.
    var register: String { settings.register.map(path) ?? folder + "register.sqlite" }

    /// Who signs the result, in order.
    var desks: [CallFile.Desk] { settings.signOff }

    /// What became of each offer, in the order of the list.
    var offerEvents: [OfferList.Event] { offers?.events ?? [] }

    /// The list of offers; nil: there is none.
    var offersFile: String? { settings.offers.map(path) ?? present("offers.csv") }

    /// Names of its files in messages: `my-call/call.yaml`.
    var callFile: String { folder + Self.fileName }

    /// What letters say beside the decision.
    var letters: LetterSettings { settings.letters ?? LetterSettings(place: Place(file: callFile)) }

    /// Texts and templates of letters, without a slash at its end.
    var lettersFolder: String {
        let path = settings.letters?.folder.map(path) ?? folder + "letters"
        return path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// What publications say beside the decision.
    var publish: PublicationSettings { settings.publish ?? PublicationSettings(place: Place(file: callFile)) }

    /// The list of single redactions; nil: there is none.
    var redactions: String? { settings.publish?.redactions.map(path) ?? present("redactions.csv") }

    /// In which the rubric is written.
    var language: String { settings.language?.text ?? "en" }

    /// How numbers are written; nil: as the language does.
    var locale: String? { settings.locale }

    /// The options of the command line, completed with what the folder has: what the command line says goes first.
    /// A budget that is tried out goes before that of `call.yaml`.
    func completing(_ given: DecisionOptions, trial: [TrialSetting] = []) -> DecisionOptions {
        var options = given
        if options.assessments.isEmpty { options.assessments = assessments }
        options.evaluators = options.evaluators ?? evaluators
        options.adjustments = options.adjustments ?? settings.adjustments.map(path) ?? present("adjustments.csv")
        if !trial.setsBudget { options.budget = options.budget ?? settings.budget?.text }
        options.declined += (offers?.declined ?? []).sorted { $0.precedes($1) }
        options.withdrawn += (offers?.withdrawn ?? []).sorted { $0.precedes($1) }
        options.limit = completing(options.limit)
        return options
    }

    /// The limits of the command line, completed in the same way.
    func completing(_ given: LimitOptions) -> LimitOptions {
        var limit = given
        limit.limit = settings.limits + limit.limit
        return limit
    }

    /// Where results go and how numbers are written, completed in the same way.
    func completing(_ given: OutputOptions, isTrial: Bool = false) throws -> OutputOptions {
        var output = given
        if !isTrial { output.out = output.out ?? out }
        output.reader = try output.reader.completed(by: self)
        return output
    }
}
