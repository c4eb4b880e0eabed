import Calls
import Numbers
import Rubrics
import Scoring
import Sheets
import Wording

/// The sheet *Rules*: criteria, eligibility and every policy of the rubric in sentences.
struct RulesSheet {
    private let view: CallView
    private var style: NumberStyle { view.numbers }

    init(_ result: CallResult, _ numbers: NumberStyle) {
        view = CallView(rulesOf: result, numbers: numbers)
    }

    var written: WrittenSheet { SheetXML.written(draft) }

    private var draft: SheetDraft {
        let rows = [(style.say("section"), style.say("name"), style.say("rule"))] + criteria + eligibility + policies
        let cells = rows.enumerated().map { index, row in
            [row.0, row.1, row.2].map { CellDraft.text($0, index == 0 ? .header : .text) }
        }
        return SheetDraft(name: style.say("Rules"), widths: [18, 26, 110], rows: cells)
    }

    private typealias Row = (String, String, String)

    private var criteria: [Row] {
        view.rubric.criteria.map { criterion in
            let parts: [Message?] = [
                criterion.title.isEmpty ? nil : .local(criterion.title),
                Message("weight \(numeral: criterion.weight.reduced.text)"),
                criterion.scale.map { Message("scale \($0.message)") },
                criterion.threshold.map { Message("threshold \(numeral: $0.reduced.text)") },
                criterion.ruleText.isEmpty ? nil : .verbatim(criterion.ruleText),
            ]
            let rule = style.text(.joined(parts.compactMap { $0 }, "; "))
            return (style.say("criterion"), criterion.id, rule)
        }
    }

    private var eligibility: [Row] {
        view.rubric.eligibility.map { rule in
            (style.say("eligibility"), rule.id, "\(rule.text)\n\(style.say("otherwise: \(rule.reason)"))")
        }
    }

    private var policies: [Row] {
        PolicySentences(view: view).all.flatMap { policy in
            policy.sentences.map { (style.say("policy"), style.text(policy.title), style.text($0)) }
        }
    }
}
