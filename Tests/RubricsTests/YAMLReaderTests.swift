import Rubrics
import Testing

@Suite struct YAMLReaderTests {
    @Test(
        "what is not YAML is refused with its place",
        arguments: [
            ("", "rubric.yaml:1:1: error: the file is empty"),
            (
                "a: [1, 2",
                "rubric.yaml:2:1: error: not valid YAML: while parsing a flow sequence (line 1): did not find expected ',' or ']'"
            ),
            ("fundscore: 1\nid: a\nid: b\n", "rubric.yaml:2:1: error: the key 'id' is written twice here"),
            (
                "facts:\n\ttitle: x\n",
                "rubric.yaml:2:1: error: not valid YAML: while scanning for the next token (line 2): found character that cannot start any token; YAML is indented with blanks, never with tabs"
            ),
        ])
    func refused(text: String, message: String) {
        #expect(problems(text).contains(message), "\(problems(text))")
    }

    @Test func anAliasBombEnds() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let references = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(references)]\n"
        }
        #expect(problems(text).contains { $0.hasSuffix("more than 200000 values; do aliases repeat each other?") })
    }

    @Test func deepNestingEnds() {
        let text = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        #expect(problems(text) == ["rubric.yaml:1:66: error: nested deeper than 64 levels"])
    }
}
