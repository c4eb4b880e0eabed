import Numbers
import Rubrics
import Scoring
import Wording

/// The rules by which this was decided: criteria, eligibility, the order of the decision, every policy in a sentence.
struct RulesSection {
    let view: CallView

    private var rubric: Rubric { view.rubric }

    var section: PageSection {
        PageSection("rules", view.say("The rules")) {
            heading(view.say("The order of the decision"))
            tag("ol") {
                Self.order.map { step in
                    tag("li") {
                        tag("b") { view.numbers.text(step.0) }
                        ". "
                        view.numbers.text(step.1)
                    }
                }
            }
            criteria
            eligibility
            heading(view.say("What was applied"))
            tag("dl", ["class": "facts policies"]) {
                PolicySentences(view: view).all.map { policy in
                    tag("dt") { view.numbers.text(policy.title) }
                        + HTML.joined(
                            policy.sentences.map { said in tag("dd") { isolated(view.numbers.text(said)) } })
                }
            }
        }
    }

    /// The order of a decision, as docs/decision.md has it.
    private static let order = [
        (
            Message("Read"),
            Message(
                "Each submission is read; what is not well-formed, incomplete, late or a duplicate is inadmissible.")
        ),
        (
            Message("Eligibility"),
            Message("All rules are evaluated and all failures are listed; one failure makes a proposal ineligible.")
        ),
        (
            Message("Score"),
            Message("Every criterion is scored, evaluators are combined, parts are added up to the total.")
        ),
        (
            Message("Thresholds"),
            Message("Per criterion, per group of criteria and for the total; all failures are listed.")
        ),
        (
            Message("Rank"),
            Message("By the ranking score, then step by step down the ladder among those that are still equal.")
        ),
        (Message("Award"), Message("Guarantees first, then the list in rank order under caps, lots and budget.")),
        (Message("Reserve"), Message("In rank order; the rest is not funded.")),
    ]

    @HTMLBuilder private var criteria: HTML {
        if !rubric.criteria.isEmpty {
            heading(view.say("Criteria"))
            DataTable(
                caption: view.say("Criteria with weight, scale and threshold"), hasCards: true, hidesCaption: true,
                columns: [
                    .init(view.say("criterion"), .heading), .init(view.say("weight"), .number),
                    .init(view.say("scale")),
                    .init(view.say("threshold"), .number), .init(view.say("how it is scored")),
                ]
            ).html(rubric.criteria.map(row))
        }
    }

    private func row(_ criterion: Criterion) -> DataTable.Row {
        let title = view.numbers.text(criterion.name)
        let name = HTML.joined([
            isolated(title),
            title == criterion.id ? .nothing : " ".html + tag("code") { criterion.id },
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
            return step.map { view.say("\(number(min)) to \(number(max)) in steps of \(number($0))") }
                ?? view.say("\(number(min)) to \(number(max))")
        case .values(let values): return values.map(number).joined(separator: "; ")
        }
    }

    private func manner(_ criterion: Criterion) -> String {
        switch criterion.kind {
        case .assessed: view.say("by evaluators")
        case .computed:
            criterion.ruleText.isEmpty ? view.say("computed") : view.say("computed: \(criterion.ruleText)")
        case .table: view.say("by a decision table of the rubric")
        case .decision(let reference): view.say("by the decision \(reference.name) of \(reference.file)")
        case .branch(.sum): view.say("the sum of its parts, weight × score")
        case .branch(.mean): view.say("the weighted mean of its parts")
        case .branch(.min): view.say("the lowest of its parts")
        case .branch(.max): view.say("the highest of its parts")
        }
    }

    @HTMLBuilder private var eligibility: HTML {
        if !rubric.eligibility.isEmpty {
            heading(view.say("Eligibility"))
            DataTable(
                caption: view.say("Eligibility rules; a proposal must meet all of them"), hasCards: true,
                hidesCaption: true,
                columns: [
                    .init(view.say("rule"), .heading), .init(view.say("must hold")), .init(view.say("otherwise")),
                ]
            ).html(
                rubric.eligibility.map { rule in
                    .init([
                        isolated(rule.id), tag("code", ["class": "rule"]) { rule.text },
                        isolated(view.numbers.text(rule.reason)),
                    ])
                })
        }
    }
}
