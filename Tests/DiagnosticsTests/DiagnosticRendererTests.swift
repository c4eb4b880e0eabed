import Diagnostics
import Testing

@Suite struct DiagnosticRendererTests {
    let source = "facts:\n  年 months: duraton + 1\n"

    @Test func `prints the line and a caret`() {
        let problem = Diagnostic(
            code: "FEEL.UNKNOWN_NAME", message: "unknown fact 'duraton'; did you mean 'duration'?",
            place: Place(file: "rubric.yaml", line: 2, column: 13), length: 7)
        #expect(
            DiagnosticRenderer(sources: ["rubric.yaml": source]).render(problem) == """
                rubric.yaml:2:13: error: unknown fact 'duraton'; did you mean 'duration'?
                  年 months: duraton + 1
                             ^~~~~~~
                """)
    }

    @Test func `without the source only the message is printed`() {
        let problem = Diagnostic(.warning, code: "X", message: "odd", place: Place(file: "a.csv", line: 3))
        #expect(DiagnosticRenderer().render(problem) == "a.csv:3: warning: odd")
    }

    @Test func `collector sorts by place and drops repeats`() {
        var collector = DiagnosticCollector()
        collector.error("B", "second", at: Place(file: "r", line: 9, column: 1))
        collector.warning("A", "first", at: Place(file: "r", line: 2, column: 4))
        collector.error("B", "second", at: Place(file: "r", line: 9, column: 1))
        collector.error("C", "nowhere", at: nil)
        #expect(collector.sorted.map(\.message) == ["first", "second", "nowhere"])
        #expect(collector.errorCount == 3)
    }
}
