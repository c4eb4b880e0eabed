import Calls
import Diagnostics
import Intake
import Rubrics
import TestSupport
import Testing

/// A call whose criteria are read straight from the submissions.
struct MatrixCall {
    typealias Row = (id: String, cost: String, scores: [String])

    var call: Call
    var prepared: PreparedCall
    private var rows: [Row]

    /// - Parameters:
    ///   - total, ranking, award: as in a rubric; nil: made of the other parameters.
    ///   - rows: id, amount, scores.
    init(
        weights: [Int], budget: Int, whenShort: String = "stop", total: String = "weighted_sum",
        thresholds: String = "", totalRule: String? = nil, ranking: String = "{ score: total }", award: String? = nil,
        rows: [Row]
    ) async throws {
        self.rows = rows
        let names = weights.indices.map { "c\($0)" }
        var text = """
            fundscore: 1
            id: matrix
            title: Matrix
            status: illustrative
            submissions: { record: /call/p, id: "@id" }
            facts:
              cost: { xpath: "@cost", type: number, required: true }

            """
        for name in names { text += "  f_\(name): { xpath: \"@\(name)\", type: number, required: true }\n" }
        text += "criteria:\n"
        for (name, weight) in zip(names, weights) { text += "  \(name): { score: f_\(name), weight: \(weight) }\n" }
        let combined = "{ combine: \(total), weights: \(weights.reduce(0, +))\(thresholds) }"
        text += "total: \(totalRule ?? combined)\n"
        text += "ranking: \(ranking)\n"
        let line = "{ budget: \(budget), amount: cost, when_short: \(whenShort), tie_at_line: undecided }"
        text += "award: \(award ?? line)\n"
        let outcome = RubricLoader.load(Array(text.utf8), file: "rubric.yaml") { name in
            .failure(Diagnostic(code: "NO_FILE", message: name))
        }
        call = Call(rubric: try #require(outcome.rubric, "\(outcome.problems)"))
        prepared = await Self.prepared(call, names, rows)
    }

    private static func prepared(_ call: Call, _ names: [String], _ rows: [Row]) async -> PreparedCall {
        let records = rows.map { row in
            "<p id='\(row.id)' cost='\(row.cost)' "
                + zip(names, row.scores).map { "\($0)='\($1)'" }.joined(separator: " ") + "/>"
        }
        let document = "<call>\(records.joined())</call>"
        return await call.prepare(
            documents: 1, open: { _ in SourceDocument(file: "call.xml", content: .bytes(Array(document.utf8))) })
    }

    /// The same call with another score.
    func replacing(_ criterion: Int, of proposal: String, by score: String) async throws -> MatrixCall {
        var changed = self
        let row = try #require(rows.firstIndex { $0.id == proposal })
        changed.rows[row].scores[criterion] = score
        changed.prepared = await Self.prepared(call, rows[row].scores.indices.map { "c\($0)" }, changed.rows)
        return changed
    }

    /// Random scores, and amounts between 2 and 9.
    static func generated(
        seed: Int, proposals: Int = 24, whenShort: String = "stop", total: String = "weighted_mean",
        thresholds: String = "", totalRule: String? = nil, ranking: String = "{ score: total }", award: String? = nil
    ) async throws -> MatrixCall {
        var random = SplitMix64(seed: seed)
        let rows = (0..<proposals).map { index in
            (
                id: "P\(index)", cost: String(random.int(2...9)),
                scores: (0..<4).map { _ in String(random.int(0...20)) }
            )
        }
        return try await MatrixCall(
            weights: (0..<4).map { _ in random.int(1...6) }, budget: 40, whenShort: whenShort, total: total,
            thresholds: thresholds, totalRule: totalRule, ranking: ranking, award: award, rows: rows)
    }
}
