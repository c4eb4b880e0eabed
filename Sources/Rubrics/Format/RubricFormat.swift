/// Every key that a rubric or a `call.yaml` may have: the one table that the loader, the reference page and the schemas are made of.
package enum RubricFormat {
    package static func group(_ name: KeyGroup.Name) -> KeyGroup {
        switch name {
        case .rubric: rubric
        case .submissions: submissions
        case .deadline: deadline
        case .onePer: onePer
        case .fact: fact
        case .table: table
        case .value: value
        case .eligibilityRule: eligibilityRule
        case .scale: scale
        case .criterion: criterion
        case .decisionTable: decisionTable
        case .tableInput: tableInput
        case .commentRule: commentRule
        case .assessments: assessments
        case .thirdOpinion: thirdOpinion
        case .disagreement: disagreement
        case .scoreRounding: scoreRounding
        case .adjustments: adjustments
        case .sheets: sheets
        case .report: report
        case .total: total
        case .ranking: ranking
        case .ladderStep: ladderStep
        case .nearest: nearest
        case .draw: draw
        case .award: award
        case .awardRounding: awardRounding
        case .tier: tier
        case .awardDraw: awardDraw
        case .lot: lot
        case .guarantee: guarantee
        case .cap: cap
        case .reserve: reserve
        case .example: example
        case .call: call
        case .letters: letters
        case .letterLanguage: letterLanguage
        case .redress: redress
        case .publish: publish
        case .funder: funder
        case .publishedFacts: publishedFacts
        }
    }

    /// The top of a rubric, in the order of the page.
    static let rubric = KeyGroup(
        "", "What stands at the top of a rubric.", shownBy: "check",
        [
            RubricKey("fundscore", .word(["1"]), "the version of the format", "1", required: true),
            RubricKey("id", .text, "its short name, for files and records", "small-actions", shownBy: "run"),
            RubricKey("title", .localText, "its name for people", "Small actions", standard: "the id", shownBy: "run"),
            RubricKey("status", .localText, "how sure it is; every report says so", "illustrative", shownBy: "run"),
            RubricKey(
                "source", .localText, "where the published rules stand", "https://example.org/rules", shownBy: "run"),
            RubricKey("currency", .text, "what money is counted in", "EUR", shownBy: "run"),
            RubricKey(
                "submissions", .group(.submissions), "how records are found", "{ record: /call/proposal, id: \"@id\" }",
                required: true),
            RubricKey(
                "facts", .named(.group(.fact)), "what is read from a record",
                "{ months: { xpath: months, type: number }, requested: { xpath: requested, type: number }, countries: { xpath: country, "
                    + "type: list<string> }, city: { xpath: city, type: string }, sent: { xpath: sent, type: date } }",
                required: true, shownBy: "facts"),
            RubricKey(
                "tables", .named(.group(.table)), "CSV files that rules look things up in",
                "{ pairings: { csv: pairings.csv, columns: { eu: string } } }", shownBy: "explain"),
            RubricKey(
                "values", .named(.either(.rule, .group(.value))), "named formulas; each sees those before it",
                "{ partners: count(countries), bonus: if partners > 2 then 0.5 else 0 }", shownBy: "explain"),
            RubricKey(
                "eligibility", .list(.group(.eligibilityRule)), "who may take part",
                "[ { id: E1, rule: months <= 12, reason: At most 12 months } ]", shownBy: "explain"),
            RubricKey("scale", .group(.scale), "which scores may be given", "{ max: 5, step: 0.5 }", shownBy: "sheets"),
            RubricKey(
                "missing", .word(MissingPolicy.allCases.map(\.rawValue)), "what becomes of scores that nobody gave",
                "ignore",
                standard: "reject", shownBy: "run"),
            RubricKey(
                "criteria", .named(.group(.criterion)), "what is scored, as a tree",
                "{ quality: { weight: 60, assessed: true }, speed: { weight: 40, score: \"min(5, 12 - months)\" } }",
                shownBy: "explain"),
            RubricKey(
                "assessments", .group(.assessments), "how evaluators' scores become one",
                "{ minimum: 2, combine: mean }", shownBy: "explain"),
            RubricKey("sheets", .group(.sheets), "what blank score sheets show", "{ show: [city] }", shownBy: "sheets"),
            RubricKey(
                "report", .group(.report), "what the decisions show beside a proposal", "{ columns: [city] }",
                shownBy: "run"),
            RubricKey(
                "total", .group(.total), "how the criteria become one score; needed where there are criteria",
                "{ combine: weighted_mean, threshold: 3 }", shownBy: "explain"),
            RubricKey(
                "ranking", .group(.ranking), "the ranking score, and who goes first among equals",
                "{ score: total, ladder: [ { highest: quality } ] }", shownBy: "run"),
            RubricKey(
                "award", .group(.award), "the money, and the order in which it is given",
                "{ budget: 450000, amount: requested, when_short: skip }", shownBy: "run"),
            RubricKey(
                "examples", .list(.group(.example)), "the rubric's own tests",
                "[ { given: { months: 6, quality: 4 }, expect: { speed: 5 } } ]"),
        ])

    static let example = KeyGroup(
        "examples[]", "A test: what is known, and what must come out of it.", tried: "examples.1",
        in: "{ given: { months: 6, quality: 4 }, expect: { speed: 5 }, … }", shownBy: "check",
        [
            RubricKey("name", .text, "what it is a test of", "six months", standard: "its number"),
            RubricKey(
                "given", .named(.any), "facts, values or scores; a list of scores stands for several evaluators",
                "{ months: 6, quality: [3, 4] }", required: true, in: "{ expect: { speed: 5 }, … }"),
            RubricKey(
                "expect", .named(.any),
                "what must come out: values, scores, total, eligible, passes, reasons; a number that no decimal writes as a fraction, 13/3",
                "{ speed: 5, eligible: true }", required: true, in: "{ given: { months: 6, quality: 4 }, … }"),
        ])
}

