import ArgumentParser
import Calls
import Reports
import Rubrics
import Wording

/// What a call came to, as `run` and `merge` write and print it.
struct CallOutput {
    private let result: CallResult
    /// nil: nothing of it is recorded, or it is a trial.
    private let record: CallRecord?
    /// Who signs the page, in order.
    private let desks: [String]
    private let output: OutputOptions
    private let threads: Int

    /// - Parameter folder: of the call; nil: the command line names rubric and inputs.
    /// Throws exit code 2 where the register of the folder cannot be read.
    init(
        _ result: CallResult, in folder: CallFolder?, isTrial: Bool, _ output: OutputOptions, threads: Int
    ) throws {
        record = try isTrial ? nil : CallRecord.of(result, in: folder)
        desks = folder?.desks.map(\.role) ?? []
        var result = result
        // Files and screen ask for the same rows.
        if output.out != nil, Shortlist.isWhole(for: result) { result.rows = result.rows.kept }
        (self.result, self.output, self.threads) = (result, output, threads)
    }

    /// Writes the files, if a folder is named, and prints the shortlist. Throws exit code 1 where something is left to people.
    func write() async throws {
        let style = try output.screen
        // Made while the disk takes the files.
        async let text = Self.text(result, record, style, width: output.width)
        if let out = output.out { try await write(into: out) }
        Terminal.print(await text)
        if let outlook = Call(rubric: result.rubric).outlook(of: result) {
            let spoken = style == .screen ? .standard : style
            for refusal in OutlookText.refusals(outlook, spoken) { Terminal.print(style.say("note: \(refusal)")) }
        }
        output.noteFolder()
        if result.isUndecided || !result.unused.isEmpty { throw ExitCode.undecided }
    }

    /// What stands on the screen.
    private static func text(
        _ result: CallResult, _ record: CallRecord?, _ style: NumberStyle, width: Int
    ) -> String {
        TrialNotice.text(for: result, style: style) + UnusedNotice.text(for: result, style: style)
            + TranslationNotice.text(for: result.rubric, style: style) + RecordNotice.text(record, style)
            + Shortlist.text(for: result, width: width, style: style)
            + RecordNotice.departures(record, from: result, style)
    }

    /// As the files of `run`, whoever made them: the same call has the same folder.
    private func write(into out: String) async throws {
        var files = CallFiles(result, dialect: try output.dialect, numbers: try output.numbers, xlsx: output.xlsx)
        (files.record, files.desks) = (record, desks)
        try await OutputFolder(out, of: "run", force: output.force).write { folder in
            try await folder.add(files.names) { writers in
                try await files.write(threads: threads) {
                    try writers[$0].write($1)
                } end: {
                    try writers[$0].end()
                }
            }
        }
        if !files.hasPage {
            Terminal.note("no report.html: it shows calls of at most \(CallFiles.mostOnPage) submissions")
        }
    }
}
