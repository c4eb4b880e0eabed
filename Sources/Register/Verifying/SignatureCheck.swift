import JSON
import Wording

/// Holds the desks' signatures against their keys and against what they signed.
enum SignatureCheck {
    /// - Parameters:
    ///   - bodies: by the number of the entry; of entries whose body is gone or was changed there is none.
    ///   - desks: keys that `call.yaml` names; those that `call.opened` recorded hold beside them.
    static func faults(_ entries: [Entry], _ bodies: [Int: JSONValue], desks: [String: NoteKey]) -> [RegisterFault] {
        var keys = desks
        for (role, key) in recorded(entries, bodies) where keys[role] == nil { keys[role] = key }
        let results = Dictionary(
            entries.filter { $0.kind == .resultProposed }.map { ($0.seq, $0.resultSHA256) },
            uniquingKeysWith: { first, _ in first })
        return entries.filter { $0.kind == .signed }.compactMap { entry in
            guard let body = bodies[entry.seq] else { return nil }
            let before = entries.filter { $0.seq < entry.seq }
            return problem(entry, body, desk: entry.role.flatMap { keys[$0] }, results, before).map {
                RegisterFault(.signature, entry.seq, $0)
            }
        }
    }

    /// Keys of desks as the opening of the call recorded them.
    private static func recorded(_ entries: [Entry], _ bodies: [Int: JSONValue]) -> [(String, NoteKey)] {
        guard let opening = entries.first(where: { $0.kind == .callOpened }),
            let desks = bodies[opening.seq]?["sign_off"]
        else {
            return []
        }
        return desks.elements.compactMap { desk in
            guard let role = desk["role"]?.text, let key = desk["key"]?.text.flatMap({ NoteKey($0) }) else {
                return nil
            }
            return (role, key)
        }
    }

    /// - Parameter before: the entries before it.
    private static func problem(
        _ entry: Entry, _ body: JSONValue, desk: NoteKey?, _ results: [Int: String?], _ before: [Entry]
    ) -> Message? {
        let role = entry.role.map(Message.verbatim) ?? Message("nobody")
        let name = Message("entry \(entry.seq): the signature of \(role)")
        guard let key = body["key"]?.text.flatMap({ NoteKey($0) }),
            let note = body["note"]?.text.flatMap({ SignedNote($0) })
        else { return Message("\(name) is none") }
        if let desk, desk != key {
            return Message("\(name) is by another key: the desk's is \(desk.text), this is \(key.text)")
        }
        guard SignOff.actor(key) == entry.actor else {
            return Message("\(name) is by another key than the entry says, \(entry.actor)")
        }
        guard note.verdict(of: key) == .signed else { return Message("\(name) is not by its key \(key.text)") }
        guard let result = entry.resultSHA256, let role = entry.role,
            let seq = results.first(where: { number, sha256 in
                sha256 == result
                    && SignOff(call: entry.call, role: role, resultSHA256: result, entry: number, after: before).text
                        == note.text
            })?.key, seq < entry.seq
        else { return Message("\(name) is of another result, or of other departures, than the register has before it") }
        return nil
    }
}
