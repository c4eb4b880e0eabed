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
