import FEEL
import Wording

/// The same submission sent twice: same id, same facts. The first by file and record counts.
enum CopyCheck {
    /// - Parameter groups: admissible submissions of one id.
    static func apply(to submissions: inout SubmissionList, groups: [SubmissionList.Group<String>]) {
        for group in groups {
            var firsts: [[Value]: Int] = [:]
            for index in group.members {
                let content = submissions[index].facts
                guard let first = firsts[content] else {
                    firsts[content] = index
                    continue
                }
                let name = submissions.name(of: first)
                submissions.markDuplicate(index, Message("a copy of \(name): same id and same facts; that one counts"))
            }
        }
    }
}

/// One id for different contents: nobody can know which of them counts, so none does.
enum IdCheck {
    /// - Parameter groups: submissions of one id that were admissible before copies were looked for.
    static func apply(to submissions: inout SubmissionList, groups: [SubmissionList.Group<String>]) {
        for group in groups {
            let members = group.members.filter { submissions.isAdmissible($0) }
            guard members.count > 1 else { continue }
            let texts = members.map { index in
                Message(
                    """
                    proposal id \(QuotedText.quote(group.key)) is also used by \(submissions.names(of: members, without: index)) with \
                    different content; nobody can know which one counts, so none does
                    """)
            }
            for (index, text) in zip(members, texts) { submissions.markDuplicate(index, text) }
        }
    }
}
