/// A checkpoint that somebody kept outside the register.
package struct KnownCheckpoint: Sendable {
    package var checkpoint: Checkpoint
    package var note: SignedNote
    /// For messages.
    package var file: String

    /// - Returns: nil where the file holds no signed checkpoint.
    package init?(_ text: String, file: String) {
        let proof = LogProof(text)
        guard let note = proof?.note ?? SignedNote(text), let checkpoint = Checkpoint(note.text) else { return nil }
        (self.checkpoint, self.note, self.file) = (checkpoint, note, file)
    }
}
