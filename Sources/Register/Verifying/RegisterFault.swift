package import Wording

/// Something that was done to a register, named for what it is.
package struct RegisterFault: Hashable, Sendable {
    package enum Kind: Sendable, CaseIterable {
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
        case timeStamp
        /// A file is not the one that was recorded.
        case input
    }

    package var kind: Kind
    /// nil: the register as a whole.
    package var seq: Int?
    /// A sentence without its full stop.
    package var text: Message

    package init(_ kind: Kind, _ seq: Int? = nil, _ text: Message) {
        self.kind = kind
        self.seq = seq
        self.text = text
    }

    /// `edited: entry 7 …`
    package var message: Message { Message("\(kind.word): \(text)") }
}

extension RegisterFault.Kind {
    fileprivate var word: Message {
        switch self {
        case .edited: Message("edited")
        case .missing: Message("missing")
        case .reordered: Message("reordered")
        case .shorter: Message("shorter")
        case .forked: Message("forked")
        case .signature: Message("signature")
        case .timeStamp: Message("time stamp")
        case .input: Message("input")
        }
    }
}
