import Awards
import Calls
import Diagnostics
import Intake
import Numbers
import Rubrics
import Testing
import Wording

@testable import Tuning

@Suite struct RuleChangesTests {
    private static let text = """
        fundscore: 1
        id: fund
        submissions: { record: /call/p, id: "@id" }
        facts:
          asks: { xpath: "@asks", type: number, required: true, unit: EUR }
          region: { xpath: "@region", type: string }
        tables:
          regions: { csv: regions.csv, columns: { region: string, points: number } }
        values:
          bonus: if asks < 10 then 1 else 0
        eligibility:
          - { id: E1, rule: asks <= 100, reason: Too much }
        scale: { min: 0, max: 5 }
        criteria:
          quality: { title: Quality, assessed: true, weight: 2, threshold: 50% }
          size: { weight: 1, table: { hit: first, inputs: [asks], rules: [["< 10", 5], ["< 50", 3], ["-", 1]] } }
        assessments: { minimum: 1, combine: mean }
        total: { combine: weighted_mean }
        ranking: { score: total + bonus, ladder: [ { highest: quality }, { lowest: asks } ] }
        award: { budget: 100, unit: EUR, amount: asks, when_short: stop }

        """

    private static func result(
        _ changes: [(String, String)] = [], table: String = "region,points\nnorth,1\nsouth,2\n",
        options: Call.Options = Call.Options(), sheet: String? = nil
    ) async throws -> CallResult {
        var yaml = text
        for (old, new) in changes {
            try #require(yaml.contains(old), "\(old)")
            yaml = yaml.replacing(old, with: new)
        }
        let outcome = RubricLoader.load(Array(yaml.utf8), file: "rubric.yaml") { name in
            name == "regions.csv"
                ? .success(Array(table.utf8)) : .failure(Diagnostic(code: "FILE", message: "not there"))
        }
        let rubric = try #require(outcome.rubric, "\(outcome.problems)")
        let call = Call(rubric: rubric, options: options)
        let document = Array("<call><p id='A' asks='5' region='north'/></call>".utf8)
        return await call.run(
            documents: 1, open: { _ in SourceDocument(file: "call.xml", content: .bytes(document)) },
            sheets: sheet.map { [SourceFile(name: "sheet.csv", bytes: Array($0.utf8))] } ?? [])
    }

    private static func lines(_ old: CallResult, _ new: CallResult) -> [String] {
        Comparing.compare(old, new).rules.map { change in
            let (old, new) = (change.old ?? "–", change.new ?? "–")
            return "\(change.section)/\(change.name)/\(change.key): \(old) → \(new)"
        }
    }

    @Test func `the same rules in other words: numbers, blanks, what counts anyway, titles`() async throws {
        let other = try await Self.result([
            ("weight: 2,", "weight: 2.0,"), ("if asks < 10 then", "if   asks < 10 then"), ("weight: 1, table", "table"),
            ("title: Quality", "title: How good it is"), ("reason: Too much", "reason: Over the limit"),
            ("when_short: stop", "when_short: stop, tie_at_line: undecided"),
        ])
        #expect(Self.lines(try await Self.result(), other) == [])
    }

    @Test(arguments: [
        ("weight: 2,", "weight: 3,", "criteria/quality/weight: 2 → 3"),
        ("50%", "60%", "criteria/quality/threshold: 50% → 60%"),
        ("asks <= 100", "asks <= 90", "eligibility/E1/rule: asks <= 100 → asks <= 90"),
        ("then 1 else", "then 2 else", "values/bonus/: if asks < 10 then 1 else 0 → if asks < 10 then 2 else 0"),
        ("\"@region\"", "\"@land\"", "facts/region/xpath: @region → @land"),
        ("[\"< 50\", 3]", "[\"< 50\", 4]", "criteria/size/table.rules, row 2: < 50, 3 → < 50, 4"),
        ("[\"< 50\", 3], ", "", "criteria/size/table.rules, row 2: < 50, 3 → –"),
        ("{ highest: quality }, ", "", "ranking//ladder, step 1: highest: quality → –"),
        ("score: total + bonus,", "", "ranking//score: total + bonus → –"),
        ("budget: 100,", "budget: 120,", "award//budget: 100 → 120"),
        ("when_short: stop", "when_short: skip", "award//when_short: stop → skip"),
        ("minimum: 1, ", "", "assessments//minimum: 1 → –"),
    ])
    func `one line a change`(_ old: String, _ new: String, _ line: String) async throws {
        let (before, after) = (try await Self.result(), try await Self.result([(old, new)]))
        #expect(Self.lines(before, after) == [line])
        let back = Self.lines(after, before)
        #expect(back.count == 1, "\(back)")
    }

