import JSON
import Register

/// What an applicant is told of the decision on his proposal, made of its row of `result.json`: its outcome and its scores, with the
/// comments that its letter prints. Who assessed, other proposals and files are not among it.
enum ToldDecision {
    private static let decision = [
        "proposal", "status", "rank", "total", "requested", "awarded", "lot", "lot_rank", "reserve_place", "chance",
    ]
    private static let criterion = ["id", "score", "weight", "points", "meets_threshold"]

    static func value(of row: JSONValue) -> JSONValue {
        let reasons = (row["reasons"]?.elements ?? []).compactMap { $0["code"] }
        let criteria = (row["criteria"]?.elements ?? []).map(told)
        return .object(members(decision, of: row) + [("reasons", .array(reasons)), ("criteria", .array(criteria))])
    }

    private static func told(_ criterion: JSONValue) -> JSONValue {
        let scores = criterion["evidence"]?["scores"]?.elements ?? []
        let comments = scores.filter { $0["left_out"]?.text == nil }.compactMap { $0["comment"]?.text }
            .filter { !$0.allSatisfy(\.isWhitespace) }
        return .object(
            members(Self.criterion, of: criterion) + [("comments", .array(comments.map(JSONValue.string)))])
    }

    private static func members(_ names: [String], of value: JSONValue) -> [JSONValue.Member] {
        names.compactMap { name in value[name].map { (name, $0) } }
    }
}
