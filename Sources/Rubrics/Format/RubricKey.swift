/// A key of a rubric or of a `call.yaml`: what the loader knows, what the reference says of it, and what editors check. A new key is one
/// line in the table of its group.
package struct RubricKey: Sendable {
    package let name: String
    package let form: KeyForm
    /// What it says, in a few words.
    package let summary: String
    /// As a rubric writes it: `floor: 70%`. A test tries every one.
    package let example: String
    /// The group cannot do without it.
    package let isRequired: Bool
    /// What counts where it is left out; nil: nothing does.
    package let standard: String?
    /// The group in which the example is tried, with … in its place; nil: that of the group.
    let context: String?
    /// The command that shows what it does; nil: that of the group.
    let shownBy: String?

    init(
        _ name: String, _ form: KeyForm, _ summary: String, _ example: String, required isRequired: Bool = false,
        standard: String? = nil, in context: String? = nil, shownBy: String? = nil
    ) {
        (self.name, self.form, self.summary, self.example) = (name, form, summary, "\(name): \(example)")
        (self.isRequired, self.standard, self.context, self.shownBy) = (isRequired, standard, context, shownBy)
    }
}

/// What stands behind a key.
package indirect enum KeyForm: Sendable {
    /// Any single value.
    case text
    /// A text for people: the same in every language, or one a language, each under its tag.
    case localText
    case number
    /// A whole number from here on.
    case whole(Int)
    /// `30%`
    case share
    case numberOrShare
    /// `true` or `false`
    case flag
    /// One of these words.
    case word([String])
    /// A FEEL expression.
    case rule
    case xpath
    /// The name of a file, relative to the rubric or the call.
    case file
    /// A row of single values.
    case row
    /// Anything.
    case any
    case list(KeyForm)
    /// One, or a list of them.
    case several(KeyForm)
    /// Names that the author chooses, each with this behind it.
    case named(KeyForm)
    case group(KeyGroup.Name)
    case either(KeyForm, KeyForm)
}

/// Keys that stand together.
package struct KeyGroup: Sendable {
    package enum Name: String, Sendable, CaseIterable {
        case rubric, submissions, deadline, onePer = "one_per", fact, table, value
        case eligibilityRule = "eligibility_rule"
        case scale, criterion, decisionTable = "decision_table", tableInput = "table_input", commentRule =
            "comment_rule"
        case assessments, thirdOpinion = "third_opinion", disagreement, scoreRounding = "score_rounding", adjustments
        case sheets, report, total, ranking, ladderStep = "ladder_step", nearest, draw
        case award, awardRounding = "award_rounding", tier, awardDraw = "award_draw", lot, guarantee, cap, reserve
        case example, call
        case letters, letterLanguage = "letter_language", redress
        case publish, funder, publishedFacts = "published_facts"

        /// Whether it stands in a `call.yaml`, not in a rubric.
        package var isOfCall: Bool {
            switch self {
            case .call, .letters, .letterLanguage, .redress, .publish, .funder, .publishedFacts: true
            case .rubric, .submissions, .deadline, .onePer, .fact, .table, .value, .eligibilityRule, .scale, .criterion,
                .decisionTable, .tableInput, .commentRule, .assessments, .thirdOpinion, .disagreement, .scoreRounding,
                .adjustments, .sheets, .report, .total, .ranking, .ladderStep, .nearest, .draw, .award, .awardRounding,
                .tier,
                .awardDraw, .lot,
                .guarantee, .cap, .reserve, .example:
                false
            }
        }
    }

    /// Where it stands: `award.lots.NAME`; empty at the top.
    package let place: String
    /// What it is for: a sentence.
    package let summary: String
    package let keys: [RubricKey]
    /// What holds between its keys.
    package let rules: [KeyRule]
    /// Where a test puts it in the rubric of the reference, and what it holds there beside the example, which is the `…`.
    let tried: (path: String, context: String)
    /// The command that shows what its keys do.
    let shownBy: String

    init(
        _ place: String, _ summary: String, tried path: String? = nil, in context: String = "{ … }", shownBy: String,
        rules: [KeyRule] = [], _ keys: [RubricKey]
    ) {
        (self.place, self.summary, self.keys, self.rules) = (place, summary, keys, rules)
        (tried, self.shownBy) = ((path ?? place, context), shownBy)
    }

    /// In the order in which messages list them.
    var names: [String] { keys.map(\.name) }
}

/// What holds between the keys of a group.
package enum KeyRule: Sendable {
    /// Exactly one of them.
    case exactlyOne([String])
    case atLeastOne([String])
    /// The first goes only with the others.
    case needs(String, [String])
    /// These are not written side by side.
    case apart(String, [String])
    /// The first goes only where the second has this word.
    case only(String, String, is: String)
}
