import Files
import ArgumentParser
import Calls
import FoundationEssentials
import Reports
import Wording

/// `fundscore verify`: does the same call, made again, come to the same result, byte for byte?
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Repeats a call with the options that its result.json records, and compares every number.",
        discussion: """
            Run it where the call was run: files count under the names that were given. It says 'identical', or shows the first \
            difference and its cause: an input whose SHA-256 is another one, or the number that differs. Exit code 0 for \
            identical, 1 for different.
            """)

    /// Of a call with a million submissions.
    private static let byteLimit = 8 << 30

    @Argument(help: ArgumentHelp("The result.json to verify.", valueName: "result.json")) var recorded: String
    @OptionGroup var call: CallOptions
    @OptionGroup var reader: ReaderOptions

    func validate() throws {
        let given = call.decision
        guard given.budget == nil, given.declined.isEmpty, given.withdrawn.isEmpty, given.limit.limit.isEmpty else {
            throw ValidationError("--budget, --declined, --withdrawn and --limit come from the recorded options")
        }
    }

    func run() async throws {
        let style = try reader.screen(of: call.source.folder)
        let bytes = try read()
        let old = try decode(bytes)
        let result = try await call.result(
            trial: old.trial, options: old.callOptions(threads: call.decision.threads))
        let now = ResultJSON.bytes(for: result)
        guard let difference = FirstDifference(recorded: bytes, now: now) else {
            Terminal.print(
                style.say("identical: \(result.rows.count) submissions, every number and reason as recorded"))
            return
        }
        let causes = VerifyCauses.lines(old, try decode(now))
        let lines = [Message("different")] + causes + [Self.text(of: difference)]
        Terminal.print(lines.map(style.text).joined(separator: "\n"))
        throw ExitCode.undecided
    }

    private static func text(of difference: FirstDifference) -> Message {
        let owner = difference.proposal.map { Message("\(difference.path) (proposal \($0))") }
        let path = owner ?? .verbatim(difference.path)
        return Message("first difference: \(path): recorded \(difference.recorded), now \(difference.now)")
    }

    private func read() throws -> [UInt8] {
        do throws(FileRefusal) {
            return try InputFile.read(InputPath(recorded), limit: Self.byteLimit, links: .followed)
        } catch {
            Terminal.show([error.diagnostic(file: recorded)])
            throw ExitCode.unusable
        }
    }

    private func decode(_ bytes: [UInt8]) throws -> RecordedResult {
        do {
            return try JSONDecoder().decode(RecordedResult.self, from: Data(bytes))
        } catch {
            Terminal.note("\(recorded): error: this is no result.json of fundscore: \(VerifyCauses.reason(error))")
            throw ExitCode.unusable
        }
    }
}
