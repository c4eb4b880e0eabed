import Awards
import Calls
import FEEL
import Numbers
import Reports
import Rubrics
import Wording

/// `report.html` of the public profile: the awards, figures, and the rules in sentences, for everybody.
///
/// It is made of what may be published and of the rules alone: scores, comments, evaluators and who was not awarded are not handed to it, so
/// that nothing of them can stand in a comment or an attribute of the page either. Numbers below five are left out, as in `statistics.csv`.
struct PublicPage {
    let publication: Publication
    let groups: [(name: String, rows: [PublicStatistics.Row])]

    private var numbers: NumberStyle { publication.numbers }
    private var unit: String { publication.result.rubric.award?.unit ?? "" }

    var file: OutputFile {
        let result = publication.result
        let sections = [
            (id: "awards", title: "Awards", content: awards), (id: "figures", title: "Figures", content: figures),
            (id: "rules", title: "Rules", content: PageParts.rules(of: result, numbers: numbers)),
        ]
        return OutputFile(
            name: "report.html",
            bytes: PageParts.page(of: result, kind: numbers.say("Awards of the call"), numbers: numbers, sections))
    }

    // MARK: - The awards

    @HTMLBuilder private var awards: HTML {
        if publication.records.isEmpty {
            paragraph { "Nothing is awarded." }
        } else {
            paragraph {
                "Awards of \(publication.date.description). Of natural persons neither name nor place is told."
            }
            PageParts.table(
                caption: "Awards",
                [
                    .init("rank", isNumber: true), .init("proposal"), .init("title"), .init("recipient"),
                    .init("place"),
                    .init("awarded", isNumber: true),
                ] + (draws ? [.init("chance in the draw", isNumber: true)] : []), publication.records.map(cells))
        }
    }

    private var draws: Bool { publication.result.rubric.award?.draw != nil }

    private func cells(_ award: PublishedAward) -> [String] {
        let place = [award[.locality], award[.nuts2], award[.country]].filter { !$0.isEmpty }.joined(separator: ", ")
        let chance = publication.result.awards?.draw?.chances[award.proposal]?.fractionText ?? "–"
        return [
            award.rank.map { String($0) } ?? "", award.proposal, award[.title],
            award.isPerson ? "a natural person" : award[.recipient], place, money(award.amount),
        ] + (draws ? [chance] : [])
    }

    private func money(_ amount: Decimal128) -> String {
        unit.isEmpty ? numbers.money(amount) : "\(numbers.money(amount))\u{00A0}\(unit)"
    }

    // MARK: - Figures

    private static let fewest =
        "Numbers that speak of fewer than five proposals are left out (–), and so is the next larger where one "
        + "alone could be worked out from the sum."

    @HTMLBuilder private var figures: HTML {
        paragraph { Self.fewest }
        groups.map { name, rows in
            tag("h3") { "By \(name.replacing("_", with: " "))" }
                + PageParts.table(
                    caption: "Figures by \(name)",
                    [
                        .init("proposals", isNumber: true), .init(name.replacing("_", with: " ")),
                        .init("awarded", isNumber: true), .init("amount", isNumber: true),
                    ], rows.map(cells))
        }
    }

    private func cells(_ row: PublicStatistics.Row) -> [String] {
        [
            row.showsProposals ? String(row.proposals) : "–", row.value.replacing("_", with: " "),
            row.showsAwarded ? String(row.awarded) : "–", row.showsAwarded ? money(row.amount) : "–",
        ]
    }
}
