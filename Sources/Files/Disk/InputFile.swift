/// Reads regular files, whole.
package enum InputFile {
    /// What becomes of a path that is a symbolic link.
    package enum Links: Sendable {
        /// The file that it leads to is read: rubrics, tables, schemas, score sheets.
        case followed
        /// It is refused, so that nobody can pass off a file of this machine as his: submissions.
        case refused
    }

    /// - Parameter limit: bytes, at most.
    package static func read(_ path: InputPath, limit: Int, links: Links) throws(FileRefusal) -> [UInt8] {
        try OpenFile.open(path, links).readAll(limit: limit)
    }

    /// A file of at most `size` bytes, opened once; nil when it is larger, for `FileStream` then. A link is refused.
    package static func readSmall(_ path: InputPath, upTo size: Int) throws(FileRefusal) -> [UInt8]? {
        let file = try OpenFile.open(path, .refused)
        return file.size <= size ? try file.readAll(limit: size) : nil
    }

    /// Some bytes of a file, opened for them. A link is refused.
    package static func read(_ path: InputPath, bytes: Range<Int>) throws(FileRefusal) -> [UInt8] {
        try OpenFile.open(path, .refused).read(bytes)
    }
}

/// A file or standard input, block by block; a symbolic link is refused.
package final class FileStream {
    /// Bytes of the file when it was opened; nil for standard input.
    package let size: Int?
    private let file: OpenFile
    private var count = 0
    private var hasEnded = false
    private static let blockSize = 256 << 10

    package init(_ path: InputPath) throws(FileRefusal) {
        file = try OpenFile.open(path, .refused)
        size = file.size
    }

    private init() {
        file = .standardInput()
        size = nil
    }

    /// The process's standard input.
    package static func standardInput() -> FileStream { FileStream() }

    /// The next bytes; empty at the end. A file that is longer or shorter at its end than it was at first is refused.
    package func next() throws(FileRefusal) -> [UInt8] {
        if hasEnded { return [] }
        var refusal: FileRefusal?
        let block = unsafe [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, filled in
            do throws(FileRefusal) {
                filled = unsafe try file.read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                refusal = error
            }
        }
        if let refusal { throw refusal }
        count += block.count
        hasEnded = block.isEmpty
        if let size, count > size || (hasEnded && count < size) { throw .changed }
        return block
    }
}
