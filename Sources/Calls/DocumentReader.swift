package import Intake
import Rubrics

/// Reads the documents of a call one by one, in the memory of one of them: for who hands on what was read.
package struct DocumentReader {
    private let plan: IntakePlan
    private let worker: IntakeWorker
    /// Of pieces: a schema has to see the whole document.
    private let pieceWorker: IntakeWorker

    package init(_ call: Call) {
        plan = IntakePlan(
            submissions: call.rubric.submissions, facts: call.rubric.facts, limits: call.options.limits)
        worker = IntakeWorker(plan: plan, digest: SHA256Digest.hex)
        pieceWorker = IntakeWorker(plan: plan.withoutSchemas, digest: SHA256Digest.hex)
    }

    /// One a record; never empty.
    package func submissions(of document: SourceDocument) -> SubmissionList {
        var submissions = SubmissionList()
        Call.read(document, worker, into: &submissions)
        return submissions
    }

    // MARK: - Pieces

    /// SHA-256 of a document, read to its end whatever is wrong with it; nil where it cannot be.
    package static func sha256(of document: SourceDocument) -> String? {
        switch document.content {
        case .refused: return nil
        case .bytes(let bytes): return SHA256Digest.hex(bytes)
        case .blocks(let open):
            guard let blocks = try? Call.digested(open) else { return nil }
            while let block = try? blocks.next() { if block.isEmpty { return blocks.digest() } }
            return nil
        }
    }

    /// Whether what the schemas say has to be asked for beside the pieces.
    package var hasSchemas: Bool { plan.hasSchemas }

    /// A large document, cut; nil where it has to be read as a whole.
    package func pieces(of document: SourceDocument) -> [DocumentPiece]? {
        guard case .blocks(let open) = document.content, let blocks = try? Call.digested(open) else { return nil }
        return pieceWorker.pieces(of: blocks)
    }

    /// The submissions of a piece, counted from 1 within it, as they are before the schemas spoke.
    /// - Parameter content: the bytes at its place.
    /// - Returns: nil where the document has to be read as a whole, or is not the one that was cut.
    package func submissions(of piece: DocumentPiece, _ content: [UInt8], file: String) -> [Submission]? {
        pieceWorker.submissions(of: piece, content, file: file)
    }

    /// What the schemas say of a document that is read in pieces; nil where it has to be read as a whole.
    package func schemaFindings(of document: SourceDocument) -> SchemaFindings? {
        guard case .blocks(let open) = document.content, let pass = SchemaPass(plan, document.file) else { return nil }
        _ = pass.run({ DigestedBlocks(next: try open(), digest: { "" }) }, isStopped: { false })
        return pass.findings
    }
}
