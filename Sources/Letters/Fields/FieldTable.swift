import Rubrics

/// The names that templates know.
package enum FieldTable {
    /// Of a letter.
    package static let letter: [Field] =
        outcomes + [
            .text("reference", "letters.reference, or the id of the proposal"),
            .text("date", "of the letter, in words"),
            .text("language", "of the letter: de"),
            .text("service", "letters.service: who writes"),
            .text("programme", "letters.programme"),
            .text("call_id", "id of the rubric"),
            .text("call_title", "title of the call"),
            .text("proposal", "id of the proposal"),
            .text("title", "of the proposal"),
            .text("applicant", "who applied"),
            .list("address", "lines below the applicant's name", of: [.text("line", "one line")]),
            .text(
                "outcome", "awarded, reduced, reserve, not_funded, below_threshold, ineligible, inadmissible, withdrawn"
            ),
            .text("subject", "the line above the greeting"),
            .list("reasons", "of the decision, in words", of: [.text("reason", "a sentence")]),
            .text("departure", "why the committee departed from the ranking, in a sentence; empty where it did not"),
            .list("criteria", "their scores, in the order of the rubric; none where nothing was scored", of: criterion),
            .text("total", "score"),
            .text("total_threshold", "what it had to reach"),
            .text("rank", "place in the ranking; empty where letters.rank is hidden"),
            .text("ranked", "how many were ranked"),
            .text("reserve_place", "place on the reserve list"),
            .text("chance", "of being drawn by lot, an exact fraction; empty where it was in no draw"),
            .text("requested", "amount asked for"),
            .text("awarded", "amount awarded"),
            .list("conditions", "of the award", of: [.text("condition", "a sentence")]),
            .list("enclosures", "of the letter", of: [.text("enclosure", "its name")]),
            .text("redress", "how to contest the decision, in a sentence"),
            .text("redress_date", "the last day for it, in words"),
            .text("redress_days", "days until then; empty where letters.redress writes a date"),
            .text("redress_where", "with whom"),
            .text("contact", "letters.contact"),
            .text("signatory", "letters.signatory"),
            .text("register_entry", "number of the decision in the register"),
            .text(
                "register_root", "hash of the register's head that was signed, how many entries it covers, and its name"
            ),
            .text("register_proof", "name of the file that proves the entry; its other files stand beside it"),
            .list(
                "order_remarks", "what came in another order than a call's steps", of: [.text("remark", "a sentence")]),
            .flag("is_preview", "the letter must not leave"),
        ] + labels

    /// A flag for each outcome: `is_awarded`.
    private static let outcomes = LetterOutcome.allCases.map {
        Field.flag("is_\($0.rawValue)", "whether that is the outcome")
    }

    private static let criterion: [Field] = [
        .text("criterion", "its title"), .text("score", "empty: there is none"),
        .text("maximum", "of its scale"), .text("threshold", "what the score had to reach"),
        .flag("is_met", "whether it did"), .flag("is_part", "whether it belongs to a criterion above it"),
        .text("note", "of the panel, on scores that lie far apart"),
        .list("comments", "of evaluators", of: [.text("evaluator", "a number"), .text("comment", "as written")]),
    ]

    /// Of a whole page: one letter, or all of them to print.
    package static let page: [Field] = [
        .text("language", "of the first letter"), .text("page_title", "of the window"),
        .text("paper", "A4 or letter"), .flag("is_preview", "the letters must not leave"),
        .flag("has_others", "whether it is more than one letter"),
        .list(
            "letters", "one, or all", of: letter + [.list("paragraphs", "of the text of the outcome", of: paragraph)]),
    ]

    static let paragraph: [Field] = [
        .text("text", "of a plain paragraph"), .flag("is_list", "whether its lines are the items of a list"),
        .list("items", "of a list", of: [.text("item", "one of them")]),
    ]

    /// The fixed words around a letter: `label_score`.
    private static let labels = DefaultTexts.labels.map {
        Field.text("label_" + $0, "the word for it in the language of the letter")
    }

    /// Of a sentence in `texts.csv`.
    package static let sentence: [Field] = [
        .text("criterion", "title of the criterion that decided"), .text("score", "reached"),
        .text("threshold", "needed"), .text("fact", "the entry of the application"),
        .text("detail", "what the check found, in its own words"), .text("submitted", "when it arrived"),
        .text("deadline", "when it was due"), .text("requested", "amount asked for"),
        .text("awarded", "amount awarded"), .text("amount", "a number with its signs"), .text("unit", "its currency"),
        .text("place", "on the reserve list"), .text("days", "a number of days"), .text("until", "a day"),
        .text("where", "with whom"), .text("by", "who decided"), .text("on", "which day"),
        .text("rank", "place in the ranking"), .text("ranked", "how many were ranked"),
        .text("count", "a number"), .text("call_title", "title of the call"),
        .text("chance", "of being drawn by lot, an exact fraction"),
    ]

    /// Of `letters.reference`.
    package static let reference: [Field] = [
        .text("proposal", "its id"), .text("call_id", "id of the rubric"), .text("year", "of the letter"),
        .text("number", "of the letter in this batch"),
    ]
}
