/// A desk's signature of a result: a note that says which result of which call, signed with the desk's key.
package struct SignOff: Hashable, Sendable {
    package var call: String
    /// The desk of `sign_off`.
    package var role: String
    /// Of `result.json`.
    package var resultSHA256: String
    /// Number of the entry that records the result.
    package var entry: Int

    package init(call: String, role: String, resultSHA256: String, entry: Int) {
        self.call = call
        self.role = role
        self.resultSHA256 = resultSHA256
        self.entry = entry
    }

    private static let head = "fundscore sign-off 1"

    /// What the desk signs, to be read by people.
    package var text: String {
        "\(Self.head)\ncall \(call)\nrole \(role)\nresult \(resultSHA256)\nentry \(entry)\n"
    }

    /// What is kept of it in the body of an entry.
    package func body(signedBy signer: NoteSigner) -> CanonicalJSON {
        .object([("key", .string(signer.key.text)), ("note", .string(signer.sign(text).description))])
    }

    /// The name and id of a key, as entries write who acted.
    package static func actor(_ key: NoteKey) -> String { "\(key.name)+\(Hexadecimal.text(key.id))" }
}
