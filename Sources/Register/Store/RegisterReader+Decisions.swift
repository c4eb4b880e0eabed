internal import GRDB
package import JSON

extension RegisterReader {
    /// What the entries behind a result say of each submission, in their order; nil where that was forgotten. O(submissions).
    package func decisions(of result: Int) throws -> [(seq: Int, value: JSONValue?)] {
        var decisions: [(seq: Int, value: JSONValue?)] = []
        var seq = result + 1
        while let entry = try entry(seq), entry.kind == .decision {
            decisions.append((seq, try value(of: seq)))
            seq += 1
        }
        return decisions
    }

    /// What an entry tells the applicant, with its salt; of an entry that tells it in its body alone, such as a departure, the body. nil:
    /// nothing, or it was forgotten.
    package func told(by seq: Int) throws -> Salted? {
        guard let entry = try entry(seq) else { return nil }
        if let told = entry.inputs.first(where: \.isTold) {
            return try texts(of: seq).first { $0.sha256 == told.fileDigest }
        }
        return [.departure, .offer, .promoted].contains(entry.kind) ? try body(of: seq) : nil
    }

    /// The last entry of some kinds that speaks of each proposal, behind an entry. O(entries behind it).
    package func last(_ kinds: [EntryKind], after seq: Int) throws -> [String: Int] {
        let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT body.proposal, max(body.seq) FROM body JOIN entry ON entry.seq = body.seq
                WHERE body.seq > ? AND body.item = 0 AND body.proposal IS NOT NULL AND entry.kind IN (\(names))
                GROUP BY body.proposal
                """, arguments: [seq])
        var seqs: [String: Int] = [:]
        while let row = try rows.next() {
            let (proposal, last): (String, Int) = (row[0], row[1])
            seqs[proposal] = last
        }
        return seqs
    }
}
