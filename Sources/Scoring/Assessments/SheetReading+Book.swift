package import Diagnostics
package import Rubrics
package import Tabular

extension ScoreSheets {
    /// Puts sheets together, and reads the committee's file.
    /// - Parameters:
    ///   - readings: in the order of the sheets.
    ///   - adjustments: the committee's file `proposal,points,reason`; nil: none was given.
    package func book(
        _ readings: [SheetReading], adjustments: SourceFile?, into diagnostics: inout DiagnosticCollector
    ) -> AssessmentBook {
        let rows = gatheredRows(of: readings, into: &diagnostics)
        let points = adjustments.flatMap { CSVDocument.read($0.bytes, name: $0.name, into: &diagnostics) }
        return book(rows, points, among: proposals, into: &diagnostics)
    }

    func book(
        _ gathered: GatheredRows, _ adjustments: CSVDocument?, among proposals: ProposalIndex?,
        into diagnostics: inout DiagnosticCollector
    ) -> AssessmentBook {
        var points = AdjustmentReader(rules: adjustmentRules, proposals: proposals)
        points.read(adjustments, into: &diagnostics)
        var book = AssessmentBook(
            criteria.map(\.id), self.proposals, gathered.rows.rows, starts: gathered.rows.starts,
            adjustments: points.adjustments, adjustmentFaults: points.faults, notes: gathered.notes)
        book.grading = gathered.grading ?? means(of: book).map(Grading.init)
        book.delivery = gathered.delivery
        return book
    }

    /// All rows in the order of proposals and evaluators; what was found goes to `diagnostics` in the order of sheets and rows.
    func gatheredRows(of readings: [SheetReading], into diagnostics: inout DiagnosticCollector) -> GatheredRows {
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
        let seconds = sorted.settleSeconds(of: proposals)
        report(findings, seconds, into: &diagnostics)
        for spellings in sorted.spellings { diagnostics.add(problem(of: spellings, in: added)) }
        var gathered = GatheredRows(rows: sorted)
        let ofPeers = judgePeers(&gathered, findings, into: &diagnostics)
        for finding in findings + seconds + ofPeers {
            for position in finding.concerned { gathered.notes[position, default: []].append(finding.note) }
        }
        return gathered
    }

    /// One person under several names: their rows count as one evaluator's, and somebody has to be told.
    private func problem(of spellings: [Int], in rows: PackedRows) -> Diagnostic {
        let found = spellings.map { spelling in
            (
                name: rows.evaluators[spelling],
                place: rows.rows.lazy.filter { $0.evaluator == spelling }.map { rows.place(of: $0) }.min()
            )
        }
        let list = found.map { "'\($0.name)' (\($0.place?.description ?? ""))" }.joined(separator: " and ")
        return Diagnostic(
            code: "SHEET.SPELLING",
            message:
                "\(list) are taken for one evaluator, whose rows count once; write the name the same in all sheets, "
                + "or tell two people apart by their names",
            place: found.compactMap(\.place).min())
    }

    /// Both lists are in the order of rows; what was found in a row comes before it is a second one.
    private func report(
        _ findings: [SheetReading.Finding], _ seconds: [SheetReading.Finding],
        into diagnostics: inout DiagnosticCollector
    ) {
        // Looking through all ids for a similar one is slow where there are many: the first few unknown ids get a suggestion.
        var suggestions = Suggestions(limit: 20)
        let ids = NearMiss(proposals.ids)
        var rest = seconds[...]
        for finding in findings {
            while let second = rest.first, second.row < finding.row {
                diagnostics.add(second.diagnostic)
                rest.removeFirst()
            }
            var diagnostic = finding.diagnostic
            switch finding.unknown {
            case .proposal(let id, let title):
                if let file = refusedFiles[ComparedText(id)] {
                    diagnostic.message += "; the submission \(file) could not be read"
                } else if suggestions.takeOne() {
                    diagnostic.message += owner(of: title) ?? ids.clause(for: id)
                }
            case .evaluator(let id):
                // Another number is another person.
                let names = (roster?.names ?? []).filter { $0.filter(\.isNumber) == id.filter(\.isNumber) }
                diagnostic.message += suggestions.clause(for: id, among: names)
            case nil: break
            }
            diagnostics.add(diagnostic)
        }
        diagnostics.add(contentsOf: rest.map(\.diagnostic))
    }

    /// The one proposal that has this title, in words; nil where none or several have it.
    private func owner(of title: String) -> String? {
        guard !title.withoutOuterBlanks.isEmpty else { return nil }
        let written = [title, FormulaGuard.restored(title)].map(ComparedText.init)
        let owners = proposals.ids.indices.filter { self.title($0).map { written.contains(ComparedText($0)) } ?? false }
        guard let owner = owners.first, owners.count == 1 else { return nil }
        return "; the title beside it is that of '\(proposals.ids[owner])'"
    }
}

extension AssessmentBook {
    /// The same for sheets whose cells are there already.
    /// - Parameters:
    ///   - proposals: ids of all submissions that arrived; nil: any id is accepted.
    ///   - evaluators: who may assess; nil: anybody.
    package static func read(
        sheets: [CSVDocument], adjustments: CSVDocument? = nil, rubric: Rubric, proposals: Set<String>? = nil,
        evaluators: EvaluatorRoster? = nil, into diagnostics: inout DiagnosticCollector
    ) -> AssessmentBook {
        let known = ProposalIndex(proposals ?? Set(sheets.flatMap { $0.rows.joined().map(\.text) }))
        let reader = ScoreSheets(rubric: rubric, proposals: known, roster: evaluators)
        let rows = reader.gatheredRows(of: sheets.map { reader.read($0) }, into: &diagnostics)
        return reader.book(rows, adjustments, among: proposals == nil ? nil : known, into: &diagnostics)
    }
}
