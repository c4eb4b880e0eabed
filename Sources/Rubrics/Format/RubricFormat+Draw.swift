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
