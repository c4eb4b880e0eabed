internal import FoundationEssentials
internal import GRDB
package import JSON

/// Looks things up within one transaction.
package struct RegisterReader {
    let database: Database

    init(_ database: Database) { self.database = database }

    /// Number of entries.
    package func size() throws -> Int { try Int.fetchOne(database, sql: "SELECT max(seq) FROM entry") ?? 0 }

    /// The hash of a full subtree.
    func node(_ level: Int, _ index: Int) throws -> TreeHash {
        let sql =
            level == 0 ? "SELECT hash FROM entry WHERE seq = ?" : "SELECT hash FROM node WHERE level = ? AND place = ?"
        let arguments: StatementArguments = level == 0 ? [index + 1] : [level, index]
        guard let hash = try Data.fetchOne(database, cachedSQL: sql, arguments).flatMap({ TreeHash($0) }) else {
            throw RegisterProblem(
                "the tree has lost a hash (level \(level), place \(index)); `register verify` says more")
        }
        return hash
    }

    /// Proofs from the stored hashes.
    var proofs: TreeProofs<any Error> { TreeProofs(node: node) }

    /// The root of the first entries.
    package func root(size: Int) throws -> TreeHash { try proofs.root(size: size) }

    /// What leads from an entry (numbered from 1) to the root of the tree of the first `size` entries.
    package func inclusion(of seq: Int, size: Int) throws -> [TreeHash] {
        try proofs.inclusion(index: seq - 1, size: size)
    }

    /// The bytes of an entry; nil: there is none of this number.
    package func bytes(of seq: Int) throws -> [UInt8]? {
        try Data.fetchOne(database, sql: "SELECT leaf FROM entry WHERE seq = ?", arguments: [seq]).map { Array($0) }
    }

    /// An entry; nil: there is none of this number.
    package func entry(_ seq: Int) throws -> Entry? { try bytes(of: seq).map { try Self.entry($0, seq) } }

    private static func entry(_ bytes: [UInt8], _ seq: Int) throws -> Entry {
        do {
            return try EntryReader.entry(bytes)
        } catch {
            throw RegisterProblem("entry \(seq) cannot be read; `register verify` says more")
        }
    }

    /// Entries, the first first.
    /// - Parameter kinds: only of these; nil: all but decisions.
    package func entries(of kinds: [EntryKind]? = nil) throws -> [Entry] {
        let filter = kinds.map { kinds in "kind IN (\(kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")))" }
        let rows = try Row.fetchCursor(
            database, sql: "SELECT seq, leaf FROM entry WHERE \(filter ?? "kind <> 'decision'") ORDER BY seq")
        var entries: [Entry] = []
        while let row = try rows.next() {
            let (seq, leaf): (Int, Data) = (row[0], row[1])
            entries.append(try Self.entry(Array(leaf), seq))
        }
        return entries
    }

    /// Entries from a number on, of every kind.
    package func entries(from first: Int, count: Int) throws -> [Entry] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT seq, leaf FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?", arguments: [first, count])
        return try rows.map { row in
            let (seq, leaf): (Int, Data) = (row[0], row[1])
            return try Self.entry(Array(leaf), seq)
        }
    }

    /// The body of an entry with its salt; nil: it has none, or it was forgotten.
    package func body(of seq: Int) throws -> Salted? { try text(seq, 0) }

    /// What the body says; nil: there is none, or it was forgotten.
    package func value(of seq: Int) throws -> JSONValue? {
        guard let body = try body(of: seq) else { return nil }
        return try? JSONValue(body.text, numbers: .binary)
    }

    private func text(_ seq: Int, _ item: Int) throws -> Salted? {
        try Row.fetchOne(
            database, sql: "SELECT salt, text FROM body WHERE seq = ? AND item = ?", arguments: [seq, item]
        ).map(Self.salted)
    }

    private static func salted(_ row: Row) -> Salted {
        let (salt, text): (Data, Data) = (row[0], row[1])
        return Salted(salt: Array(salt), text: Array(text))
    }

    /// Paths of an entry's files by the names that the entry gives them; forgotten ones are left out.
    package func paths(of seq: Int) throws -> [String: String] {
        Dictionary(
            try texts(of: seq).map { ($0.sha256, String(decoding: $0.text, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The texts beside an entry's body: names of its files, and what the applicant is told.
    func texts(of seq: Int) throws -> [Salted] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT salt, text FROM body WHERE seq = ? AND item > 0 ORDER BY item", arguments: [seq])
        return rows.map(Self.salted)
    }

    /// Numbers of the entries whose bodies speak of a proposal.
    package func seqs(of proposal: String) throws -> [Int] {
        try Int.fetchAll(
            database, sql: "SELECT seq FROM body WHERE proposal = ? AND item = 0 ORDER BY seq", arguments: [proposal])
    }

    /// The latest signed checkpoint of a tree that has an entry; nil: there is none yet.
    package func checkpoint(covering seq: Int) throws -> SignedNote? {
        try String.fetchOne(
            database, sql: "SELECT note FROM checkpoint WHERE size >= ? ORDER BY id DESC LIMIT 1", arguments: [seq]
        ).flatMap { SignedNote($0) }
    }

    /// Signed checkpoints, the oldest first.
    package func checkpoints() throws -> [SignedNote] {
        try String.fetchAll(database, sql: "SELECT note FROM checkpoint ORDER BY id").compactMap { SignedNote($0) }
    }
}

extension Data {
    /// The first column of the first row, by a statement that is kept prepared.
    fileprivate static func fetchOne(_ database: Database, cachedSQL sql: String, _ arguments: StatementArguments)
        throws -> Data?
    {
        try fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
    }
}

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
