import TestSupport
import Testing

/// CONTRIBUTING's example of a column is a line of the program.
@Suite struct ContributingTests {
    @Test func `the example of a column is a line of DecisionsCSV.swift`() throws {
        let shown = try ContributingPage.code(under: "Add a column of a report")
        let source = try ContributingPage.text(beside: #filePath, "../../Sources/Reports/Files/DecisionsCSV.swift")
        #expect(source.contains("\n            " + shown))
    }
}
