internal import FoundationEssentials
internal import GRDB
import Wording

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
