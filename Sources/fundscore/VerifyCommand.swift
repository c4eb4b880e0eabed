import ArgumentParser
import Calls
import Files
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

/// Why a repeated call differs: what went in differs, or the program does.
enum VerifyCauses {
    /// One line a cause; never empty.
    static func lines(_ old: RecordedResult, _ new: RecordedResult) -> [Message] {
        var causes = zip(old.files, new.files).flatMap { changes($0.use, $0.files, $1.files) }
        if old.inputs.timeZones != new.inputs.timeZones {
            causes.append(
                Message(
                    "cause: the time zone database was \(version(old.inputs.timeZones)), now it is \(version(new.inputs.timeZones))"
                ))
        }
        if old.version != new.version {
            causes.append(Message("cause: it was written by fundscore \(old.version), this is \(new.version)"))
        }
        if let libxml2 = new.libxml2, old.libxml2 != libxml2 {
            let then = old.libxml2.map(Message.verbatim) ?? Message("of unknown version")
            causes.append(Message("cause: the submissions were read with libxml2 \(then), now with \(libxml2)"))
        }
        return causes.isEmpty
            ? [Message("every input is as recorded, and so is the program: the file itself was changed")] : causes
    }

    private static func version(_ database: String?) -> Message {
        switch database {
        case nil: Message("not used")
        case ""?: Message("of no stated version")
        case let version?: .verbatim(version)
        }
    }

    private static func changes(_ use: String, _ old: [RecordedResult.File], _ new: [RecordedResult.File]) -> [Message]
    {
        let now = Dictionary(new.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        let before = Set(old.map(\.name))
        let word = FileUse.word(use)
        let changed = old.compactMap { file -> Message? in
            guard let digest = now[file.name] else {
                return Message("cause: \(word) \(file.name) was read then and is not now")
            }
            return digest == file.sha256
                ? nil
                : Message(
                    "cause: \(word) \(file.name) was changed: its SHA-256 was \(file.sha256), now it is \(digest)")
        }
        return changed
            + new.filter { !before.contains($0.name) }.map {
                Message("cause: \(word) \($0.name) was not read then and is now")
            }
    }

    /// What the decoder found, in a few words.
    static func reason(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' is not what it should be"
        case .dataCorrupted, nil: "it is not JSON"
        @unknown default: "it is not JSON"
        }
    }
}

/// The first line in which two files of `result.json`'s form differ, and where in the document that is.
struct FirstDifference {
    /// `rows[3].criteria[0].score`
    var path: String
    /// Of the row in which it lies.
    var proposal: String?
    var recorded: Message
    var now: Message

    /// - Returns: nil when the bytes are the same.
    init?(recorded: [UInt8], now: [UInt8]) {
        guard recorded != now else { return nil }
        let (old, new) = (Self.lines(recorded), Self.lines(now))
        let index = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        var trail = Trail()
        for line in (new.count > index ? new : old).prefix(index + 1) { trail.enter(line) }
        path = trail.path
        proposal = trail.proposal
        self.recorded = old.count > index ? .verbatim(Self.value(old[index])) : Message("the end of the file")
        self.now = new.count > index ? .verbatim(Self.value(new[index])) : Message("the end of the file")
    }

    private static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func value(_ line: Substring) -> String {
        var text = line.drop { $0 == " " }
        if text.hasSuffix(",") { text.removeLast() }
        if text.first == "\"", let end = text.firstRange(of: "\": ") { text = text[end.upperBound...] }
        return String(text)
    }

    /// Every value stands on a line of its own, two blanks further in than what holds it: that is enough to follow.
    private struct Trail {
        private var steps: [(depth: Int, key: String?, index: Int)] = []
        private(set) var proposal: String?

        mutating func enter(_ line: Substring) {
            let depth = line.prefix { $0 == " " }.count / 2
            let text = line.dropFirst(depth * 2)
            guard let first = text.first, first != "}", first != "]" else { return }
            var index = 0
            while let last = steps.last, last.depth >= depth {
                if last.depth == depth { index = last.index + 1 }
                steps.removeLast()
            }
            var key: String?
            if first == "\"", let end = text.firstRange(of: "\": ") {
                key = String(text[text.index(after: text.startIndex)..<end.lowerBound])
            }
            if depth == 3, key == "proposal" { proposal = FirstDifference.value(line) }
            if depth == 2, key == nil { proposal = nil }
            steps.append((depth, key, index))
        }

        var path: String {
            steps.filter { $0.depth > 0 }.reduce(into: "") { path, step in
                if let key = step.key { path += (path.isEmpty ? "" : ".") + key } else { path += "[\(step.index)]" }
            }
        }
    }
}
