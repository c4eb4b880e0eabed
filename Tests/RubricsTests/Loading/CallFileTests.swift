import Diagnostics
import Numbers
import Rubrics
import Testing

/// `call.yaml`: empty, full, and mistaken.
@Suite struct CallFileTests {
    private func load(_ text: String) -> CallFileLoader.Outcome {
        CallFileLoader.load(Array(text.utf8), file: "my-call/call.yaml")
    }

    @Test(arguments: ["", "\n", "# nothing differs\n", "---\n# nothing\n"])
    func `an empty file is a call`(_ text: String) throws {
        let outcome = load(text)
        #expect(outcome.problems.isEmpty)
        let settings = try #require(outcome.settings)
        #expect(settings.rubric == nil)
        #expect(settings.submissions == nil)
        #expect(settings.limits.isEmpty)
    }

    @Test func `every key is read`() throws {
        let settings = try #require(
            load(
                """
                call: 1
                rubric: ../rubric.yaml
                submissions: [round-1, late.xml]
                assessments: sheets
                evaluators: people.csv
                adjustments: board.csv
                offers: answers.csv
                budget: 1200.50
                limits: { depth: 64 }
                locale: de_DE
                out: results
                departures: moved.csv
                register: kept.sqlite
                sign_off: [programme, director]
                """
            ).settings)
        #expect(settings.departures?.text == "moved.csv")
        #expect(settings.register?.text == "kept.sqlite")
        #expect(settings.signOff == [.init(role: "programme"), .init(role: "director")])
        #expect(settings.rubric?.text == "../rubric.yaml")
        #expect(settings.submissions?.map(\.text) == ["round-1", "late.xml"])
        #expect(settings.assessments?.map(\.text) == ["sheets"])
        #expect(settings.evaluators?.text == "people.csv")
        #expect(settings.adjustments?.text == "board.csv")
        #expect(settings.offers?.text == "answers.csv")
        #expect(settings.budget == Decimal128(exactly: "1200.50"))
        #expect(settings.limits == ["depth=64"])
        #expect(settings.locale == "de_DE")
        #expect(settings.out?.text == "results")
    }

    @Test(arguments: [
        (
            "rubrik: r.yaml\n",
            "my-call/call.yaml:1:1: error: unknown key 'rubrik'; did you mean 'rubric'?"
        ),
        ("call: 2\n", "my-call/call.yaml:1:7: error: this program reads call format 1, not '2'"),
        ("budget: 0\n", "my-call/call.yaml:1:9: error: 'budget' is a number above 0, not '0'"),
        (
            "budget: 1,200\n",
            "my-call/call.yaml:1:9: error: 'budget' is a number such as 12 or 0.5, not '1,200'; it can be read as 1.2 or as 1200: write the one that is meant"
        ),
        ("rubric:\n", "my-call/call.yaml:1:8: error: 'rubric' has no value; write one or leave the key out"),
    ])
    func `mistakes have a place`(_ mistake: (text: String, message: String)) {
        let outcome = load(mistake.text)
        #expect(outcome.settings == nil)
        #expect(outcome.problems.map(\.description) == [mistake.message])
    }

    @Test func `all mistakes are told in one run`() {
        #expect(load("rubrik: r\nbudget: x\ncall: 3\n").problems.count == 3)
    }

    @Test func `desks may have keys and sign once`() throws {
        let desks = try #require(load("sign_off: { programme: a+b+c, director: d+e+f }").settings).signOff
        #expect(desks.map(\.role) == ["programme", "director"])
        #expect(desks.map { $0.key?.text } == ["a+b+c", "d+e+f"])
        #expect(
            load("sign_off: [director, director]").problems.map(\.description) == [
                "my-call/call.yaml:1:11: error: 'sign_off' names director twice; a desk signs a result once"
            ])
    }
}
