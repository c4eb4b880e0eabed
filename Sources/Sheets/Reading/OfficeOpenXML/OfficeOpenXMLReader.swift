import Diagnostics
import SafeXML

/// Reads an `.xlsx`, transitional or strict.
struct OfficeOpenXMLReader {
    private let package: PackageFile

    init(_ package: PackageFile) {
        self.package = package
    }

    func workbook() throws(Diagnostic) -> Workbook {
        let whole = try Relations(of: "", in: package)
        guard let main = whole.first("officeDocument")?.target else {
            throw .damagedPart("_rels/.rels", "nothing says where the workbook is", package.name)
        }
        let relations = try Relations(of: main, in: package)
        try refuseActiveContent(relations, main)
        guard let root = try package.element(main) else { throw .missingPart(main, package.name) }
        guard root.name == "workbook", OfficeOpenXML.isSpreadsheet(root.namespace) else {
            throw .noWorkbook(
                root.name == "document" ? "a text of a word processor" : "an Office document", package.name)
        }
        return Workbook(
            format: .officeOpenXML, sheets: try sheets(of: root, relations, main),
            properties: try properties(whole.first("custom-properties") ?? whole.first("customProperties")))
    }

    /// Macros, and values that come from other files.
    private func refuseActiveContent(_ relations: Relations, _ main: String) throws(Diagnostic) {
        let kinds = Set(relations.all.map(\.kind))
        if kinds.contains("vbaProject") || kinds.contains("xlMacrosheet") || kinds.contains("xlIntlMacrosheet")
            || package.partNames.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") })
        {
            throw .macros(package.name)
        }
        if kinds.contains("externalLink") { throw .externalLinks(package.name) }
        if main.lowercased().hasSuffix(".bin") { throw .noWorkbook("a binary workbook (.xlsb)", package.name) }
    }

    private func sheets(
        of root: XMLElement, _ relations: Relations, _ main: String
    ) throws(Diagnostic) -> [StoredSheet] {
        let named = root.children("sheets").flatMap { $0.children("sheet") }
        guard !named.isEmpty else { throw .noSheets(package.name) }
        let strings = try sharedStrings(relations.first("sharedStrings")?.target)
        let formats = try CellFormats(relations.first("styles")?.target, in: package)
        let budget = CellBudget(package.limits.cells)
        let flag = root.child("workbookPr")?.attribute("date1904")
        var sheets: [StoredSheet] = []
        for element in named {
            let reference = element.attributes.first { $0.name == "id" && OfficeOpenXML.isReference($0.namespace) }
            guard let relation = reference.flatMap({ relations.relation($0.value) }) else {
                throw .damagedPart(main, "a sheet has no part", package.name)
            }
            // Charts are sheets of their own kind, without cells.
            guard relation.kind == "worksheet" else { continue }
            let sheet = StoredSheet(
                name: element.attribute("name") ?? "", isHidden: (element.attribute("state") ?? "visible") != "visible",
                countsFrom1904: flag == "1" || flag == "true")
            let part = WorksheetPart(sheet, strings: strings, formats: formats, budget: budget)
            try package.read(relation.target, telling: part)
            sheets.append(try part.sheet.sorted(in: package.place(relation.target)))
        }
        return sheets
    }

    private func sharedStrings(_ part: String?) throws(Diagnostic) -> [String] {
        guard let part else { return [] }
        let strings = SharedStrings(limit: package.limits.sharedStrings)
        try package.read(part, telling: strings)
        return strings.texts
    }

    private func properties(_ relation: Relations.Relation?) throws(Diagnostic) -> [String: String] {
        guard let relation, let root = try package.element(relation.target) else { return [:] }
        let pairs = root.children("property").compactMap { property in
            property.attribute("name").map { ($0, property.text) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension StoredSheet {
    /// Rows and cells may stand in any order; a cell that stands there twice says two things.
    /// - Parameter place: for the message.
    func sorted(in place: String) throws(Diagnostic) -> StoredSheet {
        var sheet = self
        let isSorted = zip(cells, cells.dropFirst()).allSatisfy { $0.address < $1.address }
        guard !isSorted else { return sheet }
        sheet.cells.sort { $0.address < $1.address }
        for (cell, next) in zip(sheet.cells, sheet.cells.dropFirst()) where cell.address == next.address {
            throw .workbook(
                "DAMAGED", "the workbook is damaged: sheet '\(name)' holds \(cell.address) twice; save it again", place)
        }
        return sheet
    }
}
