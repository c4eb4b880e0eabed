import Tuning
import Wording

/// What the two sides decide by, where that differs: old and new, a row each.
struct ChangedRulesSection {
    let view: ComparisonView

    var section: PageSection {
        let (rules, texts) = (view.comparison.rules, view.comparison.texts)
        return PageSection("rules", view.say("What changed in the rules")) {
            hints
            if rules.isEmpty {
                paragraph { view.say("Both sides decide by the same rules.") }
            } else {
                table(rules, view.say("rule"), caption: view.say("Changed rules, old and new"))
            }
            if !texts.isEmpty {
                heading(view.say("Texts that changed, which decide nothing"))
                table(texts, view.say("text"), caption: view.say("Texts that changed, which decide nothing"))
            }
        }
    }

    @HTMLBuilder private var hints: HTML {
        if !view.comparison.hints.isEmpty {
            tag("div", ["class": "notice", "role": "note"]) {
                heading(view.say("To be known first"))
                tag("ul") { view.comparison.hints.map { hint in tag("li") { isolated(view.numbers.text(hint)) } } }
            }
        }
    }

    private func table(_ rules: [RuleChange], _ what: String, caption: String) -> HTML {
        Folding.html(
            Folding.parts(rules.count), summary: { view.say("\(view.numbers.count($0.count)) more") },
            block: { range in
                DataTable(
                    caption: caption, hasCards: true, hidesCaption: true,
                    columns: [
                        .init(what, .heading), .init(view.say("old"), .prose),
                        .init(view.say("new"), .prose),
                    ]
                ).html(
                    rules[range].map { change in
                        let text = RuleChangeText(change: change)
                        return .init([
                            isolated(view.numbers.text(text.rule)), isolated(view.numbers.text(text.old)),
                            isolated(view.numbers.text(text.new)),
                        ])
                    })
            })
    }
}
