import FoundationEssentials
import Wording

/// Why a repeated call differs: what went in differs, or the program does.
enum VerifyCauses {
    /// One line a cause; never empty.
    static func lines(_ old: RecordedResult, _ new: RecordedResult) -> [Message] {
        var causes = zip(old.files, new.files).flatMap { changes($0.use, $0.files, $1.files) }
        if old.inputs.timeZones != new.inputs.timeZones {
            causes.append(
                Message(
                    "cause: the time zone database was \(version(old.inputs.timeZones)), now it is \(version(new.inputs.timeZones))"
                ))
        }
        if old.version != new.version {
            causes.append(Message("cause: it was written by fundscore \(old.version), this is \(new.version)"))
        }
        if let libxml2 = new.libxml2, old.libxml2 != libxml2 {
            let then = old.libxml2.map(Message.verbatim) ?? Message("of unknown version")
            causes.append(Message("cause: the submissions were read with libxml2 \(then), now with \(libxml2)"))
        }
        return causes.isEmpty
            ? [Message("every input is as recorded, and so is the program: the file itself was changed")] : causes
    }

    private static func version(_ database: String?) -> Message {
        switch database {
        case nil: Message("not used")
        case ""?: Message("of no stated version")
        case let version?: .verbatim(version)
        }
    }

    private static func changes(_ use: String, _ old: [RecordedResult.File], _ new: [RecordedResult.File]) -> [Message]
    {
        let now = Dictionary(new.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        let before = Set(old.map(\.name))
        let word = FileUse.word(use)
        let changed = old.compactMap { file -> Message? in
            guard let digest = now[file.name] else {
                return Message("cause: \(word) \(file.name) was read then and is not now")
            }
            return digest == file.sha256
                ? nil
                : Message(
                    "cause: \(word) \(file.name) was changed: its SHA-256 was \(file.sha256), now it is \(digest)")
        }
        return changed
            + new.filter { !before.contains($0.name) }.map {
                Message("cause: \(word) \($0.name) was not read then and is now")
            }
    }

    /// What the decoder found, in a few words.
    static func reason(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' is not what it should be"
        case .dataCorrupted, nil: "it is not JSON"
        @unknown default: "it is not JSON"
        }
    }
}
