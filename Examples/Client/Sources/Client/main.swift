import FundscoreKit

let rules = """
    fundscore: 1
    id: bridges
    title: Small bridges
    status: illustrative
    submissions: { record: /bridges/bridge, id: "@id" }
    facts: { asks: { xpath: asks, type: number }, needed: { xpath: need, type: number }, wide: { xpath: width, type: number } }
    scale: { min: 0, max: 5 }
    criteria: { need: { score: needed, weight: 3 }, width: { score: wide, weight: 1 } }
    total: { combine: weighted_mean }
    ranking: { score: total, ladder: [ { lowest: asks } ] }
    award: { budget: 50000, unit: EUR, amount: asks, when_short: skip, reserve: all }
    """
let bridges = """
    <bridges>
      <bridge id="mill"><asks>30000</asks><need>5</need><width>2</width></bridge>
      <bridge id="ford"><asks>25000</asks><need>4</need><width>4</width></bridge>
      <bridge id="weir"><asks>20000</asks><need>2</need><width>5</width></bridge>
    </bridges>
    """

let rubric = try FundingRubric(TextFile(name: "bridges.yaml", text: rules))
let call = FundingCall(rubric, submissions: [TextFile(name: "bridges.xml", text: bridges)])
for row in try await call.decide().rows {
    let why = row.reasons.map(\.text).joined(separator: "; ")
    print(row.proposal ?? "–", row.list, row.total?.description ?? "–", why, separator: " | ")
}
let changes = try await call.changes(by: rubric.trying(["criteria.width.weight=6"]))
print("with six times the width: \(changes.enter.joined()) in, \(changes.leave.joined()) out")
for range in try await call.weightRanges() {
    print("\(range.criterion): the same awards from \(range.low.share) to \(range.high.share), now \(range.share)")
}
