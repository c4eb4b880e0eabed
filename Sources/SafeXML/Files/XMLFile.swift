/// Reads submissions: regular files only, symbolic links not followed.
package enum XMLFile {
    /// - Parameter limit: bytes, at most.
    package static func read(path: String, limit: Int) throws(XMLRefusal) -> [UInt8] {
        try read(InputPath(path), limit: limit)
    }

    /// - Parameter limit: bytes, at most.
    package static func read(_ path: InputPath, limit: Int) throws(XMLRefusal) -> [UInt8] {
        try FileDescriptor.open(path, followLinks: false).readAll(limit: limit)
    }
}

extension XMLFile {
    /// A file of at most `size` bytes, opened once; nil when it is larger, for `XMLFileStream` then.
    package static func readSmall(_ path: InputPath, upTo size: Int) throws(XMLRefusal) -> [UInt8]? {
        let file = try FileDescriptor.open(path, followLinks: false)
        return file.size <= size ? try file.readAll(limit: size) : nil
    }
}

/// Reads other input files (rubric, tables, schemas, score sheets): regular files, symbolic links followed.
package enum ByteFile {
    /// - Parameter limit: bytes, at most.
    package static func read(path: String, limit: Int) throws(XMLRefusal) -> [UInt8] {
        try FileDescriptor.open(InputPath(path), followLinks: true).readAll(limit: limit)
    }
}

/// A submission file or standard input, block by block.
package final class XMLFileStream {
    /// Bytes of the file when it was opened; nil for standard input.
    package let size: Int?
    private let descriptor: FileDescriptor
    private var count = 0
    private var hasEnded = false
    private static let blockSize = 256 << 10

    package init(_ path: InputPath) throws(XMLRefusal) {
        descriptor = try FileDescriptor.open(path, followLinks: false)
        size = descriptor.size
    }

    private init() {
        descriptor = .standardInput()
        size = nil
    }

    /// The process's standard input.
    package static func standardInput() -> XMLFileStream { XMLFileStream() }

    /// The next bytes; empty at the end. A file that is longer or shorter at its end than it was at first is refused.
    package func next() throws(XMLRefusal) -> [UInt8] {
        if hasEnded { return [] }
        var refusal: XMLRefusal?
        let block = unsafe [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, filled in
            do throws(XMLRefusal) {
                filled = unsafe try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
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
