package import Diagnostics
package import Files

extension Workbook {
    /// Reads a workbook by what it holds, whatever its name ends with.
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: for messages.
    /// - Throws: the first reason why it is not read; nothing of it counts then.
    package static func read(
        _ bytes: [UInt8], name: String, limits: WorkbookLimits = .standard
    ) throws(Diagnostic) -> Workbook {
        switch FileContent(bytes) {
        case .zip: return try read(archive(bytes, name, limits), name: name, limits: limits)
        case .flatOpenDocument: return try FlatOpenDocument.workbook(bytes, name: name, limits: limits)
        case .compound(let what):
            throw what == .encryptedWorkbook ? .encryptedWorkbook(name) : .noWorkbook(what.text, name)
        case .other(let what): throw .noWorkbook(what, name)
        }
    }

    /// The same of an archive that was opened.
    package static func read(
        _ archive: ZipArchive, name: String, limits: WorkbookLimits = .standard
    ) throws(Diagnostic) -> Workbook {
        let package = try PackageFile(archive, name: name, limits: limits)
        if archive.entry(named: OfficeOpenXML.contentTypes) != nil {
            return try OfficeOpenXMLReader(package).workbook()
        }
        if archive.entry(named: OpenDocument.content) != nil { return try OpenDocumentReader(package).workbook() }
        throw .noWorkbook("a ZIP archive", name)
    }

    /// Whether an archive is a workbook, and not files that were packed together.
    package static func isWorkbook(_ archive: ZipArchive) -> Bool {
        archive.entry(named: OfficeOpenXML.contentTypes) != nil || archive.entry(named: OpenDocument.content) != nil
    }

    private static func archive(
        _ bytes: [UInt8], _ name: String, _ limits: WorkbookLimits
    ) throws(Diagnostic) -> ZipArchive {
        do {
            return try ZipArchive(bytes, limits: limits.archive)
        } catch {
            throw error.diagnostic(file: name)
        }
    }
}
