import ArgumentParser
import Calls
import Diagnostics
import FEEL
import Letters
import Reports
import Rubrics

extension Publication.Profile: ExpressibleByArgument {}

/// `fundscore publish`: what a law or a standard asks to be published of the awards.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Writes the awards of a call folder as a law or a standard asks for them, without personal data.",
        discussion: """
            360giving: JSON and CSV of the 360Giving Data Standard 1.4. eu-38: the list of article 38 of Regulation (EU, Euratom) \
            2024/2509. public: the award list, figures in which numbers below five are left empty, and a page of both. What call.yaml has to say \
            stands under publish:. Evaluators, scores and comments are in none of them. Where the folder has a register, only the \
            decision that it has is published.
            """)

    @OptionGroup var call: CallOptions
    @Option(help: "What is written: 360giving, eu-38 or public.") var profile: Publication.Profile
    @Option(help: "The folder for the files; it is made when missing.") var out: String
    @Flag(help: "Replace files in the folder of --out that fundscore did not write.") var force = false
    @Option(help: ArgumentHelp("The date of the awards, instead of that of call.yaml.", valueName: "yyyy-mm-dd"))
    var date: String?
    @OptionGroup var reader: ReaderOptions

    func validate() throws {
        if let date, CalendarDate(date) == nil {
            throw ValidationError("--date is a day such as 2026-11-28, not '\(date)'")
        }
    }

    func run() async throws {
        try await Self.publish(
            profile, of: call, date: date.flatMap { CalendarDate($0) }, reader: reader, to: out, force: force)
    }

    /// - Parameters:
    ///   - date: of the awards; nil: that of call.yaml.
    ///   - reader: of the page; completed by call.yaml.
    static func publish(
        _ profile: Publication.Profile, of call: CallOptions, date: CalendarDate?, reader: ReaderOptions,
        to out: String, force: Bool
    ) async throws {
        guard let folder = try call.source.folder else {
            throw ValidationError("awards are published of a call folder: one that has a call.yaml")
        }
        let settings = folder.publish
        guard let date = date ?? settings.awardDate else {
            throw ValidationError(
                "awards need their date: write publish: { award_date: … } into \(folder.callFile), or give publish --date"
            )
        }
        let numbers = try reader.completed(by: folder).numbers
        let redactions = try folder.redactions.map { try SheetFiles.readFile($0) }
        let decided = try await DecidedCall(call, folder)
        for refusal in decided.refusals { Terminal.note(refusal) }
        guard decided.refusals.isEmpty else { throw ExitCode.undecided }
        let result = decided.result
        let outcome = Publication.files(
            profile, of: result, settings: settings, date: date, redactions: redactions, numbers: numbers)
        let texts = redactions.map { [$0.name: String(decoding: $0.bytes, as: UTF8.self)] } ?? [:]
        Terminal.show(outcome.problems, sources: texts)
        guard !outcome.files.isEmpty else { throw ExitCode.unusable }
        try await OutputFolder(out, of: "publish", force: force).write(outcome.files)
        Terminal.note("written to \(out)")
        if result.isUndecided || result.hasErrors { throw ExitCode.undecided }
    }
}
