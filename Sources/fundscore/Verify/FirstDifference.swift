import Wording

/// The first line in which two files of `result.json`'s form differ, and where in the document that is.
struct FirstDifference {
    /// `rows[3].criteria[0].score`
    var path: String
    /// Of the row in which it lies.
    var proposal: String?
    var recorded: Message
    var now: Message

    /// - Returns: nil when the bytes are the same.
    init?(recorded: [UInt8], now: [UInt8]) {
        guard recorded != now else { return nil }
        let (old, new) = (Self.lines(recorded), Self.lines(now))
        let index = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        var trail = Trail()
        for line in (new.count > index ? new : old).prefix(index + 1) { trail.enter(line) }
        path = trail.path
        proposal = trail.proposal
        self.recorded = old.count > index ? .verbatim(Self.value(old[index])) : Message("the end of the file")
        self.now = new.count > index ? .verbatim(Self.value(new[index])) : Message("the end of the file")
    }

    private static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func value(_ line: Substring) -> String {
        var text = line.drop { $0 == " " }
        if text.hasSuffix(",") { text.removeLast() }
        if text.first == "\"", let end = text.firstRange(of: "\": ") { text = text[end.upperBound...] }
        return String(text)
    }

    /// Every value stands on a line of its own, two blanks further in than what holds it: that is enough to follow.
    private struct Trail {
        private var steps: [(depth: Int, key: String?, index: Int)] = []
        private(set) var proposal: String?

        mutating func enter(_ line: Substring) {
            let depth = line.prefix { $0 == " " }.count / 2
            let text = line.dropFirst(depth * 2)
            guard let first = text.first, first != "}", first != "]" else { return }
            var index = 0
            while let last = steps.last, last.depth >= depth {
                if last.depth == depth { index = last.index + 1 }
                steps.removeLast()
            }
            var key: String?
            if first == "\"", let end = text.firstRange(of: "\": ") {
                key = String(text[text.index(after: text.startIndex)..<end.lowerBound])
            }
            if depth == 3, key == "proposal" { proposal = FirstDifference.value(line) }
            if depth == 2, key == nil { proposal = nil }
            steps.append((depth, key, index))
        }

        var path: String {
            steps.filter { $0.depth > 0 }.reduce(into: "") { path, step in
                if let key = step.key { path += (path.isEmpty ? "" : ".") + key } else { path += "[\(step.index)]" }
            }
        }
    }
}
