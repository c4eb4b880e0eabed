/// Which rows of a long list stand open, and which wait to be unfolded: the head of the list and the surroundings of the funding
/// line are what people look for.
enum Folding {
    struct Part: Sendable, Hashable {
        var range: Range<Int>
        var isOpen: Bool
    }

    /// Longer lists are folded.
    static let openRows = 60
    /// Of longer studies only the open rows are written.
    static let studyRows = 300

    /// - Parameters:
    ///   - line: the rows around it stand open, too.
    ///   - length: of the head; a third of `limit` unless given.
    static func parts(
        _ count: Int, around line: Int? = nil, open limit: Int = openRows, head length: Int? = nil
    ) -> [Part] {
        guard count > limit else { return count == 0 ? [] : [Part(range: 0..<count, isOpen: true)] }
        let head = 0..<(length ?? limit / 3)
        let reach = limit / 4
        var window = line.map { max(0, $0 - reach)..<min(count, $0 + reach) } ?? head
        if window.lowerBound <= head.upperBound { window = 0..<max(head.upperBound, window.upperBound) }
        var parts: [Part] = []
        var next = 0
        for open in window.lowerBound == 0 ? [window] : [head, window] where !open.isEmpty {
            if open.lowerBound > next { parts.append(Part(range: next..<open.lowerBound, isOpen: false)) }
            parts.append(Part(range: open, isOpen: true))
            next = open.upperBound
        }
        if next < count { parts.append(Part(range: next..<count, isOpen: false)) }
        return parts
    }

    /// One block a part, the folded ones with `summary` as what can be read of them.
    /// - Parameter limit: of longer lists the folded rows are only counted, so that a page of thousands stays light.
    static func html(
        _ parts: [Part], limit: Int = .max, summary: (Range<Int>) -> String, block: (Range<Int>) -> HTML
    ) -> HTML {
        let isLong = (parts.last?.range.upperBound ?? 0) > limit
        return .joined(
            parts.map { part in
                if part.isOpen { return block(part.range) }
                return isLong
                    ? paragraph("muted") { "… \(summary(part.range))" }
                    : fold(summary(part.range)) { block(part.range) }
            })
    }
}

/// A study, folded on a screen: its title with the answer in a sentence, and what the answer rests on. Paper shows everything.
func study(_ title: String, _ answer: HTML?, @HTMLBuilder _ content: () -> HTML) -> HTML {
    tag("details", ["class": "study printed"]) {
        tag("summary") {
            heading(title)
            answer.map { answer in tag("span", ["class": "answer"]) { answer } }
        }
        content()
    }
}

/// Content that has to be unfolded on a screen.
/// - Parameter isPrinted: a printed page shows it; of lists it shows everything.
func fold(_ summary: String, isPrinted: Bool = false, _ content: () -> HTML) -> HTML {
    tag("details", ["class": isPrinted ? "printed" : nil]) {
        tag("summary") { summary }
        content()
    }
}
