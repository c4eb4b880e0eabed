import Diagnostics
import Rubrics
import Files

/// Files in the folders of a call that nobody reads: other endings, hidden ones. They are named once, never passed over in silence.
enum UnreadFiles {
    private static let mostNamed = 5

    /// What lies in a call folder itself, and is neither what the convention nor what its `call.yaml` names, nor named in its rubric:
    /// a list of evaluators under another name would bind nobody.
    static func tell(ofUnknownIn call: CallFolder) {
        let names = InputFolder.names(in: InputPath(call.folder)).map(\.lastName)
        let missing = CallFolder.conventions.filter { !names.contains($0) }
        let rubric = rubricText(of: call)
        let unknown = names.filter { name in
            !name.hasPrefix(".") && !call.knownNames.contains(name) && !rubric.contains(name)
        }
        guard !unknown.isEmpty else { return }
        let named = unknown.prefix(mostNamed).map { name in
            let meant = DidYouMean.suggestion(for: name, among: missing).map { " (did you mean '\($0)'?)" } ?? ""
            return call.folder + name + meant
        }
        let more = unknown.count > mostNamed ? " and \(unknown.count - mostNamed) more" : ""
        let count = unknown.count == 1 ? "1 name belongs" : "\(unknown.count) names belong"
        Terminal.note("\(call.folder): note: \(count) to no call folder: \(named.joined(separator: ", "))\(more)")
    }

    /// What a rubric that lies in the folder itself says, and so which tables, schemas and models it names; empty where it has a
    /// folder of its own.
    private static func rubricText(of call: CallFolder) -> String {
        let path = InputPath(call.rubric)
        guard InputFolder.exists(path), !InputFolder.isFolder(path), let file = try? SheetFiles.readFile(call.rubric)
        else {
            return ""
        }
        return String(decoding: file.bytes, as: UTF8.self)
    }

    /// No list follows a committee's departures; letters and publications follow those that are recorded.
    static func tell(ofDeparturesIn call: CallFolder) {
        guard let path = call.departures else { return }
        Terminal.note(
            "\(path): note: the lists follow the rules alone; "
                + "`fundscore register record CALL departure` records where the committee departed from them, and letters follow that"
        )
    }

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
