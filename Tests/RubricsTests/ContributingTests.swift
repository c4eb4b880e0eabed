import FoundationEssentials
import Testing

/// CONTRIBUTING's example of a ladder step is code: it stands in ContributingExample.swift and is compiled with the tests.
@Suite struct ContributingTests {
    @Test func theExampleIsWhatTheTestsCompile() throws {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let root = here.deletingLastPathComponent().deletingLastPathComponent()
        let page = try text(root.appending(path: "CONTRIBUTING.md"))
        let compiled = try text(here.appending(path: "ContributingExample.swift"))
        let block = page.split(separator: "```swift\n", maxSplits: 1).last?.split(separator: "```", maxSplits: 1).first
        let shown = try #require(block).replacing("public ", with: "")
        #expect(compiled == "@testable import Rubrics\n" + shown)
    }

    private func text(_ file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }
}
