package import Intake
import JSON

/// Documents one behind the other in a stream: a line of JSON that names one, `{"file":"a.xml","bytes":2048}`, then its bytes and a line
/// feed. A line without `bytes` names a document that lies under its name on this machine; one with `refused` is a document that could
/// not be had, and why; one with `piece` or `schemas` is a share of a large document that lies there.
package struct DocumentStream {
    package enum Document: Sendable, Equatable {
        case bytes([UInt8], file: String)
        case file(String)
        case refused(String, file: String)
        case piece(DocumentPiece, file: String)
        case schemas(SchemaTask, file: String)
    }

    private let next: () throws -> [UInt8]
    private var buffer: ArraySlice<UInt8> = []
    private var hasEnded = false
    private var count = 0

    /// Bytes of a line that names a document.
    private static let longestLine = 1 << 20

    /// - Parameter next: the next bytes; empty at the end.
    package init(_ next: @escaping () throws -> [UInt8]) { self.next = next }

    /// nil: there is no further one.
    /// - Throws: `LineProblem` where the stream is not of this form; nothing behind that place can be read. What `next` throws.
    package mutating func document() throws -> Document? {
        guard let line = try line() else { return nil }
        count += 1
        do throws(LineProblem) {
            let head = try JSONValue.line(line)
            let file = try head.text("file")
            if head["refused"] != nil { return .refused(try head.text("refused"), file: file) }
            if let piece = head["piece"] { return .piece(try PieceForm.piece(piece), file: file) }
            if let schemas = head["schemas"] { return .schemas(try PieceForm.schemas(schemas), file: file) }
            guard head["bytes"] != nil else { return .file(file) }
            let size = try head.count("bytes")
            guard size >= 0 else { throw LineProblem("'bytes' is negative") }
            return .bytes(try content(size), file: file)
        } catch {
            throw LineProblem(
                "document \(count): \(error.message); a document is a line such as {\"file\":\"a.xml\",\"bytes\":2048}, then its bytes "
                    + "and a line feed")
        }
    }

    /// Without its line feed; nil at the end.
    private mutating func line() throws -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                line += buffer[..<end]
                buffer = buffer[(end + 1)...]
                return line
            }
            line += buffer
            guard line.count <= Self.longestLine else {
                throw LineProblem(
                    "document \(count + 1): the line that names it has more than \(Self.longestLine) bytes")
            }
            guard try refill() else { return line.isEmpty ? nil : line }
        }
    }

    private mutating func content(_ size: Int) throws(LineProblem) -> [UInt8] {
        var content: [UInt8] = []
        do {
            while content.count < size {
                if buffer.isEmpty, try !refill() {
                    throw LineProblem("the stream ends after \(content.count) of its \(size) bytes")
                }
                let piece = buffer.prefix(size - content.count)
                content += piece
                buffer = buffer[piece.endIndex...]
            }
            guard try !buffer.isEmpty || refill(), buffer.first == UInt8(ascii: "\n") else {
                throw LineProblem("behind its \(size) bytes there is no line feed")
            }
        } catch let problem as LineProblem {
            throw problem
        } catch {
            throw LineProblem("the stream cannot be read: \(error)")
        }
        buffer = buffer.dropFirst()
        return content
    }

    /// false: there is nothing more.
    private mutating func refill() throws -> Bool {
        guard !hasEnded else { return false }
        let block = try next()
        hasEnded = block.isEmpty
        buffer = block[...]
        return !hasEnded
    }
}

extension DocumentStream {
    /// A line that names a document which lies under its name, with a line feed.
    package static func line(naming file: String) -> [UInt8] {
        JSONWriter.line { $0.member("file", file) }
    }

    /// The lines that name a document in pieces, as many processes may share it.
    /// - Parameter hasSchemas: whether what the schemas say of it has to be asked for too.
    package static func lines(naming file: String, _ pieces: [DocumentPiece], hasSchemas: Bool) -> [UInt8] {
        let schemas = hasSchemas ? pieces.first.map { SchemaTask(count: $0.count, document: $0.document) } : nil
        // The schemas first: they take the longest.
        let first = schemas.map { task in
            JSONWriter.line { line in
                line.member("file", file)
                PieceForm.write(task, to: &line)
            }
        }
        return pieces.reduce(into: first ?? []) { lines, piece in
            lines += JSONWriter.line { line in
                line.member("file", file)
                PieceForm.write(piece, to: &line)
            }
        }
    }
}
