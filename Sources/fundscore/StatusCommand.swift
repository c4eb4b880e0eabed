import ArgumentParser
import Calls
import Diagnostics
import Reports

/// `fundscore status`: where a call stands, and what to do next.
struct StatusOfCall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Says where a call stands: what was received, what evaluators owe, what waits for people.",
        discussion: "Decides nothing and writes nothing. Exit code 1 while something is missing or refused.")

    @OptionGroup var call: CallOptions
    @Flag(help: "Prints the assessments that are missing as CSV, a row each, for a reminder by mail.") var csv = false
    @Option(help: "Width of the tables in characters.") var width = 120
    @OptionGroup var reader: ReaderOptions

    func validate() throws { try TableWidth.check(width) }

    func run() async throws {
        if !csv { TableWidth.tell(width) }
        let style = try reader.completed(by: call.source.folder).screen
        let (call, prepared) = try await call.prepared()
        let result = await call.result(of: prepared)
        let status = CallStatus(result, prepared, plan: try await plan(call))
        if csv {
            Terminal.write(StatusCSV.bytes(for: status))
        } else {
            Terminal.print(StatusText.text(for: status, width: width, style: style))
        }
        let isOpen = !status.shortOfReaders.isEmpty || status.evaluators.contains { !$0.missing.isEmpty }
        if isOpen || result.isUndecided || result.hasErrors { throw ExitCode.undecided }
    }

    /// Who would read what, where a list of evaluators is named.
    private func plan(_ prepared: Call) async throws -> ReadingPlan? {
        let source = try call.source
        guard let list = source.completing(self.call.decision).evaluators else { return nil }
        let inputs = try Inputs(source.inputs, limits: prepared.options.limits)
        return await prepared.readingPlan(
            documents: inputs.count, open: inputs.open, evaluators: try SheetFiles.readFile(list), readers: nil)
    }
}
