import Numbers
import Tuning
import Wording

/// Expected ranks with their quartiles, and who would draw lots.
struct ExpectedRankTable {
    let view: CallView

    @HTMLBuilder var html: HTML {
        if let study = view.tuning?.expectedRanks, !study.proposals.isEmpty {
            Reports.study(view.say("Expected ranks"), "\(groups(study)).".html) {
                paragraph { intro(study) }
                if let text = LeftOutText(rubric: view.rubric).sentence {
                    paragraph("muted") { view.numbers.text(text) }
                }
                Folding.html(
                    Folding.parts(study.proposals.count, around: study.places, head: 0), limit: Folding.studyRows,
                    summary: { view.say("\(view.numbers.count($0.count)) more") },
                    block: { table(study, Array(study.proposals[$0])) }
                )
            }
        }
    }

    private func groups(_ study: ExpectedRankStudy) -> String {
        view.numbers.list(
            ExpectedRankStudy.Group.allCases.map { group in
                view.say("\(view.numbers.count(study.proposals.count { $0.group == group })) \(Self.word(group))")
            })
    }

    private func intro(_ study: ExpectedRankStudy) -> String {
        view.say(
            """
            Another way to look at the same scores, which takes into account how evaluators differ; it decides nothing here. The dot is the \
            expected rank, the bar its middle half, the broken line the funding line for \(view.numbers.count(study.places)) places \
            (\(view.numbers.fixed(study.fundingLine, places: 1))). Where the bar touches the line, evidence does not tell the proposal from \
            the others: \(groups(study)).
            """)
    }

    private static func word(_ group: ExpectedRankStudy.Group) -> Message {
        switch group {
        case .accepted: Message("clearly above")
        case .lottery: Message("at the line")
        case .rejected: Message("clearly below")
        }
    }

    private func table(_ study: ExpectedRankStudy, _ proposals: [ExpectedRankStudy.Proposal]) -> HTML {
        let axis = Axis(
            proposals.map(\.lowRank).min() ?? 1, proposals.map(\.highRank).max() ?? Double(study.proposals.count))
        let table = DataTable(
            caption: view.say("Expected ranks"), hasCards: true, hidesCaption: true,
            columns: [
                .init(view.say("proposal"), .heading), .init(view.say("drawing"), .drawing),
                .init(view.say("expected rank"), .number), .init(view.say("middle half"), .number),
                .init(view.say("group")),
            ])
        let scale = DataTable.Row(
            [.nothing, axis.heading { view.numbers.fixed($0, places: 0) }, .nothing, .nothing, .nothing], style: "scale"
        )
        return table.html([scale] + proposals.map { row($0, study, axis) })
    }

    private func row(_ one: ExpectedRankStudy.Proposal, _ study: ExpectedRankStudy, _ axis: Axis) -> DataTable.Row {
        let label = view.proposal(one.proposal)?.label ?? one.proposal
        let rank = view.numbers.fixed(one.expectedRank, places: 1)
        let bar = WhiskerBar(
            title: view.say("\(label): expected rank \(rank)"), value: one.expectedRank,
            range: one.lowRank...max(one.lowRank, one.highRank),
            mark: axis.holds(study.fundingLine) ? study.fundingLine : nil, axis: axis, style: one.group.rawValue)
        let middle = "\(view.numbers.fixed(one.lowRank, places: 0))–\(view.numbers.fixed(one.highRank, places: 0))"
        return DataTable.Row([
            view.short(one.proposal), bar.html, rank.html, middle.html,
            tag("span", ["class": "badge \(one.group.rawValue)"]) { view.numbers.text(Self.word(one.group)) },
        ])
    }
}
