/// Keys of `letters:` and `publish:` in a `call.yaml`.
extension RubricFormat {
    /// Beside the languages also `text` and `for`.
    private static let clauses = KeyForm.several(.either(.text, .named(.any)))

    static let letters = KeyGroup(
        "letters",
        "What letters to applicants say beside the decision.",
        shownBy: "letters",
        [
            RubricKey("date", .text, "of the letters", "2026-05-04", standard: "`--date`"),
            RubricKey(
                "reference", .text, "a template of proposal, call_id, year and number",
                "\"PARKS/{{year}}/{{proposal}}\"",
                standard: "the id"),
            RubricKey("service", .localText, "who writes", "City Hall"),
            RubricKey("programme", .localText, "the line below the service", "{ en: Green City, de: Grüne Stadt }"),
            RubricKey("contact", .localText, "whom to ask", "parks@city.example"),
            RubricKey("signatory", .localText, "who signs", "Head of the Parks Fund"),
            RubricKey(
                "redress", .group(.redress), "how the decision is contested", "{ days: 30, where: Review Board }"),
            RubricKey(
                "conditions", clauses, "of awards, or `for` the outcomes that are named",
                "[ Work begins within a year., { for: reduced, text: The plan is adapted. } ]"),
            RubricKey(
                "enclosures", clauses, "with every letter, or `for` the outcomes that are named",
                "[ { for: [awarded, reduced], en: Agreement, de: Vertrag } ]"),
            RubricKey(
                "language", .either(.text, .group(.letterLanguage)), "of all letters, or by a fact",
                "{ fact: language, default: en }", standard: "that of the call"),
            RubricKey("title", .text, "the fact or value that is the proposal's title", "title", standard: "title"),
            RubricKey(
                "applicant", .text, "the fact or value that names the applicant", "applicant", standard: "applicant"),
            RubricKey("address", .text, "the fact or value below the applicant's name", "address"),
            RubricKey(
                "rank", .word(["shown", "hidden"]), "whether letters tell the rank", "hidden", standard: "shown"),
            RubricKey("paper", .word(["a4", "letter"]), "what is printed on", "letter", standard: "a4"),
            RubricKey("folder", .file, "own texts and templates", "texts", standard: "letters"),
            RubricKey(
                "accept", .several(.text), "findings that do not stop the letters, of all or of one proposal",
                "[ LETTER.AMOUNT, LETTER.SPREAD P-7 ]"),
        ])

    static let letterLanguage = KeyGroup(
        "letters.language", "The language of each letter, by a fact.", in: "{ fact: language, … }", shownBy: "letters",
        [
            RubricKey(
                "fact", .text, "the fact or value that holds it: `de`, `de-AT`", "language", required: true, in: "{ … }"
            ),
            RubricKey(
                "default", .text, "where there is no letter in what the fact says", "en", standard: "that of the call"),
        ])

    static let redress = KeyGroup(
        "letters.redress", "How the decision is contested.", in: "{ where: Review Board, … }", shownBy: "letters",
        rules: [.exactlyOne(["days", "until"])],
        [
            RubricKey("days", .whole(1), "calendar days after the date of the letter", "30"),
            RubricKey("until", .text, "the last day", "2026-06-03"),
            RubricKey(
                "weekends", .word(["count", "skip"]), "whether a last day on a weekend moves to Monday", "skip",
                standard: "count", in: "{ where: Review Board, days: 30, … }"),
            RubricKey("where", .localText, "with whom", "Review Board", required: true, in: "{ days: 30, … }"),
        ])

    static let publish = KeyGroup(
        "publish", "What publications of the awards say beside them.", shownBy: "publish",
        [
            RubricKey("award_date", .text, "of the awards", "2026-05-04", standard: "`--date`"),
            RubricKey("prefix", .text, "before every identifier of 360Giving", "360G-example"),
            RubricKey("funder", .group(.funder), "who funds", "{ id: GB-COH-00000000, name: City }"),
            RubricKey("nature", .text, "of the measure, for eu-38", "Grant for parks", standard: "Grant"),
            RubricKey("facts", .group(.publishedFacts), "which facts or values are told", "{ recipient: applicant }"),
            RubricKey(
                "redact", .several(.word(PublicationSettings.Field.allCases.map(\.rawValue))), "fields that stay empty",
                "[title]"),
            RubricKey(
                "redactions", .file, "a list `proposal,field` of single fields that stay empty", "hidden.csv",
                standard: "redactions.csv"),
            RubricKey("statistics", .several(.text), "facts or values by which proposals are counted", "[city]"),
            RubricKey(
                "keep_years", .whole(0), "years after that of the award, after which rows are removed", "2",
                standard: "2"),
        ])

    static let funder = KeyGroup(
        "publish.funder", "Who funds, as 360Giving names it.", shownBy: "publish",
        [
            RubricKey("id", .text, "its identifier in a register of organisations", "GB-COH-00000000"),
            RubricKey("name", .text, "its name", "City of Parks"),
        ])

    static let publishedFacts = KeyGroup(
        "publish.facts",
        "Facts or values by what they are; left out, those of the same name, where the rubric has one (`applicant` for the recipient).",
        shownBy: "publish",
        [
            RubricKey("title", .text, "of the proposal", "title"),
            RubricKey("description", .text, "of it", "summary", standard: "description, or the title"),
            RubricKey("recipient", .text, "who receives", "applicant", standard: "applicant"),
            RubricKey("recipient_id", .text, "VAT number, or another identifier of a register", "vat"),
            RubricKey("person", .text, "whether that is a natural person, of whom no name is told", "is_person"),
            RubricKey("country", .text, "where it is", "country"),
            RubricKey("locality", .text, "the place; not told of persons", "city"),
            RubricKey("nuts2", .text, "the region of NUTS level 2", "region"),
        ])
}
