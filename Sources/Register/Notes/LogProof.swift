/// That an entry stands in a register, as C2SP's tlog-proof writes it: whoever has it, the entry and the register's public key
/// can check that offline, for ever.
package struct LogProof: Hashable, Sendable {
    /// Of the entry, from 0.
    package var index: Int
    /// From the neighbour of the leaf upwards.
    package var hashes: [TreeHash]
    /// The signed checkpoint.
    package var note: SignedNote

    package init(index: Int, hashes: [TreeHash], note: SignedNote) {
        self.index = index
        self.hashes = hashes
        self.note = note
    }

    private static let head = "c2sp.org/tlog-proof@v1"

    /// As it is kept in a file that ends in `.tlog-proof`.
    package var description: String {
        ([Self.head, "index \(index)"] + hashes.map(\.base64)).map { $0 + "\n" }.joined() + "\n" + note.description
    }

    /// - Returns: nil where the text is no proof. A line `extra` is passed over, as the format demands of who does not know it.
    package init?(_ text: String) {
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }[...]
        guard lines.popFirst() == Self.head else { return nil }
        if let line = lines.first, line.hasPrefix("extra ") {
            guard Base64.bytes(line.dropFirst(6)) != nil else { return nil }
            lines.removeFirst()
        }
        guard let line = lines.popFirst(), line.hasPrefix("index "), let index = Int(line.dropFirst(6)), index >= 0,
            String(index) == line.dropFirst(6), let blank = lines.firstIndex(of: "")
        else { return nil }
        var hashes: [TreeHash] = []
        for line in lines[..<blank] {
            guard let hash = Base64.bytes(line).flatMap({ TreeHash($0) }) else { return nil }
            hashes.append(hash)
        }
        guard let note = SignedNote(lines[(blank + 1)...].joined(separator: "\n")) else { return nil }
        self.init(index: index, hashes: hashes, note: note)
    }

    /// Whether the entry stands in the tree whose checkpoint the key signed.
    package func holds(_ entry: [UInt8], key: NoteKey) -> Bool {
        guard note.verdict(of: key) == .signed, let checkpoint = Checkpoint(note.text) else { return false }
        return checkpoint.origin == key.name
            && TreeCheck.isIncluded(
                .leaf(entry), index: UInt64(index), size: UInt64(checkpoint.size), proof: hashes, root: checkpoint.root)
    }
}
