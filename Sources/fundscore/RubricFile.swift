import Files
import ArgumentParser
import Calls
import Diagnostics
import Rubrics

/// Loads the rubric named on the command line, with the files that it names.
enum RubricFile {
    /// A rubric is a few kilobytes; a table of pairings perhaps a few megabytes.
    static let byteLimit = 64 << 20

    /// The rubric; its problems are printed. Throws exit code 2 when it cannot be used.
    /// - Parameter trial: values to be tried out.
    static func load(_ argument: String, trial: [TrialSetting] = [], rename: (String) -> String = { $0 }) throws
        -> Rubric
    {
        let outcome = outcome(argument, trial: trial, rename: rename)
        Terminal.show(outcome.problems, sources: texts(outcome))
        guard let rubric = outcome.rubric else {
            Terminal.note(unusable(argument, outcome.problems))
            throw ExitCode.unusable
        }
        return rubric
    }

    static func unusable(_ argument: String, _ problems: [Diagnostic]) -> String {
        let count = problems.count { $0.severity == .error }
        return "\(path(argument)): the rubric cannot be used: \(count) \(count == 1 ? "error" : "errors")"
    }

    /// - Parameter rename: the name under which the file is reported, of the path at which it is read.
    static func outcome(
        _ argument: String, trial: [TrialSetting] = [], rename: (String) -> String = { $0 }
    ) -> RubricLoader.Outcome {
        let path = path(argument)
        switch read(path) {
        case .success(let bytes) where bytes.first { !$0.isBlank } == UInt8(ascii: "<"):
            let clause = ArgumentHints.ofProcess.rubricClause(for: argument, isXML: true)
            let problem = Diagnostic(
                code: "RUBRIC.XML", message: "this is XML, and no rubric\(clause)", place: Place(file: path))
            return RubricLoader.Outcome(rubric: nil, problems: [problem], sources: [])
        case .success(let bytes): return outcome(of: bytes, at: path, trial: trial, rename: rename, open: read)
        case .failure(var problem):
            problem.message += ArgumentHints.ofProcess.rubricClause(for: argument)
            return RubricLoader.Outcome(rubric: nil, problems: [problem], sources: [])
        }
    }

    /// A text as the rubric at a path.
    /// - Parameter open: reads the files that it names.
    static func outcome(
        of bytes: [UInt8], at path: String, trial: [TrialSetting], rename: (String) -> String = { $0 },
        open: @escaping (String) -> Result<[UInt8], Diagnostic>
    ) -> RubricLoader.Outcome {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return checked(
            RubricLoader.load(bytes, file: rename(path), trial: trial, zones: SystemZones.source) { name in
                open(name.hasPrefix("/") ? name : folder + name)
            })
    }

    /// With what only the digest of a seed can tell.
    private static func checked(_ outcome: RubricLoader.Outcome) -> RubricLoader.Outcome {
        guard let problem = outcome.rubric?.seedProblem else { return outcome }
        return RubricLoader.Outcome(rubric: nil, problems: outcome.problems + [problem], sources: outcome.sources)
    }

    /// The texts of the rubric's files, so that diagnostics can show the offending line.
    static func texts(_ outcome: RubricLoader.Outcome) -> [String: String] {
        Dictionary(
            outcome.sources.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// A folder stands for the `rubric.yaml` in it.
    static func path(_ argument: String) -> String {
        guard InputFolder.isFolder(InputPath(argument)) else { return argument }
        return argument.hasSuffix("/") ? argument + "rubric.yaml" : argument + "/rubric.yaml"
    }

    static func read(_ path: String) -> Result<[UInt8], Diagnostic> {
        do throws(FileRefusal) {
            return .success(try InputFile.read(InputPath(path), limit: byteLimit, links: .followed))
        } catch {
            return .failure(error.diagnostic(file: path))
        }
    }
}

extension UInt8 {
    /// White space, or a byte of UTF-8's byte-order mark.
    fileprivate var isBlank: Bool { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains(self) }
}
