import Diagnostics
import Scoring
import Testing

/// The list of what became of offers.
@Suite struct OfferListTests {
    private func read(_ text: String) -> (list: OfferList, problems: [String]) {
        var problems = DiagnosticCollector()
        let list = OfferList(Array(text.utf8), name: "offers.csv", into: &problems)
        return (list, problems.sorted.map(\.description))
    }

    @Test func `events are kept`() {
        let (list, problems) = read(
            "proposal,event,at,reason\nA,declined,2026-05-01,no staff\nB,withdrawn,,\nC,accepted,,\n")
        #expect(problems.isEmpty)
        #expect(list.declined == ["A"])
        #expect(list.withdrawn == ["B"])
    }

    /// Who accepted may still withdraw; the same row twice says nothing new.
    @Test func `a later event counts`() {
        let (list, problems) = read("proposal,event\nA,accepted\nA,withdrawn\nA,withdrawn\n")
        #expect(problems.isEmpty)
        #expect(list.withdrawn == ["A"])
    }

    @Test(arguments: [
        (
            "proposal,event\nA,declined\nA,withdrawn\n",
            "offers.csv:3:1: error: proposal 'A' is withdrawn here and declined at offers.csv:2:1; keep one of the two rows"
        ),
        (
            "proposal,event\nA,decline\n",
            "offers.csv:2:3: error: an event is accepted, declined or withdrawn, not 'decline'; did you mean 'declined'?"
        ),
        ("proposal,event\n,declined\n", "offers.csv:2:1: error: this row names no proposal"),
        ("proposal\nA\n", "offers.csv:1: error: a list of offers has the columns 'proposal' and 'event'"),
        (
            "proposal,event,when\nA,declined,x\n",
            "offers.csv:1:16: error: unknown column 'when'; the columns are proposal, event, at, reason"
        ),
    ])
    func `mistakes have a place`(_ mistake: (text: String, message: String)) {
        #expect(read(mistake.text).problems == [mistake.message])
    }
}
