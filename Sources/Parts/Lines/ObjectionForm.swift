import Diagnostics
import Intake
import JSON
import Wording

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

/// How a sentence stands in a part: by its pieces, so that whoever merges parts can say it in any language.
enum MessageForm {
    static func write(_ message: Message, to line: inout JSONWriter) {
        line.array(message.parts) { part, line in line.object { write(part, to: &$0) } }
    }

    private static func write(_ part: Message.Part, to line: inout JSONWriter) {
        switch part {
        case .literal(let text): line.member("literal", text)
        case .text(let text): line.member("text", text)
        case .local(let text):
            line.member("local") { line in
                line.array(text.versions) { version, line in
                    line.object { line in
                        line.member("language", version.language ?? "")
                        line.member("text", version.text)
                    }
                }
            }
        case .count(let number): line.member("count", number)
        case .numeral(let text): line.member("numeral", text)
        case .money(let text): line.member("money", text)
        case .english(let text): line.member("english", text)
        case .message(let message): line.member("message") { write(message, to: &$0) }
        case .plural(let number, let one, let other):
            line.member("one", one)
            line.member("other", other)
            line.member("plural", number)
        // Only texts with markup have places.
        case .slot: line.member("text", "")
        }
    }

    /// - Parameter pieces: the elements of what was written.
    static func message(_ pieces: [JSONValue]) throws(LineProblem) -> Message {
        var parts: [Message.Part] = []
        for piece in pieces { parts.append(try part(piece)) }
        return Message(parts: parts)
    }

    private static func part(_ piece: JSONValue) throws(LineProblem) -> Message.Part {
        if piece["literal"] != nil { return .literal(try piece.text("literal")) }
        if piece["local"] != nil { return .local(try local(piece.elements("local"))) }
        if piece["count"] != nil { return .count(try piece.count("count")) }
        if piece["numeral"] != nil { return .numeral(try piece.text("numeral")) }
        if piece["money"] != nil { return .money(try piece.text("money")) }
        if piece["english"] != nil { return .english(try piece.text("english")) }
        if piece["message"] != nil { return .message(try message(piece.elements("message"))) }
        if piece["plural"] != nil {
            return .plural(try piece.count("plural"), one: try piece.text("one"), other: try piece.text("other"))
        }
        return .text(try piece.text("text"))
    }

    private static func local(_ versions: [JSONValue]) throws(LineProblem) -> LocalText {
        var texts: [(language: String, text: String)] = []
        for version in versions { texts.append((try version.text("language"), try version.text("text"))) }
        guard let first = texts.first else { return "" }
        return first.language.isEmpty ? LocalText(first.text) : LocalText(texts) ?? ""
    }
}
