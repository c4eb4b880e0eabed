import Awards
import Numbers
import Reports
import Rubrics
import Scoring
import Wording

/// The list: money, then every submission with its movement; the funding line is a row of its own.
struct ListPanel {
    let model: StudioModel
    let view: TrialView
    /// The address of an explanation, but for whose it is.
    private let explanation: String

    init(model: StudioModel, view: TrialView) {
        (self.model, self.view) = (model, view)
        var state = model.state.showing(.explanation)
        state.proposal = nil
        explanation = state.address + "&"
    }

    /// Rows of a page; of a longer list a page begins with so many.
    static let rowsOfPage = 2_000
    static let rowsOfLongList = 250
    /// A list of so many rows is laid out at once.
    private static let shortList = 200
    /// Rows that a browser lays out together; others wait until they are seen.
    private static let rowsOfStretch = 40

    private func say(_ phrase: Phrase) -> String { model.numbers.say(phrase) }

    var html: HTML {
        .joined([tag("h2") { say("List") }, money, pages, table, pages])
    }

    // MARK: money

    private var unit: String { view.rubric.award.map { model.numbers.text($0.unit) } ?? "" }

    private func amount(_ amount: Decimal128) -> String {
        unit.isEmpty ? model.numbers.money(amount) : "\(model.numbers.money(amount))\u{00A0}\(unit)"
    }

    private var money: HTML {
        let total = view.awardedTotal
        return .joined([
            tag("ul", ["class": "tiles"]) {
                tile(
                    model.numbers.count(view.funded), say("funded of \(model.numbers.count(view.rows.count)) received"))
                tile(amount(total), say("awarded"))
                view.budget.map { budget in tile(amount(budget), say("budget")) }
                view.budget.map { budget in
                    budget >= total
                        ? tile(amount(budget - total), say("left"))
                        : tile(amount(total - budget), say("above the budget"))
                }
            }, lots,
        ])
    }

    private func tile(_ number: String, _ text: String) -> HTML {
        tag("li") {
            tag("b") { number }
            tag("span") { text }
        }
    }

    @HTMLBuilder private var lots: HTML {
        if !view.lots.isEmpty {
            tag("div", ["class": "scroll", "role": "region", "aria-label": say("Money of the lots"), "tabindex": "0"]) {
                tag("table", ["class": "lots"]) {
                    tag("caption", ["class": "aloud"]) { say("Money of the lots") }
                    tag("thead") {
                        tag("tr") {
                            [say("lot"), say("budget"), say("awarded"), say("left")].enumerated().map { index, word in
                                tag("th", ["scope": "col", "class": index > 0 ? "num" : nil]) { word }
                            }
                        }
                    }
                    tag("tbody") { view.lots.map(lot) }
                }
            }
        }
    }

    private func lot(_ lot: TrialView.Money) -> HTML {
        tag("tr") {
            tag("th", ["scope": "row"]) { isolated(lot.title.map(model.numbers.text) ?? say("In no lot")) }
            [lot.budget, lot.awarded, lot.budget.map { $0 - lot.awarded }].map { sum in
                tag("td", ["class": "num"]) { sum.map { model.numbers.money($0) } ?? "–" }
            }
        }
    }

    // MARK: rows

    private var pageLength: Int { view.rows.count > Self.rowsOfPage ? Self.rowsOfLongList : Self.rowsOfPage }

    private var pageCount: Int { (view.rows.count + pageLength - 1) / pageLength }

    private var shown: Range<Int> {
        let start = min(max(0, (model.state.page - 1) * pageLength), max(0, (pageCount - 1) * pageLength))
        return start..<min(view.rows.count, start + pageLength)
    }

    @HTMLBuilder private var pages: HTML {
        if pageCount > 1 {
            tag("nav", ["class": "pages", "aria-label": say("Pages of the list")]) {
                tag("ul") {
                    (1...pageCount).map { page in
                        var state = model.state
                        state.page = page
                        let first = (page - 1) * pageLength + 1
                        let last = min(view.rows.count, page * pageLength)
                        return tag("li") {
                            tag(
                                "a",
                                ["href": state.address, "aria-current": page == model.state.page ? "page" : nil]
                            ) { say("\(first) to \(last)") }
                        }
                    }
                }
            }
        }
    }

