import Calls
import Rubrics
import Wording

/// Kinds of input of which nothing was there at all, said at the end, where it is read.
enum MissingInputs {
    static func lines(_ result: CallResult) -> [Message] {
        var lines: [Message] = []
        if result.rows.isEmpty { lines.append(Message("no submission was read")) }
        let assessed = result.rubric.criteria.filter(\.isAssessed).map(\.id)
        if !assessed.isEmpty, result.inputs.sheets.isEmpty {
            let names = assessed.prefix(5).joined(separator: ", ") + (assessed.count > 5 ? ", …" : "")
            lines.append(
                Message(
                    "no score sheet was read, although evaluators have to score \(names): give them with --assessments")
            )
        }
        return lines
    }
}
