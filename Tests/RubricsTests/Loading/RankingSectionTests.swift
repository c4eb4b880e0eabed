import Rubrics
import Testing

/// Ranking, ladder and total.
@Suite struct RankingSectionTests {
    private static let files = [
        "pairs.csv": "eu\nGhent\n",
        "order.csv": "proposal,position,reason\nA,1,panel\nB,first,panel\nC,0,panel\nD,4,\n",
        "bad-order.csv": "proposal,place,reason\nA,1,panel\n",
    ]

    @Test(
        arguments: [
            (
                "- lowest: requested", "- lowest: requested\n      highest: quality",
                ["29:7: error: one step a line: begin each with its own '-'"]
            ),
            (
                "- lowest: requested", "- lowest",
                [
                    "29:7: error: 'ranking.ladder' is a group of keys (highest, lowest, nearest, uncovered, …), not 'lowest'"
                ]
            ),
            (
                "- lowest: requested", "- lowset: requested",
                ["29:7: error: unknown key 'lowset' in 'ranking.ladder'; did you mean 'lowest'?"]
            ),
            (
                "- lowest: requested", "- lowest: title",
                [
                    "29:15: error: 'title' is string, but 'ranking.ladder.lowest' needs a number, a boolean, a date, a time or a duration"
                ]
            ),
            (
                "- lowest: requested", "- nearest: { value: months }",
                ["29:16: error: 'ranking.ladder.nearest' needs 'to': the number to be near to"]
            ),
            (
                "- lowest: requested", "- nearest: months",
                ["29:16: error: 'ranking.ladder.nearest' is a group of keys (value, to, …), not 'months'"]
            ),
            (
                "- lowest: requested", "- draw: {}",
                ["29:13: error: 'ranking.ladder.draw' needs 'seed': a text published before the draw"]
            ),
            (
                "- lowest: requested", "- order: none.csv",
                ["29:14: error: cannot read the file 'none.csv': no such file"]
            ),
            (
                "- lowest: requested", "- order: pairs.csv",
                ["29:14: error: an order file has the columns proposal, position and reason"]
            ),
            (
                "- lowest: requested", "- order: order.csv",
                [
                    "order.csv:3:3: error: a position is a whole number from 1, not 'first'",
                    "order.csv:4:3: error: a position is a whole number from 1, not '0'",
                    "order.csv:5: error: a manual order needs a written reason",
                ]
            ),
            (
                "- lowest: requested", "- order: bad-order.csv",
                ["29:14: error: an order file has the columns proposal, position and reason"]
            ),
            ("score: total", "score: title", ["26:10: error: 'title' is a string, but a number is needed here"]),
            ("score: total", "score: [total]", ["26:10: error: 'ranking.score' is a single value, not a list"]),
            (
                "total: { combine: weighted_mean, threshold: 3 }",
                "total: { combine: weighted_mean, formula: quality + speed }",
                [
                    "14:3: warning: the weight of 'quality' is not used: this total is unweighted",
                    "15:3: warning: the weight of 'speed' is not used: this total is unweighted",
                    "24:34: error: 'total' has 'combine' or 'formula', not both",
                ]
            ),
            (
                "total: { combine: weighted_mean, threshold: 3 }", "total: { threshold: 3 }",
                ["24:8: error: 'total' needs 'combine': sum, weighted_sum or weighted_mean (or 'formula')"]
            ),
            (
                "total: { combine: weighted_mean, threshold: 3 }", "total: { combine: median }",
                ["24:19: error: 'total.combine' is one of sum, weighted_sum, weighted_mean, not 'median'"]
            ),
            (
                "total: { combine: weighted_mean, threshold: 3 }", "total: { formula: quality + title }",
                [
                    "24:19: error: 'quality' is a number and cannot be added to 'title', a string; make it text with string(…)"
                ]
            ),
            (
                "total: { combine: weighted_mean, threshold: 3 }", "total: { combine: sum }",
                [
                    "14:3: warning: the weight of 'quality' is not used: this total is unweighted",
                    "15:3: warning: the weight of 'speed' is not used: this total is unweighted",
                ]
            ),
            (
                "total: { combine: weighted_mean, threshold: 3 }", "total: 3",
                ["24:8: error: 'total' is a group of keys (combine, formula, threshold, weights, …), not '3'"]
            ),
            (
                "ranking:\n  score: total\n", "ranking:\n  score: total\n  ladders: 1\n",
                ["27:3: error: unknown key 'ladders' in 'ranking'; did you mean 'ladder'?"]
            ),
            (
                "- highest: quality", "- highest: [quality]",
                ["28:16: error: 'ranking.ladder.highest' is a single value, not a list"]
            ),
        ] as [(String, String, [String])])
    func `what is wrong with ranking is said word for word, and nothing else`(
        good: String, bad: String, expected: [String]
    ) {
        let text = soundRubric.replacing(good, with: bad, maxReplacements: 1)
        #expect(text != soundRubric)
        #expect(mistakes(text, files: Self.files) == expected)
    }
}
