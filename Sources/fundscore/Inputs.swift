import Files
import ArgumentParser
import Diagnostics
import Intake
import SafeXML

/// The files that the inputs name, found once, in an order that depends on their names alone.
struct Inputs: Sendable {
    /// The paths one after the other, so that a million of them are one piece of memory, and where each ends.
    private let paths: [UInt8]
    private let ends: [Int]
    /// Folders that could not be listed: a row of its own each, never left out in silence.
    private let refused: [InputPath: Diagnostic]
    /// Behind the files: what ZIP archives hold.
    private let archived: ArchivedInputs
    private let limits: XMLLimits

    /// Larger files are read piece by piece.
    static let wholeFileBytes = 1 << 20
    private static let standardInput = InputPath("-")

    var count: Int { ends.count + archived.count }

    /// Throws exit code 2 when an input does not exist.
    init(_ arguments: [String], limits: XMLLimits = .standard) throws {
        self.limits = limits
        var found: [InputPath] = []
        var refused: [InputPath: Diagnostic] = [:]
        var archives: Set<InputPath> = []
        var missing = false
        for argument in FoldedArguments.ofProcess.unfolded(arguments) {
            let path = InputPath(argument)
            if path != Self.standardInput, InputFolder.isFolder(path) {
                found += Self.inside(path, &refused, &archives)
            } else if path == Self.standardInput || InputFolder.exists(path) {
                found.append(path)
                if path != Self.standardInput, ArchivedInputs.isArchive(path) { archives.insert(path) }
            } else {
                let hint = ArgumentHints.ofProcess.inputClause(for: argument)
                Terminal.note("\(path.display): error: there is no such file or folder\(hint)")
                missing = true
            }
        }
        guard !missing else { throw ExitCode.unusable }
        found += refused.keys
        found.sort()
        self.refused = refused
        var archived = ArchivedInputs(limits: limits)
        for (index, path) in found.enumerated()
        where archives.contains(path) && (index == 0 || path != found[index - 1]) {
            archived.add(path)
        }
        self.archived = archived
        (paths, ends) = Self.packed(archives.isEmpty ? found : found.filter { !archives.contains($0) })
    }

    private static func inside(
        _ folder: InputPath, _ refused: inout [InputPath: Diagnostic], _ archives: inout Set<InputPath>
    ) -> [InputPath] {
        let listing = InputFolder.list(folder, suffixes: [".xml", ".zip"])
        if listing.files.isEmpty { Terminal.note("\(folder.display): warning: no .xml or .zip file in this folder") }
        UnreadFiles.tell(of: listing.others, in: folder)
        for one in listing.refusals { refused[one.path] = one.refusal.diagnostic(file: one.path.display) }
        archives.formUnion(listing.files.lazy.filter { ArchivedInputs.hasSuffix($0, ".zip") })
        return listing.files
    }

    /// - Parameter sorted: equal ones next to each other; each is kept once.
    private static func packed(_ sorted: [InputPath]) -> (paths: [UInt8], ends: [Int]) {
        var paths: [UInt8] = []
        var ends: [Int] = []
        for (index, path) in sorted.enumerated() where index == 0 || path != sorted[index - 1] {
            paths += path.bytes
            ends.append(paths.count)
        }
        return (paths, ends)
    }

    /// One input; what cannot be opened is a refusal, never an end of the batch.
    var open: @Sendable (Int) -> SourceDocument {
        { [self] index in
            if index >= ends.count { return archived.document(index - ends.count) }
            let path = path(index)
            let name = path.display
            if path == Self.standardInput {
                return SourceDocument(file: name, content: .blocks { Self.blocks(.standardInput(), name) })
            }
            if !refused.isEmpty, let problem = refused[path] {
                return SourceDocument(file: name, content: .refused(problem))
            }
            return Self.document(path, name, limits)
        }
    }

    /// The name of one input, as its submissions carry it.
    func name(_ index: Int) -> String {
        index >= ends.count ? archived.name(index - ends.count) : path(index).display
    }

    private func path(_ index: Int) -> InputPath {
        InputPath(bytes: Array(paths[(index == 0 ? 0 : ends[index - 1])..<ends[index]]))
    }

    /// A file, whole or piece by piece.
    static func document(_ path: InputPath, _ name: String, _ limits: XMLLimits) -> SourceDocument {
        do throws(FileRefusal) {
            if let bytes = try InputFile.readSmall(path, upTo: min(wholeFileBytes, limits.fileBytes)) {
                return SourceDocument(file: name, content: .bytes(bytes))
            }
            return SourceDocument(file: name, content: .blocks { Self.blocks(try Self.stream(path, name), name) })
        } catch {
            return SourceDocument(file: name, content: .refused(error.diagnostic(file: name)))
        }
    }

    /// A file that is so large that it is read piece by piece; nil: it is not, or cannot be opened.
    static func large(_ path: InputPath) -> SourceDocument? {
        guard let size = InputFolder.size(ofFile: path), size > wholeFileBytes else { return nil }
        let name = path.display
        return SourceDocument(file: name, content: .blocks { blocks(try stream(path, name), name) })
    }

    /// The same of one input; nil also where it lies in an archive.
    func large(_ index: Int) -> SourceDocument? {
        guard index < ends.count, path(index) != Self.standardInput else { return nil }
        return Self.large(path(index))
    }

    private static func stream(_ path: InputPath, _ name: String) throws(Diagnostic) -> FileStream {
        do { return try FileStream(path) } catch { throw error.diagnostic(file: name) }
    }

    private static func blocks(_ stream: FileStream, _ name: String) -> SourceDocument.BlockSource {
        {
            do throws(FileRefusal) { return try stream.next() } catch { throw error.diagnostic(file: name) }
        }
    }
}
