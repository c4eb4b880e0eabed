import Tuning

/// What the two sides decide by, where that differs: old and new, a row each.
struct ChangedRulesSection {
    let view: ComparisonView

    var section: PageSection {
        let rules = view.comparison.rules
        return PageSection("rules", "What changed in the rules") {
            hints
            if rules.isEmpty { paragraph { "Both sides decide by the same rules." } } else { table(rules) }
        }
    }

    @HTMLBuilder private var hints: HTML {
        if !view.comparison.hints.isEmpty {
            tag("div", ["class": "notice", "role": "note"]) {
                heading("To be known first")
                tag("ul") { view.comparison.hints.map { hint in tag("li") { isolated(hint) } } }
            }
        }
    }

    private func table(_ rules: [RuleChange]) -> HTML {
        Folding.html(
            Folding.parts(rules.count), summary: { "\(view.numbers.count($0.count)) more" },
            block: { range in
                DataTable(
                    caption: "Changed rules, old and new", hasCards: true, hidesCaption: true,
                    columns: [.init("rule", .heading), .init("old", .prose), .init("new", .prose)]
                ).html(
                    rules[range].map { change in
                        let text = RuleChangeText(change: change)
                        return .init([isolated(text.rule), isolated(text.old), isolated(text.new)])
                    })
            })
    }
}