    /// Every element says what it is, since the rows are laid out as grids.
    private var table: HTML {
        tag(
            "table",
            [
                "class": shown.count > Self.shortList ? "list long" : "list", "role": "table", "id": "list",
                "aria-rowcount": String(view.rows.count + 1),
            ]
        ) {
            tag("caption", ["class": "aloud"]) {
                say("Every submission in rank order, and how it moves against the rubric as it is")
            }
            tag("thead", ["role": "rowgroup"]) {
                tag("tr", ["role": "row"]) {
                    [
                        (say("rank"), "num"), (say("moves"), ""), (say("proposal"), ""), (say("score"), "num"),
                        (say("list"), ""), (say("amount \(unit)"), "num"),
                    ].map {
                        word, style in
                        tag("th", ["scope": "col", "role": "columnheader", "class": style.isEmpty ? nil : style]) {
                            word
                        }
                    }
                }
            }
            stretches
        }
    }

    private var stretches: HTML {
        let starts = stride(from: shown.lowerBound, to: shown.upperBound, by: Self.rowsOfStretch)
        let line = view.lastFunded
        return .joined(
            starts.map { start in
                let rows = start..<min(shown.upperBound, start + Self.rowsOfStretch)
                return tag("tbody", ["role": "rowgroup"]) {
                    rows.map { index in
                        HTML.joined([row(view.rows[index]), index == line ? fundingLine : .nothing])
                    }
                }
            })
    }

    private var fundingLine: HTML {
        tag("tr", ["class": "line", "role": "row"]) {
            tag("td", ["role": "cell", "colspan": "6", "aria-colspan": "6"]) {
                say("Funding line: the last award stands above it")
            }
        }
    }

    private func row(_ row: ListRow) -> HTML {
        tag(
            "tr",
            [
                "role": "row", "class": style(row), "data-id": row.proposal, "data-rank": row.rank.map { String($0) },
                "data-status": row.status.rawValue, "data-awarded": row.awarded.reduced.plainDescription,
                "data-score": row.score.map { $0.exactDecimal?.plainDescription ?? $0.description },
            ]
        ) {
            tag("td", ["role": "cell", "class": "num rank"]) { rank(row) }
            tag("td", ["role": "cell", "class": "moves"]) { movement(row) }
            tag("th", ["role": "rowheader", "scope": "row"]) { name(row) }
            tag("td", ["role": "cell", "class": "num score"]) { score(row) }
            tag("td", ["role": "cell", "class": "in"]) { word(row.status) }
            tag("td", ["role": "cell", "class": "num amount"]) {
                row.status == .awarded ? model.numbers.money(row.awarded) : ""
            }
        }
    }

    private func style(_ row: ListRow) -> String? {
        switch row.movement {
        case .entered: "entered"
        case .left: "left"
        case .moved, .changed, .same: row.status == .awarded ? "funded" : nil
        }
    }

    private func rank(_ row: ListRow) -> String {
        row.rank.map { model.numbers.count($0) + (row.isTied ? "=" : "") } ?? "–"
    }

    private func movement(_ row: ListRow) -> String {
        switch row.movement {
        case .entered: say("+ in")
        case .left: say("− out")
        case .moved(let places): "\(places > 0 ? "↑" : "↓")\(abs(places))"
        case .changed: say("changed")
        case .same: ""
        }
    }

    private func name(_ row: ListRow) -> HTML {
        tag("a", ["href": explanation + QueryText.text([("p", row.proposal)])]) { isolated(row.label) }
            + (row.name.isEmpty ? .nothing : " ".html + tag("span", ["class": "id"]) { isolated(row.proposal) })
    }

    private func score(_ row: ListRow) -> HTML {
        guard let score = row.score else { return "–".html }
        let exact = model.numbers.exact(score)
        let shown = PageParts.score(score, of: view.rubric, numbers: model.numbers)
        return exact == shown ? shown.html : tag("span", ["title": exact]) { shown }
    }

    private func word(_ status: Status) -> String {
        switch status {
        case .awarded: say("funded")
        default: model.numbers.text(Words.list(status))
        }
    }
}
