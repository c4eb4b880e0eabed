internal import Awards
package import Diagnostics
internal import Intake

extension CallResult {
    /// What was given and could not be used as it stands, in the order in which it is said: rows and sheets that were refused, comments
    /// that are missing, ids among the options that nobody has, files that could not be read. The list is made without it.
    ///
    /// A submission that could be read and is bad is not among them: it has its row and its reason.
    package var unused: [Diagnostic] {
        diagnostics.filter { $0.severity == .error } + unreadableFiles
    }

    /// Submissions whose file the system would not give. O(inadmissible submissions).
    private var unreadableFiles: [Diagnostic] {
        var seen: Set<String> = []
        return rows.indices.lazy.filter { rows.statuses[$0] == .inadmissible }.flatMap { index -> [Diagnostic] in
            let submission = rows.submission(index)
            guard seen.insert(submission.origin.file).inserted else { return [] }
            return submission.objections.filter { $0.code.hasPrefix("XML.FILE_") }.map {
                Diagnostic(code: $0.code, message: $0.text, place: $0.place)
            }
        }
    }
}