/// Keys of a draw by lot, and of the tiers in which it may be.
extension RubricFormat {
    private static let tied = "{ among: tied, chances: equal, event: lottery of 24 May, … }"
    private static let before = "{ budget: 450000, amount: requested, when_short: skip, "
    private static let inTiers = "draw: { among: tier, chances: equal, event: lottery of 24 May }, "

    static let awardDraw = KeyGroup(
        "award.draw",
        "A draw that anybody can repeat: chances first, then the seed. `width` goes with `clipped_linear`, `tier` with `award.tiers`.",
        in: tied, shownBy: "explain",
        rules: [
            .atLeastOne(["seed", "commitment", "event"]), .apart("commitment", ["event"]),
            .only("width", "chances", is: "clipped_linear"),
        ],
        [
            RubricKey(
                "among", .word(DrawRule.Among.allCases.map(\.rawValue)),
                "who is drawn from: all who are ranked, those who share the rank at the line, or those of the tier at the line",
                "all_eligible", required: true, in: "{ chances: equal, event: lottery of 24 May, … }"),
            RubricKey(
                "chances", .word(["equal", "clipped_linear"]), "the same for all, or by the ranking score", "equal",
                required: true, in: "{ among: tied, event: lottery of 24 May, … }"),
            RubricKey(
                "width", .number, "over how many points of the ranking score the chance goes from 0 to 1", "0.5",
                in: "{ among: all_eligible, chances: clipped_linear, event: lottery of 24 May, … }"),
            RubricKey("seed", .text, "what the draw is made from; without it nothing is drawn yet", "7 12 19 33 40 41"),
            RubricKey(
                "commitment", .text, "the SHA-256 of the seed, published before the scores are known",
                "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea",
                in: "{ among: tied, chances: equal, … }"),
            RubricKey(
                "event", .localText, "which public value of a later day is the seed, in words", "lottery of 24 May",
                in: "{ among: tied, chances: equal, … }"),
        ])

    static let tier = KeyGroup(
        "award.tiers[]", "A tier; who is in none comes after them.", tried: "award",
        in: before + inTiers + "tiers: [ { name: A, from: 4, … } ] }", shownBy: "run",
        [
            RubricKey(
                "name", .text, "what people call it", "outstanding", required: true,
                in: before + inTiers + "tiers: [ { from: 4, … } ] }"),
            RubricKey(
                "from", .number, "its least total; with `tiers_on: rank` its first rank", "4", required: true,
                in: before + inTiers + "tiers: [ { name: A, … } ] }"),
        ])
}

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
