import Rubrics
import TestSupport

/// An `award:` section with keys of the format drawn at random, as a rubric writes it.
struct GeneratedAward {
    /// What stands behind `award:`.
    private(set) var text = ""
    /// The keys that were drawn, each behind the place of its group: `award.round.to`.
    private(set) var keys: Set<String> = []
    /// A fact that is a number: what a proposal asks for.
    private let amount: String
    /// A fact by whose values proposals are counted.
    private let group: String
    /// Sums of money are multiples of it.
    private let times: Int
    private let mayDraw: Bool
    private var random: SplitMix64

    /// - Parameters:
    ///   - times: of amounts between 2 and 9.
    ///   - mayDraw: whether a draw by lot may be among the keys.
    init(seed: Int, amount: String = "cost", group: String = "cost", times: Int = 1, mayDraw: Bool = true) {
        (self.amount, self.group, self.times, self.mayDraw) = (amount, group, times, mayDraw)
        random = SplitMix64(seed: seed)
        text = award()
    }

    /// Every key that a rubric may have at or below `award`.
    static var allKeys: Set<String> { keys(of: .award) }

    private static func keys(of name: KeyGroup.Name) -> Set<String> {
        let group = RubricFormat.group(name)
        return group.keys.reduce(into: []) { keys, key in
            keys.insert("\(group.place).\(key.name)")
            for below in groups(in: key.form) { keys.formUnion(self.keys(of: below)) }
        }
    }

    private static func groups(in form: KeyForm) -> [KeyGroup.Name] {
        switch form {
        case .group(let name): [name]
        case .list(let form), .several(let form), .named(let form): groups(in: form)
        case .either(let one, let other): groups(in: one) + groups(in: other)
        case .text, .localText, .number, .whole, .share, .numberOrShare, .flag, .word, .rule, .xpath, .file, .row, .any:
            []
        }
    }

    private typealias Pair = (key: String, value: String)

    private mutating func write(_ name: KeyGroup.Name, _ pairs: [Pair]) -> String {
        for pair in pairs { keys.insert("\(RubricFormat.group(name).place).\(pair.key)") }
        return "{ \(pairs.map { "\($0.key): \($0.value)" }.joined(separator: ", ")) }"
    }

    private mutating func money(_ range: ClosedRange<Int>) -> String { "\(times * random.int(range))" }

    // MARK: the section

    private mutating func award() -> String {
        let hasMoney = random.chance(90)
        let hasBudget = hasMoney && random.chance(85)
        let hasDraw = mayDraw && random.chance(30)
        var pairs: [Pair] = []
        if hasBudget { pairs.append(("budget", money(15...60))) }
        if hasBudget, random.chance(20) { pairs.append(("up_to", random.pick(["150%", "60%"]))) }
        if !hasMoney || random.chance(25) { pairs.append(("places", "\(random.int(1...8))")) }
        if hasMoney { pairs += money(hasDraw) }
        if hasMoney, !hasBudget || random.chance(35) { pairs += lots(hasBudget) }
        if random.chance(40) { pairs.append(("tie_at_line", random.pick(["undecided", "all", "none"]))) }
        if random.chance(25) { pairs.append(("at_least", "[ \(guarantee()) ]")) }
        if random.chance(40) { pairs.append(("at_most", caps(hasMoney, hasBudget))) }
        if random.chance(60) { pairs.append(("reserve", reserve(hasBudget))) }
        if hasDraw { pairs += draw() }
        return write(.award, pairs)
    }

    private mutating func money(_ hasDraw: Bool) -> [Pair] {
        let asked = random.pick([amount, amount, "\(amount) * total / 10", "\(amount) / 3"])
        var pairs: [Pair] = [("amount", asked)]
        if asked != amount || random.chance(20) {
            let mode = random.pick(["down", "up", "half_up", "half_even", "half_down", "ceiling", "floor"])
            pairs.append(
                ("round", write(.awardRounding, [("to", random.pick(["0.01", "1", "2.5"])), ("mode", mode)])))
        }
        if random.chance(30) { pairs.append(("unit", random.pick(["EUR", "days"]))) }
        let short = random.pick(["stop", "skip", "skip", "reduce", "overshoot", hasDraw ? "stop" : "nearest"])
        pairs.append(("when_short", short))
        if short == "reduce", random.chance(60) { pairs.append(("min_share", random.pick(["50%", "20%"]))) }
        if short == "nearest", random.chance(50) { pairs.append(("floor", random.pick(["70%", "100%"]))) }
        if short == "nearest", random.chance(60) {
            pairs.append(("nearest_tie", random.pick(["undecided", "more", "fewer"])))
        }
        return pairs
    }

    private mutating func lots(_ hasBudget: Bool) -> [Pair] {
        let tests = ["\(amount) > \(5 * times)", "\(amount) < \(4 * times)"].prefix(random.int(1...2))
        let lots = tests.enumerated().map { index, test in
            var pairs: [Pair] = [("when", test)]
            let share = hasBudget && random.chance(40)
            pairs.append(("budget", share ? random.pick(["30%", "55%"]) : money(5...30)))
            if random.chance(30) { pairs.append(("title", "Lot \(index)")) }
            return "l\(index): \(write(.lot, pairs))"
        }
        let leftovers: [Pair] = random.chance(60) ? [("leftovers", random.pick(["pool", "lapse"]))] : []
        return [("lots", "{ \(lots.joined(separator: ", ")) }")] + leftovers
    }

    private mutating func guarantee() -> String {
        write(.guarantee, [("per", group), ("awards", "\(random.int(1...2))")])
    }

    private mutating func caps(_ hasMoney: Bool, _ hasBudget: Bool) -> String {
        let caps = (0..<random.int(1...2)).map { _ in
            var pairs: [Pair] = random.chance(80) ? [("per", group)] : []
            if hasMoney, random.chance(40) {
                pairs.append(("amount", hasBudget && random.chance(50) ? "40%" : money(8...30)))
            } else {
                pairs.append(("awards", "\(random.int(1...3))"))
            }
            return write(.cap, pairs)
        }
        return "[ \(caps.joined(separator: ", ")) ]"
    }

    private mutating func reserve(_ hasBudget: Bool) -> String {
        switch random.int(0...(hasBudget ? 4 : 2)) {
        case 0: "all"
        case 1: "none"
        case 2: write(.reserve, [("places", "\(random.int(0...3))")])
        case 3: write(.reserve, [("percent", "40%")])
        default: "30%"
        }
    }

    private mutating func draw() -> [Pair] {
        let among = random.pick(["all_eligible", "tied", "tier"])
        var pairs: [Pair] = [("among", among)]
        if among != "tied", random.chance(40) {
            pairs += [("chances", "clipped_linear"), ("width", "\(random.int(1...6))")]
        } else {
            pairs.append(("chances", "equal"))
        }
        // The digest is that of the seed "e".
        let commitment = "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea"
        pairs += random.pick([
            [("seed", "e")], [("event", "lottery")], [("event", "lottery"), ("seed", "e")],
            [("commitment", commitment)], [("commitment", commitment), ("seed", "e")],
        ])
        let draw: Pair = ("draw", write(.awardDraw, pairs))
        guard among == "tier" else { return [draw] }
        let onRank = random.chance(40)
        let tiers = zip(["high", "low"], onRank ? ["1", "6"] : ["12", "8"]).map { name, from in
            write(.tier, [("name", name), ("from", from)])
        }
        let basis: [Pair] = onRank ? [("tiers_on", "rank")] : []
        return [draw, ("tiers", "[ \(tiers.joined(separator: ", ")) ]")] + basis
    }
}
