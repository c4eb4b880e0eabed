package import Calls
package import Intake
import JSON
import Rubrics
import Scoring

/// Writes a part: a line that says what it is made with, a line a submission, and a last line with their numbers and SHA-256, without
/// which a part counts as cut off. In the memory of one document.
package struct PartWriter {
    private let origin: PartOrigin
    /// nil: nobody but merge reads the part, which works scores out itself.
    private let scorer: Scorer?
    private var digest = SHA256Digest.Running()
    private var documents = 0
    private var pieces = 0
    private var submissions = 0

    /// - Parameter hasScores: whether a line says which rules are not met, and the scores that are worked out.
    package init(_ call: Call, number: PartOrigin.Number? = nil, hasScores: Bool = true) {
        origin = PartOrigin(of: call, number: number)
        scorer = hasScores ? call.scorer() : nil
    }

    /// The first line.
    package mutating func begin() -> [UInt8] { counted(origin.line(hasScores: scorer != nil)) }

    /// The lines of one document: at least one, since a document that was refused is a submission with its reason.
    package mutating func lines(_ document: SubmissionList) -> [UInt8] {
        documents += 1
        return counted(lines(document, piece: nil))
    }

    /// The lines of a piece of a document, and one that says how many there are.
    /// - Parameter submissions: nil: the document has to be read as a whole.
    package mutating func lines(_ piece: DocumentPiece, of file: String, _ submissions: [Submission]?) -> [UInt8] {
        pieces += 1
        let outcome = PieceOutcome(
            file: file, count: piece.count, document: piece.document,
            content: .piece(piece.number, records: submissions?.count))
        return counted(lines(submissions ?? [], piece: piece.number) + outcome.line)
    }

    /// The line with what the schemas say of a document that is read in pieces.
    /// - Parameter findings: nil: as there.
    package mutating func line(_ task: SchemaTask, of file: String, _ findings: SchemaFindings?) -> [UInt8] {
        pieces += 1
        let outcome = PieceOutcome(
            file: file, count: task.count, document: task.document, content: .schemas(findings))
        return counted(outcome.line)
    }

    private mutating func lines(_ some: some Collection<Submission>, piece: Int?) -> [UInt8] {
        submissions += some.count
        return some.flatMap { SubmissionForm.line($0, own($0), piece: piece) }
    }

    private func own(_ submission: Submission) -> OwnScores? { scorer.flatMap { OwnScores(submission, $0) } }

    /// The last line.
    package func end() -> [UInt8] {
        JSONWriter.line { line in
            line.member("end") { line in
                line.object { line in
                    line.member("documents", documents)
                    if pieces > 0 { line.member("pieces", pieces) }
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
