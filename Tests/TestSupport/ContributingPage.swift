import FoundationEssentials

/// The code that CONTRIBUTING.md shows, so that tests can hold it against what they compile.
package enum ContributingPage {
    /// The first block of Swift under a heading; throws where the page, the heading or the block is missing.
    package static func code(under heading: String, page: String = #filePath) throws -> String {
        let tests = URL(filePath: page).deletingLastPathComponent().deletingLastPathComponent()
        let root = tests.deletingLastPathComponent()
        let text = String(decoding: try Data(contentsOf: root.appending(path: "CONTRIBUTING.md")), as: UTF8.self)
        let section = text.split(separator: "\n## ").first { $0.hasPrefix(heading + "\n") }
        guard let section, let start = section.firstRange(of: "```swift\n"),
            let end = section[start.upperBound...].firstRange(of: "```")
        else { throw CocoaError(.fileReadCorruptFile) }
        return String(section[start.upperBound..<end.lowerBound])
    }

    /// A file that lies beside the test that asks.
    package static func text(beside test: String, _ name: String) throws -> String {
        let folder = URL(filePath: test).deletingLastPathComponent()
        return String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }
}