    @Test func `an entry that only one side has is one line with all that it says`() async throws {
        let after = try await Self.result([
            ("  quality:", "  fit: { assessed: true, weight: 4 }\n  quality:"),
            (
                "  - { id: E1, rule: asks <= 100, reason: Too much }",
                "  - { id: E2, rule: asks > 1, reason: Too little }"
            ),
        ])
        #expect(
            Self.lines(try await Self.result(), after) == [
                "eligibility/E2/: – → rule: asks > 1", "eligibility/E1/: rule: asks <= 100 → –",
                "criteria/fit/: – → assessed: true, weight: 4",
            ])
    }

    @Test func `the rows of a table that a rubric names`() async throws {
        let after = try await Self.result(table: "region,points\nnorth,3\nsouth,2\neast,0\n")
        #expect(
            Self.lines(try await Self.result(), after) == [
                #"tables/regions/row 1: region: "north", points: 1 → region: "north", points: 3"#,
                #"tables/regions/row 3: – → region: "east", points: 0"#,
            ])
    }

    @Test func `what was decided apart from the rubrics`() async throws {
        let after = try await Self.result(
            options: Call.Options(budget: 70, declined: ["A"]), sheet: "proposal,evaluator,quality\nA,e1,4\n")
        #expect(
            Self.lines(try await Self.result(), after) == [
                "options//budget of the run: 100 EUR → 70 EUR", "options//declined: – → A",
                "inputs//score sheets: – → sheet.csv",
            ])
    }

    @Test func `a scale that changed while the score sheets did not is told, and what a share of it is now`()
        async throws
    {
        let sheet = "proposal,evaluator,quality\nA,e1,4\n"
        let old = try await Self.result(sheet: sheet)
        let wider = Comparing.compare(old, try await Self.result([("max: 5", "max: 10")], sheet: sheet))
        #expect(
            wider.hints.map(\.english) == [
                "the scale of 'quality' was 0 to 5 and is 0 to 10, but the score sheets are the same: each score is read on both "
                    + "scales as it stands, and 5, once the highest score, no longer is; give the new side sheets of its own with "
                    + "--new-assessments"
            ])
        #expect(wider.rules.map(\.key) == ["max", "threshold as a score"])
        #expect(wider.rules.map(\.new) == ["10", "5"])
        let narrower = Comparing.compare(old, try await Self.result([("max: 5", "max: 4")], sheet: sheet))
        #expect(narrower.hints.first?.english.contains("scores above 4 cannot be used any more") == true)
        let own = try await Self.result([("max: 5", "max: 10")], sheet: "proposal,evaluator,quality\nA,e1,8\n")
        #expect(Comparing.compare(old, own).hints == [])
        #expect(Comparing.compare(old, old).hints == [])
    }

    @Test func `long lists are compared without regard to their order, and the rest is counted`() async throws {
        let rows = (0..<600).map { "r\($0),\($0)" }
        let old = try await Self.result(table: (["region,points"] + rows).joined(separator: "\n"))
        let turned = try await Self.result(table: (["region,points"] + rows.reversed()).joined(separator: "\n"))
        #expect(Self.lines(old, turned) == [])
        let other = rows.map { $0.replacing("r", with: "s") }
        let all = Self.lines(old, try await Self.result(table: (["region,points"] + other).joined(separator: "\n")))
        #expect(all.count == 51)
        #expect(all.last == "tables/regions/: – → 1150 more rows differ")
    }

    @Test func `texts are told apart from rules, a change a language`() async throws {
        let maps = [
            ("title: Quality", "title: { en: Quality, de: Güte }"),
            ("reason: Too much", "reason: { en: Too much, fr: Trop }"),
        ]
        let other = [
            ("title: Quality", "title: { en: Quality, de: Qualität }"), ("reason: Too much", "reason: Far too much"),
        ]
        let (old, new) = (try await Self.result(maps), try await Self.result(other))
        #expect(RuleChanges(old, new).all == [])
        #expect(
            TextChanges(old.rubric, new.rubric).all == [
                RuleChange(
                    section: "", name: "eligibility.E1.reason", key: "en", old: "Too much", new: "Far too much"),
                RuleChange(section: "", name: "eligibility.E1.reason", key: "fr", old: "Trop", new: "Far too much"),
                RuleChange(section: "", name: "criteria.quality.title", key: "de", old: "Güte", new: "Qualität"),
            ])
        let plain = try await Self.result()
        let renamed = try await Self.result([("title: Quality", "title: Merit")])
        #expect(
            TextChanges(plain.rubric, renamed.rubric).all
                == [RuleChange(section: "", name: "criteria.quality.title", old: "Quality", new: "Merit")])
        #expect(TextChanges(plain.rubric, plain.rubric).all == [])
    }
}
