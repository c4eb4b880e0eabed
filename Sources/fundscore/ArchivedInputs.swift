import Diagnostics
import Files
import Intake
import SafeXML

/// Submissions that came packed in ZIP archives. An archive is opened once, in memory; its files are unpacked one by one by the
/// threads that read them. Every `.xml` in it is a submission, `call.zip!folder/a.xml` in places; whatever may not be read is a row with
/// its reason; what is something else is named once.
struct ArchivedInputs: Sendable {
    private enum Document: Sendable {
        case entry(archive: Int, entry: Int)
        case refused(file: String, FileRefusal)
    }

    private var archives: [(name: String, archive: ZipArchive)] = []
    private var documents: [Document] = []
    private let limits: XMLLimits

    /// Bytes of an archive: it is held in memory while its files are read.
    private static let archiveBytes = 1 << 30
    /// Larger files are read record by record.
    static let wholeFileBytes = 1 << 20
    private static let blockBytes = 256 << 10
    /// How many files are named that are not read.
    private static let mostNamed = 5

    init(limits: XMLLimits) {
        self.limits = limits
    }

    var count: Int { documents.count }

    /// Whether a file that the user named is an archive; of those that a folder holds the name tells.
    static func isArchive(_ path: InputPath) -> Bool {
        if hasSuffix(path, ".zip") { return true }
        guard !hasSuffix(path, ".xml"), let start = try? FileStream(path).next() else { return false }
        return ZipArchive.isZip(start)
    }

    /// - Parameter suffix: in small letters; the path may have it in any case.
    static func hasSuffix(_ path: InputPath, _ suffix: String) -> Bool {
        let end = path.bytes.suffix(suffix.utf8.count)
        return end.elementsEqual(suffix.utf8) { $0 == $1 || ((0x41...0x5A).contains($0) && $0 | 0x20 == $1) }
    }

    // MARK: - In

    mutating func add(_ path: InputPath) {
        let name = path.display
        do throws(FileRefusal) {
            let bytes = try InputFile.read(path, limit: Self.archiveBytes, links: .refused)
            var bounds = ZipLimits.intake
            bounds.entryBytes = max(bounds.entryBytes, limits.fileBytes)
            add(try ZipArchive(bytes, limits: bounds), name)
        } catch {
            documents.append(.refused(file: name, error))
        }
    }

    private mutating func add(_ archive: ZipArchive, _ name: String) {
        let before = documents.count
        var others: [String] = []
        for (index, entry) in archive.entries.enumerated() {
            if Self.isHidden(entry.name) {
                others.append(entry.name)
            } else if let refusal = entry.refusal {
                documents.append(.refused(file: "\(name)!\(entry.name)", refusal))
            } else if entry.hasSuffix(".xml") {
                documents.append(.entry(archive: archives.count, entry: index))
            } else if entry.hasSuffix(".zip") {
                documents.append(.refused(file: "\(name)!\(entry.name)", .nested))
            } else {
                others.append(entry.name)
            }
        }
        archives.append((name, archive))
        if documents.count == before { Terminal.note("\(name): warning: no .xml file in this archive") }
        if !others.isEmpty { Terminal.note("\(name): note: not read: \(Self.listed(others))") }
    }

    /// As in folders, and what macOS puts beside every file.
    static func isHidden(_ name: String) -> Bool {
        let steps = name.split(separator: "/")
        return steps.first == "__MACOSX" || steps.last?.first == "." && steps.last != ".."
    }

    private static func listed(_ names: [String]) -> String {
        let more = names.count - mostNamed
        return names.prefix(mostNamed).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }

    // MARK: - Out

    /// The name of one submission's file.
    func name(_ index: Int) -> String {
        switch documents[index] {
        case .refused(let file, _): file
        case .entry(let archive, let entry):
            "\(archives[archive].name)!\(archives[archive].archive.entries[entry].name)"
        }
    }

    /// One submission; called from several threads.
    func document(_ index: Int) -> SourceDocument {
        switch documents[index] {
        case .refused(let file, let refusal):
            return SourceDocument(file: file, content: .refused(refusal.diagnostic(file: file)))
        case .entry(let archive, let entry):
            let (name, archive) = archives[archive]
            let file = "\(name)!\(archive.entries[entry].name)"
            do {
                return SourceDocument(
                    file: file, content: Self.content(try archive.contents(of: archive.entries[entry])))
            } catch {
                return SourceDocument(file: file, content: .refused(error.diagnostic(file: file)))
            }
        }
    }

    /// Of a document that is in memory.
    /// - Parameter size: bytes of what is read at once; larger ones are read record by record, as they are from a file.
    static func content(_ bytes: [UInt8], wholeUpTo size: Int = wholeFileBytes) -> SourceDocument.Content {
        guard bytes.count > size else { return .bytes(bytes) }
        return .blocks {
            var rest = bytes[...]
            return {
                defer { rest = rest.dropFirst(blockBytes) }
                return Array(rest.prefix(blockBytes))
            }
        }
    }
}
