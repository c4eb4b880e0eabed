/// A `call.yaml` drafted from where the samples stand.
package enum CallDraft {
    /// More are no list that somebody reads.
    private static let mostNamed = 5

    /// - Parameter samples: files and folders, relative to the call folder.
    package static func text(samples: [String]) -> String {
        let list = samples.map { DraftText.quoted($0) }.joined(separator: ", ")
        let submissions =
            samples.isEmpty || samples.count > mostNamed
            ? "# submissions: [ FOLDER ]   # ??? where submissions arrive; left out: the folder submissions"
            : "submissions: [ \(list) ]   # ??? the samples; later the folder in which submissions arrive"
        return """
            # What stands elsewhere than the convention has it; paths are relative to this folder.
            call: 1
            \(submissions)
            # assessments: [ FOLDER ]   # score sheets that came back; left out: the folder assessments
            # evaluators: FILE   # who may assess; left out: evaluators.csv
            # out: FOLDER   # where results go; left out: the folder out

            """
    }
}
