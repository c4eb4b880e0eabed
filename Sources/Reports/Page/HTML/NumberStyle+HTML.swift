package import Wording

/// Sentences with markup in them.
extension NumberStyle {
    /// A sentence whose places, numbered from 0, hold markup such as links.
    package func html(_ phrase: Phrase, _ places: HTML...) -> HTML {
        .joined(
            pieces(Message(phrase)).map { piece in
                switch piece {
                case .text(let text): .text(text)
                case .slot(let number): places.indices.contains(number) ? places[number] : .nothing
                }
            })
    }

    /// `a`, `a and b`, `a, b and c`
    func list(_ parts: [HTML]) -> HTML {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? .nothing }
        let first = parts.dropLast().enumerated().map { $0 == 0 ? $1 : ", ".html + $1 }
        return html("\(slot: 0) and \(slot: 1)", .joined(first), last)
    }

    /// The same with plain texts.
    func list(_ parts: [String]) -> String { text(.list(parts.map(Message.verbatim))) }
}
