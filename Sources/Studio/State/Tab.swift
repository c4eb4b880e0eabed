/// What stands beside the knobs.
package enum Tab: String, Sendable, CaseIterable {
    case list, explanation, evaluators, comparison, rules, problems, text

    var title: String {
        switch self {
        case .list: "List"
        case .explanation: "Explanation"
        case .evaluators: "Evaluators"
        case .comparison: "Comparison"
        case .rules: "Rules"
        case .problems: "Problems"
        case .text: "Text of the rubric"
        }
    }
}
