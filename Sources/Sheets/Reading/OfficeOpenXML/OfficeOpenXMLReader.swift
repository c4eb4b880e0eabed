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

/// The texts that cells refer to by number. Runs of one text are joined; what only tells how to pronounce it is no text.
final class SharedStrings: XMLEventReceiver {
    private(set) var texts: [String] = []
    private let limit: Int
    private var nodes: [Node] = []
    private var text = ""

    private enum Node { case list, item, run, text, other }

    init(limit: Int) {
        self.limit = limit
    }

    var wantsText: Bool { nodes.last == .text }

    func started(_ tag: XMLTag) -> XMLRefusal? {
        let node = OfficeOpenXML.isSpreadsheet(tag.namespace) ? node(tag.name) : .other
        nodes.append(node)
        guard node == .item else { return nil }
        text = ""
        return texts.count < limit ? nil : .tooManyStrings(limit)
    }

    private func node(_ name: String) -> Node {
        switch (nodes.last, name) {
        case (nil, "sst"): .list
        case (.list, "si"): .item
        case (.item, "r"): .run
        case (.item, "t"), (.run, "t"): .text
        default: .other
        }
    }

    func text(_ piece: String) { text += piece }

    func ended() -> XMLRefusal? {
        if nodes.popLast() == .item { texts.append(OfficeOpenXML.unescaped(text)) }
        return nil
    }
}

/// What a part of a package refers to: other parts are found by this alone, never by their usual names.
struct Relations {
    struct Relation {
        var id: String
        /// The last step of the type's URI: `worksheet`, `styles`.
        var kind: String
        /// The part's name in the package.
        var target: String
        /// It lies outside the package.
        var isExternal: Bool
    }

    let all: [Relation]

    /// - Parameter part: whose relations they are; the empty name stands for the package.
    init(of part: String, in package: PackageFile) throws(Diagnostic) {
        let (folder, name) = Self.split(part)
        guard let root = try package.element("\(folder)_rels/\(name).rels") else {
            all = []
            return
        }
        all = root.children("Relationship", namespace: OfficeOpenXML.packageRelations).map { element in
            let type = element.attribute("Type") ?? ""
            return Relation(
                id: element.attribute("Id") ?? "", kind: type.split(separator: "/").last.map(String.init) ?? "",
                target: Self.resolve(element.attribute("Target") ?? "", in: folder),
                isExternal: element.attribute("TargetMode") == "External")
        }
    }

    func first(_ kind: String) -> Relation? { all.first { $0.kind == kind && !$0.isExternal } }

    func relation(_ id: String) -> Relation? { all.first { $0.id == id } }

    /// Folder, with its `/`, and name.
    private static func split(_ part: String) -> (folder: String, name: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        return (String(part[...slash]), String(part[part.index(after: slash)...]))
    }

    /// A target may begin at the package's root, go up by `..`, and hold `%20`.
    private static func resolve(_ target: String, in folder: String) -> String {
        let path = target.hasPrefix("/") ? target : folder + target
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return plain(steps.joined(separator: "/"))
    }

    private static func plain(_ path: String) -> String {
        guard path.contains("%") else { return path }
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let first = rest.popFirst() {
            if first == UInt8(ascii: "%"), let byte = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(first)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
