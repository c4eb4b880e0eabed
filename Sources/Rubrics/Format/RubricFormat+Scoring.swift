/// Keys of what is scored: scale, criteria, evaluators, total.
extension RubricFormat {
    static let scale = KeyGroup(
        "scale", "Which scores may be given; a criterion may have its own.", in: "{ max: 5, … }", shownBy: "sheets",
        rules: [.exactlyOne(["max", "values"]), .apart("values", ["min", "max", "step"])],
        [
            RubricKey("min", .number, "the lowest score", "1", standard: "0"),
            RubricKey("max", .number, "the highest score", "5", in: "{ … }"),
            RubricKey("step", .number, "from one score to the next", "0.5", standard: "any number between"),
            RubricKey("values", .list(.number), "the scores themselves, ascending", "[0, 3, 7, 10]", in: "{ … }"),
        ])

    static let criterion = KeyGroup(
        "criteria.NAME", "A criterion: what it weighs, what it has to reach, and where its score comes from.",
        tried: "criteria.quality", in: "{ assessed: true, weight: 60, … }", shownBy: "explain",
        rules: [
            .exactlyOne(["criteria", "assessed", "score", "table", "decision"]), .needs("inputs", ["decision"]),
            .needs("combine", ["criteria"]), .needs("comment", ["assessed"]),
            .needs("threshold_when_unscored", ["threshold"]),
        ],
        [
            RubricKey(
                "title", .localText, "its name for people", "Quality of the action", standard: "its name",
                shownBy: "run"),
            RubricKey("weight", .number, "how much it counts", "60", standard: "1", in: "{ assessed: true, … }"),
            RubricKey(
                "threshold", .numberOrShare, "what it has to reach; `50%` is a share of the highest score", "3",
                shownBy: "run"),
            RubricKey(
                "criteria", .named(.group(.criterion)), "its parts",
                "{ need: { assessed: true, weight: 2 }, plan: { assessed: true } }", in: "{ weight: 60, … }"),
            RubricKey(
                "combine", .word(BranchCombination.allCases.map(\.rawValue)), "how the parts become one", "mean",
                standard: "sum", in: "{ weight: 60, criteria: { need: { assessed: true } }, … }"),
            RubricKey(
                "assessed", .word(["true"]), "evaluators give the score", "true", in: "{ weight: 60, … }",
                shownBy: "sheets"),
            RubricKey("score", .rule, "a formula gives it", "\"min(5, 12 - months)\"", in: "{ weight: 60, … }"),
            RubricKey(
                "table", .group(.decisionTable), "a decision table gives it",
                "{ hit: first, inputs: [months], rules: [ [\"<= 6\", 5], [\"-\", 2] ] }", in: "{ weight: 60, … }"),
            RubricKey(
                "decision", .text, "a decision of a DMN model gives it", "model.dmn#Viability", in: "{ weight: 60, … }"),
            RubricKey(
                "inputs", .named(.text), "the facts and values that the decision's inputs are", "{ months: months }",
                standard: "those of their names", in: "{ weight: 60, decision: model.dmn#Viability, … }"),
            RubricKey(
                "scale", .group(.scale), "which scores may be given here", "{ max: 10 }",
                standard: "that of the rubric",
                shownBy: "sheets"),
            RubricKey(
                "comment", .either(.word(["required", "optional"]), .group(.commentRule)),
                "whether evaluators have to say why",
                "required", standard: "optional", shownBy: "run"),
            RubricKey(
                "threshold_when_unscored", .word(["met", "not_met"]),
                "whether a threshold is met where nobody gave a score",
                "met", standard: "not_met", in: "{ assessed: true, weight: 60, threshold: 3, … }", shownBy: "run"),
        ])

