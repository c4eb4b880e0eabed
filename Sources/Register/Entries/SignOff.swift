package import JSON

/// A desk's signature of a result: a note that says which result of which call, signed with the desk's key.
package struct SignOff: Hashable, Sendable {
    package var call: String
    /// The desk of `sign_off`.
    package var role: String
    /// Of `result.json`.
    package var resultSHA256: String
    /// Number of the entry that records the result.
    package var entry: Int
    /// The committee's departures from the result that were recorded before: their entries, with the digests of what they say.
    package var departures: [Departed]

    /// An entry that records a departure.
    package struct Departed: Hashable, Sendable {
        package var entry: Int
        package var bodySHA256: String
    }

    /// - Parameter entries: of the register before the signature.
    package init(call: String, role: String, resultSHA256: String, entry: Int, after entries: [Entry]) {
        self.call = call
        self.role = role
        self.resultSHA256 = resultSHA256
        self.entry = entry
        departures = entries.filter { $0.kind == .departure && $0.resultSHA256 == resultSHA256 }.map {
            Departed(entry: $0.seq, bodySHA256: $0.bodySHA256 ?? "")
        }
    }

    private static let head = "fundscore sign-off 1"

    /// What the desk signs, to be read by people.
    package var text: String {
        ([Self.head, "call \(call)", "role \(role)", "result \(resultSHA256)", "entry \(entry)"]
            + departures.map { "departure \($0.entry) \($0.bodySHA256)" }).map { $0 + "\n" }.joined()
    }

    /// What is kept of it in the body of an entry.
    package func body(signedBy signer: NoteSigner) -> JSONValue {
        .object([("key", .string(signer.key.text)), ("note", .string(signer.sign(text).description))])
    }

    /// The name and id of a key, as entries write who acted.
    package static func actor(_ key: NoteKey) -> String { "\(key.name)+\(Hexadecimal.text(key.id))" }
}
