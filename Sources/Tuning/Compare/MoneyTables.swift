import Awards
import Calls
import Diagnostics
import FEEL
import Intake
import Numbers
import Rubrics

/// How many proposals and how much money, by status and by the value of a fact.
enum MoneyTables {
    /// What is awarded, and beside the main list what is asked for.
    static func byStatus(_ old: CallResult, _ new: CallResult) -> [Comparison.MoneyRow] {
        let money = [old, new].map { moneyByStatus($0) }
        return Status.allCases.compactMap { status in
            let counts = [old, new].map { $0.rows.count(of: status) }
            guard counts != [0, 0] else { return nil }
            return Comparison.MoneyRow(
                name: status.rawValue, oldCount: counts[0], newCount: counts[1], oldMoney: money[0][status] ?? 0,
                newMoney: money[1][status] ?? 0)
        }
    }

    /// Who has no decision asks for nothing that is counted. Decisions are looked at, since making a row costs a scoring.
    private static func moneyByStatus(_ result: CallResult) -> [Status: Decimal128] {
        (result.awards?.decisions ?? []).reduce(into: [:]) { sums, decision in
            let amount = decision.status == .awarded ? decision.awarded : decision.requested ?? 0
            sums[decision.status] = (sums[decision.status] ?? 0) + amount
        }
    }

    /// Awards by the value of a fact; a list counts for each of its elements.
    static func group(_ fact: String, _ old: CallResult, _ new: CallResult) -> Comparison.Group {
        let sides = [old, new].map { sums(fact, $0) }
        let names = Set(sides[0].keys).union(sides[1].keys).sorted { $0.precedes($1) }
        return Comparison.Group(
            fact: fact,
            rows: names.map { name in
                let (before, after) = (sides[0][name], sides[1][name])
                return Comparison.MoneyRow(
                    name: name, oldCount: before?.count ?? 0, newCount: after?.count ?? 0,
                    oldMoney: before?.money ?? 0, newMoney: after?.money ?? 0)
            })
    }

    private static func sums(_ fact: String, _ result: CallResult) -> [String: (count: Int, money: Decimal128)] {
        guard let index = result.rubric.facts.firstIndex(where: { $0.name == fact }) else { return [:] }
        var sums: [String: (count: Int, money: Decimal128)] = [:]
        let rows = result.rows
        for row in rows.indices {
            guard let fact = rows.fact(index, of: row) else { continue }
            for name in names(fact) {
                var sum = sums[name] ?? (count: 0, money: 0)
                if rows.statuses[row] == .awarded {
                    sum.count += 1
                    sum.money = sum.money + (rows.decided(row).decision?.awarded ?? 0)
                }
                sums[name] = sum
            }
        }
        return sums
    }

    private static func names(_ value: Value) -> Set<String> {
        switch value {
        case .list(let elements): Set(elements.flatMap(names))
        case .string(let text): [text]
        case .null: ["(none)"]
        default: [value.description]
        }
    }
}