    static let decisionTable = KeyGroup(
        "criteria.NAME.table", "Rows of tests; the row that fits gives the score.", tried: "criteria.speed.table",
        in: "{ hit: first, inputs: [months], rules: [ [\"<= 6\", 5], [\"-\", 2] ], … }", shownBy: "explain",
        rules: [.only("aggregate", "hit", is: "collect")],
        [
            RubricKey(
                "hit", .word(["first", "unique", "any", "priority", "collect"]), "which rows count where several fit",
                "first",
                required: true, in: "{ inputs: [months], rules: [ [\"<= 6\", 5], [\"-\", 2] ], … }"),
            RubricKey(
                "aggregate", .word(["sum", "min", "max", "count"]), "what becomes of all that fit", "sum",
                in: "{ hit: collect, inputs: [months], rules: [ [\"<= 6\", 3], [\"> 0\", 2] ], … }"),
            RubricKey(
                "inputs", .list(.either(.rule, .group(.tableInput))), "what the rules test, a column each",
                "[months, partners]",
                required: true, in: "{ hit: first, rules: [ [\"<= 6\", \"> 2\", 5], [\"-\", \"-\", 2] ], … }"),
            RubricKey(
                "outputs", .text, "scores by priority", "\"5, 2\"",
                in: "{ hit: priority, inputs: [months], rules: [ [\"<= 6\", 5], [\"-\", 2] ], … }"),
            RubricKey(
                "rules", .list(.row), "a test a column, then the score; `-` is anything",
                "[ [\"<= 6\", 5], [\"> 6\", 2] ]",
                required: true, in: "{ hit: unique, inputs: [months], … }"),
            RubricKey(
                "default", .rule, "the score where no row fits", "0",
                in: "{ hit: first, inputs: [months], rules: [ [\"<= 6\", 5] ], … }"),
        ])

    static let tableInput = KeyGroup(
        "criteria.NAME.table.inputs[]",
        "A column whose values are known; without that it is written as its expression.",
        tried: "criteria.speed.table",
        in: "{ hit: first, inputs: [ { expression: months, … } ], rules: [ [\"<= 6\", 5], [\"-\", 2] ] }",
        shownBy: "check",
        [
            RubricKey(
                "expression", .rule, "what the rules test", "months", required: true,
                in: "{ hit: first, inputs: [ { … } ], rules: [ [\"<= 6\", 5], [\"-\", 2] ] }"),
            RubricKey("values", .text, "what it can be, so that gaps are found", "\"[1..36]\""),
        ])

    static let commentRule = KeyGroup(
        "criteria.NAME.comment", "A comment is due only where a score is extreme.", tried: "criteria.quality.comment",
        shownBy: "run",
        [
            RubricKey("at_most", .number, "from this score downwards", "2"),
            RubricKey("at_least", .number, "from this score upwards", "5"),
        ])

    static let assessments = KeyGroup(
        "assessments", "How several evaluators' scores become one, and when that is enough.",
        in: "{ combine: mean, … }",
        shownBy: "explain",
        rules: [.only("of", "kind", is: "ranks"), .only("sizes", "kind", is: "ranks")],
        [
            RubricKey(
                "kind", .word(AssessmentKind.allCases.map(\.rawValue)),
                "what evaluators write: scores, or the ranks of a set, 1 for the best; rank r of n counts n + 1 - r points",
                "ranks", standard: "scores", in: "{ of: 10, combine: mean, … }", shownBy: "sheets"),
            RubricKey(
                "of", .whole(2), "how many proposals a set of ranks has", "10", in: "{ kind: ranks, combine: mean, … }",
                shownBy: "sheets"),
            RubricKey(
                "sizes", .word(RankRules.Sizes.allCases.map(\.rawValue)),
                "whether a smaller set is refused, or its ranks are spread over the same points", "own",
                standard: "equal", in: "{ kind: ranks, of: 10, combine: mean, … }", shownBy: "sheets"),
            RubricKey("minimum", .whole(1), "how many have to read a proposal", "2", standard: "1", shownBy: "status"),
            RubricKey(
                "combine", .word(Combinations.all.map { $0.word }), "how their scores become one", "median",
                required: true,
                in: "{ … }"),
            RubricKey(
                "at", .word(["criterion", "total"]), "whether scores or each evaluator's totals are combined", "total",
                standard: "criterion"),
        ] + Combinations.all.flatMap { $0.parameters } + [
            RubricKey(
                "normalise", .word(Normalisation.allCases.map(\.rawValue)),
                "whether scores are moved so that each member has the mean of the panel, or each panel that of all",
                "member", standard: "never"),
            RubricKey(
                "must_deliver", .flag,
                "whether applicants who do not return the reviews that they owe are out: `DPR.UNDELIVERED`", "true",
                standard: "false", shownBy: "run"),
            RubricKey(
                "third_opinion", .group(.thirdOpinion), "when two scores are so far apart that a third is needed",
                "{ when_apart_by: 30%, of: higher }", shownBy: "run"),
            RubricKey(
                "disagreement", .group(.disagreement), "when scores are so far apart that it is noted", "{ spread: 2 }",
                shownBy: "run"),
            RubricKey(
                "round", .group(.scoreRounding), "whether scores are rounded", "{ to: 0.5, mode: half_up }",
                standard: "never"),
            RubricKey(
                "adjustments", .group(.adjustments), "points that a committee may add to a total",
                "{ range: [-30, 30] }"),
        ])

