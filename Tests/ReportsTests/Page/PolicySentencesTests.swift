import Calls
import Diagnostics
import Rubrics
import Testing
import Wording

@testable import Reports

@Suite struct PolicySentencesTests {
    private static func policies(_ edits: [(String, String)]) throws -> [String: [String]] {
        var yaml = Sample.yaml
        for (old, new) in edits {
            try #require(yaml.contains(old))
            yaml = yaml.replacing(old, with: new)
        }
        let outcome = RubricLoader.load(Array(yaml.utf8), file: "rubric.yaml") { name in
            .failure(Diagnostic(code: "TEST", message: "'\(name)' is not there"))
        }
        var result = try Sample().result()
        result.rubric = try #require(outcome.rubric, "\(outcome.problems)")
        let all = PolicySentences(view: CallView(result, numbers: .standard)).all
        return Dictionary(uniqueKeysWithValues: all.map { ($0.title.english, $0.sentences.map(\.english)) })
    }

    @Test func `of the sample, every one`() throws {
        let policies = try Self.policies([])
        #expect(
            policies == [
                "Deadline": ["None."], "Schema": ["Submissions are not checked against a schema."],
                "Duplicates": [
                    "Exact copies count once. Of several submissions with the same 'pair' a second one makes all of them inadmissible."
                ],
                "Missing scores": ["A proposal with a missing score is incomplete and is not ranked."],
                "Evaluators": [
                    "At least 2 evaluators a proposal.", "Evaluators' scores of each criterion are averaged.",
                    "A committee cannot add points.",
                ],
                "Rounding": ["Nothing is rounded: scores are compared as exact fractions."],
                "Total": ["The mean of the criteria's scores, weighted; no threshold."],
                "Ranking": [
                    "By the total, the highest first.",
                    "Among equals, step 1, highest: quality: the higher value first.",
                ],
                "Ties": [
                    "Who is still equal after that shares a rank. Where such a tie straddles the funding line, it is left to people."
                ],
                "Budget": ["100\u{202F}000\u{A0}EUR by the rubric.", "Each proposal asks for: amount."],
                "When money runs short": ["The list ends at the first proposal that does not fit."],
                "Lots": ["None: one budget for all."], "Guarantees": ["None."], "Caps": ["None."],
                "Reserve list": ["The next 1 in rank order."],
            ])
    }

    static let edits: [(String, String, String, String)] = [
        (
            "scale:", "missing: zero\nscale:", "Missing scores",
            "A missing score of a proposal that enough evaluators read counts as 0."
        ),
        (
            "combine: mean }", "combine: trimmed_mean, trim: 1 }", "Evaluators",
            "Evaluators' scores of each criterion are averaged without the 1 lowest and the 1 highest."
        ),
        (
            "combine: mean }", "combine: mean, third_opinion: { when_apart_by: 30%, of: higher } }", "Evaluators",
            "Two scores of a criterion that are more than 30\u{202F}% of the higher score apart call for a third opinion."
        ),
        (
            "combine: mean }", "combine: mean, round: { to: 0.5, mode: half_up, at: criterion } }", "Rounding",
            "The score of each criterion is rounded to a multiple of 0.5, to the nearest, a half away from zero."
        ),
        (
            "when_short: stop", "when_short: skip", "When money runs short",
            "A proposal that does not fit is passed over, and the next one is tried."
        ),
        (
            "when_short: stop", "when_short: reduce", "When money runs short",
            "The rest is offered to the first that does not fit, however little it is; who declines is passed over."
        ),
        (
            "when_short: stop", "when_short: reduce, min_share: 60%", "When money runs short",
            "The rest is offered to the first that does not fit if it is at least 60\u{202F}% of what it asks for; who declines is passed over."
        ),
        (
            "tie_at_line: undecided", "tie_at_line: all", "Ties",
            "Who is still equal after that shares a rank. Where such a tie straddles the funding line, all of them are funded."
        ),
        (
            "when_short: stop", "when_short: stop, at_most: [ { per: eu, awards: 2 } ]", "Caps",
            "At most 2 awards per eu."
        ),
        (
            "when_short: stop", "when_short: stop, at_least: [ { per: eu, awards: 1 } ]", "Guarantees",
            "At least 1 award per eu, the best of each first, thresholds met."
        ),
        (
            "reserve: { places: 1 }", "reserve: all", "Reserve list",
            "All who meet the thresholds and are not funded, in rank order."
        ),
        (
            "weighted_mean }", "weighted_sum, threshold: 10.5 }", "Total",
            "The sum of weight × score over the criteria; at least 10.5 is needed."
        ),
    ]

    @Test(arguments: edits)
    func `each policy has its own sentence`(_ old: String, _ new: String, _ title: String, _ sentence: String) throws {
        let before = try Self.policies([])
        let after = try Self.policies([(old, new)])
        #expect(try #require(after[title]).contains(sentence))
        #expect(try #require(before[title]).contains(sentence) == false)
    }
}
