import Wording

/// Why an award interval is searched in steps instead of followed from one change to the next.
enum SearchReason: CaseIterable {
    case curved, followsScores, tooLarge

    /// What is said of all criteria for whose weights that is so.
    func note(_ criteria: String) -> Message {
        let steps = FlipPoints.probes
        return switch self {
        case .curved:
            Message(
                """
                \(criteria): searched in \(steps) steps to each side, as the weight does not move the scores in straight lines; a change \
                that comes and goes between two steps would be missed
                """)
        case .followsScores:
            Message(
                """
                \(criteria): searched in \(steps) steps to each side, as amounts, tiers or chances follow the scores; a change that comes \
                and goes between two steps would be missed
                """)
        case .tooLarge:
            Message(
                """
                \(criteria): searched in \(steps) steps to each side, as the call is too large to follow every swap; a change that comes \
                and goes between two steps would be missed
                """)
        }
    }
}
