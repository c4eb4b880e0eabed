/// Keys of what is decided: ranking and award.
extension RubricFormat {
    static let ranking = KeyGroup(
        "ranking", "Who stands above whom.", in: "{ … }", shownBy: "run",
        [
            RubricKey(
                "score", .rule, "what the list is ordered by", "total + partners / 10", standard: "total",
                shownBy: "explain"),
            RubricKey(
                "ladder", .list(.group(.ladderStep)), "who goes first among equals, step by step",
                "[ { highest: quality }, { lowest: requested } ]", shownBy: "explain"),
        ])

    /// The register of the steps has their keys.
    static let ladderStep = KeyGroup(
        "ranking.ladder[]", "One step; who is still equal after the last shares a rank.", tried: "ranking.ladder.1",
        shownBy: "explain", rules: [.exactlyOne(LadderSteps.all.map { $0.entry.name })],
        LadderSteps.all.map { $0.entry })

    static let nearest = KeyGroup(
        "ranking.ladder[].nearest", "The least distance first.", tried: "ranking.ladder.1",
        in: "{ nearest: { value: months, to: 6, … } }", shownBy: "explain",
        [
            RubricKey("value", .rule, "what is compared", "months", required: true, in: "{ nearest: { to: 6, … } }"),
            RubricKey(
                "to", .number, "what it should be near to", "6", required: true, in: "{ nearest: { value: months, … } }"
            ),
        ])

    static let draw = KeyGroup(
        "ranking.ladder[].draw", "A lot that anybody can repeat.", tried: "ranking.ladder.1", in: "{ draw: { … } }",
        shownBy: "explain",
        [RubricKey("seed", .text, "a text published before the draw", "lottery of 24 May", required: true)])

    static let award = KeyGroup(
        "award", "The money, or the places, and the order in which they are given.",
        in: "{ budget: 450000, amount: requested, when_short: skip, … }", shownBy: "run",
        rules: [
            .atLeastOne(["budget", "places", "lots"]), .needs("budget", ["amount", "when_short"]),
            .needs("lots", ["amount", "when_short"]), .needs("round", ["amount"]),
            .only("min_share", "when_short", is: "reduce"), .only("floor", "when_short", is: "nearest"),
            .only("nearest_tie", "when_short", is: "nearest"), .needs("tiers", ["draw"]),
            .needs("tiers_on", ["tiers"]),
        ],
        [
            RubricKey(
                "budget", .number, "the money that there is", "450000", in: "{ amount: requested, when_short: skip, … }"
            ),
            RubricKey("up_to", .share, "how much of the budget may be promised", "200%", standard: "100%"),
            RubricKey("places", .whole(1), "how many awards there are", "12", in: "{ … }"),
            RubricKey("unit", .localText, "what amounts are counted in", "days", standard: "the currency"),
            RubricKey(
                "amount", .rule, "what a proposal asks for", "requested", in: "{ budget: 450000, when_short: skip, … }"),
            RubricKey(
                "round", .group(.awardRounding), "whether amounts are rounded", "{ to: 0.01, mode: down }",
                standard: "never"),
            RubricKey(
                "when_short", .word(["stop", "skip", "reduce", "overshoot", "nearest"]),
                "what happens when the rest is too small for the next: the list ends, or who fits is looked for, or the rest is "
                    + "offered, or the budget is exceeded once, or whichever is nearer", "skip",
                in: "{ budget: 450000, amount: requested, … }"),
            RubricKey(
                "min_share", .share, "a smaller share of what was asked for is not offered", "60%", standard: "0%",
                in: "{ budget: 450000, amount: requested, when_short: reduce, … }"),
            RubricKey(
                "floor", .share, "the least of the budget that `nearest` has to use", "70%", standard: "0%",
                in: "{ budget: 450000, amount: requested, when_short: nearest, … }"),
            RubricKey(
                "nearest_tie", .word(AwardRule.NearestTie.allCases.map(\.rawValue)), "where two ends are equally near",
                "fewer",
                standard: "undecided", in: "{ budget: 450000, amount: requested, when_short: nearest, … }"),
            RubricKey(
                "tie_at_line", .word(AwardRule.TieAtLine.allCases.map(\.rawValue)),
                "who of those who are tied where the money ends is funded", "none", standard: "undecided"),
            RubricKey(
                "tiers", .list(.group(.tier)), "classes from the best down, of a draw within a tier",
                "[ { name: A, from: 4 }, { name: B, from: 3 } ]",
                in: "{ budget: 450000, amount: requested, when_short: skip, draw: { among: tier, chances: equal, "
                    + "event: lottery of 24 May }, … }"),
            RubricKey(
                "tiers_on", .word(TierRule.Basis.allCases.map(\.rawValue)), "what tiers begin at", "total",
                standard: "total",
                in: "{ budget: 450000, amount: requested, when_short: skip, draw: { among: tier, chances: equal, "
                    + "event: lottery of 24 May }, tiers: [ { name: A, from: 4 } ], … }"),
            RubricKey(
                "draw", .group(.awardDraw), "where there is not enough for all, it is drawn by lot who gets it",
                "{ among: tied, chances: equal, event: lottery of 24 May }", standard: "no draw"),
            RubricKey(
                "lots", .named(.group(.lot)), "money of its own for some proposals",
                "{ asia: { when: partners > 1, budget: 40% } }"),
            RubricKey(
                "leftovers", .word(AwardRule.Leftovers.allCases.map(\.rawValue)), "whether lots share what they leave",
                "pool",
                standard: "lapse",
                in: "{ budget: 450000, amount: requested, when_short: skip, lots: { asia: { when: partners > 1, "
                    + "budget: 40% } }, … }"),
            RubricKey(
                "at_least", .list(.group(.guarantee)), "awards that each of a kind is sure of",
                "[ { per: city, awards: 1 } ]"),
            RubricKey(
                "at_most", .list(.group(.cap)), "what each of a kind may have at most", "[ { per: city, awards: 3 } ]"),
            RubricKey(
                "reserve", .either(.either(.word(["all", "none"]), .share), .group(.reserve)),
                "who waits for what comes free",
                "{ places: 10 }", standard: "none"),
        ])

