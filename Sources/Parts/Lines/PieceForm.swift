import Intake
import JSON

/// How the pieces of a large document stand in a stream of documents: where each lies, and that its schemas are asked for.
enum PieceForm {
    // MARK: - Out

    static func write(_ piece: DocumentPiece, to line: inout JSONWriter) {
        line.member("piece") { line in
            line.object { line in
                line.member("number", piece.number)
                line.member("of", piece.count)
                line.member("from", piece.bytes.lowerBound)
                line.member("bytes", piece.bytes.count)
                line.member("lines") { $0.array(piece.lines) { $1.number($0) } }
                line.member("head", piece.head)
                line.member("tail", piece.tail)
                line.member("sha256", piece.sha256)
                line.member("document", piece.document)
            }
        }
    }

    static func write(_ schemas: SchemaTask, to line: inout JSONWriter) {
        line.member("schemas") { line in
            line.object { line in
                line.member("of", schemas.count)
                line.member("document", schemas.document)
            }
        }
    }

    // MARK: - In

    static func piece(_ line: JSONValue) throws(LineProblem) -> DocumentPiece {
        let (number, count) = (try line.count("number"), try line.count("of"))
        guard count > 0, (1...count).contains(number) else {
            throw LineProblem("piece \(number) of \(count) cannot be")
        }
        let (start, size) = (try line.count("from"), try line.count("bytes"))
        guard start >= 0, size >= 0, start <= Int.max - size else {
            throw LineProblem("a piece from \(start) of \(size) bytes cannot be")
        }
        var lines: [Int] = []
        for one in try line.elements("lines") {
            guard let number = one.whole(as: Int.self) else {
                throw LineProblem("'lines' holds something that is no line")
            }
            lines.append(number)
        }
        return DocumentPiece(
            number: number, count: count, bytes: start..<start + size, head: try line.text("head"),
            tail: try line.text("tail"), lines: lines, sha256: try line.text("sha256"),
            document: try line.text("document"))
    }

    static func schemas(_ line: JSONValue) throws(LineProblem) -> SchemaTask {
        SchemaTask(count: try line.count("of"), document: try line.text("document"))
    }
}

/// That what the schemas say of a document that is read in pieces is asked for.
package struct SchemaTask: Sendable, Hashable {
    /// Of the document's pieces.
    package var count: Int
    /// SHA-256 of the document.
    package var document: String

    package init(count: Int, document: String) { (self.count, self.document) = (count, document) }
}
