import ArgumentParser
import FoundationEssentials
import Reports

/// The folder of `--out`: files are written whole (a temporary name, then renamed) or not at all.
struct OutputFolder {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Throws exit code 2, with the reason on standard error, when a file cannot be written.
    func write(_ files: [OutputFile]) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for file in files {
                try Data(file.bytes).write(to: URL(filePath: path).appending(path: file.name), options: .atomic)
            }
        } catch {
            Terminal.note("\(path): error: cannot write: \(error)")
            throw ExitCode.unusable
        }
    }
}