    static let awardRounding = KeyGroup(
        "award.round", "Amounts are rounded before they are given; one of which nothing is left is decided by people.",
        in: "{ to: 0.01, mode: down, … }", shownBy: "run",
        [
            RubricKey(
                "to", .number, "to multiples of this, which can be paid", "100", required: true, in: "{ mode: down, … }"
            ),
            RubricKey("mode", .word(roundingWords), "which way", "down", required: true, in: "{ to: 0.01, … }"),
        ])

    static let lot = KeyGroup(
        "award.lots.NAME", "A lot: a list of its own, with its own line.", tried: "award.lots.small",
        in: "{ when: months <= 6, budget: 30%, … }", shownBy: "run",
        [
            RubricKey("title", .localText, "its name for people", "Small actions", standard: "its name"),
            RubricKey(
                "when", .rule, "true for who competes in it", "months <= 6", required: true, in: "{ budget: 30%, … }"),
            RubricKey(
                "budget", .numberOrShare, "its money, or a share of the budget", "30%", required: true,
                in: "{ when: months <= 6, … }"),
        ])

    static let guarantee = KeyGroup(
        "award.at_least[]", "The best of each value are funded first.", tried: "award.at_least.1",
        in: "{ per: city, awards: 1, … }", shownBy: "run",
        [
            RubricKey("per", .rule, "of each value of this", "city", required: true, in: "{ awards: 1, … }"),
            RubricKey("awards", .whole(1), "how many", "1", required: true, in: "{ per: city, … }"),
        ])

    static let cap = KeyGroup(
        "award.at_most[]", "Who would exceed it is passed over, with the reason CAP.", tried: "award.at_most.1",
        in: "{ per: city, awards: 3, … }", shownBy: "run", rules: [.exactlyOne(["awards", "amount"])],
        [
            RubricKey(
                "per", .rule, "of each value of this", "city", standard: "the whole call", in: "{ awards: 3, … }"),
            RubricKey("awards", .whole(1), "how many awards", "3", in: "{ per: city, … }"),
            RubricKey(
                "amount", .numberOrShare, "how much money, or which share of the budget", "25%", in: "{ per: city, … }"),
        ])

    static let reserve = KeyGroup(
        "award.reserve",
        "The reserve list, in rank order, on each list. It may also be `all`, `none` or a share of the budget.",
        shownBy: "run", rules: [.exactlyOne(["places", "percent"])],
        [
            RubricKey("places", .whole(0), "how many wait", "10"),
            RubricKey("percent", .share, "proposals for this share of the budget", "20%"),
        ])
}
