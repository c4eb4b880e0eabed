import Diagnostics
import Rubrics
import TestSupport
import Testing

/// Saving a trial changes the values that were tried, and not one character else.
@Suite struct RubricTextTests {
    private func changed(_ text: String, _ sets: [String]) throws -> String {
        let result = RubricText.changing(
            Array(text.utf8), file: "rubric.yaml", to: sets.compactMap(TrialSetting.init))
        return String(decoding: try result.get(), as: UTF8.self)
    }

    @Test(arguments: [
        ("award.budget=500", "budget: 1000", "budget: 500"),
        ("criteria.quality.threshold=3.5", "weight: 60, threshold: 3 }", "weight: 60, threshold: 3.5 }"),
        ("scale.max=10", "max: 5,", "max: 10,"),
        ("ranking.ladder.1.highest=speed", "highest: quality", "highest: speed"),
        ("eligibility.E1.reason=Not \"more\"", "\"At most 12 months\"", "\"Not \\\"more\\\"\""),
        ("eligibility.E1.rule=months in [1..3]", "rule: months <= 12,", "rule: 'months in [1..3]',"),
        ("award.reserve.places=0", "places: 2", "places: 0"),
        ("criteria.quality.comment=required", "quality: { assessed", "quality: { comment: required, assessed"),
        ("criteria.speed.threshold=2", "  weight: 40\n", "  threshold: 2\n    weight: 40\n"),
        ("award.up_to=50%", "award:\n  budget", "award:\n  up_to: 50%\n  budget"),
        ("assessments.disagreement.spread=2", "{ minimum: 2", "{ disagreement: { spread: 2 }, minimum: 2"),
        ("id=null", "id: small", "id: 'null'"),
    ])
    func `one value changes`(_ one: (set: String, from: String, to: String)) throws {
        let expected = soundRubric.replacing(one.from, with: one.to, maxReplacements: 1)
        #expect(expected != soundRubric)
        #expect(try changed(soundRubric, [one.set]) == expected)
    }

    @Test func `comments and layout stay`() throws {
        let text =
            "\u{FEFF}# Größe\r\naward:   # the money\r\n\r\n  'budget' :  '1000'   # €\r\n  unit: \"E\\\"UR\"\r\n"
        let bytes = try RubricText.changing(
            Array(text.utf8), file: "r.yaml",
            to: [TrialSetting(path: "award.budget", value: "1'0"), TrialSetting(path: "award.unit", value: "a\"b")]
        ).get()
        let expected = text.replacing("'1000'", with: "'1''0'").replacing("\"E\\\"UR\"", with: "\"a\\\"b\"")
        #expect(bytes == Array(expected.utf8))
    }

    @Test(arguments: [
        (
            "a: &m { x: 1 }\nb: *m\n", "b.y=4",
            "--set:1:1: error: the rubric's text cannot be changed in these places alone: a value is shared (&, *) or written in a "
                + "way of its own; change it in the file"
        ),
        (
            "a: |\n  x\n", "a=4",
            "--set:1:1: error: 'a' is written in a way that cannot be changed in place: change it in the file"
        ),
        (
            "a: x\n  y\n", "a=4",
            "--set:1:1: error: 'a' is written in a way that cannot be changed in place: change it in the file"
        ),
        (
            "a: [1, 2]\n", "a=[2, 1]",
            "--set:1:1: error: 'a' is written in a way that cannot be changed in place: change it in the file"
        ),
        ("criteria: { b: 3 }\n", "criteria.c=4", "--set:1:10: error: 'criteria' has no 'c'; did you mean 'b'?"),
        (
            "a: [\n", "a=3",
            "r.yaml:2:1: error: not valid YAML: while parsing a flow node (line 2): did not find expected node content"
        ),
    ])
    func `what cannot be changed in place is refused`(_ one: (text: String, set: String, message: String)) {
        let result = RubricText.changing(
            Array(one.text.utf8), file: "r.yaml", to: [one.set].compactMap(TrialSetting.init))
        guard case .failure(let problems) = result else {
            Issue.record("changed: \(one.text)")
            return
        }
        #expect(problems.all.map(\.description) == [one.message])
    }

    /// A saved trial is the rubric that was tried: on every set of a few settings, both load to the same rules.
    @Test func `what is saved is what was tried`() throws {
        let settings = [
            "award.budget=500", "criteria.quality.weight=70", "criteria.quality.threshold=3.5", "scale.step=1",
            "criteria.speed.threshold=2", "total.threshold=2.5", "total.weights=110", "award.reserve.places=1",
            "award.when_short=stop", "assessments.combine=median", "ranking.score=total + 1", "award.up_to=50%",
            "eligibility.E1.rule=months < 9", "submissions.id=@key",
        ]
        var random = SplitMix64(seed: 17)
        for _ in 0..<60 {
            let chosen = settings.filter { _ in Bool.random(using: &random) }.compactMap(TrialSetting.init)
            let tried = RubricLoader.load(Array(soundRubric.utf8), file: "rubric.yaml", trial: chosen) { _ in
                .failure(Diagnostic(code: "FILE", message: "no file"))
            }
            let bytes = try RubricText.changing(Array(soundRubric.utf8), file: "rubric.yaml", to: chosen).get()
            let saved = load(String(decoding: bytes, as: UTF8.self))
            let rules = { (rubric: Rubric?) in
                rubric.map {
                    Set(
                        WrittenRules($0).parts.map { part in
                            "\(part.section) \(part.name) \(Set(part.entries.map { "\($0.key) \($0.texts)" }).sorted())"
                        })
                }
            }
            let weighsWell =
                chosen.contains { $0.path == "criteria.quality.weight" }
                == chosen.contains { $0.path == "total.weights" }
            #expect((saved.rubric != nil) == weighsWell)
            if weighsWell { #expect(rules(saved.rubric) == rules(tried.rubric)) }
        }
    }
}
