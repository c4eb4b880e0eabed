import Register
import Testing
import Wording

@Suite struct CallOrderTests {
    private static let (rubric, other) = (String(repeating: "1", count: 64), String(repeating: "2", count: 64))
    private static let desks = ["programme", "director"]

    /// Entries of these kinds: `signed:director`, `result.proposed/2` of another result, `result.proposed!` by another rubric.
    private static func entries(_ kinds: [String]) -> [Entry] {
        kinds.enumerated().compactMap { index, text in
            let parts = text.split(whereSeparator: { ":/!+".contains($0) }).map(String.init)
            guard let kind = EntryKind(rawValue: parts[0]) else { return nil }
            let isResult = [.resultProposed, .signed, .resultFinal, .departure].contains(kind)
            return Entry(
                seq: index + 1, call: "c", kind: kind, at: "2026-11-28T10:00:00Z", actor: "fundscore",
                role: kind == .signed ? parts[1] : nil,
                rubricSHA256: kind == .rubricSealed || kind == .resultProposed
                    ? text.hasSuffix("!") ? other : rubric : nil,
                inputs: kind == .rubricSealed && text.hasSuffix("/draw")
                    ? [Entry.Input(name: CallOrder.drawName, sha256: other)]
                    : text.contains("+") ? [Entry.Input(name: parts[1], sha256: other)] : [],
                resultSHA256: isResult ? text.hasSuffix("/2") ? other : rubric : nil)
        }
    }

    private static let whole = [
        "call.opened", "rubric.sealed", "intake.closed", "sheets.received", "result.proposed", "signed:programme",
        "signed:director", "result.final", "letters.issued",
    ]

    @Test func `a call that was held in order has no fault, and every step is done`() {
        let order = CallOrder(Self.entries(Self.whole), desks: Self.desks)
        #expect(order.faults == [])
        #expect(order.stages(folder: "call").allSatisfy { $0.state == .done })
    }

    @Test(arguments: [
        (["rubric.sealed"], "the register does not begin with the opening of the call, but with rubric.sealed"),
        (
            ["call.opened", "intake.closed", "rubric.sealed"],
            "the rubric was not sealed before intake was closed (entry 2): it was sealed only after that (entry 3)"
        ),
        (
            ["call.opened", "intake.closed"],
            "the rubric was not sealed before intake was closed (entry 2): it was not sealed at all"
        ),
        (
            ["call.opened", "rubric.sealed", "intake.closed", "rubric.sealed!"],
            "another rubric was sealed (entry 4) after intake was closed (entry 3)"
        ),
        (
            ["call.opened", "rubric.sealed", "intake.closed", "intake.closed"],
            "intake was closed again (entry 4) after it was closed (entry 3)"
        ),
        (
            ["call.opened", "rubric.sealed", "sheets.received"],
            "score sheets came (entry 3) while intake was not closed"
        ),
        (
            ["call.opened", "rubric.sealed", "sheets.received", "intake.closed"],
            "score sheets came (entry 3) before intake was closed (entry 4)"
        ),
        (
            ["call.opened", "rubric.sealed/draw", "intake.closed", "sheets.received", "seed.committed"],
            "the seed of the draw was not committed before the first score sheets came (entry 4): it was committed only after that (entry 5)"
        ),
        (["call.opened", "result.proposed"], "the result (entry 2) was made before any rubric was sealed"),
        (
            ["call.opened", "rubric.sealed", "result.proposed!"],
            "the result (entry 3) was made with another rubric than the one that was sealed (entry 2)"
        ),
        (
            ["call.opened", "rubric.sealed", "result.proposed", "signed:director"],
            "director signed (entry 4) before programme did"
        ),
        (
            ["call.opened", "rubric.sealed", "result.proposed", "signed:programme", "result.proposed/2"],
            "the signature of programme (entry 4) is void: the result was changed after it (entry 5)"
        ),
        (
            ["call.opened", "rubric.sealed", "result.proposed", "signed:programme", "result.final"],
            "the result became final (entry 5) without the signature of director"
        ),
        (
            ["call.opened", "rubric.sealed", "result.proposed", "signed:programme", "departure"],
            "the signature of programme (entry 4) is void: the committee departed from the ranking after it (entry 5)"
        ),
        (
            ["call.opened", "departure"],
            "the committee departed (entry 2) from a result that was not proposed"
        ),
        (
            ["call.opened", "rubric.sealed", "result.proposed", "departure/2"],
            "the committee departed (entry 4) from another result than was proposed (entry 3)"
        ),
        (
            ["call.opened", "rubric.sealed", "result.proposed", "letters.issued"],
            "letters were issued (entry 4) before the result was final"
        ),
        (
            ["call.opened", "rubric.sealed", "result.proposed+score sheet"],
            "the result (entry 3) was made before it was recorded that score sheets came"
        ),
        (["call.opened", "signed:nobody"], "nobody signed (entry 2) and is no desk of sign_off"),
    ])
    func `what came in the wrong order is said`(kinds: [String], sentence: String) {
        let order = CallOrder(Self.entries(kinds), desks: Self.desks)
        #expect(order.faults.map(\.text.english) == [sentence])
        #expect(order.sentences.map(\.english) == [sentence + "."])
    }

    @Test func `a signature of a result that was changed since counts for nothing`() {
        let order = CallOrder(Self.entries(Array(Self.whole.prefix(6)) + ["result.proposed/2"]), desks: Self.desks)
        #expect(order.signatures == [])
        let next = order.stages(folder: "call").first { $0.state == .missing }
        #expect(next?.name.english == "signed by programme")
        #expect(next?.command == "fundscore register sign call --role programme --key FILE")
    }

    @Test func `a departure takes the signatures before it back, and the final result`() {
        let order = CallOrder(Self.entries(Self.whole + ["departure"]), desks: Self.desks)
        #expect(order.signatures == [])
        #expect(!order.isFinal)
        #expect(
            order.sentencesBeforeLetters.map(\.english) == [
                "the letter was written before the result (entry 5) was final."
            ])
        let again = CallOrder(
            Self.entries(Self.whole + ["departure", "signed:programme", "signed:director", "result.final"]),
            desks: Self.desks)
        #expect(again.isFinal)
        #expect(again.stages(folder: "call").allSatisfy { $0.state == .done })
    }

    @Test func `trials are counted before and after anybody could know the scores`() {
        let order = CallOrder(
            Self.entries([
                "call.opened", "trial", "rubric.sealed", "intake.closed", "sheets.received", "trial", "trial",
            ]),
            desks: [])
        #expect(order.trials == (1, 2))
    }
}
