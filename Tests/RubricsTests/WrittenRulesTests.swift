import Testing

@testable import Rubrics

@Suite struct WrittenRulesTests {
    private static func parts(_ text: String) throws -> [String] {
        let outcome = load(text)
        let rubric = try #require(outcome.rubric, "\(outcome.problems)")
        return WrittenRules(rubric).parts.map { part in
            let entries = part.entries.map { "\($0.key)=\($0.texts.joined(separator: " | "))" }
            return "\(part.section)/\(part.name): \(entries.joined(separator: "; "))"
        }
    }

    @Test func `every part with its keys, in the order of the sections; wording and examples are left out`() throws {
        #expect(
            try Self.parts(soundRubric) == [
                "submissions/: record=/calls/proposal; id=@id",
                "facts/title: xpath=title; type=string; required=true",
                "facts/months: xpath=months; type=number; unit=months; required=true",
                "facts/requested: xpath=requested; type=number; unit=EUR; required=true",
                "eligibility/E1: rule=months <= 12", "scale/: min=0; max=5; step=0.5",
                "criteria/quality: assessed=true; weight=60; threshold=3",
                "criteria/speed: weight=40; table.hit=first; table.inputs=months; table.rules=<= 6, 5 | -, 2",
                "assessments/: minimum=2; combine=mean", "total/: combine=weighted_mean; threshold=3",
                "ranking/: score=total; ladder=highest: quality | lowest: requested",
                "award/: budget=1000; amount=requested; when_short=skip; reserve.places=2",
            ])
    }

    @Test func `texts in several languages are left out as one text is`() throws {
        let text = soundRubric.replacing("quality: {", with: "quality: { title: { en: Quality, de: Güte },")
            .replacing(
                "reason: \"At most 12 months\"", with: "reason: { en: At most 12 months, de: Höchstens 12 Monate }")
        #expect(try Self.parts(text) == Self.parts(soundRubric))
    }

    @Test func `a criterion says of which branch it is a part; lots are entries of their own`() throws {
        let branch = soundRubric.replacing(
            "  quality: { assessed: true, weight: 60, threshold: 3 }",
            with:
                "  quality: { weight: 60, combine: sum, criteria: { need: { assessed: true }, label: { assessed: true } } }"
        ).replacing("budget: 1000", with: "lots: { north: { when: 'months < 6', budget: 400 } }")
            .replacing("highest: quality", with: "highest: need").replacing("quality: 4", with: "need: 4")
        let parts = try Self.parts(branch.components(before: "examples:"))
        #expect(parts.contains("criteria/need: part of=quality; assessed=true"))
        #expect(parts.contains("criteria/label: part of=quality; assessed=true"))
        #expect(parts.last == "award.lots/north: when=months < 6; budget=400")
    }

    @Test(arguments: [
        ("0.30", "0.3", true), ("30%", "30.0%", true), ("0.3", "30%", false), ("a  +\n b", "a + b", true),
        ("\"a  b\"", "\"a b\"", false), ("3", "three", false), (" x", "x", true),
    ])
    func `numbers are the same by their value, formulas whatever their blanks, texts in quotation marks to the letter`(
        _ one: String, _ other: String, _ expected: Bool
    ) {
        #expect(WrittenText.areSame(one, other) == expected)
        #expect(WrittenText.areSame(other, one) == expected)
    }
}

extension String {
    /// Up to the line that begins with `text`.
    fileprivate func components(before text: String) -> String {
        firstRange(of: text).map { String(self[..<$0.lowerBound]) } ?? self
    }
}
