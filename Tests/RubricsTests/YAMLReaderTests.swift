import Diagnostics
import Rubrics
import Testing

@Suite struct YAMLReaderTests {
    @Test(arguments: [
        ("", "rubric.yaml:1:1: error: the file is empty"),
        (
            "a: [1, 2",
            "rubric.yaml:2:1: error: not valid YAML: while parsing a flow sequence (line 1): did not find expected ',' or ']'"
        ),
        (
            "a: &x [1]\nb: { <<: *x }\n",
            "rubric.yaml:2:6: error: keys are not merged with '<<'; write them out here"
        ),
        ("a: 1\n*a: 2\n", "rubric.yaml:2:1: error: a key has to be a plain name"),
        ("a: 1\n[a, b]: 2\n", "rubric.yaml:2:1: error: a key has to be a plain name"),
        (
            "a: *b\nb: &b 2\n",
            "rubric.yaml:1:4: error: the alias *b stands for nothing: no &b comes before it"
        ),
        (
            "a: &a [1, *a]\n",
            "rubric.yaml:1:11: error: the alias *a stands for nothing: no &a comes before it"
        ),
        (
            "id: \(String(repeating: "x", count: 1 << 20))\n",
            "rubric.yaml:1:1: error: the rubric has 1048581 bytes, more than 1048576; put tables into CSV files"
        ),
        ("a: \u{7}\n", "rubric.yaml:1:1: error: not valid YAML: control characters are not allowed"),
        ("fundscore: 1\nid: a\nid: b\n", "rubric.yaml:2:1: error: the key 'id' is written twice here"),
        (
            "facts:\n\ttitle: x\n",
            "rubric.yaml:2:1: error: not valid YAML: while scanning for the next token (line 2): found character that cannot start any token; YAML is indented with blanks, never with tabs"
        ),
    ])
    func `what is not YAML is refused with its place`(text: String, message: String) {
        #expect(problems(text).contains(message), "\(problems(text))")
    }

    @Test func `an alias bomb ends`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let references = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(references)]\n"
        }
        #expect(problems(text).contains { $0.hasSuffix("more than 200000 values; do aliases repeat each other?") })
    }

    /// Keys are compared and hashed while YAML is composed, before any node can be counted.
    @Test func `an alias bomb that is a key ends`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            let references = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(references)]\n"
        }
        let clock = ContinuousClock()
        for key in ["? *a40\n: 1\n", "*a40 : 1\n", "b: { *a40 : 1, [*a40]: 2 }\n"] {
            var found: [String] = []
            #expect(clock.measure { found = problems(text + key) } < .seconds(5))
            #expect(!found.isEmpty)
        }
    }

    @Test func `anchors reach across sections`() {
        let outcome = RubricLoader.load(
            Array(
                """
                fundscore: 1
                id: a
                submissions: { record: /all/one }
                facts: { a: &number { xpath: "@a", type: number }, b: *number, c: { xpath: "2 * 3", type: number } }

                """.utf8), file: "rubric.yaml"
        ) { .failure(Diagnostic(code: "NO_FILE", message: $0)) }
        #expect(outcome.problems == [])
        #expect(outcome.rubric?.facts.map(\.xpath.text) == ["@a", "@a", "2 * 3"])
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{85}\n", "\u{2028}\n"])
    func `lines count as editors count them`(lineBreak: String) {
        let text = ["fundscore: 1", "id: a # comment", "titel: b"].joined(separator: lineBreak)
        #expect(problems(text).contains { $0.hasPrefix("rubric.yaml:3:1: error: unknown key 'titel'") })
    }

    @Test func `deep nesting ends`() {
        let text = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        #expect(problems(text) == ["rubric.yaml:1:66: error: nested deeper than 64 levels"])
    }
}
