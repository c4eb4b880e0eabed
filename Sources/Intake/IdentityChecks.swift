import FEEL

/// The same submission sent twice: same id, same facts. The first by file and record counts.
enum CopyCheck {
    static func apply(to submissions: inout SubmissionList) {
        for group in submissions.groups(by: submissions.proposal) {
            var firsts: [[Value]: Int] = [:]
            for index in group.members {
                let content = submissions[index].facts
                guard let first = firsts[content] else {
                    firsts[content] = index
                    continue
                }
                let name = submissions.name(of: first)
                submissions.markDuplicate(index, "a copy of \(name): same id and same facts; that one counts")
            }
        }
    }
}

/// One id for different contents: nobody can know which of them counts, so none does.
enum IdCheck {
    static func apply(to submissions: inout SubmissionList) {
        for group in submissions.groups(by: submissions.proposal) {
            let texts = group.members.map { index in
                "proposal id \(QuotedText.quote(group.key)) is also used by "
                    + submissions.names(of: group.members, without: index)
                    + " with different content; nobody can know which one counts, so none does"
            }
            for (index, text) in zip(group.members, texts) { submissions.markDuplicate(index, text) }
        }
    }
}
