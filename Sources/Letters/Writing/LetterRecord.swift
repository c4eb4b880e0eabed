/// Where a decision stands in the register of the call, and what proves that to the applicant.
package struct LetterRecord: Sendable, Hashable {
    /// The head of the register that was signed, by which the proof holds.
    package struct Root: Sendable, Hashable {
        /// In base 64.
        package var hash: String
        /// How many entries it covers.
        package var entries: Int
        /// Of which register: the name of the key that signed it.
        package var origin: String

        package init(hash: String, entries: Int, origin: String) {
            self.hash = hash
            self.entries = entries
            self.origin = origin
        }
    }

    /// A file of the proof, to be sent with the letter.
    package struct File: Sendable, Hashable {
        /// Behind the name of the letter: `.tlog-proof`.
        package var ending: String
        package var bytes: [UInt8]

        package init(ending: String, bytes: [UInt8]) {
            self.ending = ending
            self.bytes = bytes
        }
    }

    /// As the register numbers it.
    package var entry: String
    /// nil: nothing was signed yet that covers the entry.
    package var root: Root?
    /// The proof first; none where there is no root.
    package var files: [File]

    package init(entry: String, root: Root? = nil, files: [File] = []) {
        self.entry = entry
        self.root = root
        self.files = files
    }
}
