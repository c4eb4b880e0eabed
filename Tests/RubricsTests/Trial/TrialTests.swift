import Diagnostics
import Numbers
import Rubrics
import Testing
import Wording

/// `--set PATH=VALUE`: values of a rubric written differently.
@Suite struct TrialTests {
    static let rubric = soundRubric.replacing(
        "  quality: { assessed: true, weight: 60, threshold: 3 }\n",
        with: """
              quality:
                title: Quality
                weight: 60
                threshold: 3
                criteria:
                  idea: { assessed: true, weight: 2 }
                  plan:
                    criteria:
                      team: { assessed: true }

            """
    ).replacing("quality: 4 }", with: "idea: 4, team: 4 }").replacing(", total: 4.4", with: "")

    private func outcome(_ sets: [String]) -> RubricLoader.Outcome {
        RubricLoader.load(
            Array(Self.rubric.utf8), file: "rubric.yaml", trial: sets.compactMap(TrialSetting.init)
        ) { .failure(Diagnostic(code: "FILE", message: "no file \($0)")) }
    }

    @Test func `values are tried`() throws {
        let sets = ["award.budget=500", "criteria.quality.threshold=3.5", "criteria.speed.weight = 30", "scale.max=10"]
        let rubric = try #require(outcome(sets).rubric)
        #expect(rubric.award?.budget == 500)
        #expect(rubric.criteria[0].threshold == Decimal128("3.5"))
        #expect(rubric.criteria.last?.weight == 30)
        #expect(rubric.scale?.maximum == 10)
        #expect(
            rubric.trial.map(\.message.english) == [
                "award.budget=500 (1000 in the rubric)", "criteria.quality.threshold=3.5 (3 in the rubric)",
                "criteria.speed.weight=30 (40 in the rubric)", "scale.max=10 (5 in the rubric)",
            ])
    }

    /// Parts of a criterion are found with the criteria around them or without; what a rubric does not write is added.
    @Test(arguments: [
        ("criteria.team.weight=3", "criteria.quality.criteria.plan.criteria.team.weight=3 (not in the rubric)"),
        ("criteria.quality.idea.weight=3", "criteria.quality.criteria.idea.weight=3 (2 in the rubric)"),
        ("criteria.quality.criteria.idea.weight=3", "criteria.quality.criteria.idea.weight=3 (2 in the rubric)"),
        ("eligibility.E1.rule=months <= 24", "eligibility.E1.rule=months <= 24 (months <= 12 in the rubric)"),
        ("eligibility.1.rule=months = 24", "eligibility.1.rule=months = 24 (months <= 12 in the rubric)"),
        ("ranking.ladder.2.lowest=months", "ranking.ladder.2.lowest=months (requested in the rubric)"),
        (
            "ranking.ladder=[{ lowest: requested }]",
            "ranking.ladder=[{ lowest: requested }] ([{ highest: quality }, { lowest: requested }] in the rubric)"
        ),
        ("award.reserve=all", "award.reserve=all ({ places: 2 } in the rubric)"),
        ("award.reserve.places=3", "award.reserve.places=3 (2 in the rubric)"),
        (
            "award.lots={ a: { when: months < 9, budget: 30% } }",
            "award.lots={ a: { when: months < 9, budget: 30% } } (not in the rubric)"
        ),
        ("assessments.disagreement.spread=2", "assessments.disagreement.spread=2 (not in the rubric)"),
    ])
    func `paths`(_ one: (set: String, change: String)) throws {
        let outcome = outcome([one.set])
        #expect(outcome.problems.filter { $0.severity == .error }.map(\.description) == [])
        #expect(outcome.rubric?.trial.map(\.message.english) == [one.change])
    }

    @Test(arguments: [
        ("criteria.qualty.weight=3", "--set:1:10: error: 'criteria' has no 'qualty'; did you mean 'quality'?"),
        ("criteria.xyz.weight=3", "--set:1:10: error: 'criteria' has no 'xyz'; it has quality, speed"),
        (
            "criteria.speed.wieght=3",
            "--set:1:16: error: unknown key 'wieght' in 'criteria.speed'; did you mean 'weight'?"
        ),
        ("awrd.budget=3", "--set:1:1: error: unknown key 'awrd'; did you mean 'award'?"),
        ("award.budgte=3", "--set:1:7: error: unknown key 'budgte' in 'award'; did you mean 'budget'?"),
        ("award.budget=-3", "--set:1:7: error: 'award.budget' is above 0, not -3"),
        ("award.budget=3,5", "--set:1:14: error: 'award.budget' is a number such as 12 or 0.5, not '3,5'; write 3.5"),
        (
            "award.budget.euro=3",
            "--set:1:14: error: 'award.budget' is a single value, not a group of keys"
        ),
        (
            "criteria.speed=3",
            "--set:1:16: error: 'criteria.speed' is a group of keys (title, weight, threshold, criteria, …), not '3'"
        ),
        (
            "ranking.ladder.3.lowest=months",
            "--set:1:16: error: 'ranking.ladder' has no '3'; name an entry of the list by its number, 1 to 2"
        ),
        (
            "eligibility.E7.rule=true",
            "--set:1:13: error: 'eligibility' has no 'E7'; did you mean 'E1'?"
        ),
        (
            "eligibility.months.rule=true",
            "--set:1:13: error: 'eligibility' has no 'months'; name an entry of the list by its number, 1 to 1 or its id (E1)"
        ),
        ("eligibility.E1.rule=months +", "--set:1:29: error: the expression is not finished"),
        (
            "ranking.ladder=[ { highest",
            "--set:1:16: error: not valid YAML: while parsing a flow mapping (line 1): did not find expected ',' or '}'"
        ),
    ])
    func `what cannot be tried is said`(_ one: (set: String, message: String)) {
        let outcome = outcome([one.set])
        #expect(outcome.rubric == nil)
        #expect(outcome.problems.first { $0.severity == .error }?.description == one.message)
        #expect(outcome.sources.last?.name == "--set")
    }

    @Test func `nothing is set twice`() {
        let problems = outcome(["criteria.idea.weight=3", "criteria.quality.idea.weight=4"]).problems
        #expect(
            problems.map(\.description) == ["--set:2:1: error: 'criteria.quality.criteria.idea.weight' is set twice"])
    }

    /// Of percentages one is moved alone in a trial; in a rubric that is a mistake.
    @Test func `weights need not add up in a trial`() {
        let outcome = outcome(["criteria.speed.weight=30"])
        #expect(
            outcome.problems.map(\.description) == [
                "--set:1:23: warning: the weights add up to 90, not 100: quality 60 + speed 30; mend them, or state the sum "
                    + "with total: { weights: 90 }"
            ])
        #expect(
            problems(Self.rubric.replacing("weight: 40", with: "weight: 30")).contains {
                $0.contains("error: the weights")
            })
    }

    @Test(arguments: ["award.budget", "=3", "award.budget=", " = ", "award.budget=3\n4"])
    func `no setting`(_ text: String) {
        #expect(TrialSetting(text) == nil)
    }

    /// Rules are compared as they were tried.
    @Test func `rules are written as tried`() throws {
        let rules = WrittenRules(try #require(outcome(["criteria.speed.weight=30"]).rubric))
        let speed = try #require(rules.parts.first { $0.name == "speed" })
        #expect(speed.entries.first { $0.key == "weight" }?.texts == ["30"])
    }
}
