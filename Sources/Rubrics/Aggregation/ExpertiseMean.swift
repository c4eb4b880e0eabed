package import Numbers
package import Wording

/// `combine: expertise_mean` with `expertise: { expert: 3, familiar: 1, none: 0 }`; the mean of the scores, each as often as the word
/// counts that its evaluator wrote in the column `expertise` of the row.
///
/// Source: ESO, distributed peer review (Patat et al. 2019): each reviewer says of each proposal how well the field is known.
package struct ExpertiseMean: CombiningReading {
    static let word = "expertise_mean"
    static let parameters = [
        RubricKey(
            "expertise", .named(.number), "how much a score counts by the word in its row's column `expertise`",
            "{ expert: 3, familiar: 1, none: 0 }", in: "{ combine: expertise_mean, … }")
    ]
    /// The column of a score sheet.
    package static let column = "expertise"

    /// Words and what they count, in the order of the rubric.
    package let levels: [(word: String, weight: Decimal128)]

    package var meaning: Message {
        let list = levels.map { Message("\($0.word) counts \(numeral: $0.weight.text)") }
        return Message(
            "are averaged by the expertise that evaluators declare in each row: \(Message.joined(list, ", "))")
    }

    package init(levels: [(word: String, weight: Decimal128)]) { self.levels = levels }

    init(_ section: Section, _ loading: inout Loading) {
        loading.require(section, Self.column, "what each word counts, such as { expert: 3, familiar: 1, none: 0 }")
        var levels: [(word: String, weight: Decimal128)] = []
        for entry in loading.entries(section, Self.column) {
            let name = "\(section.path(Self.column)).\(entry.key)"
            guard let weight = loading.decimal(entry.value, name) else { continue }
            if weight < 0 {
                loading.error("RUBRIC.WEIGHT", "'\(name)' is at least 0, not \(weight)", at: entry.value.place)
            }
            levels.append((entry.key, weight))
        }
        if section[Self.column] != nil, !levels.isEmpty, levels.allSatisfy({ $0.weight == 0 }) {
            loading.error(
                "RUBRIC.WEIGHT", "no word of '\(section.path(Self.column))' counts: one of them is above 0",
                at: section.place(of: Self.column))
        }
        self.levels = levels
    }

    package func keep(_ opinions: [Opinion]) -> Kept {
        let counted = opinions.indices.filter { opinions[$0].weight > .zero }
        guard !counted.isEmpty else {
            return .none(Message("no evaluator who scored it declared an expertise that counts"))
        }
        return .some(counted, whyNot: Message("the declared expertise counts 0"))
    }

    package func mean(of opinions: [Opinion]) -> Rational? {
        let weight = opinions.reduce(Rational(0)) { $0 + $1.weight }
        return opinions.reduce(Rational(0)) { $0 + $1.weight * $1.score }.divided(by: weight)
    }
}
