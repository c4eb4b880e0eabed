import Calls
import Glibc
import SystemPackage

/// One file on its way out: bytes are gathered to blocks, written and hashed.
final class OutputWriter {
    private static let blockSize = 256 << 10

    private let name: String
    private let file: FileDescriptor
    private var block: [UInt8] = []
    private var digest = SHA256Digest.Running()

    /// - Parameters:
    ///   - name: for messages.
    ///   - path: must not exist.
    init(_ name: String, at path: FilePath) throws(OutputProblem) {
        self.name = name
        file = try OutputProblem.wrap("make \(name)") {
            try FileDescriptor.open(
                path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        }
    }

    /// Adds bytes at the end of the file.
    func write(_ bytes: some Collection<UInt8>) throws(OutputProblem) {
        block.append(contentsOf: bytes)
        if block.count >= Self.blockSize { try flush() }
    }

    /// Writes what is left, waits until the disk has it, and closes the file.
    /// - Returns: the SHA-256 of the file, as `sha256sum` prints it.
    func finish() throws(OutputProblem) -> String {
        try flush()
        guard fsync(file.rawValue) == 0 else { throw OutputProblem("write \(name)", Errno(rawValue: errno)) }
        try OutputProblem.wrap("write \(name)") { try file.close() }
        return digest.hex
    }

    private func flush() throws(OutputProblem) {
        digest.add(block)
        try OutputProblem.wrap("write \(name)") { _ = try file.writeAll(block) }
        block.removeAll(keepingCapacity: true)
    }
}
