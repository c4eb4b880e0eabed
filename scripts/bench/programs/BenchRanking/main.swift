import Awards
import Diagnostics
import FEEL
import Numbers
import Rubrics
import Scoring

// BenchRanking COUNT PASSES: ranks COUNT scored proposals, and awards a budget down the list, PASSES times on one thread. Prints, in
// milliseconds and pass by pass, a line for each; then one for sorting as many pairs of a number and a position, which is the least
// that any ranking has to do. Totals are means of three scores in half points, so that many tie and the ladder has to decide.

let rubricText = """
    fundscore: 1
    id: bench-ranking
    currency: EUR
    submissions: { record: /r, id: "@id" }
    facts:
      a: { xpath: a, type: number }
      b: { xpath: b, type: number }
      c: { xpath: c, type: number }
      requested: { xpath: d, type: number, unit: EUR }
    scale: { min: 0, max: 5, step: 0.5 }
    criteria:
      one: { title: One, weight: 50, score: a }
      two: { title: Two, weight: 30, score: b }
      three: { title: Three, weight: 20, score: c }
    total: { combine: weighted_mean }
    ranking: { score: total, ladder: [{ highest: one }, { lowest: requested }] }
    award: { amount: requested, budget: 500000000, when_short: skip, tie_at_line: none }
    """

func milliseconds(_ passes: Int, _ work: () -> Void) -> String {
    (0..<passes).map { _ in "\(ContinuousClock().measure(work) / .milliseconds(1))" }.joined(separator: " ")
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let count = Int(arguments[1]), let passes = Int(arguments[2]) else {
    fatalError("usage: BenchRanking COUNT PASSES")
}
let outcome = RubricLoader.load(Array(rubricText.utf8), file: "rubric.yaml") {
    .failure(Diagnostic(code: "NO_FILE", message: $0))
}
guard let rubric = outcome.rubric else { fatalError("\(outcome.problems)") }

/// The same numbers on every machine.
struct Draw {
    private var state: UInt64 = 1

    mutating func below(_ bound: UInt64) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % bound)
    }
}

func number(_ tenths: Int) -> Value { .number(Decimal128(tenths) / Decimal128(10)) }

let context = EvaluationContext()
let scorer = Scorer(rubric: rubric, context: context)
var draw = Draw()
let proposals = (0..<count).map { index -> (id: String, facts: [Value]) in
    let facts = (0..<3).map { _ in number(draw.below(11) * 5) } + [number(50_000 + draw.below(500) * 1000)]
    let id = String(index)
    return ("P-" + String(repeating: "0", count: max(0, 8 - id.utf8.count)) + id, facts)
}
// In stretches, as a call scores them.
let scored = stride(from: 0, to: count, by: 256).flatMap { start in
    scorer.scored(Array(proposals[start..<min(count, start + 256)]), assessments: nil)
}
var ranked: [RankedProposal] = []
var list: AwardList?
print(milliseconds(passes) { ranked = Ranking.rank(scored, rubric: rubric, context: context) { _ in [] } })
print(milliseconds(passes) { list = Awarding.award(ranked, rubric: rubric, context: context) })
/// Outside of the main program, whose closures ask at every call on which thread they are.
func sorted(_ pairs: [(key: Int, position: Int)]) -> [(key: Int, position: Int)] {
    pairs.sorted { $0.key == $1.key ? $0.position < $1.position : $0.key > $1.key }
}

let pairs = scored.indices.map { (key: draw.below(100_000_000), position: $0) }
var sortedPairs = pairs
print(milliseconds(passes) { sortedPairs = sorted(pairs) })
guard ranked.count == count, list?.decisions.count == count, sortedPairs.count == count else {
    fatalError("not all are ranked")
}
