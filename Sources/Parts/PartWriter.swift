package import Calls
package import Intake
import Rubrics
import Scoring

/// Writes a part: a line that says what it is made with, a line a submission, and a last line with their numbers and SHA-256, without
/// which a part counts as cut off. In the memory of one document.
package struct PartWriter {
    private let origin: PartOrigin
    private let facts: [FactDefinition]
    private let scorer: Scorer
    private var digest = SHA256Digest.Running()
    private var documents = 0
    private var submissions = 0

    package init(_ call: Call, number: PartOrigin.Number? = nil) {
        origin = PartOrigin(of: call, number: number)
        facts = call.rubric.facts
        scorer = call.scorer()
    }

    /// The first line.
    package mutating func begin() -> [UInt8] { counted(origin.line) }

    /// The lines of one document: at least one, since a document that was refused is a submission with its reason.
    package mutating func lines(_ document: SubmissionList) -> [UInt8] {
        documents += 1
        submissions += document.count
        var lines: [UInt8] = []
        for submission in document {
            lines += SubmissionForm.line(submission, OwnScores(submission, scorer), facts)
        }
        return counted(lines)
    }

    /// The last line.
    package func end() -> [UInt8] {
        LineWriter.line { line in
            line.member("end") { line in
                line.object { line in
                    line.member("documents", documents)
                    line.member("submissions", submissions)
                    line.member("sha256", digest.hex)
                }
            }
        }
    }

    private mutating func counted(_ bytes: [UInt8]) -> [UInt8] {
        digest.add(bytes)
        return bytes
    }
}
