/// The head of a tree at a size, as C2SP's tlog-checkpoint writes it: who holds it elsewhere can show that nothing before it was
/// changed or cut off.
package struct Checkpoint: Hashable, Sendable {
    /// Which register this is of: the name of the key that signs.
    package var origin: String
    /// Entries.
    package var size: Int
    package var root: TreeHash

    package init(origin: String, size: Int, root: TreeHash) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// - Parameter text: of a note; lines behind the third are not read.
    /// - Returns: nil where it is no checkpoint.
    package init?(_ text: String) {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        guard lines.count >= 4, lines.dropLast().allSatisfy({ !$0.isEmpty }), let size = Int(lines[1]), size >= 0,
            String(size) == lines[1], let root = Base64.bytes(lines[2]).flatMap({ TreeHash($0) })
        else { return nil }
        self.init(origin: lines[0], size: size, root: root)
    }

    /// The text of the note.
    package var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }
}
