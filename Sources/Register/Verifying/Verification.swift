import JSON
package import Wording

internal import FoundationEssentials
internal import GRDB

/// Goes through a whole register once and says what was done to it. O(entries); of the tree it keeps log(entries) hashes.
package struct Verification: Sendable {
    package private(set) var faults: [RegisterFault] = []
    /// What entries say, apart from decisions.
    package private(set) var entries: [Entry] = []
    /// Number of entries.
    package private(set) var size = 0
    /// Of the tree as it is.
    package private(set) var root = TreeHash.empty

    private var chain = ChainCheck()
    /// Of the sizes of checkpoints.
    private var roots: [Int: TreeHash]

    /// - Parameters:
    ///   - reader: of one state of the register.
    ///   - known: checkpoints that were kept elsewhere.
    ///   - desks: their public keys, where `call.yaml` names them.
    package init(_ reader: RegisterReader, known: [KnownCheckpoint], desks: [String: NoteKey] = [:]) throws {
        let own = try reader.checkpoints().compactMap(Checkpoint.init(note:))
        let sizes = (known.map(\.checkpoint) + own).map(\.size)
        roots = Dictionary(sizes.map { ($0, TreeHash.empty) }, uniquingKeysWith: { first, _ in first })
        var bodies = try BodyCheck(reader.database)
        var stored = StoredNodes(reader.database)
        try walk(reader, &bodies, &stored)
        faults += chain.faults + bodies.faults(chain)
        faults += SignatureCheck.faults(entries, bodies.kept, desks: desks)
        faults += TimeStampCheck.faults(entries, bodies.kept)
        // Whatever was done to an entry changes the tree too; that is said once.
        faults += own.filter { $0.size > size }.suffix(1).map { self.shorter($0, Message("its own signed checkpoint")) }
        if chain.faults.isEmpty {
            faults += stored.firstDifference.map { [Self.otherNode($0)] } ?? []
            faults += own.filter { $0.size <= size && !agrees($0) }.map(Self.rewritten)
        }
        faults += known.compactMap(against)
    }

    private mutating func walk(_ reader: RegisterReader, _ bodies: inout BodyCheck, _ stored: inout StoredNodes) throws
    {
        let rows = try Row.fetchCursor(reader.database, sql: "SELECT seq, kind, leaf, hash FROM entry ORDER BY seq")
        var frontier = Frontier()
        while let row = try rows.next() {
            let (seq, kind, leaf, hash): (Int, String, Data, Data) = (row[0], row[1], row[2], row[3])
            let bytes = Array(leaf)
            let computed = TreeHash.leaf(bytes)
            let isStored = hash.elementsEqual(computed.bytes)
            let entry = chain.add(seq, kind: kind, bytes, stored: isStored, hash: computed)
            if let entry, entry.kind != .decision { entries.append(entry) }
            try bodies.check(seq, entry)
            for node in frontier.append(computed) { try stored.compare(node) }
            if roots[frontier.size] != nil { roots[frontier.size] = frontier.root }
            size = seq
        }
        bodies.finish()
        root = frontier.root
        for size in roots.keys where size > frontier.size { roots[size] = nil }
    }

    private static func otherNode(_ place: (level: Int, index: Int)) -> RegisterFault {
        RegisterFault(
            .edited, nil,
            Message("the tree's stored hashes are of other entries (level \(place.level), place \(place.index))"))
    }

    /// Whether the register begins with the entries of a checkpoint.
    private func agrees(_ checkpoint: Checkpoint) -> Bool { roots[checkpoint.size] == checkpoint.root }

    private static func rewritten(_ checkpoint: Checkpoint) -> RegisterFault {
        RegisterFault(
            .edited, nil,
            Message(
                """
                the first \(checkpoint.size) entries are not those that the register's own signed checkpoint of \(checkpoint.size) entries \
                speaks of
                """))
    }

    private func shorter(_ checkpoint: Checkpoint, _ name: Message) -> RegisterFault {
        let gone =
            size + 1 == checkpoint.size
            ? Message("entry \(size + 1) was cut off")
            : Message("entries \(size + 1) to \(checkpoint.size) were cut off")
        return RegisterFault(
            .shorter, nil,
            Message("\(name) speaks of \(checkpoint.size) entries and the register has \(size): \(gone)"))
    }

    private func against(_ known: KnownCheckpoint) -> RegisterFault? {
        let checkpoint = known.checkpoint
        if checkpoint.size > size { return shorter(checkpoint, .verbatim(known.file)) }
        guard chain.faults.isEmpty, !agrees(checkpoint) else { return nil }
        return RegisterFault(
            .forked, nil,
            Message(
                """
                the first \(checkpoint.size) entries are not those that \(known.file) speaks of: the register was written anew, or it is \
                another one
                """))
    }
}

extension Checkpoint {
    /// - Returns: nil where the note is no checkpoint.
    init?(note: SignedNote) { self.init(note.text) }
}

/// The tree's stored hashes, read level by level side by side, in the order in which a growing tree makes them.
struct StoredNodes {
    /// The first place where what is stored is not what the entries give.
    private(set) var firstDifference: (level: Int, index: Int)?
    private let database: Database
    /// By level, from 1 on.
    private var levels: [RecordCursor] = []

