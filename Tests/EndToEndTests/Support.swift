import FoundationEssentials
import Subprocess
import SystemPackage
import Tabular
import Testing

/// What a run of the built command did.
struct Ran {
    var exitCode: Int32
    var output: String
    var errors: String
}

/// The built command, run as a user would.
enum Command {
    /// The package's folder.
    static let root: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/")
    }()

    /// Beside the test bundle, so that every build configuration tests its own command.
    static let path: String = {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
        let folder = bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let beside = folder + "/fundscore"
        return FileManager.default.isExecutableFile(atPath: beside) ? beside : root + "/.build/debug/fundscore"
    }()

    /// How much longer than usual anything may take: sanitizers and a busy machine make all slower (`FUNDSCORE_PATIENCE`).
    static let patience = ProcessInfo.processInfo.environment["FUNDSCORE_PATIENCE"].flatMap { Int($0) } ?? 1

    /// Runs it in the package's folder, or in another one.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], input: String = "", in folder: String = root
    ) async throws -> Ran {
        var changes: [Environment.Key: String?] = [:]
        for (key, value) in environment { changes[Environment.Key(stringLiteral: key)] = value }
        let result = try await Subprocess.run(
            .path(FilePath(path)), arguments: Arguments(arguments), environment: .inherit.updating(changes),
            workingDirectory: FilePath(folder), input: .string(input), output: .string(limit: 64 << 20),
            error: .string(limit: 16 << 20))
        var code: Int32 = -1
        if case .exited(let status) = result.terminationStatus { code = status }
        return Ran(exitCode: code, output: result.standardOutput, errors: result.standardError)
    }
}

/// Runs a line of shell in which `"$0"` is the command and `"$1"` a folder.
func shell(_ line: String, _ folder: String) async throws -> Ran {
    let result = try await Subprocess.run(
        .path("/bin/bash"), arguments: ["-c", line, Command.path, folder], workingDirectory: FilePath(Command.root),
        output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    var code: Int32 = -1
    if case .exited(let status) = result.terminationStatus { code = status }
    return Ran(exitCode: code, output: result.standardOutput, errors: result.standardError)
}

/// A folder of its own for a test, removed afterwards.
func withTemporaryFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fundscore-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path(percentEncoded: false))
}

func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
}

func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
}

func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
}

func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
}

extension ReproducibilityTests {
    /// The XML files of a folder, one by one.
    static func inputs(in folder: String) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: Command.root + "/" + folder)
        return names.filter { $0.hasSuffix(".xml") }.sorted().map { folder + "/" + $0 }
    }
}
