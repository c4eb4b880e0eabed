import Calls
import Diagnostics
import Intake
import Rubrics
import Testing

/// A call of any size, made from a seed and really run: the pages are looked at with ten proposals and with thousands.
struct GeneratedCall {
    static let yaml = """
        fundscore: 1
        id: generated
        title: A call of any size
        status: illustrative
        currency: EUR
        submissions: { record: /proposals/proposal, id: "@id" }
        facts:
          title:  { xpath: title, type: string, required: true }
          months: { xpath: months, type: number, required: true }
          amount: { xpath: amount, type: number, required: true }
          score:  { xpath: score, type: number }
        eligibility:
          - { id: E1, rule: months <= 12, reason: A short action lasts at most 12 months }
        scale: { min: 0, max: 10 }
        criteria:
          merit:  { title: Merit of the action, score: score, weight: 3, threshold: 2 }
          speed:  { title: Speed, score: 10 - months / 2, weight: 1 }
          thrift: { title: Thrift, score: 10 - amount / 10000, weight: 1 }
        total: { combine: weighted_mean, threshold: 3 }
        ranking: { score: total, ladder: [ { highest: merit } ] }
        award: { budget: 1000000, unit: EUR, amount: amount, when_short: skip, reserve: { places: 5 } }
        """

    /// Enough of a generator for titles and scores: Knuth's multiplier, high bits.
    private struct Draws {
        var state: UInt64

        mutating func next(below bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
    }

    static func result(_ count: Int, seed: UInt64 = 1) async throws -> CallResult {
        let outcome = RubricLoader.load(Array(yaml.utf8), file: "rubric.yaml") { name in
            .failure(Diagnostic(code: "TEST", message: "'\(name)' is not there"))
        }
        let rubric = try #require(outcome.rubric, "\(outcome.problems)")
        let document = SourceDocument(file: "batch.xml", content: .bytes(Array(xml(count, seed: seed).utf8)))
        return await Call(rubric: rubric).run(documents: 1, open: { _ in document })
    }

    private static func xml(_ count: Int, seed: UInt64) -> String {
        var draws = Draws(state: seed)
        let records = (1...count).map { number in
            let (months, amount) = (1 + draws.next(below: 14), 5 + draws.next(below: 56))
            let score = draws.next(below: 100)
            return """
                <proposal id="P-\(number)"><title>Action \(number) of the cities</title><months>\(months)</months>\
                <amount>\(amount)000</amount>\(score < 3 ? "" : "<score>\(score / 10).\(score % 10)</score>")</proposal>
                """
        }
        return "<proposals>\n" + records.joined(separator: "\n") + "\n</proposals>"
    }
}
