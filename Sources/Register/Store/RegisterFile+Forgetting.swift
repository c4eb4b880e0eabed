extension RegisterFile {
    /// Deletes what the register says of a proposal, and records that. The entries keep their digests, so every proof stays good.
    ///
    /// - Returns: the number of the entry that says so.
    @discardableResult
    package func forget(_ proposal: String, _ recording: Recording) throws(RegisterProblem) -> Int {
        let seq = try write(recording) { writer in
            let seqs = try writer.deleteBodies(of: proposal)
            guard !seqs.isEmpty else {
                throw RegisterProblem("the register has nothing to forget of the proposal \(proposal)")
            }
            var draft = EntryDraft(.forgotten)
            draft.inputs = try seqs.compactMap { seq in
                try writer.reader.entry(seq).map { entry in
                    Entry.Input(name: "\(Entry.forgottenName)\(seq)", sha256: entry.bodySHA256 ?? "")
                }
            }
            return try writer.add(draft)
        }
        try emptyLog()
        return seq
    }
}
