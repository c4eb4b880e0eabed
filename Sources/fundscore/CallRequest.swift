import Calls
import Diagnostics
import Intake
import Rubrics

/// A call with everything that it reads.
struct CallRequest {
    var call: Call
    var inputs: Inputs
    var sheets: [SourceFile]
    /// Files that were most likely meant to be score sheets and are not read.
    var sheetProblems: [Diagnostic] = []
    var adjustments: SourceFile?
    /// Who may assess.
    var evaluators: SourceFile?
    /// The names under which submissions are reported; nil: their own.
    var rename: (@Sendable (String) -> String)?

    /// Reads and admits the submissions, and reads the score sheets.
    func prepared() async -> PreparedCall {
        let progress = Progress(total: inputs.count)
        var prepared = await call.prepare(
            documents: inputs.count, open: open, sheets: sheets, adjustments: adjustments,
            evaluators: evaluators, progress: progress.report)
        progress.finish()
        prepared.diagnostics = sheetProblems + prepared.diagnostics
        return prepared
    }

    /// The same for submissions that were read elsewhere.
    func prepared(_ submissions: SubmissionList) async -> PreparedCall {
        var prepared = await call.prepare(
            submissions, sheets: sheets, adjustments: adjustments, evaluators: evaluators)
        prepared.diagnostics = sheetProblems + prepared.diagnostics
        return prepared
    }

    private var open: @Sendable (Int) -> SourceDocument {
        guard let rename else { return inputs.open }
        let open = inputs.open
        return { index in
            var document = open(index)
            document.file = rename(document.file)
            return document
        }
    }

    /// The texts of the score sheets, so that problems can show the offending line.
    var texts: [String: String] {
        let files = sheets + [adjustments, evaluators].compactMap { $0 }
        return Dictionary(
            files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }
}
