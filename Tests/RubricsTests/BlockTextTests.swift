import FEEL
import Rubrics
import Testing

/// Rules over several lines, as YAML's block text, keep the places of their own lines.
@Suite struct BlockTextTests {
    private static let rule = #"- { id: E1, rule: months <= 12, reason: "At most 12 months" }"#

    private static func block(_ sign: String, _ lines: [String]) -> String {
        let text = ["- id: E1", "    reason: At most 12 months", "    rule: \(sign)"] + lines
        return soundRubric.replacing(rule, with: text.joined(separator: "\n"), maxReplacements: 1)
    }

    @Test(arguments: ["|", ">", "|-", ">-"])
    func `block text is a rule like any other`(sign: String) throws {
        let outcome = load(Self.block(sign, ["      months <= 12", "      and requested > 0"]))
        #expect(outcome.problems == [])
        let rubric = try #require(outcome.rubric)
        #expect(rubric.eligibility.map(\.program.type) == [.boolean])
    }

    @Test(arguments: [
        (
            ["      moths <= 12", "      and requested > 0"],
            "14:7: error: unknown name 'moths'; did you mean 'months'?"
        ),
        (
            ["      months <= 12", "      and request > 0"],
            "15:11: error: unknown name 'request'; did you mean 'requested'?"
        ),
        (
            ["      months <= 12", "", "        and request > 0"],
            "16:13: error: unknown name 'request'; did you mean 'requested'?"
        ),
    ])
    func `an error lies on its own line and in its own column`(lines: [String], message: String) {
        #expect(mistakes(Self.block("|", lines)) == [message])
    }
}
