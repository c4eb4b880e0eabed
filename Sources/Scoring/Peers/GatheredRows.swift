import Diagnostics
import Rubrics

/// The rows of all sheets of a call, and what follows from all of them together.
struct GatheredRows: Sendable {
    var rows: SortedRows
    /// What people should know of a proposal, by its position.
    var notes: [Int: [Reason]] = [:]
    /// What the ranks of sets count as; nil: evaluators do not rank.
    var grading: Grading?
    /// nil: the rubric does not ask who returned reviews, or there are none at all.
    var delivery: Delivery?

    init(rows: SortedRows) { self.rows = rows }
}

extension ScoreSheets {
    /// What only all rows together can tell: who returned what is owed, and whether sets are ranked whole.
    /// - Parameter findings: what was found in the sheets, one by one.
    /// - Returns: what was found about proposals.
    func judgePeers(
        _ gathered: inout GatheredRows, _ findings: [SheetReading.Finding], into diagnostics: inout DiagnosticCollector
    ) -> [SheetReading.Finding] {
        if let place = rules.mustDeliver, gathered.rows.rows.count > 0 {
            let delivery = Delivery(
                rules, at: place, gathered.rows.assessments(of: proposals), proposals: proposals.ids, roster: roster,
                doubt: (findings.filter(\.hidesWhose).map(\.diagnostic.place) + [roster?.doubt]).compactMap(\.self)
                    .min())
            diagnostics.add(contentsOf: delivery.problems)
            gathered.delivery = delivery
        }
        guard let ranks = rules.ranks else { return [] }
        let sets = RankSets(&gathered.rows, ranks, criteria: criteria.map(\.id), proposals: proposals)
        gathered.grading = Grading(ranks, sizes: sets.sizes)
        diagnostics.add(contentsOf: sets.findings.map(\.diagnostic))
        return sets.findings
    }

    /// The means that scores are moved by; nil: the rubric normalises nothing.
    func means(of book: AssessmentBook) -> PanelMeans? {
        rules.normalisation.map { rule in
            let panels = (roster.map { Array($0.all) } ?? []).compactMap { member in
                member.panel.map { (member.id, $0) }
            }
            return PanelMeans(
                rule, book.assessments, panels: Dictionary(panels, uniquingKeysWith: { first, _ in first }),
                columns: criteria.count)
        }
    }
}

extension SheetReading.Finding {
    /// A sheet or a row was refused, and nobody knows who returned it for which proposal.
    fileprivate var hidesWhose: Bool { refusesSheet || unknown != nil }
}

extension SortedRows {
    /// All of them, in their order. O(rows).
    func assessments(of proposals: ProposalIndex) -> [Assessment] {
        rows.rows.map { rows.assessment($0, of: proposals.ids[Int($0.proposal)]) }
    }
}
