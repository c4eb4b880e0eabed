/// A sentence or a word for people, as a value that any language can say.
///
/// The English text stands where it is used, and is the key under which the other languages have theirs: its literal parts with a
/// numbered placeholder for whatever is filled in, `{1} of {2} submissions funded`. So nothing is looked up for English.
///
/// Written as `Message("…")` with the literal in place; a test reads these literals out of the sources and fails while a language lacks one.
package struct Message: Sendable {
    private enum Form: Sendable {
        case verbatim(String)
        case english(String)
        case local(LocalText)
        case phrase([Part])
    }

    /// A piece of the English sentence.
    package enum Part: Sendable {
        case literal(String)
        case text(String)
        case local(LocalText)
        case count(Int)
        /// In plain notation with a point.
        case numeral(String)
        /// A numeral that is an amount.
        case money(String)
        case message(Message)
        /// What is said in English only, such as by a library.
        case english(String)
        case plural(Int, one: String, other: String)
        /// What only whoever writes the text has, such as a link.
        case slot(Int)
    }

    private let form: Form

    package init(_ phrase: Phrase) { form = .phrase(phrase.parts) }

    private init(_ form: Form) { self.form = form }

    /// - Parameter parts: as `parts` gave them, so that a message that was kept in a file is the same again.
    package init(parts: [Part]) { form = .phrase(parts) }

    /// A text of a submission or of a file, the same in every language.
    package static func verbatim(_ text: String) -> Message { Message(.verbatim(text)) }

    /// A text of the rubric or of the call.
    package static func local(_ text: LocalText) -> Message { Message(.local(text)) }

    /// What is there in English only: readers of another language get it as a quotation.
    package static func inEnglish(_ text: String) -> Message { Message(.english(text)) }

    /// The parts; of a text that the program did not write that alone.
    package var parts: [Part] {
        switch form {
        case .verbatim(let text): [.text(text)]
        case .english(let text): [.english(text)]
        case .local(let text): [.local(text)]
        case .phrase(let parts): parts
        }
    }

    /// nil: the program has no text of its own for it.
    var key: String? {
        guard case .phrase(let parts) = form else { return nil }
        var (key, number) = ("", 0)
        for part in parts {
            if case .literal(let text) = part {
                key += text.replacing("{", with: "{{")
            } else {
                number += 1
                if case .plural(_, let one, let other) = part {
                    key += "{\(number)|\(one)|\(other)}"
                } else {
                    key += "{\(number)}"
                }
            }
        }
        return key
    }

    /// As it stands in the code.
    package var english: String {
        switch form {
        case .verbatim(let text), .english(let text): return text
        case .local(let text): return text.english
        case .phrase(let parts):
            if parts.count == 1, case .literal(let text) = parts[0] { return text }
            var bytes: [UInt8] = []
            write(to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Adds the English text in UTF-8.
    package func write(to bytes: inout [UInt8]) {
        switch form {
        case .verbatim(let text), .english(let text): bytes.append(contentsOf: text.utf8)
        case .local(let text): bytes.append(contentsOf: text.english.utf8)
        case .phrase(let parts):
            // Each where it lies: a copy counts references to its text.
            let parts = parts.span
            for index in parts.indices { Self.write(parts[index], to: &bytes) }
        }
    }

    private static func write(_ part: borrowing Part, to bytes: inout [UInt8]) {
        switch part {
        case .literal(let text), .text(let text), .numeral(let text), .money(let text), .english(let text):
            bytes.append(contentsOf: text.utf8)
        case .message(let message): message.write(to: &bytes)
        case .local, .count, .plural, .slot: bytes.append(contentsOf: (copy part).english.utf8)
        }
    }

    /// `a`, `a and b`, `a, b and c`
    package static func list(_ parts: [Message]) -> Message {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? .verbatim("") }
        let first = parts.dropLast()
        return Message("\(joined(Array(first), ", ")) and \(last)")
    }

    /// One after the other, whatever the language.
    package static func joined(_ messages: [Message], _ separator: String) -> Message {
        var parts: [Message] = []
        for message in messages { parts += parts.isEmpty ? [message] : [.verbatim(separator), message] }
        return Message(.phrase(parts.map(Part.message)))
    }
}

extension Message: Hashable {
    /// Where they say the same in English.
    package static func == (left: Message, right: Message) -> Bool { left.english == right.english }

    package func hash(into hasher: inout Hasher) { hasher.combine(english) }
}

extension Message.Part {
    var english: String {
        switch self {
        case .literal(let text), .text(let text), .numeral(let text), .money(let text), .english(let text): text
        case .local(let text): text.english
        case .count(let number): String(number)
        case .message(let message): message.english
        case .plural(let number, let one, let other): number == 1 ? one : other
        case .slot: ""
        }
    }
}

extension Message: CustomStringConvertible {
    package var description: String { english }
}

extension DefaultStringInterpolation {
    @available(*, unavailable, message: "say it in the reader's language: NumberStyle.text(_:)")
    package mutating func appendInterpolation(_ message: Message) {}
}
