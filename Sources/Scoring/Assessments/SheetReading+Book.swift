public import Diagnostics
public import Rubrics
public import Tabular

extension ScoreSheets {
    /// Puts sheets together, and reads the committee's file.
    /// - Parameters:
    ///   - readings: in the order of the sheets.
    ///   - adjustments: the committee's file `proposal,points,reason`; nil: none was given.
    public func book(
        _ readings: [SheetReading], adjustments: SourceFile?, into diagnostics: inout DiagnosticCollector
    ) -> AssessmentBook {
        let rows = sortedRows(of: readings, into: &diagnostics)
        let points = adjustments.flatMap { CSVDocument.read($0.bytes, name: $0.name, into: &diagnostics) }
        return book(rows, points, among: proposals, into: &diagnostics)
    }

    func book(
        _ rows: SortedRows, _ adjustments: CSVDocument?, among proposals: ProposalIndex?,
        into diagnostics: inout DiagnosticCollector
    ) -> AssessmentBook {
        var points = AdjustmentReader(rules: adjustmentRules, proposals: proposals)
        points.read(adjustments, into: &diagnostics)
        return AssessmentBook(
            criteria.map(\.id), self.proposals, rows.rows, starts: rows.starts, adjustments: points.adjustments,
            adjustmentFaults: points.faults)
    }

    /// All rows in the order of proposals and evaluators; what was found goes to `diagnostics` in the order of sheets and rows.
    func sortedRows(of readings: [SheetReading], into diagnostics: inout DiagnosticCollector) -> SortedRows {
        var added = PackedRows()
        var findings: [SheetReading.Finding] = []
        for reading in readings {
            let start = added.count
            findings += reading.findings.map { finding in
                var finding = finding
                finding.row += start
                return finding
            }
            added.append(reading.rows)
        }
        var sorted = SortedRows(added, proposals: proposals.ids.count)
        let seconds = sorted.refuseSeconds(of: proposals)
        report(findings, seconds, into: &diagnostics)
        return sorted
    }

    /// Both lists are in the order of rows; what was found in a row comes before it is a second one.
    private func report(
        _ findings: [SheetReading.Finding], _ seconds: [SheetReading.Finding],
        into diagnostics: inout DiagnosticCollector
    ) {
        // Looking through all ids for a similar one is slow where there are many: the first few unknown ids get a suggestion.
        var suggestions = Suggestions(limit: 20)
        var rest = seconds[...]
        for finding in findings {
            while let second = rest.first, second.row < finding.row {
                diagnostics.add(second.diagnostic)
                rest.removeFirst()
            }
            var diagnostic = finding.diagnostic
            switch finding.unknown {
            case .proposal(let id): diagnostic.message += suggestions.clause(for: id, among: proposals.ids)
            case .evaluator(let id): diagnostic.message += suggestions.clause(for: id, among: evaluators ?? [])
            case nil: break
            }
            diagnostics.add(diagnostic)
        }
        diagnostics.add(contentsOf: rest.map(\.diagnostic))
    }
}

extension AssessmentBook {
    /// The same for sheets whose cells are there already.
    /// - Parameters:
    ///   - proposals: ids of all submissions that arrived; nil: any id is accepted.
    ///   - evaluators: who may assess; nil: anybody.
    public static func read(
        sheets: [CSVDocument], adjustments: CSVDocument? = nil, rubric: Rubric, proposals: Set<String>? = nil,
        evaluators: Set<String>? = nil, into diagnostics: inout DiagnosticCollector
    ) -> AssessmentBook {
        let known = ProposalIndex(proposals ?? Set(sheets.flatMap { $0.rows.joined().map(\.text) }))
        let reader = ScoreSheets(rubric: rubric, proposals: known, evaluators: evaluators)
        let rows = reader.sortedRows(of: sheets.map { reader.read($0) }, into: &diagnostics)
        return reader.book(rows, adjustments, among: proposals == nil ? nil : known, into: &diagnostics)
    }
}