    static let thirdOpinion = KeyGroup(
        "assessments.third_opinion", "Strictly more than this distance calls for a third opinion.",
        in: "{ when_apart_by: 30%, of: higher, … }", shownBy: "run",
        [
            RubricKey(
                "when_apart_by", .numberOrShare, "a share of one of the scores, or points", "5", required: true,
                in: "{ … }"),
            RubricKey(
                "of", .word(AssessmentRules.ThirdOpinion.Base.allCases.map(\.rawValue)), "what the share is of",
                "higher",
                in: "{ when_apart_by: 30%, … }"),
            RubricKey(
                "at", .word(["criterion", "total"]), "whether scores or totals are compared", "total",
                standard: "criterion"),
        ])

    static let disagreement = KeyGroup(
        "assessments.disagreement", "A remark, no decision.", shownBy: "run",
        [RubricKey("spread", .number, "the distance of the highest and the lowest score", "2", required: true)])

    static let scoreRounding = KeyGroup(
        "assessments.round", "Nothing is rounded unless this says so.", tried: "assessments.round",
        in: "{ to: 0.5, mode: half_up, … }", shownBy: "explain",
        [
            RubricKey("to", .number, "to multiples of this", "0.01", required: true, in: "{ mode: half_up, … }"),
            RubricKey("mode", .word(roundingWords), "which way", "half_even", required: true, in: "{ to: 0.5, … }"),
            RubricKey(
                "at", .word(RoundingRule.Stage.allCases.map(\.rawValue)),
                "what is rounded; `display` only what is shown",
                "total", standard: "criterion"),
        ])

    static let roundingWords = ["half_up", "half_even", "half_down", "up", "down", "ceiling", "floor"]

    static let adjustments = KeyGroup(
        "assessments.adjustments", "Points of a committee, each with its reason, in the file of `--adjustments`.",
        in: "{ range: [-30, 30], … }", shownBy: "run",
        [
            RubricKey(
                "file", .word(["optional", "required"]), "whether the file has to be given", "required",
                standard: "optional"),
            RubricKey(
                "range", .list(.number), "the least and the most points", "[-30, 30]", required: true, in: "{ … }"),
        ])

    static let sheets = KeyGroup(
        "sheets", "What blank score sheets show beside a proposal's id and title.", shownBy: "sheets",
        [RubricKey("show", .several(.text), "facts, in this order", "[city, months]")])

    static let report = KeyGroup(
        "report", "What `decisions.csv`, the page and the screen show beside a proposal's id and title.",
        shownBy: "run",
        [
            RubricKey(
                "columns", .several(.text), "facts, in this order, a column each, under their labels where people read",
                "[city, months]")
        ])

    static let total = KeyGroup(
        "total", "How the criteria become one score.", in: "{ combine: weighted_mean, … }", shownBy: "explain",
        rules: [.exactlyOne(["combine", "formula"])],
        [
            RubricKey(
                "combine", .word(["sum", "weighted_sum", "weighted_mean"]), "plainly, or by the weights",
                "weighted_mean",
                in: "{ … }"),
            RubricKey("formula", .rule, "a formula of the criteria", "(3 * quality + 2 * speed) / 5", in: "{ … }"),
            RubricKey(
                "threshold", .numberOrShare, "what the total has to reach; `60%` is a share of the highest total", "3",
                shownBy: "run"),
            RubricKey(
                "weights", .number, "what the weights add up to", "100", standard: "100 where one is 10 or more",
                shownBy: "check"),
        ])
}
