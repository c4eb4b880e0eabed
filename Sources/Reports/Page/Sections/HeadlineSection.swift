import Awards
import Calls
import Numbers
import Rubrics
import Scoring
import Wording

/// What an official asks first: what is still to be decided, who is funded, with how much money, and where the line lies.
struct HeadlineSection {
    let view: CallView

    private static let namesShown = 12

    var section: PageSection {
        PageSection("result", view.say("The result in brief")) {
            undecided
            tiles
            MoneyBar(view: view).html
            tag("div", ["class": "columns"]) {
                tag("div") {
                    heading(view.say("Who is funded"))
                    funded
                }
                tag("div") {
                    heading(view.say("Where the funding line lies"))
                    view.lists.map { FundingLine(view: view, list: $0).html }
                }
            }
            remarks
            filledScores
        }
    }

    // MARK: to be decided

    private var undecided: HTML {
        let open = view.proposals.filter { $0.row.status == .undecided }
        guard !open.isEmpty else { return .nothing }
        let reasons = view.result.awards?.remarks ?? []
        return tag("div", ["class": "notice", "role": "note"]) {
            tag("h3") {
                view.say("To be decided first: \(open.count) \(plural: open.count, "proposal", "proposals")")
            }
            paragraph {
                view.say("The rules leave this to people. Until it is decided, the list below is not final.")
            }
            paragraph { view.numbers.list(open.prefix(Self.namesShown).map(\.link) + more(open.count)) }
            tag("ul") { reasons.map { reason in tag("li") { isolated(view.text([reason])) } } }
        }
    }

    private func more(_ count: Int) -> [HTML] {
        count > Self.namesShown ? [view.say("\(view.numbers.count(count - Self.namesShown)) more").html] : []
    }

    private var remarks: HTML {
        let remarks = view.result.awards?.remarks ?? []
        guard !remarks.isEmpty, !view.result.isUndecided else { return .nothing }
        return tag("div", ["class": "notice", "role": "note"]) {
            heading(view.say("To be known"))
            tag("ul") { remarks.map { reason in tag("li") { isolated(view.text([reason])) } } }
        }
    }

    /// What was not given and what came in its place, and inputs of which nothing was there.
    private var filledScores: HTML {
        let lines = FilledScores.lines(view.proposals.lazy.map(\.row), view.rubric) + MissingInputs.lines(view.result)
        guard !lines.isEmpty else { return .nothing }
        return tag("div", ["class": "notice", "role": "note"]) {
            heading(view.say("Not given"))
            tag("ul") { lines.map { line in tag("li") { isolated(view.numbers.text(line)) } } }
        }
    }

    // MARK: numbers

    private var tiles: HTML {
        let awards = view.result.awards
        let total = view.result.rows.count
        return tag("ul", ["class": "tiles"]) {
            tile(
                view.numbers.count(view.count(.awarded)), view.say("of \(view.numbers.count(total)) submissions funded")
            )
            awards.map { awards in
                let budget = awards.budget.map { view.say("awarded of \(view.amount($0))") } ?? view.say("awarded")
                return tile(view.amount(awards.awardedTotal), budget)
            }
            (awards.flatMap { list in list.budget.map { $0 - list.awardedTotal } }).map { left in
                left.isNegative
                    ? tile(view.amount(-left), view.say("over the budget"))
                    : tile(view.amount(left), view.say("left"))
            }
            tile(view.numbers.count(view.count(.reserve)), view.say("on the reserve list"))
        }
    }

    private func tile(_ number: String, _ text: String) -> HTML {
        tag("li") {
            tag("b") { number }
            " "
            tag("span") { text }
        }
    }

    // MARK: who

    @HTMLBuilder private var funded: HTML {
        view.lists.map(funded)
    }

    @HTMLBuilder private func funded(_ list: RankedList) -> HTML {
        let winners = list.winners
        if let title = list.title { tag("h4") { isolated(title) } }
        if winners.isEmpty {
            paragraph { view.say("Nobody is funded.") }
        } else {
            tag("ul", ["class": "winners"]) { winners.prefix(Self.namesShown).map(winner) }
            if winners.count > Self.namesShown {
                paragraph {
                    tag("a", ["href": "#lists"]) {
                        view.say("and \(view.numbers.count(winners.count - Self.namesShown)) more: the whole list")
                    }
                }
            }
        }
    }

    private func winner(_ proposal: ProposalView) -> HTML {
        tag("li") {
            tag("span", ["class": "rank"]) { view.listRank(proposal.row) }
            tag("span") { proposal.link }
            tag("span", ["class": "num"]) { proposal.row.decision.map { view.amount($0.awarded) } ?? "" }
        }
    }
}

/// The budget and what of it is awarded, as one bar, and lot by lot.
struct MoneyBar {
    let view: CallView

    @HTMLBuilder var html: HTML {
        if let awards = view.result.awards {
            if let budget = awards.budget { bar(awards.awardedTotal, of: budget) }
            if !awards.lots.isEmpty { lots(awards.lists) }
        }
    }

    private func bar(_ awarded: Decimal128, of budget: Decimal128) -> HTML {
        let whole = Drawing.double(max(budget, awarded))
        let share = whole > 0 ? Drawing.double(awarded) / whole * 100 : 0
        let end = whole > 0 ? Drawing.double(budget) / whole * 100 : 100
        return tag("div", ["class": "money"]) {
            Drawing.picture(view.say("\(view.amount(awarded)) of \(view.amount(budget)) awarded"), height: 16) {
                Drawing.box("track", from: 0, to: 100, top: 2, height: 12)
                Drawing.box("award", from: 0, to: share, top: 2, height: 12)
                end < 100 ? Drawing.line("now", end, 0, end, 16) : HTML.nothing
            }
        }
    }

    private func lots(_ lots: [FundingList]) -> HTML {
        let table = DataTable(
            caption: view.say("The budget lot by lot"), hasCards: true,
            columns: [
                .init(view.say("lot"), .heading), .init(view.say("budget"), .number),
                .init(view.say("awarded"), .number),
                .init(view.say("left"), .number),
            ])
        return table.html(
            lots.map { lot in
                .init([
                    isolated(view.numbers.text(Words.name(of: lot))), amount(lot.budget), view.amount(lot.awarded).html,
                    amount(lot.left),
                ])
            })
    }

    private func amount(_ amount: Decimal128?) -> HTML { (amount.map { view.amount($0) } ?? "–").html }
}
