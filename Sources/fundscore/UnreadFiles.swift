import SafeXML

/// Files in the folders of a call that nobody reads: other endings, hidden ones. They are named once, never passed over in silence.
enum UnreadFiles {
    private static let mostNamed = 5

    /// One line on standard error for a folder; none where everything is read.
    static func tell(of others: [InputPath], in folder: InputPath) {
        let others = others.filter { $0.lastName != OutputManifest.fileName }
        guard !others.isEmpty else { return }
        let named = others.prefix(mostNamed).map(\.display).joined(separator: ", ")
        let more = others.count > mostNamed ? " and \(others.count - mostNamed) more" : ""
        let count = others.count == 1 ? "1 file is" : "\(others.count) files are"
        Terminal.note("\(folder.display): note: \(count) not read: \(named)\(more)")
    }
}
