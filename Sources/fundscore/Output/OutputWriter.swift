import Calls
import Dispatch
import Glibc
import Synchronization
import SystemPackage

/// One file on its way out: bytes are gathered to blocks, hashed and written; at the end the disk is waited for on a thread of its
/// own, so that other files can be made meanwhile.
final class OutputWriter {
    private static let blockSize = 256 << 10

    private let name: String
    private let file: FileDescriptor
    private var block: [UInt8] = []
    private var digest = SHA256Digest.Running()
    /// nil: more bytes may come.
    private var keeping: Keeping?

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

    /// Writes what is left. Nothing more comes; the disk begins to keep the file.
    func end() throws(OutputProblem) {
        guard keeping == nil else { return }
        try flush()
        keeping = Keeping(file)
    }

    /// Ends the file, waits until the disk has it, and closes it.
    /// - Returns: the SHA-256 of the file, as `sha256sum` prints it.
    func finish() throws(OutputProblem) -> String {
        try end()
        if let reason = keeping?.problem { throw OutputProblem("write \(name)", reason) }
        try OutputProblem.wrap("write \(name)") { try file.close() }
        return digest.hex
    }

    private func flush() throws(OutputProblem) {
        digest.add(block)
        try OutputProblem.wrap("write \(name)") { _ = try file.writeAll(block) }
        block.removeAll(keepingCapacity: true)
    }

    /// A file while the disk takes it.
    private final class Keeping: Sendable {
        private let queue = DispatchQueue(label: "fundscore.disk")
        private let reason = Mutex<Errno?>(nil)

        init(_ file: FileDescriptor) {
            queue.async {
                if fsync(file.rawValue) != 0 { self.reason.withLock { $0 = Errno(rawValue: errno) } }
            }
        }

        /// Why the disk could not take it; waits until that is known.
        var problem: Errno? { queue.sync { reason.withLock { $0 } } }
    }
}
