import Wording

/// What is said where the files of a result are not those that were recorded before it.
struct ListedFiles {
    /// `entry 7`
    let result: Message
    /// The entries that list files.
    let lists: [Message]
    /// Whether they are score sheets; else they are submissions.
    let areSheets: Bool

    var unrecorded: Message {
        areSheets
            ? Message("the result (\(result)) was made before it was recorded that score sheets came")
            : Message("the result (\(result)) was made before it was recorded that intake was closed")
    }

    func unlisted(_ count: Int) -> Message {
        let entries = Message.joined(lists, ", ")
        return areSheets
            ? Message(
                """
                the result (\(result)) was made with \(count) \(plural: count, "score sheet", "score sheets") not among those recorded when \
                score sheets came (\(entries))
                """)
            : Message(
                """
                the result (\(result)) was made with \(count) \(plural: count, "submission", "submissions") not among those recorded when \
                intake was closed (\(entries))
                """)
    }

    /// Of submissions; a sheet that is not read is no fault.
    func leftOut(_ count: Int) -> Message {
        Message(
            """
            the result (\(result)) leaves out \(count) \(plural: count, "submission", "submissions") recorded when intake was closed
            """)
    }
}
