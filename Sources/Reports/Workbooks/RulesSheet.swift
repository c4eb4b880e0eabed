import Calls
import Numbers
import Rubrics
import Scoring
import Sheets
import Wording

/// The sheet *Rules*: criteria, eligibility and every policy of the rubric in sentences.
struct RulesSheet {
    private let view: CallView

    init(_ result: CallResult, _ numbers: NumberStyle) {
        view = CallView(rulesOf: result, numbers: numbers)
    }

    var written: WrittenSheet { SheetXML.written(draft) }

    private var draft: SheetDraft {
        let rows = [("section", "name", "rule")] + criteria + eligibility + policies
        let cells = rows.enumerated().map { index, row in
            [row.0, row.1, row.2].map { CellDraft.text($0, index == 0 ? .header : .text) }
        }
        return SheetDraft(name: "Rules", widths: [18, 26, 110], rows: cells)
    }

    private typealias Row = (String, String, String)

    private var criteria: [Row] {
        view.rubric.criteria.map { criterion in
            let parts = [
                criterion.title, "weight \(criterion.weight.reduced.text)",
                criterion.scale.map { "scale \($0.text)" } ?? "",
                criterion.threshold.map { "threshold \($0.reduced.text)" } ?? "", criterion.ruleText,
            ]
            return ("criterion", criterion.id, parts.filter { !$0.isEmpty }.joined(separator: "; "))
        }
    }

    private var eligibility: [Row] {
        view.rubric.eligibility.map { ("eligibility", $0.id, "\($0.text)\notherwise: \($0.reason)") }
    }

    private var policies: [Row] {
        PolicySentences(view: view).all.flatMap { policy in
            policy.sentences.map { ("policy", view.numbers.text(policy.title), view.numbers.text($0)) }
        }
    }
}
