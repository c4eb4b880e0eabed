import JSON
import Wording

extension RegisterFile {
    /// Signs the head of the tree as it is, keeps that for proofs, and records it.
    ///
    /// - Returns: the number of the entry that says so (it is behind what was signed), and the note.
    package func checkpoint(
        _ signer: NoteSigner, _ recording: Recording
    ) throws(RegisterProblem) -> (seq: Int, note: SignedNote) {
        try write(recording) { writer in
            let reader = writer.reader
            let size = try reader.size()
            guard size > 0 else { throw RegisterProblem("the register has no entry that could be signed") }
            // Two signed heads that do not belong together would be proof of a fraud that nobody committed.
            if let last = try reader.checkpoints().last.flatMap({ Checkpoint(note: $0) }),
                try last.size > size || reader.root(size: last.size) != last.root
            {
                throw RegisterProblem(
                    "its entries are not those of its last checkpoint; `fundscore register verify` says more")
            }
            let checkpoint = Checkpoint(origin: signer.key.name, size: size, root: try reader.root(size: size))
            let note = signer.sign(checkpoint.text)
            try writer.keep(note, size: size)
            var draft = EntryDraft(.checkpoint)
            draft.body = EntryDraft.Body(
                .object([("key", .string(signer.key.text)), ("note", .string(note.description))]))
            return (try writer.add(draft), note)
        }
    }

    /// Records an authority's time stamp of one of the signed checkpoints.
    ///
    /// - Returns: the number of the entry, and the checkpoint that was stamped.
    package func stamp(
        _ response: [UInt8], _ recording: Recording
    ) throws(RegisterProblem) -> (seq: Int, stamp: TimeStamp, checkpoint: Checkpoint) {
        let stamp: TimeStamp
        do throws(TimeStamp.Problem) {
            stamp = try TimeStamp(response)
        } catch {
            throw RegisterProblem("the file \(error.text.english)")
        }
        return try write(recording) { writer in
            let notes = try writer.reader.checkpoints()
            guard let note = notes.last(where: { stamp.isOf(Array($0.description.utf8)) }),
                let checkpoint = Checkpoint(note: note)
            else {
                throw RegisterProblem("the time stamp is of none of the register's \(notes.count) signed checkpoints")
            }
            var draft = EntryDraft(.checkpoint)
            draft.body = EntryDraft.Body(
                .object([("note", .string(note.description)), ("time_stamp", .string(Base64.text(response)))]))
            return (try writer.add(draft), stamp, checkpoint)
        }
    }
}
