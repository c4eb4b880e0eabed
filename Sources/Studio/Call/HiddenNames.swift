import Calls
import Reports
import Scoring
import Wording

/// Evaluators as numbers, and their score sheets too: who reads along need not know who gave which score.
struct HiddenNames: Sendable {
    /// What is replaced, the longest first, and by what.
    private let files: [(name: String, text: String)]
    private let evaluators: [(name: String, text: String)]

    /// - Parameters:
    ///   - evaluators: names as they stand in score sheets, in their order.
    ///   - style: of the words in their place.
    init(evaluators: [String], files: [String], style: NumberStyle = .standard) {
        let numbered = { (names: [String], word: (Int) -> String) in
            names.enumerated().map { (name: $1, text: word($0 + 1)) }
                .filter { !$0.name.isEmpty }
                .sorted { ($1.name.count, $0.name) < ($0.name.count, $1.name) }
        }
        self.evaluators = numbered(evaluators) { style.say("evaluator \($0)") }
        self.files = numbered(files) { style.say("score sheet \($0)") }
    }

    init(_ whole: WholeTrial, _ style: NumberStyle) {
        self.init(
            evaluators: whole.prepared.assessments?.evaluators ?? [], files: whole.result.inputs.sheets.map(\.name),
            style: style)
    }

    func hiding(_ text: String) -> String {
        var text = text
        for (name, number) in files where text.contains(name) { text = text.replacing(name, with: number) }
        for (name, number) in evaluators where text.contains(name) { text = Self.replacing(name, number, in: text) }
        return text
    }

    /// Only whole words: the evaluator `A` is not in every `A`pril.
    private static func replacing(_ name: String, _ number: String, in text: String) -> String {
        var result = ""
        var rest = text[...]
        while let found = rest.firstRange(of: name) {
            let before = rest[..<found.lowerBound].last ?? result.last
            let after = rest[found.upperBound...].first
            result += rest[..<found.lowerBound]
            result += isWord(before) || isWord(after) ? name : number
            rest = rest[found.upperBound...]
        }
        return result + rest
    }

    private static func isWord(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } ?? false
    }
}
