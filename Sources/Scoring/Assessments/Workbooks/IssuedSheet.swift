package import Sheets

/// What a score sheet was when it was handed out: whose it is, of which call and rubric, and what stood in the cells that nobody fills
/// in. It travels with the sheet, in a hidden sheet and in the document's properties, and tells on the way back what happened to it.
package struct IssuedSheet: Sendable, Hashable {
    package struct Criterion: Sendable, Hashable {
        package var id: String
        /// As `Scale.text`; empty where none is declared.
        package var scale: String

        package init(id: String, scale: String) {
            (self.id, self.scale) = (id, scale)
        }
    }

    package struct Row: Sendable, Hashable {
        package var id: String
        package var title: String
        /// As many as `facts`.
        package var facts: [String]

        package init(id: String, title: String, facts: [String]) {
            (self.id, self.title, self.facts) = (id, title, facts)
        }
    }

    /// The rubric's id.
    package var call: String
    package var rubricSHA256: String
    package var evaluator: String
    /// Which handing out this is, from 1.
    package var issue: Int
    package var criteria: [Criterion]
    /// Headers of columns that show facts.
    package var facts: [String]
    package var rows: [Row]
    /// false: only the document's properties are left, so that nothing is known of criteria and rows.
    package var isWhole = true

    package init(
        call: String, rubricSHA256: String, evaluator: String, issue: Int, criteria: [Criterion], facts: [String],
        rows: [Row]
    ) {
        self.call = call
        self.rubricSHA256 = rubricSHA256
        self.evaluator = evaluator
        self.issue = issue
        self.criteria = criteria
        self.facts = facts
        self.rows = rows
    }

    /// The hidden sheet.
    package static let sheetName = "_fundscore"
    /// Bounds of what is in a sheet of any kind: names that begin so are ours.
    static let ownPrefix = "_"
}

// MARK: - Out

extension IssuedSheet {
    /// The hidden sheet: a word, and what it says.
    package var draft: SheetDraft {
        var rows: [[CellDraft]] = [
            [.text("call"), .text(call)], [.text("rubric"), .text(rubricSHA256)],
            [.text("evaluator"), .text(evaluator)],
            [.text("issue"), .text(String(issue))],
        ]
        rows += criteria.map { [.text("criterion"), .text($0.id), .text($0.scale)] }
        rows.append(([("facts")] + facts).map { CellDraft.text($0) })
        rows += self.rows.map { row in
            ["row", row.id, row.title].map { CellDraft.text($0) } + row.facts.map { .text($0) }
        }
        var sheet = SheetDraft(name: Self.sheetName, widths: [12, 30, 30], rows: rows)
        sheet.isHidden = true
        sheet.isProtected = true
        return sheet
    }

    /// The same in short, where even hidden sheets are lost.
    package var properties: [WorkbookDraft.Property] {
        [
            .init(name: "fundscore.call", value: call), .init(name: "fundscore.rubric", value: rubricSHA256),
            .init(name: "fundscore.evaluator", value: evaluator), .init(name: "fundscore.issue", value: String(issue)),
        ]
    }
}

// MARK: - In

extension IssuedSheet {
    /// What a workbook still says of itself; nil: nothing, since another program wrote it anew.
    init?(_ workbook: Workbook) {
        if let sheet = workbook.sheet(Self.sheetName) {
            self.init(sheet)
        } else if let call = workbook.properties["fundscore.call"],
            let evaluator = workbook.properties["fundscore.evaluator"]
        {
            self.init(
                call: call, rubricSHA256: workbook.properties["fundscore.rubric"] ?? "", evaluator: evaluator,
                issue: workbook.properties["fundscore.issue"].flatMap(Int.init) ?? 1, criteria: [], facts: [], rows: [])
            isWhole = false
        } else {
            return nil
        }
    }

    private init?(_ sheet: StoredSheet) {
        self.init(call: "", rubricSHA256: "", evaluator: "", issue: 1, criteria: [], facts: [], rows: [])
        var named: Set<String> = []
        for (_, cells) in Dictionary(grouping: sheet.cells, by: \.address.row).sorted(by: { $0.key < $1.key }) {
            let texts = Self.texts(cells)
            guard let word = texts.first else { continue }
            named.insert(word)
            take(word, Array(texts.dropFirst()))
        }
        guard named.isSuperset(of: ["call", "rubric", "evaluator"]) else { return nil }
    }

    private mutating func take(_ word: String, _ texts: [String]) {
        let first = texts.first ?? ""
        switch word {
        case "call": call = first
        case "rubric": rubricSHA256 = first
        case "evaluator": evaluator = first
        case "issue": issue = Int(first) ?? 1
        case "criterion": criteria.append(Criterion(id: first, scale: texts.count > 1 ? texts[1] : ""))
        case "facts": facts = texts
        case "row":
            let shown = Array(texts.dropFirst(2)) + Array(repeating: "", count: max(0, facts.count + 2 - texts.count))
            rows.append(Row(id: first, title: texts.count > 1 ? texts[1] : "", facts: shown))
        default: break
        }
    }

    /// The texts of a row, empty cells among them.
    private static func texts(_ cells: [SheetCell]) -> [String] {
        var texts: [String] = []
        for cell in cells where cell.address.column <= 1_000 {
            texts += Array(repeating: "", count: max(0, cell.address.column - 1 - texts.count))
            texts.append(cell.content.text)
        }
        return texts
    }
}
