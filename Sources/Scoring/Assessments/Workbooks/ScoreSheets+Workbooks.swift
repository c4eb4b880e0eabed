import Diagnostics
import Rubrics
import Sheets
import Tabular

/// Of which call and rubric a sheet has to be; nil for what nobody knows.
package struct CallIdentity: Sendable, Hashable {
    /// The rubric's id.
    package var call: String
    package var rubricSHA256: String

    package init(call: String, rubricSHA256: String) {
        (self.call, self.rubricSHA256) = (call, rubricSHA256)
    }
}

extension ScoreSheets {
    /// Reads a score sheet that is a workbook: every sheet in it whose first row names proposals and evaluators.
    func read(workbook file: SourceFile) -> SheetReading {
        do throws(Diagnostic) {
            let book = try Workbook.read(file.bytes, name: file.name)
            guard book.format != .flatOpenDocument else {
                throw Diagnostic(
                    code: "WORKBOOK.FORMAT",
                    message:
                        "an OpenDocument in one XML file (.fods) is not read as a score sheet; save it as .ods or .xlsx",
                    place: Place(file: file.name))
            }
            return read(book, file.name)
        } catch {
            return SheetReading([error])
        }
    }

    func read(_ book: Workbook, _ file: String) -> SheetReading {
        let own = book.sheets.filter { !$0.name.hasPrefix(IssuedSheet.ownPrefix) && !$0.cells.isEmpty }
        let tables = own.compactMap { WorkbookTable($0, of: file) }
        guard tables.contains(where: \.isScores) else { return SheetReading([noScores(tables, file)]) }
        let issued = IssuedSheet(book)
        var reading = SheetReading()
        if issued == nil { reading.warn(Self.rewritten(file)) }
        for table in tables {
            if table.isScores {
                if table.isHidden { reading.warn(Self.hidden(table)) }
                reading.append(read(table, issued))
            } else {
                reading.warn(
                    Diagnostic(
                        .warning, code: "SHEET.NOT_READ",
                        message: "this sheet is not read: its first row names no proposals and evaluators",
                        place: table.origin.place))
            }
        }
        return reading
    }

    private static func hidden(_ table: WorkbookTable) -> Diagnostic {
        Diagnostic(
            .warning, code: "SHEET.HIDDEN",
            message:
                "this sheet is hidden in the workbook, and is read like the others; show it, and remove it if it is not meant",
            place: table.origin.place)
    }

    private static func rewritten(_ file: String) -> Diagnostic {
        Diagnostic(
            .note, code: "SHEET.REWRITTEN",
            message: "the workbook was not handed out by fundscore, or another program wrote it anew: "
                + "ids and titles alone decide whose the scores are", place: Place(file: file))
    }

    private func noScores(_ tables: [WorkbookTable], _ file: String) -> Diagnostic {
        for table in tables {
            guard let row = table.headerBelow else { continue }
            return Diagnostic(
                code: "SHEET.HEADER",
                message: "the header stands in row \(row); remove what is above it, so that it is the first row",
                place: table.origin.place)
        }
        return Diagnostic(
            code: "SHEET.MISSING_COLUMN",
            message: "no sheet of the workbook has columns 'proposal' and 'evaluator' in its first row",
            place: Place(file: file))
    }

    private func read(_ table: WorkbookTable, _ issued: IssuedSheet?) -> SheetReading {
        guard let issued, let identity else {
            return read(table.origin, header: table.header, rows: table.rows)
        }
        var table = table
        var check = SheetIdentity(
            issued, call: identity.call, rubricSHA256: identity.rubricSHA256,
            criteria: criteria.map { .init(id: $0.id, scale: $0.scale?.text ?? "") })
        if let refusal = check.refusal(at: table.origin.place) {
            return SheetReading([refusal], concerned: positions(of: table.ids))
        }
        check.settleColumns(of: &table)
        let refused = check.settleRows(of: &table) { proposals.position(of: $0) != nil }
        var reading = SheetReading(check.problems, concerned: positions(of: refused))
        // Where every row was refused, that is said, and not that there were none.
        if !table.rows.isEmpty || refused.isEmpty {
            reading.append(read(table.origin, header: table.header, rows: table.rows))
        }
        return reading
    }

    private func positions(of ids: [String]) -> [Int] { Set(ids.compactMap { proposals.position(of: $0) }).sorted() }
}

extension SheetReading {
    /// What another sheet of the same file says.
    fileprivate mutating func append(_ other: SheetReading) {
        let start = rows.count
        findings += other.findings.map { finding in
            var finding = finding
            finding.row += start
            return finding
        }
        rows.append(other.rows)
    }

    fileprivate mutating func warn(_ diagnostic: Diagnostic) {
        findings.append(Finding(diagnostic: diagnostic, row: rows.count))
    }
}
