import FEEL
import Numbers

/// Reads `ranking:`; the ranking score and the ladder.
struct RankingSection {
    let names: Names

    func load(_ section: Section, _ loading: inout Loading) -> RankingRule {
        var rule = RankingRule(score: nil, scoreText: "total", ladder: [], place: section.place)
        if let scalar = loading.scalar(section, "score"), scalar.text != "total" {
            rule.score = names.program(scalar, expecting: .number, &loading)
            rule.scoreText = scalar.text
        }
        rule.ladder = loading.items(section, "ladder").compactMap { step($0, &loading) }
        return rule
    }

    // MARK: one step

    private func step(_ value: YAMLValue, _ loading: inout Loading) -> LadderStep? {
        let keys = RubricFormat.ladderStep.names
        guard let section = Section(value, name: "ranking.ladder", keys: keys, into: &loading.problems) else {
            return nil
        }
        let stated = LadderSteps.all.filter { section[$0.key] != nil }
        guard stated.count == 1, let kind = stated.first else {
            if stated.count > 1 {
                loading.error("RUBRIC.CONFLICT", "one step a line: begin each with its own '-'", at: section.place)
            }
            return nil
        }
        guard let rule = kind.read(section, names, &loading) else { return nil }
        return LadderStep(
            rule: rule, text: "\(kind.key): \(Self.text(section[kind.key]))", place: section.place(of: kind.key))
    }

    /// The step's argument as one line, for explanations.
    static func text(_ value: YAMLValue?) -> String {
        switch value {
        case .scalar(let scalar)?: scalar.text
        case .mapping(let entries, _)?: entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ")
        case .sequence(let items, _)?: items.map(text).joined(separator: ", ")
        case nil: ""
        }
    }
}
