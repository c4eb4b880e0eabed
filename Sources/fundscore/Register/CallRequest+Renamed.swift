import Calls
import Diagnostics
import Intake
import Rubrics

extension CallRequest {
    /// The same files under the names that they had when the call was run from elsewhere: a result names files as they were typed.
    func renamed(from folder: String, to other: String) -> CallRequest {
        guard folder != other else { return self }
        var request = self
        let name: @Sendable (String) -> String = { $0.hasPrefix(folder) ? other + $0.dropFirst(folder.count) : $0 }
        func file(_ file: SourceFile) -> SourceFile { SourceFile(name: name(file.name), bytes: file.bytes) }
        request.sheets = sheets.map(file)
        request.adjustments = adjustments.map(file)
        request.evaluators = evaluators.map(file)
        var rubric = call.rubric
        rubric.file = name(rubric.file)
        rubric.sources = rubric.sources.map(file)
        request.call = Call(rubric: rubric, options: call.options)
        request.rename = name
        return request
    }
}
