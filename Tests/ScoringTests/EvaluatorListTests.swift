import Diagnostics
import Scoring
import Testing

/// A list of evaluators, and what is said of it where it is not one.
@Suite struct EvaluatorListTests {
    private static func read(_ text: String) -> (evaluators: [ReaderAssignment.Evaluator], problems: [String]) {
        var problems = DiagnosticCollector()
        let evaluators = EvaluatorList.read(
            Array(text.utf8), name: "who.csv", proposals: ["P1", "P2"], into: &problems)
        return (evaluators, problems.all.map(\.description))
    }

    @Test func `conflicts are separated by blanks, semicolons or commas`() {
        let read = Self.read("evaluator,conflicts\nana,P1 P2\nben,\"P1;P2\"\nzoe,\"P2,P1\"\neva,\n")
        #expect(read.problems == [])
        #expect(read.evaluators.map(\.id) == ["ana", "ben", "zoe", "eva"])
        #expect(read.evaluators.map(\.conflicts) == [["P1", "P2"], ["P1", "P2"], ["P1", "P2"], []])
        #expect(Self.read("evaluator\nana\n").evaluators.map(\.conflicts) == [[]])
    }

    @Test(
        arguments: [
            (
                "evaluater,conflicts\nana,P1\n", [],
                [
                    "who.csv:1:1: error: unknown column 'evaluater'; did you mean 'evaluator'?",
                    "who.csv:1: error: a list of evaluators has the column 'evaluator'",
                ]
            ),
            (
                "evaluator\nana\nben\nana\n", ["ana", "ben"],
                ["who.csv:4:1: error: the evaluator 'ana' is listed twice"]
            ),
            (
                "evaluator,proposal\nana,P1\nben,P1\n", ["ana", "ben"],
                [
                    "who.csv:3:5: error: 'P1' is the own proposal of another evaluator (who.csv:2:5); one stands for each proposal"
                ]
            ),
            ("evaluator,conflicts\n,P1\nben,\n", ["ben"], ["who.csv:2:1: error: this evaluator has no id"]),
            (
                "evaluator,conflicts\nana,P1 P3\n", ["ana"],
                ["who.csv:2:5: error: no submission has the id 'P3'"]
            ),
        ] as [(String, [String], [String])])
    func `each problem with file, row and column, word for word`(text: String, evaluators: [String], problems: [String])
    {
        let read = Self.read(text)
        #expect(read.evaluators.map(\.id) == evaluators)
        #expect(read.problems == problems)
    }
}
