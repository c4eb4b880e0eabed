package import Intake
import Rubrics

/// Reads the documents of a call one by one, in the memory of one of them: for who hands on what was read.
package struct DocumentReader {
    private let worker: IntakeWorker

    package init(_ call: Call) {
        worker = IntakeWorker(
            plan: IntakePlan(
                submissions: call.rubric.submissions, facts: call.rubric.facts, limits: call.options.limits),
            digest: SHA256Digest.hex)
    }

    /// One a record; never empty.
    package func submissions(of document: SourceDocument) -> SubmissionList {
        var submissions = SubmissionList()
        Call.read(document, worker, into: &submissions)
        return submissions
    }
}
