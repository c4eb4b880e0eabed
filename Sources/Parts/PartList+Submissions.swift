package import Calls
package import Intake

extension PartList {
    /// Submissions of one stretch of the result.
    private static let stretch = 1_024

    /// All submissions, by file and record, in whatever order the parts came. Those of pieces have the numbers that they have in their
    /// document, and what its schemas say against them.
    package func submissions(_ workers: Workers) async -> SubmissionList {
        let offsets = recordOffsets
        let order = gathered.indices.filter { offsets[$0] != nil }
            .sorted { gathered.isBefore($0, $1) { offsets[$0] ?? 0 } }
        let starts = Array(stride(from: 0, to: order.count, by: Self.stretch))
        let findings = pieces.compactMapValues(\.findings)
        let stretches = await workers.map(starts.count) { [gathered] index in
            let end = min(order.count, starts[index] + Self.stretch)
            return Self.list(
                order[starts[index]..<end].lazy.map { position in
                    var submission = gathered[position]
                    submission.origin.record += offsets[position] ?? 0
                    return submission
                }, findings)
        }
        return stretches.reduce(into: SubmissionList()) { $0.append(contentsOf: $1) }
    }

    /// By position, by how much the number of a record is greater in its document; nil: the submission does not count.
    private var recordOffsets: [Int?] {
        var offsets: [Int?] = Array(repeating: 0, count: gathered.count)
        for (positions, records) in pieces.values.flatMap(\.offsets) {
            for position in positions { offsets[position] = records }
        }
        for position in dropped.joined() { offsets[position] = nil }
        return offsets
    }

    private static func list(
        _ submissions: some Sequence<Submission>, _ findings: [String: SchemaFindings]
    ) -> SubmissionList {
        var list = SubmissionList()
        var last: String?
        for var submission in submissions {
            let file = submission.origin.file
            // What concerns the record comes first, what concerns the document last, as where one program reads the whole.
            if !findings.isEmpty, let found = findings[file] {
                submission.objections =
                    (found.inside[submission.origin.record] ?? []) + submission.objections + found.objections
            }
            list.append(submission, isOfLast: file == last)
            last = file
        }
        list.seal()
        return list
    }
}
