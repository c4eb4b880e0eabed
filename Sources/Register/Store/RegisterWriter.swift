internal import FoundationEssentials
internal import GRDB

/// Adds entries within one transaction.
package struct RegisterWriter {
    private let database: Database
    private let recording: Recording
    private let at: String
    private var frontier: Frontier
    private var previous: TreeHash?
    private let (addEntry, addNode, addBody): (Statement, Statement, Statement)

    init(_ database: Database, _ recording: Recording) throws {
        self.database = database
        self.recording = recording
        at = recording.at ?? UTCTime.now.description
        let reader = RegisterReader(database)
        let size = try reader.size()
        frontier = try Frontier(size: size, node: reader.node)
        previous = size == 0 ? nil : try reader.node(0, size - 1)
        addEntry = try database.makeStatement(sql: "INSERT INTO entry (seq, kind, leaf, hash) VALUES (?, ?, ?, ?)")
        addNode = try database.makeStatement(sql: "INSERT INTO node (level, place, hash) VALUES (?, ?, ?)")
        addBody = try database.makeStatement(
            sql: "INSERT INTO body (seq, item, proposal, salt, text) VALUES (?, ?, ?, ?, ?)")
    }

    /// What is in the register so far, the entries added here among it.
    package var reader: RegisterReader { RegisterReader(database) }

    /// Adds an entry behind the last.
    /// - Returns: its number.
    @discardableResult
    package mutating func add(_ draft: EntryDraft) throws -> Int {
        let seq = frontier.size + 1
        var inputs = draft.inputs
        for (item, file) in draft.files.enumerated() {
            let name = Salted(Array(file.path.utf8))
            inputs.append(Entry.Input(name: "\(file.use) \(name.sha256)", sha256: file.sha256))
            try add(name, seq, item + 1, file.proposal)
        }
        if let told = draft.told.map(Salted.init) {
            inputs.append(Entry.Input(name: "\(Entry.toldName) \(told.sha256)", sha256: ""))
            try add(told, seq, draft.files.count + 1, draft.body?.proposal)
        }
        let body = draft.body.map { Salted($0.text) }
        if let body { try add(body, seq, 0, draft.body?.proposal) }
        let entry = Entry(
            seq: seq, call: recording.call, kind: draft.kind, at: at, actor: recording.actor,
            role: draft.role,
            rubricSHA256: draft.rubricSHA256, inputs: inputs, resultSHA256: draft.resultSHA256, previous: previous?.hex,
            bodySHA256: body?.sha256)
        let bytes = entry.bytes
        let hash = TreeHash.leaf(bytes)
        try addEntry.execute(arguments: [seq, draft.kind.rawValue, Data(bytes), Data(hash.bytes)])
        for node in frontier.append(hash) {
            try addNode.execute(arguments: [node.level, node.index, Data(node.hash.bytes)])
        }
        previous = hash
        return seq
    }

    private func add(_ text: Salted, _ seq: Int, _ item: Int, _ proposal: String?) throws {
        try addBody.execute(arguments: [seq, item, proposal, Data(text.salt), Data(text.text)])
    }

    /// Keeps a signed checkpoint.
    package func keep(_ note: SignedNote, size: Int) throws {
        try database.execute(
            sql: "INSERT INTO checkpoint (size, note) VALUES (?, ?)", arguments: [size, note.description])
    }

    /// Deletes what bodies say of a proposal.
    /// - Returns: the numbers of the entries whose bodies are gone.
    package func deleteBodies(of proposal: String) throws -> [Int] {
        let seqs = try Int.fetchAll(
            database, sql: "SELECT DISTINCT seq FROM body WHERE proposal = ? ORDER BY seq", arguments: [proposal])
        try database.execute(sql: "DELETE FROM body WHERE proposal = ?", arguments: [proposal])
        return seqs
    }
}

extension RegisterFile {
    /// Records entries: all of what `fill` adds or, where it throws, nothing.
    @discardableResult
    package func write<Value: Sendable>(
        _ recording: Recording, _ fill: (inout RegisterWriter) throws -> Value
    ) throws(RegisterProblem) -> Value {
        try RegisterProblem.wrap {
            try queue.writeWithoutTransaction { database in
                var value: Value?
                try database.inTransaction(.immediate) {
                    var writer = try RegisterWriter(database, recording)
                    value = try fill(&writer)
                    return .commit
                }
                guard let value else { throw RegisterProblem("nothing was recorded") }
                return value
            }
        }
    }

    /// Leaves nothing of what was deleted in the write-ahead log.
    package func emptyLog() throws(RegisterProblem) {
        try RegisterProblem.wrap {
            _ = try queue.writeWithoutTransaction { try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        }
    }

    /// Reads one state of the register, whatever others write meanwhile.
    package func read<Value: Sendable>(_ use: (RegisterReader) throws -> Value) throws(RegisterProblem) -> Value {
        try RegisterProblem.wrap { try queue.read { try use(RegisterReader($0)) } }
    }
}
