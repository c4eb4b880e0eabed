/// Something that was done to a register, named for what it is.
package struct RegisterFault: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The text of an entry, or of what it commits to, is another one.
        case edited
        case missing
        case reordered
        /// Shorter than a checkpoint that was kept elsewhere.
        case shorter
        /// Other entries than a checkpoint that was kept elsewhere.
        case forked
        /// Signed by a key that is not the desk's, or not at all.
        case signature
        case timeStamp = "time stamp"
        /// A file is not the one that was recorded.
        case input
    }

    package var kind: Kind
    /// nil: the register as a whole.
    package var seq: Int?
    /// A sentence without its full stop.
    package var text: String

    package init(_ kind: Kind, _ seq: Int? = nil, _ text: String) {
        self.kind = kind
        self.seq = seq
        self.text = text
    }

    /// `edited: entry 7 …`
    package var description: String { "\(kind.rawValue): \(text)" }
}
