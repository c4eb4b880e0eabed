import JSON
import Register
import Wording

/// In what two accounts of one submission differ: what the register has, and what the call gives now.
struct DecisionDifference {
    let recorded: JSONValue
    let now: JSONValue

    /// `P-7`, or where there is no id the file.
    static func name(_ decision: JSONValue) -> Message {
        if let proposal = decision["proposal"]?.text { return .verbatim(proposal) }
        let source = decision["source"]
        return Message("\(source?["file"]?.text ?? ""), record \(source?["record"]?.text ?? "")")
    }

    /// Under which the two accounts of one submission are found.
    static func key(_ decision: JSONValue) -> String {
        let source = decision["source"]
        return "\(source?["file"]?.text ?? "")\n\(source?["record"]?.text ?? "")"
    }

    /// Cells of score sheets that say something else now, a sentence each.
    var cells: [Message] {
        let (old, new) = (Self.cells(recorded), Self.cells(now))
        let proposal = Self.name(recorded)
        return old.compactMap { cell in
            guard let other = new.first(where: { $0.criterion == cell.criterion && $0.evaluator == cell.evaluator })
            else {
                return Message("\(cell.place): the score \(cell.score) for \(proposal) is not there any more")
            }
            if other.score != cell.score {
                return Message("\(other.place): recorded \(cell.score), now \(other.score) (\(proposal))")
            }
            if other.comment != cell.comment {
                return Message(
                    "\(other.place): the comment on \(proposal) is another one: recorded “\(cell.comment)”, now “\(other.comment)”"
                )
            }
            return nil
        }
            + new.filter { cell in !old.contains { $0.criterion == cell.criterion && $0.evaluator == cell.evaluator } }
            .map { Message("\($0.place): a score \($0.score) for \(proposal) that was not there") }
    }

    private struct Cell {
        var criterion: String
        var evaluator: String
        var score: Message
        var comment: String
        var source: String

        /// `sheets/a.csv:4, column need, evaluator e1`
        var place: Message { Message("\(source), column \(criterion), evaluator \(evaluator)") }
    }

    private static func cells(_ decision: JSONValue) -> [Cell] {
        (decision["criteria"]?.elements ?? []).flatMap { criterion in
            (criterion["evidence"]?["scores"]?.elements ?? []).map { score in
                Cell(
                    criterion: criterion["id"]?.text ?? "", evaluator: score["evaluator"]?.text ?? "",
                    score: score["score"]?.text.map { Message("\(numeral: $0)") } ?? Message("none"),
                    comment: score["comment"]?.text ?? "",
                    source: score["source"]?.text ?? "")
            }
        }
    }

    /// Where the two differ first, in the order of names; nil: nowhere.
    var first: Message? {
        Self.first(recorded, now, "").map { Message("\($0.path): recorded \($0.old), now \($0.new)") }
    }

    private typealias Found = (path: String, old: Message, new: Message)

    private static func first(_ old: JSONValue, _ new: JSONValue, _ path: String) -> Found? {
        switch (old, new) {
        case (.object(let members), .object(let others)):
            for member in members {
                let name = path.isEmpty ? member.name : "\(path).\(member.name)"
                guard let other = others.first(where: { $0.name == member.name }) else {
                    return (name, text(member.value), Message("nothing"))
                }
                if let found = first(member.value, other.value, name) { return found }
            }
            return others.first { other in !members.contains { $0.name == other.name } }
                .map { (path.isEmpty ? $0.name : "\(path).\($0.name)", Message("nothing"), text($0.value)) }
        case (.array(let elements), .array(let others)):
            for (place, pair) in zip(elements, others).enumerated() {
                if let found = first(pair.0, pair.1, "\(path)[\(place)]") { return found }
            }
            let shorter = min(elements.count, others.count)
            return elements.count == others.count
                ? nil
                : (
                    "\(path)[\(shorter)]", elements.dropFirst(shorter).first.map(text) ?? Message("nothing"),
                    others.dropFirst(shorter).first.map(text) ?? Message("nothing")
                )
        default:
            return old.canonicalBytes == new.canonicalBytes ? nil : (path, text(old), text(new))
        }
    }

    private static func text(_ value: JSONValue) -> Message {
        .verbatim(value.text ?? String(decoding: value.canonicalBytes, as: UTF8.self))
    }
}
