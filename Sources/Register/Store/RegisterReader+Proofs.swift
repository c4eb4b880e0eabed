extension RegisterReader {
    /// The proof of an entry by the latest signed checkpoint that covers it; nil: none does. O(log² entries) hashes are read.
    package func proof(of seq: Int) throws -> LogProof? {
        guard let note = try checkpoint(covering: seq), let checkpoint = Checkpoint(note: note) else { return nil }
        return LogProof(index: seq - 1, hashes: try inclusion(of: seq, size: checkpoint.size), note: note)
    }

    /// Number of the entry that holds what was decided last on a proposal: in the result that was proposed last, or departing from it,
    /// or moving it up after that. nil: there is none, or it was forgotten.
    package func decision(on proposal: String) throws -> Int? {
        guard let result = try entries(of: [.resultProposed]).last else { return nil }
        return try seqs(of: proposal).last { seq in
            guard seq > result.seq, let entry = try entry(seq) else { return false }
            return [.decision, .departure, .promoted].contains(entry.kind)
        }
    }
}
