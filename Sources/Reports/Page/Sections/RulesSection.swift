import Numbers
import Rubrics
import Scoring

/// The rules by which this was decided: criteria, eligibility, the order of the decision, every policy in a sentence.
struct RulesSection {
    let view: CallView

    private var rubric: Rubric { view.rubric }

    var section: PageSection {
        PageSection("rules", "The rules") {
            heading("The order of the decision")
            tag("ol") { Self.order.map { step in tag("li") { tag("b") { step.0 } + ". ".html + step.1.html } } }
            criteria
            eligibility
            heading("What was applied")
            tag("dl", ["class": "facts policies"]) {
                PolicySentences(view: view).all.map { policy in
                    tag("dt") { policy.title }
                        + HTML.joined(policy.sentences.map { sentence in tag("dd") { isolated(sentence) } })
                }
            }
        }
    }

    /// The order of a decision, as docs/decision.md has it.
    private static let order: [(String, String)] = [
        ("Read", "Each submission is read; what is not well-formed, incomplete, late or a duplicate is inadmissible."),
        (
            "Eligibility",
            "All rules are evaluated and all failures are listed; one failure makes a proposal ineligible."
        ),
        ("Score", "Every criterion is scored, evaluators are combined, parts are added up to the total."),
        ("Thresholds", "Per criterion, per group of criteria and for the total; all failures are listed."),
        ("Rank", "By the ranking score, then step by step down the ladder among those that are still equal."),
        ("Award", "Guarantees first, then the list in rank order under caps, lots and budget."),
        ("Reserve", "In rank order; the rest is not funded."),
    ]

    @HTMLBuilder private var criteria: HTML {
        if !rubric.criteria.isEmpty {
            heading("Criteria")
            DataTable(
                caption: "Criteria with weight, scale and threshold", hasCards: true, hidesCaption: true,
                columns: [
                    .init("criterion", .heading), .init("weight", .number), .init("scale"), .init("threshold", .number),
                    .init("how it is scored"),
                ]
            ).html(rubric.criteria.map(row))
        }
    }

    private func row(_ criterion: Criterion) -> DataTable.Row {
        let title = criterion.title.isEmpty ? criterion.id : criterion.title
        let name = HTML.joined([
            isolated(title),
            criterion.title.isEmpty || title == criterion.id ? .nothing : " ".html + tag("code") { criterion.id },
        ])
        return DataTable.Row([
            tag("span", ["class": "depth\(min(depth(criterion), 4))"]) { name },
            view.numbers.exact(criterion.weight).html,
            (criterion.scale.map(scale) ?? "–").html, (criterion.threshold.map { view.numbers.exact($0) } ?? "–").html,
            isolated(manner(criterion)),
        ])
    }

    private func depth(_ criterion: Criterion) -> Int {
        var (depth, parent) = (0, criterion.parent)
        while let index = parent { (depth, parent) = (depth + 1, rubric.criteria[index].parent) }
        return depth
    }

    private func scale(_ scale: Scale) -> String {
        let number = { (value: Decimal128) in view.numbers.exact(value) }
        switch scale {
        case .steps(let min, let max, let step):
            return "\(number(min)) to \(number(max))" + (step.map { " in steps of \(number($0))" } ?? "")
        case .values(let values): return values.map(number).joined(separator: "; ")
        }
    }

    private func manner(_ criterion: Criterion) -> String {
        switch criterion.kind {
        case .assessed: "by evaluators"
        case .computed: criterion.ruleText.isEmpty ? "computed" : "computed: \(criterion.ruleText)"
        case .table: "by a decision table of the rubric"
        case .decision(let reference): "by the decision \(reference.name) of \(reference.file)"
        case .branch(.sum): "the sum of its parts, weight × score"
        case .branch(.mean): "the weighted mean of its parts"
        case .branch(.min): "the lowest of its parts"
        case .branch(.max): "the highest of its parts"
        }
    }

    @HTMLBuilder private var eligibility: HTML {
        if !rubric.eligibility.isEmpty {
            heading("Eligibility")
            DataTable(
                caption: "Eligibility rules; a proposal must meet all of them", hasCards: true, hidesCaption: true,
                columns: [.init("rule", .heading), .init("must hold"), .init("otherwise")]
            ).html(
                rubric.eligibility.map { rule in
                    .init([isolated(rule.id), tag("code", ["class": "rule"]) { rule.text }, isolated(rule.reason)])
                })
        }
    }
}
