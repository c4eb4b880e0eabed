import Diagnostics
import FEEL
import Numbers
import Rubrics
import Testing

@Suite struct RubricLoaderTests {
    @Test func `a sound rubric loads without a problem`() throws {
        let outcome = load(soundRubric)
        #expect(outcome.problems == [])
        let rubric = try #require(outcome.rubric)
        #expect(rubric.facts.map(\.name) == ["title", "months", "requested"])
        #expect(rubric.criteria.map(\.id) == ["quality", "speed"])
        #expect(rubric.slots.total == 5)
        #expect(rubric.ranking?.ladder.map(\.text) == ["highest: quality", "lowest: requested"])
        #expect(rubric.award?.budget == 1000)
        #expect(rubric.examples.first?.expected.map(\.name) == ["speed", "total"])
    }

    @Test func `submissions and facts are enough`() throws {
        let outcome = load(
            """
            fundscore: 1
            submissions: { record: /a, id: "@id" }
            facts: { title: { xpath: t, type: string } }

            """)
        #expect(outcome.problems == [])
        #expect(outcome.rubric?.facts.count == 1)
    }

    @Test func `ten planted mistakes are ten diagnostics in one run`() {
        let text = """
            fundscore: 1
            id: planted
            submissions:
              record: /calls/proposal[
              id: "@id"
            facts:
              title: { xpath: title, type: string, requird: true }
              months: { xpath: months, type: number, required: true }
              code: { xpath: code, type: string }
            tables:
              places: { csv: missing.csv, columns: { city: string } }
            eligibility:
              - { id: E1, rule: mnths <= 12, reason: "At most 12 months" }
              - { id: E2, rule: months = "12", reason: "Twelve" }
              - { id: E3, rule: 'matches(code, "[A-")', reason: "A code" }
            criteria:
              speed:
                weight: 50
                table:
                  hit: first
                  inputs: [months]
                  rules:
                    - ["<= 6", 5]
                    - ["<= 3", 4]
                    - ["> 6", 2]
              size:
                weight: 30
                table:
                  hit: unique
                  inputs: [months]
                  rules:
                    - ["<= 6", 5]
                    - [">= 6", 2]
              reach:
                weight: 30
                table:
                  hit: unique
                  inputs: [months]
                  rules:
                    - ["< 6", 5]
                    - ["> 6", 2]
            total: { combine: weighted_mean }

            """
        let lines = load(text).problems.map { "\($0.place?.line ?? 0) \($0.severity.rawValue)" }
        #expect(
            lines == [
                "4 error", "7 error", "11 error", "13 error", "14 error", "15 error", "24 error", "33 error",
                "35 error",
                "37 error",
            ])
    }

    @Test(arguments: [
        ("months: {", "monhts: {", "rubric.yaml:11:21: error: unknown name 'months'; did you mean 'monhts'?"),
        (
            "when_short: skip", "when_short: skp",
            "rubric.yaml:33:15: error: 'award.when_short' is one of stop, skip, reduce, overshoot, nearest, not 'skp'; did you mean 'skip'?"
        ),
        (
            "budget: 1000", "budgte: 1000",
            "rubric.yaml:31:3: error: unknown key 'budgte' in 'award'; did you mean 'budget'?"
        ),
        (
            "weight: 60", "weight: 70",
            "rubric.yaml:16:13: error: the weights add up to 110, not 100: quality 70 + speed 40; mend them, or state the sum with total: { weights: 110 }"
        ),
        (
            "budget: 1000", "budget: 1 000",
            "rubric.yaml:31:11: error: 'award.budget' is a number such as 12 or 0.5, not '1 000'; write 1000"
        ),
        (
            "fundscore: 1", "fundscore: 2",
            "rubric.yaml:1:12: error: this program reads rubric format 1, not '2'"
        ),
        (
            "threshold: 3 }\n  speed", "threshold: 7 }\n  speed",
            "rubric.yaml:14:53: error: no score reaches this threshold: the scale of 'quality' ends at 5"
        ),
        (
            "required: true }\n  months", "required: yes }\n  months",
            "rubric.yaml:7:50: error: 'facts.title.required' is true or false, not 'yes'"
        ),
        (
            "type: number, unit: EUR", "type: nunber, unit: EUR",
            "rubric.yaml:9:40: error: 'facts.requested.type' is one of string, number, boolean, date, time, date and time, days and time duration, years and months duration, or list<…> of one of them, not 'nunber'; did you mean 'number'?"
        ),
        (
            "combine: mean }", "combine: average }",
            "rubric.yaml:23:37: error: 'assessments.combine' is one of mean, median, trimmed_mean, min, max, consensus, closest_two, expertise_mean, not 'average'; did you mean 'mean'?"
        ),
        (
            "combine: mean }", "combine: closest_two }",
            "rubric.yaml:23:37: warning: closest_two is not monotone: raising one score can lower the result (80, 60 gives 70; 86, 60 and a third 62 give 61)"
        ),
    ])
    func `what is wrong is said word for word`(good: String, bad: String, expected: String) {
        let changed = soundRubric.replacing(good, with: bad, maxReplacements: 1)
        #expect(changed != soundRubric)
        #expect(problems(changed).contains(expected), "\(problems(changed))")
    }
}
