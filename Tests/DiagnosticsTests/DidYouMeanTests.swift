import Diagnostics
import Testing

@Suite struct DidYouMeanTests {
    @Test(
        "the nearest name is suggested, far ones are not",
        arguments: [
            ("duraton", "duration"), ("treshold", "threshold"), ("wieght", "weight"), ("budgte", "budget"),
            ("xyz", nil), ("", nil), ("Month", "months"),
        ])
    func suggests(word: String, expected: String?) {
        let names = ["duration", "threshold", "weight", "budget", "months"]
        #expect(DidYouMean.suggestion(for: word, among: names) == expected)
        #expect(DidYouMean.suggestion(for: word, among: names.reversed()) == expected)
    }

    @Test func clauseIsEmptyWithoutACandidate() {
        #expect(DidYouMean.clause(for: "duraton", among: ["duration"]) == "; did you mean 'duration'?")
        #expect(DidYouMean.clause(for: "q", among: ["duration"]) == "")
    }
}
