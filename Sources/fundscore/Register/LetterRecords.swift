import Intake
import Calls
import Letters
import Register

/// Where the register has each decision, with everything that its applicant needs to prove it offline.
struct LetterRecords {
    /// By proposal; none where the register says something else of a row, or where that was forgotten.
    private(set) var records: [String: LetterRecord] = [:]
    /// Proposals of which the files say something that nobody recorded.
    private(set) var others: [String] = []

    /// Throws exit code 2 where the register cannot be read.
    init(_ store: RegisterFile, _ record: DecidedRecord, _ result: CallResult) throws {
        let rows = result.rows
        (records, others) = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { reader in
                var records: [String: LetterRecord] = [:]
                var others: [String] = []
                for row in rows.made {
                    guard let proposal = row.submission.proposal else { continue }
                    switch try record.standing(of: row, in: result, reader) {
                    case .recorded(let seq): records[proposal] = try Self.record(seq, reader)
                    case .unsaid: continue
                    case .other: others.append(proposal)
                    }
                }
                return (records, others)
            }
        }
        if !records.isEmpty, records.values.allSatisfy(\.files.isEmpty) {
            Terminal.note(
                "\(store.path): note: no signed checkpoint covers the decisions yet, so letters come without proofs; "
                    + "`fundscore register checkpoint CALL --key FILE` makes one")
        }
    }

    private static func record(_ seq: Int, _ reader: RegisterReader) throws -> LetterRecord {
        guard let proof = try reader.proof(of: seq), let checkpoint = Checkpoint(proof.note.text),
            let entry = try reader.bytes(of: seq)
        else { return LetterRecord(entry: String(seq)) }
        var files = [
            LetterRecord.File(ending: ".tlog-proof", bytes: Array(proof.description.utf8)),
            LetterRecord.File(ending: ".entry.json", bytes: entry),
        ]
        if let told = try reader.told(by: seq) {
            files += [
                LetterRecord.File(ending: ".told.json", bytes: told.text),
                LetterRecord.File(ending: ".salt", bytes: Array(Hexadecimal.text(told.salt).utf8)),
            ]
        }
        return LetterRecord(
            entry: String(seq),
            root: LetterRecord.Root(hash: checkpoint.root.base64, entries: checkpoint.size, origin: checkpoint.origin),
            files: files)
    }
}
