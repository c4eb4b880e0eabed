import Awards
import Calls
import Diagnostics
import Intake
import JSON
import Numbers
import Register
import Scoring

/// A proposal that gets more because somebody else left.
struct Promotion {
    var proposal: String
    var from: (status: Status, amount: Decimal128)
    var to: (status: Status, amount: Decimal128)
    /// Why, as the award says.
    var reasons: [String]

    /// In the order of the later ranking.
    static func all(from before: CallResult, to after: CallResult) -> [Promotion] {
        let old = Dictionary(
            before.rows.made.compactMap { row in row.submission.proposal.map { ($0, row) } },
            uniquingKeysWith: { first, _ in first })
        return after.rows.made.compactMap { row in
            guard let id = row.submission.proposal, let was = old[id] else { return nil }
            let (had, gets) = (was.decision?.awarded ?? 0, row.decision?.awarded ?? 0)
            guard gets > had else { return nil }
            return Promotion(
                proposal: id, from: (was.status, had), to: (row.status, gets),
                reasons: row.reasons.map { "\($0.code): \($0.text)" })
        }
    }

    /// `P-7: reserve → awarded 40000 (PROMOTED: …)`
    var text: String {
        "\(proposal): \(from.status.rawValue) \(from.amount.plainDescription) → \(to.status.rawValue) \(to.amount.plainDescription) (\(reasons.joined(separator: "; ")))"
    }

    /// - Parameter causes: entries of those who left.
    func body(causes: [String]) -> JSONValue {
        .object([
            ("proposal", .string(proposal)), ("cause", .array(causes.map(JSONValue.string))),
            ("from", .string(from.status.rawValue)), ("from_amount", .string(from.amount.plainDescription)),
            ("to", .string(to.status.rawValue)), ("to_amount", .string(to.amount.plainDescription)),
            ("reasons", .array(reasons.map(JSONValue.string))),
        ])
    }

    static func whyNobody(_ result: CallResult) -> String {
        let waiting = result.rows.count(of: .reserve)
        return waiting == 0
            ? "nobody is on the reserve list"
            : "what came free is not enough for the \(waiting) on the reserve list, or a cap bars them"
    }
}
