extension RegisterReader {
    /// What the entries behind a result say of each submission, in their order; nil where that was forgotten. O(submissions).
    package func decisions(of result: Int) throws -> [(seq: Int, value: CanonicalJSON?)] {
        var decisions: [(seq: Int, value: CanonicalJSON?)] = []
        var seq = result + 1
        while let entry = try entry(seq), entry.kind == .decision {
            decisions.append((seq, try value(of: seq)))
            seq += 1
        }
        return decisions
    }
}
