import ArgumentParser
import Register
import Wording

/// `fundscore register list`
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the entries of the register, a line each; decisions with --all.")

    @Argument(help: ArgumentHelp("A call folder.", valueName: "call")) var call: String
    @OptionGroup var reader: ReaderOptions
    @Flag(help: "Also the decisions, one entry a submission.") var all = false

    func run() throws {
        let folder = try RecordedCall.folder(call)
        let style = try reader.screen(of: folder)
        let store = try RecordedCall.register(of: folder)
        let (entries, size) = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { reader in
                let size = try reader.size()
                return (try all ? reader.entries(from: 1, count: size) : reader.entries(), size)
            }
        }
        let width = String(size).count
        for entry in entries { Terminal.print(style.text(Self.line(entry, width))) }
        if !all, entries.count < size {
            Terminal.print(
                style.say("\(size) entries, \(size - entries.count) of them decisions (--all shows them)"))
        }
    }

    private static func line(_ entry: Entry, _ width: Int) -> Message {
        let number = String(repeating: " ", count: width - String(entry.seq).count) + String(entry.seq)
        let role = entry.role.map { "  \($0)" } ?? ""
        let what = "\(number)  \(entry.at)  \(entry.kind.rawValue)\(role)"
        guard let result = entry.resultSHA256?.prefix(12) else { return Message("\(what)  by \(entry.actor)") }
        return Message("\(what)  by \(entry.actor)  result \(String(result))…")
    }
}
