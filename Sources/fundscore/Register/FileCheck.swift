import Calls
import Register
import Wording

/// Holds the files of the call folder against those that the last entries of each kind recorded.
struct FileCheck {
    private(set) var faults: [RegisterFault] = []
    private let folder: CallFolder

    /// Reads files; a file of an archive (`a.zip!b.xml`) is left to `register replay`.
    init(_ folder: CallFolder, _ reader: RegisterReader) throws {
        self.folder = folder
        var seen: Set<String> = []
        let kinds: [EntryKind] = [.resultProposed, .sheetsReceived, .intakeClosed]
        for entry in try kinds.compactMap({ try reader.entries(of: [$0]).last }) {
            let paths = try reader.paths(of: entry.seq)
            for input in entry.inputs {
                guard let path = input.fileDigest.flatMap({ paths[$0] }), !path.contains("!"),
                    seen.insert(path).inserted
                else {
                    continue
                }
                check(path, input, entry)
            }
        }
    }

    private mutating func check(_ path: String, _ input: Entry.Input, _ entry: Entry) {
        let place = path.hasPrefix("/") ? path : folder.folder + path
        let recorded = Message("entry \(entry.seq) (\(entry.kind.rawValue))")
        let file = Message("\(FileUse.word(input.use)) \(place)")
        switch RubricFile.read(place) {
        case .success(let bytes):
            let now = SHA256Digest.hex(bytes)
            guard now != input.sha256, !input.sha256.isEmpty else { return }
            faults.append(
                RegisterFault(
                    .input, entry.seq,
                    Message("\(file) is not the file of \(recorded): its SHA-256 was \(input.sha256), now it is \(now)")
                ))
        case .failure:
            faults.append(
                RegisterFault(.input, entry.seq, Message("\(file) of \(recorded) cannot be read any more")))
        }
    }
}
