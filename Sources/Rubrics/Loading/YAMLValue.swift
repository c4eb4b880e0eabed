import Diagnostics

/// A YAML document as plain values, every node with its place. Bounded: aliases cannot blow it up.
indirect enum YAMLValue: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLValue], Place)
    case mapping([YAMLEntry], Place)

    var place: Place {
        switch self {
        case .scalar(let scalar): scalar.place
        case .sequence(_, let place), .mapping(_, let place): place
        }
    }

    /// For messages: what the user wrote.
    var kindName: String {
        switch self {
        case .scalar(let scalar): scalar.isNull ? "nothing" : "'\(scalar.text.shortened)'"
        case .sequence: "a list"
        case .mapping: "a group of keys"
        }
    }
}

/// A key and its value.
struct YAMLEntry: Sendable {
    var key: String
    var keyPlace: Place
    var value: YAMLValue
}

/// A scalar, kept as text: `0.30` stays `0.30`.
struct YAMLScalar: Sendable {
    enum Style: Sendable {
        case plain, quoted, block
    }
    var text: String
    var style: Style
    /// Where the node begins (for quoted text: its quotation mark).
    var place: Place
    /// Where each line of the text begins in the file; the first is the text's own first character.
    var lines: [Place]

    /// An empty plain scalar, `~` or `null`: the key has no value.
    var isNull: Bool { style == .plain && ["", "~", "null", "Null", "NULL"].contains(text) }
}

extension String {
    /// At most 60 characters, for messages.
    var shortened: String { count <= 60 ? self : prefix(57) + "…" }
}
