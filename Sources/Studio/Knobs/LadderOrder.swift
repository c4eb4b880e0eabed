package import Rubrics

/// The steps of the ladder in the order of a trial, and how another order is written.
package struct LadderOrder: Sendable, Hashable {
    /// As the rubric writes them, for people.
    package private(set) var texts: [String]
    /// The same as YAML in one line.
    private var values: [String]

    static let path = "ranking.ladder"

    /// - Parameters:
    ///   - steps: in the order of the trial.
    ///   - written: of the rubric's text, in its order: each step's own text and the same as YAML in one line.
    /// - Returns: nil where there is no order to change, or a step is not one of the written.
    package init?(_ steps: [LadderStep], written: [(text: String, value: String)]) {
        guard steps.count > 1 else { return nil }
        let values = Dictionary(written.map { ($0.text, $0.value) }, uniquingKeysWith: { first, _ in first })
        texts = steps.map(\.text)
        self.values = texts.compactMap { values[$0] }
        guard self.values.count == texts.count else { return nil }
    }

    /// The move that puts a step one place higher or lower; nil: there is no such place.
    package func moving(_ step: Int, by places: Int) -> Move? {
        guard values.indices.contains(step), values.indices.contains(step + places) else { return nil }
        var values = values
        values.swapAt(step, step + places)
        return Move(path: Self.path, value: "[\(values.joined(separator: ", "))]")
    }
}
