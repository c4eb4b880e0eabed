import ArgumentParser
import Register
import Wording

/// `fundscore register show`
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Prints an entry as it stands in the register, its hash, its files and what it says of people.",
        discussion: "With --raw the entry's bytes alone: what its leaf in the tree is the hash of.")

    @Argument(help: ArgumentHelp("A call folder.", valueName: "call")) var call: String
    @Argument(help: ArgumentHelp("The number of the entry.", valueName: "seq")) var seq: Int
    @OptionGroup var reader: ReaderOptions
    @Flag(help: "Nothing but the entry, byte for byte.") var raw = false

    func run() throws {
        let folder = try RecordedCall.folder(call)
        let store = try RecordedCall.register(of: folder)
        let shown = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { reader -> ShownEntry in
                guard let bytes = try reader.bytes(of: seq), let entry = try reader.entry(seq) else {
                    throw RegisterProblem("there is no entry \(seq); the last is \(try reader.size())")
                }
                return ShownEntry(
                    bytes: bytes, entry: entry, paths: try reader.paths(of: seq), body: try reader.body(of: seq))
            }
        }
        if raw {
            Terminal.write(shown.bytes)
        } else {
            Terminal.print(shown.text(try reader.screen(of: folder)))
        }
    }
}

/// An entry with everything that belongs to it.
private struct ShownEntry {
    var bytes: [UInt8]
    var entry: Entry
    /// By the digests in the names of inputs.
    var paths: [String: String]
    var body: Salted?

    func text(_ style: NumberStyle) -> String {
        var lines = [String(decoding: bytes, as: UTF8.self), style.say("leaf hash  \(TreeHash.leaf(bytes).hex)")]
        for input in entry.inputs {
            let forgotten = " (\(style.say("name forgotten")))"
            let path = input.fileDigest.map { paths[$0].map { " \($0)" } ?? forgotten } ?? ""
            lines.append("\(input.sha256)  \(style.text(FileUse.word(input.use)))\(path)")
        }
        if let body {
            lines += [
                style.say("salt  \(Hexadecimal.text(body.salt))"),
                style.say("body  \(String(decoding: body.text, as: UTF8.self))"),
            ]
        } else if entry.bodySHA256 != nil {
            lines.append(style.say("body  forgotten"))
        }
        return lines.joined(separator: "\n")
    }
}
