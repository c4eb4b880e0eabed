import Awards
import Calls
import Diagnostics
import Intake
import JSON
import Numbers
import Register
import Scoring
import Wording

/// A proposal that gets more because somebody else left.
struct Promotion {
    var proposal: String
    var from: (status: Status, amount: Decimal128)
    var to: (status: Status, amount: Decimal128)
    /// Why, as the award says.
    var reasons: [Reason]

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
                reasons: row.reasons)
        }
    }

    /// `P-7: reserve 0 → awarded 40000 (PROMOTED: …)`
    var message: Message {
        let why = Message.joined(reasons.map { Message("\($0.code): \($0.message)") }, "; ")
        return Message(
            """
            \(proposal): \(from.status.rawValue) \(numeral: from.amount.plainDescription) → \
            \(to.status.rawValue) \(numeral: to.amount.plainDescription) (\(why))
            """)
    }

    /// - Parameter causes: entries of those who left.
    func body(causes: [String]) -> JSONValue {
        .object([
            ("proposal", .string(proposal)), ("cause", .array(causes.map(JSONValue.string))),
            ("from", .string(from.status.rawValue)), ("from_amount", .string(from.amount.plainDescription)),
            ("to", .string(to.status.rawValue)), ("to_amount", .string(to.amount.plainDescription)),
            ("reasons", .array(reasons.map { .string("\($0.code): \($0.text)") })),
        ])
    }

    static func whyNobody(_ result: CallResult) -> Message {
        let waiting = result.rows.count(of: .reserve)
        return waiting == 0
            ? Message("nobody moves up: nobody is on the reserve list")
            : Message(
                "nobody moves up: what came free is not enough for the \(waiting) on the reserve list, or a cap bars them"
            )
    }
}
