/// A text as its characters (Unicode scalars), with the steps that may still be taken on it.
struct MatchText {
    /// The steps of one call on one text.
    private static let stepLimit = 200_000_000
    /// The steps of a pattern with back-references, which cannot be run in linear time.
    private static let backtrackingStepLimit = 5_000_000

    let scalars: [Unicode.Scalar]
    private let isMultiline: Bool
    private var stepsLeft: Int

    init(_ text: String, _ program: PatternProgram) {
        scalars = Array(text.unicodeScalars)
        isMultiline = program.flags.isMultiline
        stepsLeft = program.hasBackReferences ? Self.backtrackingStepLimit : Self.stepLimit
    }

    mutating func spend(_ steps: Int) throws(RegularExpressionError) {
        stepsLeft -= steps
        guard stepsLeft >= 0 else {
            throw RegularExpressionError(
                kind: .limit, message: "matching was given up: the pattern takes too many steps on this text", offset: 0
            )
        }
    }

    /// Whether `^` holds: at the start, and with flag `m` after every line feed but one that ends the text.
    func isStart(_ position: Int) -> Bool {
        position == 0 || (isMultiline && scalars[position - 1] == "\n" && position < scalars.count)
    }

    /// Whether `$` holds: at the end, and with flag `m` before every line feed.
    func isEnd(_ position: Int) -> Bool {
        position == scalars.count || (isMultiline && scalars[position] == "\n")
    }

    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}

/// Where a pattern matched.
struct Match {
    /// The bounds of group n at 2n and 2n + 1; nil where the group took no part.
    var slots: [Int?]

    /// The place of the whole match (0) or of a group.
    func range(_ group: Int) -> Range<Int>? {
        guard let lower = slots[2 * group], let upper = slots[2 * group + 1], lower <= upper else { return nil }
        return lower..<upper
    }
}

/// How a match has to lie in the text.
enum Anchoring {
    /// Anywhere from the place on; the leftmost one is found.
    case none
    /// The whole text.
    case both
}
