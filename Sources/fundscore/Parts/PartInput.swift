import Calls
import Files
import Intake
import Parts

/// What `score` is given to read: a document, or a share of a large one.
enum PartInput {
    case document(SourceDocument)
    case piece(DocumentPiece, file: String)
    case schemas(SchemaTask, file: String)

    /// The lines of a part that come of it.
    func lines(_ reader: DocumentReader, _ writer: inout PartWriter) -> [UInt8] {
        switch self {
        case .document(let document): return writer.lines(reader.submissions(of: document))
        case .piece(let piece, let file):
            let content = try? InputFile.read(InputPath(file), bytes: piece.bytes)
            return writer.lines(
                piece, of: file, content.flatMap { reader.submissions(of: piece, $0, file: file) })
        case .schemas(let task, let file):
            let findings = Inputs.large(InputPath(file)).flatMap(reader.schemaFindings)
            return writer.line(task, of: file, findings)
        }
    }
}
