import Calls
import Diagnostics
import Register
import Wording

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
