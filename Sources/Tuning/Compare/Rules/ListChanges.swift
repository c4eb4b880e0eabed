import Rubrics

/// Two lists of texts, such as a ladder or the rows of a table: what was put in, taken out, or stands changed in its place.
struct ListChanges {
    struct Line: Hashable {
        /// Of the element, from 1: in the new list, or in the old one where it is gone.
        var number: Int
        var old: String?
        var new: String?
    }

    let all: [Line]

    /// Longer lists are compared without regard to their order: finding the least change would take too long.
    private static let mostInOrder = 500

    init(_ old: [String], _ new: [String]) {
        let (before, after) = (old.map(WrittenText.oneLine), new.map(WrittenText.oneLine))
        all =
            max(old.count, new.count) <= Self.mostInOrder
            ? Self.inOrder(before, after) : Self.inAnyOrder(before, after)
    }

    /// What an element of such a list is called.
    static func word(for key: String) -> String {
        switch key {
        case "ladder": "step"
        case "at_most", "at_least": "number"
        default: key.hasSuffix("rules") ? "row" : "entry"
        }
    }

    private static func inOrder(_ old: [String], _ new: [String]) -> [Line] {
        var gone: [Int: String] = [:]
        var lines: [Line] = []
        let difference = new.difference(from: old)
        for case .remove(let offset, let text, _) in difference.removals { gone[offset] = text }
        for case .insert(let offset, let text, _) in difference.insertions {
            lines.append(Line(number: offset + 1, old: gone.removeValue(forKey: offset), new: text))
        }
        lines += gone.map { Line(number: $0.key + 1, old: $0.value) }
        return lines.sorted { ($0.number, $0.new == nil ? 1 : 0) < ($1.number, $1.new == nil ? 1 : 0) }
    }

    private static func inAnyOrder(_ old: [String], _ new: [String]) -> [Line] {
        missing(new, in: old).map { Line(number: $0.number, new: $0.text) }
            + missing(old, in: new).map { Line(number: $0.number, old: $0.text) }
    }

    /// Those of `texts` that `others` does not have, or has less often.
    private static func missing(_ texts: [String], in others: [String]) -> [(number: Int, text: String)] {
        var counts = others.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        return texts.enumerated().compactMap { index, text in
            if let count = counts[text], count > 0 {
                counts[text] = count - 1
                return nil
            }
            return (index + 1, text)
        }
    }
}
