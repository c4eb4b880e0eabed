import Diagnostics
import Intake
import JSON

/// How objections stand in a part: a file that is the document's own is not repeated.
enum ObjectionForm {
    static func write(_ objections: [Objection], _ file: String, to line: inout JSONWriter) {
        line.array(objections) { objection, line in
            line.object { line in
                line.member("code", objection.code)
                line.member("said") { MessageForm.write(objection.message, to: &$0) }
                if objection.place.file != file { line.member("file", objection.place.file) }
                line.member("line", objection.place.line)
                line.member("column", objection.place.column)
            }
        }
    }

    /// Those under `objections`.
    static func objections(_ line: JSONValue, _ file: String) throws(LineProblem) -> [Objection] {
        var objections: [Objection] = []
        for one in try line.elements("objections") {
            let file = one["file"] == nil ? file : try one.text("file")
            let said = try MessageForm.message(one.elements("said"))
            objections.append(
                Objection(
                    code: try one.text("code"), said,
                    place: Place(file: file, line: try one.count("line"), column: try one.count("column"))))
        }
        return objections
    }
}
