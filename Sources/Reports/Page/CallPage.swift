import Awards
package import Calls
import Rubrics
package import Tuning
import Wording

/// `report.html`: a call for the people who answer for it, in one file that needs nothing else: who is funded, how safe the
/// line is, by which rules, and out of which files.
///
/// Valid HTML5 without scripts; its texts are escaped in one place (`HTMLText`). Equal inputs give equal bytes. Numbers are rounded
/// for people; the exact ones stand in `decisions.csv`, `scores.csv` and `result.json`, and where they are pointed at.
package struct CallPage: Sendable {
    private let view: CallView
    private let record: CallRecord?
    private let desks: [String]

    /// - Parameters:
    ///   - rows: of the result, where they are at hand; nil: they are made here.
    ///   - record: what the register of the call says; nil: there is none.
    ///   - desks: who signs the page on paper.
    init(
        of result: CallResult, rows: [CallResult.Row]? = nil, tuning: TuningReport? = nil, numbers: NumberStyle,
        record: CallRecord? = nil, desks: [String] = []
    ) {
        view = CallView(result, rows: rows, tuning: tuning, numbers: numbers)
        (self.record, self.desks) = (record, desks)
    }

    /// - Parameters:
    ///   - tuning: what the studies found out; nil: the page then says what can be said without them.
    ///   - numbers: how numbers are written.
    ///   - desks: who signs the page on paper.
    package static func bytes(
        for result: CallResult, tuning: TuningReport? = nil, numbers: NumberStyle = .standard, desks: [String] = []
    ) -> [UInt8] {
        let page = CallPage(of: result, tuning: tuning, numbers: numbers, desks: desks)
        let lists = ListsSection(view: page.view)
        return page.html(page.sections.map { $0() }, lists.section(lists.stretches.map(lists.rows))).bytes
    }

    /// The same, made on several threads.
    func html(_ workers: Workers) async -> HTML {
        let (sections, lists) = (sections, ListsSection(view: view))
        let pieces = await workers.map(sections.count + lists.stretches.count) { piece in
            piece < sections.count
                ? Piece.section(sections[piece]()) : .rows(lists.rows(lists.stretches[piece - sections.count]))
        }
        var (made, rows): ([PageSection?], [HTML]) = ([], [])
        for piece in pieces {
            switch piece {
            case .section(let section): made.append(section)
            case .rows(let some): rows.append(some)
            }
        }
        return html(made, lists.section(rows))
    }

    /// What one thread makes of a page at a time.
    private enum Piece: Sendable {
        case section(PageSection?)
        case rows(HTML)
    }

    /// Each makes a section, or nothing where the call has none of that; the lists, which come second, are made apart.
    private var sections: [@Sendable () -> PageSection?] {
        [
            { HeadlineSection(view: view).section },
            { DepartureSection(view: view, departures: record?.ownDepartures ?? []).section },
            { DrawSection(view: view)?.section }, { PointsSection(view: view).section },
            { SafetySection(view: view).section }, { EvaluatorsSection(view: view).section },
            { CriteriaSection(view: view).section }, { RemediesSection(view: view).section },
            { RulesSection(view: view).section }, { ProvenanceSection(view: view).section },
        ]
    }

    /// - Parameter lists: come after the first of the others.
    private func html(_ others: [PageSection?], _ lists: PageSection) -> HTML {
        let sections = others.prefix(1) + [lists] + others.dropFirst()
        let (result, rubric, numbers) = (view.result, view.rubric, view.numbers)
        return PageLayout(
            title: numbers.text(rubric.name), kind: numbers.say("Result of the call"),
            standing: .joined([
                TrialNotice.html(for: result, style: numbers), UnusedNotice.html(for: result, style: numbers),
                RecordNotice.html(record, numbers),
                Standing.html(rubric, numbers),
            ]),
            sections: sections.compactMap { $0 }, desks: desks, style: numbers
        ).html
    }
}

/// Where the rules come from, said at the top: an illustrative rubric must never be taken for a published one.
enum Standing {
    static func html(_ rubric: Rubric, _ style: NumberStyle) -> HTML {
        let status = rubric.status
        return HTML.joined([
            status.isEmpty
                ? .nothing
                : paragraph("standing") {
                    style.html(
                        "\(slot: 0)\(slot: 1).", tag("strong") { style.say("Status of the rubric: ") },
                        isolated(style.text(Words.status(of: rubric))))
                    status == "illustrative"
                        ? " " + style.say("It shows how such a call can be run; it is not a published set of rules.")
                        : ""
                },
            rubric.source.isEmpty
                ? .nothing
                : paragraph("source") {
                    style.html("Rules published at \(slot: 0)", isolated(style.text(rubric.source)))
                },
            TranslationNotice.html(for: rubric, style: style),
        ])
    }
}
