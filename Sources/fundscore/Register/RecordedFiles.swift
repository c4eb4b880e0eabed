import Calls
import Diagnostics
import Intake
import Register
import Rubrics

/// The files of a call as entries of its register name them.
extension RecordedCall {
    /// Files of the rubric, by names that do not depend on where the folder stands.
    var rubricInputs: [Entry.Input] {
        let start = rubric.file.lastIndex(of: "/").map { rubric.file[...$0] } ?? ""
        return rubric.sources.map { file in
            let name = file.name.hasPrefix(start) ? String(file.name.dropFirst(start.count)) : relative(file.name)
            return Entry.Input(name: "rubric \(name)", sha256: SHA256Digest.hex(file.bytes))
        }
    }

    /// One digest of all the rubric's files: that of what `sha256sum` prints for them, sorted by name.
    var rubricSHA256: String {
        let lines = rubricInputs.sorted { $0.name.precedes($1.name) }.map { "\($0.sha256)  \($0.name.dropFirst(7))\n" }
        return SHA256Digest.hex(Array(lines.joined().utf8))
    }

    /// The seeds of draws, as digests; empty where the rubric draws nothing. A seed that a public event gives has none before that.
    var seedInputs: [Entry.Input] {
        let ladder = (rubric.ranking?.ladder ?? []).compactMap { ($0.rule as? Draw)?.seed }
        let draw = rubric.award?.draw
        let digests = (ladder + [draw?.seed].compactMap { $0 }).map { SHA256Digest.hex(Array($0.utf8)) }
        let committed = draw?.seed == nil ? [draw?.commitment].compactMap { $0 } : []
        return (digests + committed).map { Entry.Input(name: CallOrder.drawName, sha256: $0) }
    }

    /// Every file with submissions, once, in the order of their names.
    func submissions(_ found: some Sequence<(origin: Origin, proposal: String?)>) -> [EntryDraft.File] {
        var files: [String: EntryDraft.File] = [:]
        for (origin, proposal) in found {
            if files[origin.file] != nil {
                // Of several records: the file's name is no one proposal's.
                files[origin.file]?.proposal = nil
            } else {
                files[origin.file] = EntryDraft.File(
                    use: "submission", path: relative(origin.file), sha256: origin.sha256,
                    proposal: proposal)
            }
        }
        return files.values.sorted { $0.path.precedes($1.path) }
    }

    /// Score sheets, as files whose names may be evaluators'.
    func sheets(_ inputs: CallInputs) -> [EntryDraft.File] {
        inputs.sheets.map { EntryDraft.File(use: "score sheet", path: relative($0.name), sha256: $0.sha256) }
    }

    /// What else goes into a result.
    func others(_ inputs: CallInputs) throws -> [Entry.Input] {
        var others: [Entry.Input] = []
        if let file = inputs.evaluators { others.append(Entry.Input(name: "list of evaluators", sha256: file.sha256)) }
        if let file = inputs.adjustments { others.append(Entry.Input(name: "adjustments", sha256: file.sha256)) }
        if let offers = folder.offersFile {
            let file = try SheetFiles.readFile(offers)
            others.append(Entry.Input(name: "offers", sha256: SHA256Digest.hex(file.bytes)))
        }
        return others
    }
}
