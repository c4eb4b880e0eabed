import Calls
import Dispatch
import Glibc
import Synchronization
import SystemPackage

/// One file on its way out: bytes are gathered to blocks, hashed and written. The disk is waited for on a thread of its own, from early on, so that it
/// takes what is there while more is made.
final class OutputWriter {
    private static let blockSize = 256 << 10
    /// Bytes that are written as they come.
    private static let long = 64 << 10
    /// Bytes after which the disk begins to keep what is there.
    private static let stride = 8 << 20

    private let name: String
    private let file: FileDescriptor
    private let keeping: Keeping
    private var block: [UInt8] = []
    private var digest = SHA256Digest.Running()
    /// Bytes that the disk was not told of.
    private var unkept = 0
    private var hasEnded = false
    private var isClosed = false

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
        keeping = Keeping(file)
    }

    /// A run that failed leaves files behind that nobody ends; the studio lives on after it.
    deinit {
        guard !isClosed else { return }
        _ = keeping.problem
        try? file.close()
    }

    /// Adds bytes at the end of the file.
    func write(_ bytes: [UInt8]) throws(OutputProblem) {
        guard bytes.count < Self.long else {
            try flush()
            return try put(bytes)
        }
        block += bytes
        if block.count >= Self.blockSize { try flush() }
    }

    /// Writes what is left. Nothing more comes; the disk begins to keep the file.
    /// - Returns: the SHA-256 of the file, as `sha256sum` prints it.
    @discardableResult
    func end() throws(OutputProblem) -> String {
        if !hasEnded {
            hasEnded = true
            try flush()
            keeping.begin()
        }
        return digest.hex
    }

    /// Ends the file, waits until the disk has it, and closes it.
    func finish() throws(OutputProblem) {
        try end()
        if let reason = keeping.problem { throw OutputProblem("write \(name)", reason) }
        isClosed = true
        try OutputProblem.wrap("write \(name)") { try file.close() }
    }

    private func flush() throws(OutputProblem) {
        guard !block.isEmpty else { return }
        try put(block)
        block.removeAll(keepingCapacity: true)
    }

    private func put(_ bytes: [UInt8]) throws(OutputProblem) {
        digest.add(bytes)
        try OutputProblem.wrap("write \(name)") { _ = try file.writeAll(bytes) }
        unkept += bytes.count
        guard unkept >= Self.stride, !hasEnded else { return }
        keeping.begin()
        unkept = 0
    }

    /// A file while the disk takes it.
    private final class Keeping: Sendable {
        private let file: FileDescriptor
        private let queue = DispatchQueue(label: "fundscore.disk")
        private let reason = Mutex<Errno?>(nil)

        init(_ file: FileDescriptor) { self.file = file }

        /// The disk takes all that is written so far.
        func begin() {
            queue.async {
                guard fsync(self.file.rawValue) != 0 else { return }
                let problem = Errno(rawValue: errno)
                self.reason.withLock { $0 = $0 ?? problem }
            }
        }

        /// Why the disk could not take it; waits until that is known.
        var problem: Errno? { queue.sync { reason.withLock { $0 } } }
    }
}
