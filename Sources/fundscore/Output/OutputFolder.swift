import ArgumentParser
import Reports
import Files

/// The folder of `--out`: after a run, however it ends, it holds all files of that run or all of the one before.
///
/// Files are written into a hidden folder beside it and brought to the disk; then both folders change names at one stroke.
/// Where that cannot be (`--out` is where somebody works or a disk of its own, nothing may be made beside it, the kind of
/// disk cannot do it) each file is renamed into its place, whole, one after the other.
struct OutputFolder {
    /// As the user named it.
    private let path: String
    private let command: String
    private let force: Bool

    /// - Parameters:
    ///   - path: it is made when missing, with the folders above it.
    ///   - command: whose files these are; what the same command wrote here before and does not write now is removed.
    ///   - force: replace files that fundscore did not write, or that were changed since.
    init(_ path: String, of command: String, force: Bool = false) {
        self.path = path
        self.command = command
        self.force = force
    }

    /// Throws exit code 2, with the reason on standard error, when a file cannot be written; nothing is changed then.
    func write(_ files: [OutputFile]) async throws {
        try await write { folder in
            try await folder.add(files.map(\.name)) { writers in
                for (file, writer) in zip(files, writers) { try writer.write(file.bytes) }
            }
        }
    }

    /// The same for files that are made while they are written.
    func write(_ fill: (NewFolder) async throws -> Void) async throws {
        do {
            let folder = try NewFolder(for: OutputPlace(path), command: command, force: force)
            do {
                try await fill(folder)
                let replaced = folder.replacedOfOthers
                try folder.commit()
                for file in replaced {
                    Terminal.note(
                        "\(InputPath(path).display): note: \(file.name) was that of '\(file.command)', and is now that of '\(command)'"
                    )
                }
            } catch {
                folder.discard()
                throw error
            }
        } catch let problem as OutputProblem {
            Terminal.note("\(InputPath(path).display): error: \(problem.message)")
            throw ExitCode.unusable
        }
    }
}
