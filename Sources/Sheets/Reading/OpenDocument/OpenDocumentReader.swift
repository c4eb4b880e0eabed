import Diagnostics
import SafeXML

/// Reads an `.ods`.
struct OpenDocumentReader {
    private let package: PackageFile

    init(_ package: PackageFile) {
        self.package = package
    }

    func workbook() throws(Diagnostic) -> Workbook {
        if let type = try package.bytes(OpenDocument.mimetype) {
            let type = String(decoding: type, as: UTF8.self)
            guard type.hasPrefix(OpenDocument.spreadsheetType) else {
                throw .noWorkbook("an OpenDocument of another kind", package.name)
            }
        }
        try refuseActiveContent()
        let tables = TableReader(CellBudget(package.limits.cells))
        try package.read(OpenDocument.content, telling: tables)
        guard !tables.sheets.isEmpty else { throw .noSheets(package.name) }
        return Workbook(format: .openDocument, sheets: tables.sheets, properties: try properties())
    }

    /// A password, macros.
    private func refuseActiveContent() throws(Diagnostic) {
        if let manifest = try package.element(OpenDocument.manifest),
            manifest.elements.contains(where: { $0.child("encryption-data") != nil })
        {
            throw .encryptedWorkbook(package.name)
        }
        if package.partNames.contains(where: { $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") }) {
            throw .macros(package.name)
        }
    }

    private func properties() throws(Diagnostic) -> [String: String] {
        guard let root = try package.element(OpenDocument.meta) else { return [:] }
        let pairs = root.children("meta", namespace: OpenDocument.office)
            .flatMap { $0.children("user-defined", namespace: OpenDocument.metadata) }
            .map { ($0.attribute("name", namespace: OpenDocument.metadata) ?? "", $0.text) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

/// An OpenDocument in one XML file, `.fods`.
enum FlatOpenDocument {
    static func workbook(_ bytes: [UInt8], name: String, limits: WorkbookLimits) throws(Diagnostic) -> Workbook {
        let tables = TableReader(CellBudget(limits.cells))
        do {
            try XMLEvents.read(bytes, limits: limits.xml, telling: tables)
        } catch {
            throw error.diagnostic(file: name)
        }
        guard !tables.sheets.isEmpty else { throw .noSheets(name) }
        return Workbook(format: .flatOpenDocument, sheets: tables.sheets, properties: [:])
    }
}
