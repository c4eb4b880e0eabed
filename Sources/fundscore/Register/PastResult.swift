import ArgumentParser
import Calls
import Diagnostics
import Intake
import JSON
import Numbers
import Register
import Reports
import Rubrics
import SafeXML
import Wording

/// A result that the register holds, with what is needed to make it again.
struct PastResult {
    let call: RecordedCall
    let entry: Entry
    private let body: JSONValue
    /// What was decided on each submission; nil where that was forgotten.
    let decisions: [(seq: Int, value: JSONValue?)]
    let inputs: KnownInputs

    /// Throws exit code 2 where the entry is no result, or where how it was made was forgotten.
    init(_ seq: Int, _ call: RecordedCall) throws {
        let store = try call.register()
        let found = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { try Self.find(seq, $0) }
        }
        self.call = call
        (entry, body, inputs) = (found.entry, found.body, found.inputs)
        decisions = found.decisions
    }

    private struct Found {
        var entry: Entry
        var body: JSONValue
        var inputs: KnownInputs
        var decisions: [(seq: Int, value: JSONValue?)]
    }

    private static func find(_ seq: Int, _ reader: RegisterReader) throws -> Found {
        guard var entry = try reader.entry(seq) else {
            throw RegisterProblem("there is no entry \(seq); the last is \(try reader.size())")
        }
        if [.resultFinal, .signed, .departure, .decision].contains(entry.kind) {
            // What was signed, became final or was departed from is the result that was proposed.
            let made = try reader.entries(of: [.resultProposed]).last {
                $0.seq < seq && $0.resultSHA256 == entry.resultSHA256
            }
            entry = made ?? entry
        } else if entry.kind == .complaint || entry.kind == .complaintDecided {
            // What was complained of is the result before it.
            entry = try reader.entries(of: [.resultProposed]).last { $0.seq < seq } ?? entry
        }
        guard entry.kind == .resultProposed || entry.kind == .trial, let body = try reader.value(of: entry.seq) else {
            throw RegisterProblem("entry \(seq) (\(entry.kind.rawValue)) is no result that could be made again")
        }
        return Found(
            entry: entry, body: body, inputs: KnownInputs(entry, paths: try reader.paths(of: entry.seq)),
            decisions: try reader.decisions(of: entry.seq))
    }

    /// With which it was made.
    func options(threads: Int) -> Call.Options {
        var limits = XMLLimits.standard
        for limit in body["limits"]?.elements ?? [] {
            let parts = (limit.text ?? "").split(separator: "=")
            guard parts.count == 2, let value = Int(parts[1]) else { continue }
            for (name, path) in XMLLimits.names where name == parts[0] { limits[keyPath: path] = value }
        }
        return Call.Options(
            budget: body["budget"]?.text.flatMap { Decimal128(exactly: $0) }, declined: names("declined"),
            withdrawn: names("withdrawn"), limits: limits, threads: threads)
    }

    /// Values of the rubric that were tried out.
    private var trial: [TrialSetting] { (body["set"]?.elements ?? []).compactMap(\.text).compactMap(TrialSetting.init) }

    private func names(_ key: String) -> Set<String> { Set((body[key]?.elements ?? []).compactMap(\.text)) }

    /// Makes it again from the files of today.
    /// - Parameter options: instead of those that were recorded.
    func again(threads: Int, options: Call.Options? = nil) async throws -> MadeResult {
        let given = try DecisionOptions.parse(["--threads", String(threads)])
        let named = try RecordedCall(call, prefix: body["folder"]?.text ?? call.prefix, trial: trial)
        return try await MadeResult(named, named.request(given, options: options ?? self.options(threads: threads)))
    }

    /// What is different now, a line each, the causes first; never empty.
    func differences(from made: MadeResult) -> [Message] {
        var lines = causes(of: made)
        if let program = body["program"]?.text, program != Call.version {
            lines.append(Message("program: it was made by fundscore \(program), this is \(Call.version)"))
        }
        if let libxml2 = body["libxml2"]?.text, libxml2 != Call.libxml2 {
            lines.append(
                Message("program: the submissions were read with libxml2 \(libxml2), now with \(Call.libxml2)"))
        }
        let found = differences(of: made)
        lines += found.cells.prefix(Self.mostCells).map { Message("cell: \($0)") }
        if found.cells.count > Self.mostCells {
            lines.append(Message("and \(found.cells.count - Self.mostCells) more cells"))
        }
        if let first = found.first {
            lines.append(Message("first difference: \(first)"))
        } else if found.forgotten > 0 {
            lines.append(
                Message("every decision that is not forgotten is as recorded; \(found.forgotten) are forgotten"))
        } else if entry.kind == .resultProposed {
            lines.append(Message("every decision is as recorded"))
        }
        return lines
    }

    /// Why the result may be another one: files and options that are not the recorded ones, a line each; empty: none, and then the same
    /// program gives the same result.
    func causes(of made: MadeResult) -> [Message] {
        let now = made.body(reason: nil)
        let files = inputs.changes(to: KnownInputs(made.entry(entry.kind))).map { Message("file: \($0)") }
        return files
            + Self.options.compactMap { name in
                let (then, now) = (body[name] ?? .null, now[name] ?? .null)
                return then.canonicalBytes == now.canonicalBytes
                    ? nil : Message("option: \(name) was \(then.shown), now it is \(now.shown)")
            }
    }

    /// With which a result is made, as its entry names them.
    private static let options = ["budget", "declined", "withdrawn", "limits", "set"]

    private static let mostCells = 20

    private func differences(of made: MadeResult) -> (cells: [Message], first: Message?, forgotten: Int) {
        let now = made.result.rows.made.map { MadeResult.value(of: $0, made.result) }
        let byKey = Dictionary(now.map { (DecisionDifference.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        var cells: [Message] = []
        var first: Message?
        for case (_, let recorded?) in decisions {
            let name = DecisionDifference.name(recorded)
            guard let other = byKey[DecisionDifference.key(recorded)] else {
                first = first ?? Message("\(name) is not there any more")
                continue
            }
            let difference = DecisionDifference(recorded: recorded, now: other)
            cells += difference.cells
            first = first ?? difference.first.map { Message("\(name): \($0)") }
        }
        let forgotten = decisions.count { $0.value == nil }
        if first == nil, !decisions.isEmpty, decisions.count < now.count {
            first = Message("there are \(now.count - decisions.count) submissions more")
        }
        return (cells, first, forgotten)
    }
}

extension JSONValue {
    /// For people: texts as they are, a list with commas, nothing as such.
    fileprivate var shown: Message {
        if let text { return .verbatim(text) }
        let texts = elements.compactMap(\.text)
        return texts.isEmpty ? Message("none") : .verbatim(texts.joined(separator: ", "))
    }
}

/// The files of a recorded entry by what they were used as and their paths, to be held against those of today.
struct KnownInputs {
    struct File: Hashable {
        var use: String
        /// Empty where the name was forgotten.
        var path: String
        var sha256: String
    }
    var files: [File]

    init(_ entry: Entry, paths: [String: String]) {
        files = entry.inputs.map { input in
            File(use: input.use, path: input.fileDigest.map { paths[$0] ?? "" } ?? "", sha256: input.sha256)
        }
    }

    init(_ draft: EntryDraft) {
        files =
            draft.inputs.map { File(use: $0.use, path: "", sha256: $0.sha256) }
            + draft.files.map { File(use: $0.use, path: $0.path, sha256: $0.sha256) }
    }

    /// What is another one in a later state, a sentence each.
    func changes(to later: KnownInputs) -> [Message] {
        let same = Set(files).intersection(later.files)
        let (old, new) = (files.filter { !same.contains($0) }, later.files.filter { !same.contains($0) })
        let digests = Set(new.map(\.sha256))
        var lines: [Message] = []
        for file in old where !(file.isForgotten && digests.contains(file.sha256)) {
            let other = new.first { $0.key == file.key }
            lines.append(
                other.map {
                    Message("\(file.name) was changed: its SHA-256 was \(file.sha256), now it is \($0.sha256)")
                } ?? Message("\(file.name) is not there any more"))
        }
        let known = Set(old.map(\.key))
        let forgotten = Set(old.filter(\.isForgotten).map(\.sha256))
        for file in new where !known.contains(file.key) && !forgotten.contains(file.sha256) {
            lines.append(Message("\(file.name) was not there before"))
        }
        return lines
    }
}

extension KnownInputs.File {
    /// Files of a kind that has names, without one.
    fileprivate var isForgotten: Bool { path.isEmpty && ["submission", "score sheet", "file"].contains(use) }
    /// By which it is found again; of a forgotten name its own digest.
    fileprivate var key: [String] { [use, isForgotten ? sha256 : path] }
    fileprivate var name: Message {
        guard path.isEmpty else { return Message("\(FileUse.word(use)) \(path)") }
        guard isForgotten else { return FileUse.word(use) }
        return switch use {
        case "submission": Message("a submission whose name was forgotten")
        case "score sheet": Message("a score sheet whose name was forgotten")
        default: Message("a file whose name was forgotten")
        }
    }
}
