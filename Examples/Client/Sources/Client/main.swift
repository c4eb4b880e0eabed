import FundscoreKit

let rules = """
    fundscore: 1
    id: bridges
    submissions: { record: /bridges/bridge, id: "@id" }
    facts: { asks: { xpath: "@asks", type: number }, needed: { xpath: "@need", type: number }, wide: { xpath: "@width", type: number } }
    criteria: { need: { score: needed, weight: 3 }, width: { score: wide, weight: 1 } }
    total: { combine: weighted_mean }
    ranking: { score: total, ladder: [ { lowest: asks } ] }
    award: { budget: 50000, unit: EUR, amount: asks, when_short: skip, reserve: all }
    """
let bridges = """
    <bridges><bridge id="mill" asks="30000" need="5" width="2"/>
    <bridge id="ford" asks="25000" need="4" width="4"/><bridge id="weir" asks="20000" need="2" width="5"/></bridges>
    """
let rubric = try FundingRubric(TextFile(name: "bridges.yaml", text: rules))
let call = FundingCall(rubric, submissions: [TextFile(name: "bridges.xml", text: bridges)])
for row in try await call.decide().rows { print(row.proposal ?? "–", row.list, row.reasons.first?.text ?? "") }
let changes = try await call.changes(by: rubric.trying(["criteria.width.weight=6"]))
print("with six times the width: \(changes.enter.joined()) in, \(changes.leave.joined()) out")
