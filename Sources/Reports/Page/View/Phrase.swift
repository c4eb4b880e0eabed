/// Sentences put together from parts.
enum Phrase {
    /// `a`, `a and b`, `a, b and c`
    static func list(_ parts: [HTML]) -> HTML {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? .nothing }
        let first = parts.dropLast().enumerated().map { $0 == 0 ? $1 : ", ".html + $1 }
        return .joined(first) + " and ".html + last
    }

    /// The same with plain texts.
    static func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }
}
