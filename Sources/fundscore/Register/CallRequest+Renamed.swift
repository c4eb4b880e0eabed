import Calls
import Diagnostics
import Intake
import Rubrics

extension CallRequest {
    /// The same files under other names.
    func renamed(_ name: @escaping @Sendable (String) -> String) -> CallRequest {
        func file(_ file: SourceFile) -> SourceFile { SourceFile(name: name(file.name), bytes: file.bytes) }
        var request = self
        request.sheets = sheets.map(file)
        request.adjustments = adjustments.map(file)
        request.evaluators = evaluators.map(file)
        request.rename = name
        return request
    }
}
