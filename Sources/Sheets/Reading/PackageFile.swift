import Diagnostics
import Files
import SafeXML

/// The parts of a workbook that is a ZIP archive, by name.
struct PackageFile {
    /// Of the workbook, for messages.
    let name: String
    let limits: WorkbookLimits
    private let archive: ZipArchive

    /// Throws where the archive, or any file in it, may not be read: a workbook is trusted as a whole or not at all.
    init(_ archive: ZipArchive, name: String, limits: WorkbookLimits) throws(Diagnostic) {
        for entry in archive.entries {
            if let refusal = entry.refusal { throw refusal.diagnostic(file: "\(name)!\(entry.name)") }
        }
        self.name = name
        self.archive = archive
        self.limits = limits
    }

    var partNames: [String] { archive.entries.map(\.name) }

    func has(_ part: String) -> Bool { archive.entry(named: part) != nil }

    /// nil where there is no part of that name.
    func bytes(_ part: String) throws(Diagnostic) -> [UInt8]? {
        guard let entry = archive.entry(named: part) else { return nil }
        do {
            return try archive.contents(of: entry)
        } catch {
            throw error.diagnostic(file: place(part))
        }
    }

    /// A small part, whole.
    func element(_ part: String) throws(Diagnostic) -> XMLElement? {
        guard let bytes = try bytes(part) else { return nil }
        do {
            return try XMLElement.parse(bytes, limits: limits.xml)
        } catch {
            throw error.diagnostic(file: place(part))
        }
    }

    /// Reads a part for a receiver.
    /// - Throws: also where there is no such part.
    func read(_ part: String, telling receiver: any XMLEventReceiver) throws(Diagnostic) {
        guard let bytes = try bytes(part) else { throw .missingPart(part, name) }
        do {
            try XMLEvents.read(bytes, limits: limits.xml, telling: receiver)
        } catch {
            throw error.diagnostic(file: place(part))
        }
    }

    /// A part as messages name it.
    func place(_ part: String) -> String { "\(name)!\(part)" }
}
