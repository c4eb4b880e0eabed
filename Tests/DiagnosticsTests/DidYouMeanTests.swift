import Diagnostics
import Testing

@Suite struct DidYouMeanTests {
    @Test(arguments: [
        ("duraton", "duration"), ("treshold", "threshold"), ("wieght", "weight"), ("budgte", "budget"),
        ("xyz", nil), ("", nil), ("Month", "months"),
    ])
    func `the nearest name is suggested, far ones are not`(word: String, expected: String?) {
        let names = ["duration", "threshold", "weight", "budget", "months"]
        #expect(DidYouMean.suggestion(for: word, among: names) == expected)
        #expect(DidYouMean.suggestion(for: word, among: names.reversed()) == expected)
    }

    @Test func `clause is empty without a candidate`() {
        #expect(DidYouMean.clause(for: "duraton", among: ["duration"]) == "; did you mean 'duration'?")
        #expect(DidYouMean.clause(for: "q", among: ["duration"]) == "")
    }
}
