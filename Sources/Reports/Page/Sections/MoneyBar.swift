import Calls
import Awards
import Numbers
import Rubrics
import Wording

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
