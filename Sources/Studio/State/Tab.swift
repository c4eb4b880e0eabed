import Wording

/// What stands beside the knobs.
package enum Tab: String, Sendable, CaseIterable {
    case list, explanation, evaluators, comparison, rules, problems, text

    var title: Message {
        switch self {
        case .list: Message("List")
        case .explanation: Message("Explanation")
        case .evaluators: Message("Evaluators")
        case .comparison: Message("Comparison")
        case .rules: Message("Rules")
        case .problems: Message("Problems")
        case .text: Message("Text of the rubric")
        }
    }
}
