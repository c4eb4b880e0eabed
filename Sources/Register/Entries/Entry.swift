import JSON

/// One entry of a register: what happened, when by the clock of that machine, in which office, and of which files.
///
/// It holds no personal data. What an entry says of people stands in its body, of which it holds only a salted digest, so that the
/// body can be deleted and every proof stays good.
package struct Entry: Hashable, Sendable {
    /// A file that took part.
    package struct Input: Hashable, Sendable {
        /// What it was used as; names of files that may tell of people stand in the body.
        package var name: String
        /// 64 hexadecimal digits.
        package var sha256: String

        package init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }

        /// The salted digest of the file's path, where the name of the input is one: `submission 9f86…`.
        package var fileDigest: String? {
            let digest = name.suffix(65)
            return digest.first == " " && digest.count == 65 && Hexadecimal.bytes(digest.dropFirst()) != nil
                ? String(digest.dropFirst()) : nil
        }

        /// Whether this is no file, but what the applicant is told.
        package var isTold: Bool { use == Entry.toldName }

        /// What the file was used as, without its name.
        package var use: String { fileDigest == nil ? name : String(name.dropLast(65)) }
    }

    /// From 1, without a gap.
    package var seq: Int
    /// Id of the call's rubric.
    package var call: String
    package var kind: EntryKind
    /// RFC 3339 in UTC, of the machine's clock: no evidence; time stamps of others are.
    package var at: String
    /// An office or a program, not a person.
    package var actor: String
    /// The desk of `sign_off`; nil where none acts.
    package var role: String?
    /// Of the rubric's files together; nil where no rubric is concerned.
    package var rubricSHA256: String?
    package var inputs: [Input]
    /// Of `result.json`.
    package var resultSHA256: String?
    /// The leaf hash of the entry before, in hexadecimal; nil of the first.
    package var previous: String?
    /// SHA-256(salt ‖ body) in hexadecimal; nil where there is no body.
    package var bodySHA256: String?

    package init(
        seq: Int, call: String, kind: EntryKind, at: String, actor: String, role: String? = nil,
        rubricSHA256: String? = nil,
        inputs: [Input] = [], resultSHA256: String? = nil, previous: String? = nil, bodySHA256: String? = nil
    ) {
        (self.seq, self.call, self.kind, self.at, self.actor, self.role) = (seq, call, kind, at, actor, role)
        (self.rubricSHA256, self.inputs, self.resultSHA256) = (rubricSHA256, inputs, resultSHA256)
        (self.previous, self.bodySHA256) = (previous, bodySHA256)
    }

    /// How an entry names the salted digest of what the applicant is told: `told 9f86…`. It has no SHA-256 beside it, since one without
    /// a salt would let everybody try texts against it.
    package static let toldName = "told"

    /// Of this form.
    package static let version = "1"

    /// Canonical JSON: what the leaf of the tree is the hash of.
    package var bytes: [UInt8] {
        JSONValue.object([
            ("actor", .string(actor)), ("at", .string(at)), ("body_sha256", .text(bodySHA256)), ("call", .string(call)),
            ("inputs", .array(inputs.map { .object([("name", .string($0.name)), ("sha256", .string($0.sha256))]) })),
            ("kind", .string(kind.rawValue)), ("prev", .text(previous)), ("result_sha256", .text(resultSHA256)),
            ("role", .text(role)), ("rubric_sha256", .text(rubricSHA256)), ("seq", .string(String(seq))),
            ("v", .string(Self.version)),
        ]).canonicalBytes
    }
}
