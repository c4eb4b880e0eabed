package import JSON

/// What is to be recorded: an entry without what the register adds (its number, the entry before, the digest of its body).
package struct EntryDraft: Sendable {
    /// A text about people that the entry commits to, and that can be deleted.
    package struct Body: Sendable {
        /// Canonical JSON. Made before anything is written: a transaction keeps others waiting.
        package var text: [UInt8]
        /// Whose data these are; nil: of no one proposal.
        package var proposal: String?

        package init(_ value: JSONValue, of proposal: String? = nil) {
            text = value.canonicalBytes
            self.proposal = proposal
        }
    }

    /// A file whose name may tell of people.
    package struct File: Sendable {
        /// What it is used as: `submission`, `score sheet`.
        package var use: String
        /// Its path in the call folder.
        package var path: String
        package var sha256: String
        /// Of the one proposal in it; nil: of several, or none.
        package var proposal: String?

        package init(use: String, path: String, sha256: String, proposal: String? = nil) {
            self.use = use
            self.path = path
            self.sha256 = sha256
            self.proposal = proposal
        }
    }

    package var kind: EntryKind
    package var role: String?
    package var rubricSHA256: String?
    package var resultSHA256: String?
    /// Files whose names are written into the entry.
    package var inputs: [Entry.Input] = []
    /// Files whose names are written into bodies, and of which the entry holds a salted digest instead.
    package var files: [File] = []
    package var body: Body?
    /// What the body says that is told to the applicant, committed to by itself: it can be handed out with its proof, and the rest (who
    /// assessed) stays. Canonical JSON; whose it is, is said by the body.
    package var told: [UInt8]?

    package init(_ kind: EntryKind) { self.kind = kind }
}

/// Who records, and when: values from outside, the same for all entries of one command.
package struct Recording: Sendable {
    package var call: String
    package var actor: String
    /// RFC 3339 in UTC; nil: when the register is held, so that of two programs that record at once neither dates its entry before
    /// the other's.
    package var at: String?

    package init(call: String, actor: String, at: String? = nil) {
        self.call = call
        self.actor = actor
        self.at = at
    }
}
