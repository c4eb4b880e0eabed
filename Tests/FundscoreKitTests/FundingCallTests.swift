import FundscoreKit
import Testing

/// The library as somebody outside uses it: one import, no file is opened.
@Suite struct FundingCallTests {
    static let rules = """
        fundscore: 1
        id: bridges
        title: Small bridges
        status: illustrative
        submissions: { record: /bridges/bridge, id: "@id" }
        facts: { asks: { xpath: asks, type: number }, needed: { xpath: need, type: number, required: true } }
        scale: { min: 0, max: 5 }
        criteria: { need: { score: needed, weight: 3 }, worth: { assessed: true, weight: 1 } }
        assessments: { combine: mean }
        total: { combine: weighted_mean }
        ranking: { score: total, ladder: [ { lowest: asks } ] }
        award: { budget: 50000, unit: EUR, amount: asks, when_short: skip, reserve: all }
        """
    static let bridges = """
        <bridges>
          <bridge id="mill"><asks>30000</asks><need>5</need></bridge>
          <bridge id="ford"><asks>25000</asks><need>4</need></bridge>
          <bridge id="weir"><asks>20000</asks><need>2</need></bridge>
          <bridge id="pier"><asks>1</asks></bridge>
        </bridges>
        """
    static let sheet = """
        proposal,evaluator,worth
        mill,E1,2
        mill,E2,3
        ford,E1,4
        weir,E1,5
        """

    private func call(_ rules: String = rules) throws -> FundingCall {
        let rubric = try FundingRubric(TextFile(name: "bridges.yaml", text: rules))
        var call = FundingCall(rubric, submissions: [TextFile(name: "bridges.xml", text: Self.bridges)])
        call.scoreSheets = [TextFile(name: "sheet.csv", text: Self.sheet)]
        return call
    }

    @Test func `every submission ends in one list with its reasons`() async throws {
        let outcome = try await call().decide()
        #expect(outcome.rows.map(\.proposal) == ["mill", "ford", "weir", "pier"])
        #expect(outcome.rows.map(\.list) == [.awarded, .reserve, .awarded, .inadmissible])
        #expect(outcome.rows.map(\.rank) == [1, 2, 3, nil])
        #expect(outcome.rows.map { $0.total?.description } == ["4.375", "4", "2.75", nil])
        #expect(outcome.rows[0].scores.mapValues(\.description) == ["need": "5", "worth": "2.5"])
        #expect(
            outcome.rows[3].reasons.map(\.description) == [
                "bridges.xml:5: fact 'needed': required, but no node matches 'need'"
            ])
        #expect(outcome.awardedTotal == ExactNumber(50_000))
        #expect(outcome.rows(on: .reserve).map(\.proposal) == ["ford"])
        #expect(outcome.rows(of: "weir").map(\.awarded) == [ExactNumber(20_000)])
        #expect(!outcome.isUndecided)
        #expect(outcome.problems.isEmpty)
    }

    @Test func `another rubric is held against the first`() async throws {
        let call = try call()
        let changes = try await call.changes(
            by: call.rubric.trying(["criteria.need.weight=0.1", "award.budget=45000"]))
        #expect(changes.enter == ["ford"])
        #expect(changes.leave == ["mill"])
        #expect(changes.proposals.map(\.proposal) == ["weir", "ford", "mill", "pier"])
        #expect(changes.proposals.map(\.rankBefore) == [3, 2, 1, nil])
        #expect(changes.proposals[1].listAfter == .awarded)
        #expect(!changes.proposals[1].causes.isEmpty)
    }

    @Test func `weights have ranges`() async throws {
        let ranges = try await call().weightRanges()
        #expect(ranges.map(\.criterion) == ["need", "worth"])
        #expect(ranges.map(\.share.description) == ["0.75", "0.25"])
        #expect(ranges[0].low.share.description == "0.6")
        #expect(ranges[0].low.enter == ["ford"])
        #expect(ranges[0].low.leave == ["mill"])
        #expect(ranges[0].high.share == ExactNumber(1))
    }

    @Test func `files are those of the command`() async throws {
        var call = try call()
        let one = try await call.decide().files()
        call.threads = 4
        #expect(try await call.decide().files() == one)
        #expect(
            one.map(\.name) == ["decisions.csv", "scores.csv", "seal.csv", "result.json", "facts.csv", "report.html"])
        #expect(try await call.decide().shortlist(width: 72).contains("Reserve list (1)"))
    }

    @Test func `all problems of a rubric are thrown at once`() throws {
        let wrong = Self.rules.replacing("weight: 3", with: "weight: -3").replacing("when_short", with: "when_shot")
        let error = try #require(throws: UnusableError.self) { try call(wrong) }
        #expect(
            error.description == """
                bridges.yaml:8:36: error: a weight is above 0, not -3
                bridges.yaml:12:8: error: 'award' needs 'when_short': stop, skip, reduce, overshoot or nearest: what happens when \
                the rest is too small
                bridges.yaml:12:50: error: unknown key 'when_shot' in 'award'; did you mean 'when_short'?
                """)
    }

    @Test(arguments: [
        ("award.budget", "error: 'award.budget' is no setting; write PATH=VALUE in one line"),
        ("award.bugdet=1", "--set:1:7: error: unknown key 'bugdet' in 'award'; did you mean 'budget'?"),
    ]) func `a setting that is none is refused`(setting: String, message: String) throws {
        let call = try call()
        let error = try #require(throws: UnusableError.self) { try call.rubric.trying([setting]) }
        #expect(error.description == message)
    }

    @Test func `what no call can have is refused`() async throws {
        var call = try call()
        call.threads = 0
        call.budget = ExactNumber("-1")
        let error = try await #require(throws: UnusableError.self) { try await call.decide() }
        #expect(
            error.description == """
                error: a budget of -1 is less than nothing
                error: 0 threads cannot work; give 1 to 1024
                """)
    }

    @Test func `numbers are exact`() throws {
        #expect(ExactNumber("0.10")?.description == "0.1")
        #expect(ExactNumber("1,5") == nil)
        #expect(ExactNumber("") == nil)
        let tenth = try #require(ExactNumber("0.1"))
        #expect(Double(tenth) == 0.1)
        #expect(tenth.decimal(places: 3) == "0.100")
        #expect(tenth < ExactNumber(1))
    }
}
