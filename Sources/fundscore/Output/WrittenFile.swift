import ArgumentParser
import SystemPackage

/// One file that a command writes beside what it prints.
struct WrittenFile {
    private let path: String
    private let force: Bool

    init(_ path: String, force: Bool) {
        self.path = path
        self.force = force
    }

    /// Throws exit code 2 where there is such a file already, or where it cannot be written.
    func write(_ bytes: [UInt8]) throws {
        do {
            let replace: FileDescriptor.OpenOptions =
                force ? [.create, .truncate, .closeOnExec] : [.create, .exclusiveCreate, .closeOnExec]
            let file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: replace,
                permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
            try file.closeAfter { _ = try file.writeAll(bytes) }
        } catch Errno.fileExists {
            Terminal.note("\(path): error: there is such a file already; name another, or replace it with --force")
            throw ExitCode.unusable
        } catch {
            Terminal.note("\(path): error: \(error)")
            throw ExitCode.unusable
        }
    }
}
