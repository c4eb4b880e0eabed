import ArgumentParser
import Calls
import Diagnostics
import FEEL
import Letters
import Reports
import Rubrics
import Files

/// `fundscore letters`: a letter to every applicant, and what speaks against sending them.
struct LettersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters",
        abstract: "Writes a letter to every applicant of a call folder: as a page, as text, and all of them to print.",
        discussion: """
            Nothing is sent. What letters say beside the decision stands under letters: in call.yaml, own texts and templates in \
            the folder letters. Before anything is written every name of every template is checked, and comments, reasons, dates \
            and amounts are looked through; what is found stops the letters unless letters: { accept: [CODE] } names it. Where the \
            folder has a register, only the decision that it has is told: each letter names its entry, and the proof of that stands \
            beside it. Exit code 1 while something was found or a decision is open.
            """)

    @OptionGroup var call: CallOptions
    @OptionGroup var trial: TrialOptions
    @Option(help: "The folder for the letters; it is made when missing.") var out: String?
    @Flag(help: "Replace files in the folder of --out that fundscore did not write.") var force = false
    @Option(help: ArgumentHelp("The date of the letters, instead of that of call.yaml.", valueName: "yyyy-mm-dd"))
    var date: String?
    @Option(help: ArgumentHelp("All letters in this language, whatever the proposals say.", valueName: "xx"))
    var language: String?
    @Flag(help: "Letters to look at: each says that it must not be sent, and findings do not stop them.")
    var preview = false
    @Flag(help: "Only say what speaks against sending the letters; write nothing.") var lint = false

    func validate() throws {
        if let date, CalendarDate(date) == nil {
            throw ValidationError("--date is a day such as 2026-11-28, not '\(date)'")
        }
        if out == nil, !lint {
            throw ValidationError("name the folder for the letters with --out, or ask for --lint alone")
        }
    }

    func run() async throws {
        guard let folder = try call.source.folder else {
            throw ValidationError("letters are written for a call folder: one that has a call.yaml")
        }
        let decided = try await DecidedCall(call, folder, trial: trial.settings)
        let request = try request(folder, decided)
        let batch = LetterWriter.batch(request)
        tell(of: batch, request)
        for refusal in decided.refusals { Terminal.note(refusal) }
        guard batch.problems.isEmpty else { throw ExitCode.unusable }
        let speaksAgainst = !batch.findings.isEmpty || !decided.refusals.isEmpty
        let isStopped = speaksAgainst && !preview
        if let out, !lint, !isStopped {
            try await OutputFolder(out, of: "letters", force: force).write(LetterFiles.files(batch, request))
            Terminal.note("written to \(out)")
        } else if !lint {
            Terminal.note("no letter is written: mend what was found, or look at the letters with --preview")
        }
        let isOpen = batch.withheld.contains(where: \.isOpen) || request.result.hasErrors
        if isOpen || speaksAgainst { throw ExitCode.undecided }
    }

    private func request(_ folder: CallFolder, _ decided: DecidedCall) throws -> LetterRequest {
        let settings = folder.letters
        guard let date = date.flatMap({ CalendarDate($0) }) ?? settings.date else {
            throw ValidationError(
                "letters need their date: write letters: { date: … } into \(folder.callFile), or name it with --date")
        }
        var request = LetterRequest(
            result: decided.result, settings: settings, callLanguage: folder.language, date: date,
            files: try Self.files(folder.lettersFolder), folder: folder.lettersFolder)
        request.locale = folder.locale
        request.language = language
        request.isPreview = preview
        (request.records, request.orderRemarks) = (decided.records, decided.remarks)
        return request
    }

    /// Texts and templates; none where the folder is not there.
    private static func files(_ folder: String) throws -> [SourceFile] {
        let path = InputPath(folder)
        guard InputFolder.isFolder(path) else { return [] }
        let listing = InputFolder.list(path, suffixes: [".mustache", ".csv"])
        UnreadFiles.tell(of: listing.others, in: path)
        return try listing.files.map { try SheetFiles.readFile($0.display) }
    }

    private func tell(of batch: LetterBatch, _ request: LetterRequest) {
        let sources = Dictionary(
            request.files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
        Terminal.show(batch.problems, sources: sources)
        Terminal.show(batch.findings, sources: sources)
        for finding in batch.accepted { Terminal.note("accepted: \(DiagnosticRenderer().render(finding))") }
        for one in batch.withheld { Terminal.note("no letter for \(one.name): \(one.why)") }
        guard batch.problems.isEmpty else { return }
        Terminal.print(LetterSummary.text(batch))
    }
}
