import FoundationEssentials
import TestSupport
import Testing

/// CONTRIBUTING's example of a ladder step is code: it stands in ContributingExample.swift and is compiled with the tests.
@Suite struct ContributingTests {
    @Test func `the example of a ladder step is what the tests compile`() throws {
        let shown = try ContributingPage.code(under: "Add a ladder step")
        let compiled = try ContributingPage.text(beside: #filePath, "ContributingExample.swift")
        #expect(compiled == "@testable import Rubrics\n" + shown.replacing("package ", with: ""))
    }
}
