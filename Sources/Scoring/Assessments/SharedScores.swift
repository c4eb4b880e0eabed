import Numbers

/// A scale has few steps, so that the same few scores come again and again: rows of equal ones, written alike, share them.
struct SharedScores: Sendable {
    private(set) var lists: [[Decimal128?]] = []
    /// How the first lists are written.
    private var texts: [[String]] = []
    private var positions: [[String]: Int32] = [:]

    /// More than these are not looked for.
    private static let mostKnown = 4_096

    /// nil: no scores that are written like this are known.
    func position(of texts: [String]) -> Int32? { positions[texts] }

    /// - Parameter texts: the cells that they were read from; nil: not to be looked for.
    mutating func add(_ scores: [Decimal128?], writtenAs texts: [String]?) -> Int32 {
        let position = Int32(lists.count)
        if let texts, lists.count < Self.mostKnown, self.texts.count == lists.count {
            self.texts.append(texts)
            positions[texts] = position
        }
        lists.append(scores)
        return position
    }

    /// - Returns: where each of the others is now.
    mutating func append(_ others: SharedScores) -> [Int32] {
        others.lists.enumerated().map { index, scores in
            let texts = index < others.texts.count ? others.texts[index] : nil
            return texts.flatMap { position(of: $0) } ?? add(scores, writtenAs: texts)
        }
    }
}
