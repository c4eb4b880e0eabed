package import Wording

/// `combine: trimmed_mean` with `trim: n`; the mean without the n lowest and the n highest scores.
package struct TrimmedMean: CombiningReading {
    static let word = "trimmed_mean"
    static let parameters = [
        RubricKey(
            "trim", .whole(1), "how many of the lowest and of the highest scores do not count", "1", standard: "1",
            in: "{ combine: trimmed_mean, … }")
    ]

    let trim: Int

    package var meaning: Message { Message("are averaged without the \(trim) lowest and the \(trim) highest") }

    package init(trim: Int) { self.trim = trim }

    init(_ section: Section, _ loading: inout Loading) {
        trim = loading.integer(section, "trim", 1...100) ?? 1
    }

    package func keep(_ opinions: [Opinion]) -> Kept {
        guard opinions.count > 2 * trim else {
            return .none(
                Message(
                    """
                    a mean without the \(trim) lowest and the \(trim) highest needs at least \(2 * trim + 1) scores; there are \
                    \(opinions.count)
                    """))
        }
        return .some(Array(opinions.indicesByScore.dropFirst(trim).dropLast(trim)), whyNot: Message("trimmed"))
    }
}
