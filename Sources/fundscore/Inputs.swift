import ArgumentParser
import Diagnostics
import Intake
import SafeXML

/// The files that the inputs name, found once, in an order that depends on their names alone.
struct Inputs: Sendable {
    private enum Input: Sendable {
        case file(InputPath)
        case standardInput
        /// A folder that could not be listed: a row of its own, never left out in silence.
        case refused(Diagnostic)
    }
    private let inputs: [(name: String, input: Input)]
    private let limits: XMLLimits

    /// Larger files are read piece by piece.
    private static let wholeFileBytes = 1 << 20

    var count: Int { inputs.count }

    /// Throws exit code 2 when an input does not exist.
    init(_ arguments: [String], limits: XMLLimits = .standard) throws {
        self.limits = limits
        var found: [InputPath: (String, Input)] = [:]
        var missing = false
        for argument in arguments {
            let path = InputPath(argument)
            if argument == "-" {
                found[path] = ("-", .standardInput)
            } else if XMLFolder.isFolder(path) {
                found.merge(Self.inside(path)) { first, _ in first }
            } else if XMLFolder.exists(path) {
                found[path] = (path.display, .file(path))
            } else {
                Terminal.note("\(path.display): error: there is no such file or folder")
                missing = true
            }
        }
        guard !missing else { throw ExitCode.unusable }
        inputs = found.sorted { $0.key < $1.key }.map { (name: $0.value.0, input: $0.value.1) }
    }

    private static func inside(_ folder: InputPath) -> [InputPath: (String, Input)] {
        let listing = XMLFolder.list(folder)
        if listing.files.isEmpty { Terminal.note("\(folder.display): warning: no .xml file in this folder") }
        var inside: [InputPath: (String, Input)] = [:]
        for path in listing.files { inside[path] = (path.display, .file(path)) }
        for refused in listing.refusals {
            let problem = refused.refusal.diagnostic(file: refused.path.display)
            inside[refused.path] = (refused.path.display, .refused(problem))
        }
        return inside
    }

    /// One input; what cannot be opened is a refusal, never an end of the batch.
    var open: @Sendable (Int) -> SourceDocument {
        { [inputs, limits] index in
            let (name, input) = inputs[index]
            switch input {
            case .refused(let problem): return SourceDocument(file: name, content: .refused(problem))
            case .standardInput: return SourceDocument(file: name, content: .blocks { Self.blocks(.standardInput()) })
            case .file(let path): return Self.document(path, name, limits)
            }
        }
    }

    private static func document(_ path: InputPath, _ name: String, _ limits: XMLLimits) -> SourceDocument {
        do throws(XMLRefusal) {
            if let bytes = try XMLFile.readSmall(path, upTo: min(wholeFileBytes, limits.fileBytes)) {
                return SourceDocument(file: name, content: .bytes(bytes))
            }
            return SourceDocument(file: name, content: .blocks { Self.blocks(try XMLFileStream(path)) })
        } catch {
            return SourceDocument(file: name, content: .refused(error.diagnostic(file: name)))
        }
    }

    private static func blocks(_ stream: XMLFileStream) -> SourceDocument.BlockSource {
        { try stream.next() }
    }
}
