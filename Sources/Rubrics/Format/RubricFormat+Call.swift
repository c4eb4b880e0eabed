/// Keys of `call.yaml`.
extension RubricFormat {
    static let call = KeyGroup(
        "",
        "What stands elsewhere than the convention of the call folder has it. Paths are relative to the folder; an empty file is "
            + "a call.", tried: "", shownBy: "run",
        [
            RubricKey("call", .word(["1"]), "the version of the format", "1", standard: "1"),
            RubricKey(
                "rubric", .file, "the rubric, or its folder", "../rubrics/small",
                standard: "rubric.yaml, rubric/rubric.yaml",
                shownBy: "check"),
            RubricKey(
                "submissions", .several(.file), "files and folders", "[portal, late.zip]", standard: "submissions"),
            RubricKey(
                "assessments", .several(.file), "score sheets that came back", "[sheets]", standard: "assessments"),
            RubricKey(
                "evaluators", .file, "who may assess", "people.csv", standard: "evaluators.csv", shownBy: "sheets"),
            RubricKey(
                "adjustments", .file, "points of the committee", "board.csv", standard: "adjustments.csv"),
            RubricKey("offers", .file, "what became of offers", "answers.csv", standard: "offers.csv"),
            RubricKey("budget", .number, "instead of the rubric's", "500000", standard: "award.budget"),
            RubricKey("limits", .named(.whole(1)), "what one submission may cost", "{ depth: 64 }"),
            RubricKey(
                "locale", .text, "whose numbers are written for people", "de_DE", standard: "as the language does"),
            RubricKey("out", .file, "where results go", "results", standard: "out"),
            RubricKey(
                "departures", .file, "where a committee departed from the ranking", "moved.csv",
                standard: "departures.csv",
                shownBy: "register"),
            RubricKey(
                "register", .file, "the file of the register", "kept.sqlite", standard: "register.sqlite",
                shownBy: "register"),
            RubricKey(
                "sign_off", .either(.several(.text), .named(.text)),
                "the desks that sign the result, in order, with their public keys or without", "[programme, director]",
                shownBy: "register"),
            RubricKey(
                "language", .text, "in which the rubric is written, and results for people: en, de, fr or es", "de",
                standard: "en", shownBy: "letters"),
            RubricKey(
                "letters", .group(.letters), "what letters say beside the decision",
                "{ service: City Hall, date: 2026-05-04 }",
                shownBy: "letters"),
            RubricKey(
                "publish", .group(.publish), "what publications say beside the awards", "{ award_date: 2026-05-04 }",
                shownBy: "publish"),
        ])
}
