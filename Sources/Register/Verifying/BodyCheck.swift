internal import FoundationEssentials
internal import GRDB
import JSON
import Wording

/// Holds bodies and names of files against the digests in their entries.
struct BodyCheck {
    /// What bodies of signatures and checkpoints say, by the number of the entry.
    private(set) var kept: [Int: JSONValue] = [:]
    private var faults: [RegisterFault] = []
    /// Entries whose body is not there.
    private var absent: [Int] = []
    private let rows: RowCursor
    private var next: (seq: Int, item: Int, text: Salted)?

    init(_ database: Database) throws {
        rows = try Row.fetchCursor(database, sql: "SELECT seq, item, salt, text FROM body ORDER BY seq, item")
        try advance()
    }

    private mutating func advance() throws {
        next = try rows.next().map { row in
            let (seq, item, salt, text): (Int, Int, Data, Data) = (row[0], row[1], row[2], row[3])
            return (seq, item, Salted(salt: Array(salt), text: Array(text)))
        }
    }

    /// - Parameter entry: nil where it cannot be read; its bodies are passed over then.
    mutating func check(_ seq: Int, _ entry: Entry?) throws {
        while let row = next, row.seq < seq {
            reportOrphan(row.seq)
            try advance()
        }
        let known = entry.flatMap { $0.seq == seq ? $0 : nil }
        var names = Set(known?.inputs.compactMap(\.fileDigest) ?? [])
        var hasBody = false
        while let row = next, row.seq == seq {
            if let known, row.item == 0 { check(row.text, of: known) }
            if let known, row.item > 0, names.remove(row.text.sha256) == nil {
                faults.append(RegisterFault(.edited, seq, Self.changedInput(of: known)))
            }
            hasBody = hasBody || row.item == 0
            try advance()
        }
        if let known, known.bodySHA256 != nil && !hasBody || !names.isEmpty { absent.append(seq) }
    }

    private static func changedInput(of entry: Entry) -> Message {
        let (seq, kind) = (entry.seq, entry.kind.rawValue)
        return entry.inputs.contains(where: \.isTold)
            ? Message("what the applicant is told in entry \(seq) (\(kind)) was changed")
            : Message("the name of a file in entry \(seq) (\(kind)) was changed")
    }

    private static func changedBody(of entry: Entry) -> Message {
        let (seq, kind) = (entry.seq, entry.kind.rawValue)
        return entry.kind == .decision
            ? Message("entry \(seq) (\(kind)): what it says of the proposal was changed after it was recorded")
            : Message("entry \(seq) (\(kind)): its body was changed after it was recorded")
    }

    /// What is left over behind the last entry.
    mutating func finish() {
        if let row = next { reportOrphan(row.seq) }
        next = nil
    }

    private mutating func reportOrphan(_ seq: Int) {
        let fault = RegisterFault(.missing, seq, Message("there is a body of entry \(seq), and no such entry"))
        if faults.last != fault { faults.append(fault) }
    }

    private mutating func check(_ body: Salted, of entry: Entry) {
        guard body.sha256 == entry.bodySHA256 else {
            faults.append(RegisterFault(.edited, entry.seq, Self.changedBody(of: entry)))
            return
        }
        switch entry.kind {
        case .signed, .checkpoint, .callOpened: kept[entry.seq] = try? JSONValue(body.text, numbers: .binary)
        default: break
        }
    }

    /// What was found. Of an entry that is gone, or that is known to have been changed, nothing more is said.
    func faults(_ chain: ChainCheck) -> [RegisterFault] {
        let told = Set((chain.faults + faults).compactMap(\.seq))
        let gaps = chain.faults.contains { $0.kind == .missing }
        return faults.filter { $0.kind != .missing || !gaps }
            + absent.filter { !chain.forgotten.contains($0) && !told.contains($0) }.map { seq in
                RegisterFault(
                    .missing, seq,
                    Message(
                        "what entry \(seq) says, or a name of its files, was removed, and no entry says that it was forgotten"
                    ))
            }
    }
}
