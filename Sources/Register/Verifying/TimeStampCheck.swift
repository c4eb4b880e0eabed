import JSON
package import Wording

/// Holds time stamps against the checkpoints that they are recorded with.
enum TimeStampCheck {
    static func faults(_ entries: [Entry], _ bodies: [Int: JSONValue]) -> [RegisterFault] {
        entries.filter { $0.kind == .checkpoint }.compactMap { entry in
            guard let body = bodies[entry.seq], let stamp = body["time_stamp"]?.text, let note = body["note"]?.text
            else {
                return nil
            }
            return problem(stamp, note).map {
                RegisterFault(.timeStamp, entry.seq, Message("the time stamp of entry \(entry.seq) \($0)"))
            }
        }
    }

    private static func problem(_ stamp: String, _ note: String) -> Message? {
        guard let bytes = Base64.bytes(stamp) else { return TimeStamp.Problem.unreadable.text }
        do throws(TimeStamp.Problem) {
            return try TimeStamp(bytes).isOf(Array(note.utf8)) ? nil : Message("is of another checkpoint")
        } catch {
            return error.text
        }
    }
}

extension TimeStamp.Problem {
    /// What is said of the stamp, after its name.
    package var text: Message {
        switch self {
        case .unreadable: Message("is no answer to a request for a time stamp (RFC 3161)")
        case .refused(let status): Message("was refused by the authority (status \(status))")
        case .otherHash: Message("is not of a SHA-256, as it was asked for")
        case .digestDiffers: Message("was changed: what the authority signed is another content")
        }
    }
}