    private typealias RecordCursor = FastDatabaseValueCursor<Data>

    init(_ database: Database) { self.database = database }

    mutating func compare(_ node: Frontier.Node) throws {
        while levels.count < node.level {
            let level = levels.count + 1
            levels.append(
                try Data.fetchCursor(
                    database, sql: "SELECT hash FROM node WHERE level = ? ORDER BY place", arguments: [level]))
        }
        let stored = try levels[node.level - 1].next()
        if firstDifference == nil, stored.map({ $0.elementsEqual(node.hash.bytes) }) != true {
            firstDifference = (node.level, node.index)
        }
    }
}

/// Holds time stamps against the checkpoints that they are recorded with.
enum TimeStampCheck {
    static func faults(_ entries: [Entry], _ bodies: [Int: JSONValue]) -> [RegisterFault] {
        entries.filter { $0.kind == .checkpoint }.compactMap { entry in
            guard let body = bodies[entry.seq], let stamp = body["time_stamp"]?.text, let note = body["note"]?.text
            else {
                return nil
            }
            return problem(stamp, note).map {
                RegisterFault(.timeStamp, entry.seq, Message("the time stamp of entry \(entry.seq) \($0)"))
            }
        }
    }

    private static func problem(_ stamp: String, _ note: String) -> Message? {
        guard let bytes = Base64.bytes(stamp) else { return TimeStamp.Problem.unreadable.text }
        do throws(TimeStamp.Problem) {
            return try TimeStamp(bytes).isOf(Array(note.utf8)) ? nil : Message("is of another checkpoint")
        } catch {
            return error.text
        }
    }
}

extension TimeStamp.Problem {
    /// What is said of the stamp, after its name.
    package var text: Message {
        switch self {
        case .unreadable: Message("is no answer to a request for a time stamp (RFC 3161)")
        case .refused(let status): Message("was refused by the authority (status \(status))")
        case .otherHash: Message("is not of a SHA-256, as it was asked for")
        case .digestDiffers: Message("was changed: what the authority signed is another content")
        }
    }
}

/// Holds the desks' signatures against their keys and against what they signed.
enum SignatureCheck {
    /// - Parameters:
    ///   - bodies: by the number of the entry; of entries whose body is gone or was changed there is none.
    ///   - desks: keys that `call.yaml` names; those that `call.opened` recorded hold beside them.
    static func faults(_ entries: [Entry], _ bodies: [Int: JSONValue], desks: [String: NoteKey]) -> [RegisterFault] {
        var keys = desks
        for (role, key) in recorded(entries, bodies) where keys[role] == nil { keys[role] = key }
        let results = Dictionary(
            entries.filter { $0.kind == .resultProposed }.map { ($0.seq, $0.resultSHA256) },
            uniquingKeysWith: { first, _ in first })
        return entries.filter { $0.kind == .signed }.compactMap { entry in
            guard let body = bodies[entry.seq] else { return nil }
            let before = entries.filter { $0.seq < entry.seq }
            return problem(entry, body, desk: entry.role.flatMap { keys[$0] }, results, before).map {
                RegisterFault(.signature, entry.seq, $0)
            }
        }
    }

    /// Keys of desks as the opening of the call recorded them.
    private static func recorded(_ entries: [Entry], _ bodies: [Int: JSONValue]) -> [(String, NoteKey)] {
        guard let opening = entries.first(where: { $0.kind == .callOpened }),
            let desks = bodies[opening.seq]?["sign_off"]
        else {
            return []
        }
        return desks.elements.compactMap { desk in
            guard let role = desk["role"]?.text, let key = desk["key"]?.text.flatMap({ NoteKey($0) }) else {
                return nil
            }
            return (role, key)
        }
    }

    /// - Parameter before: the entries before it.
    private static func problem(
        _ entry: Entry, _ body: JSONValue, desk: NoteKey?, _ results: [Int: String?], _ before: [Entry]
    ) -> Message? {
        let role = entry.role.map(Message.verbatim) ?? Message("nobody")
        let name = Message("entry \(entry.seq): the signature of \(role)")
        guard let key = body["key"]?.text.flatMap({ NoteKey($0) }),
            let note = body["note"]?.text.flatMap({ SignedNote($0) })
        else { return Message("\(name) is none") }
        if let desk, desk != key {
            return Message("\(name) is by another key: the desk's is \(desk.text), this is \(key.text)")
        }
        guard SignOff.actor(key) == entry.actor else {
            return Message("\(name) is by another key than the entry says, \(entry.actor)")
        }
        guard note.verdict(of: key) == .signed else { return Message("\(name) is not by its key \(key.text)") }
        guard let result = entry.resultSHA256, let role = entry.role,
            let seq = results.first(where: { number, sha256 in
                sha256 == result
                    && SignOff(call: entry.call, role: role, resultSHA256: result, entry: number, after: before).text
                        == note.text
            })?.key, seq < entry.seq
        else { return Message("\(name) is of another result, or of other departures, than the register has before it") }
        return nil
    }
}
