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
    let groups: [PublicStatistics.Group]

    private var numbers: NumberStyle { publication.numbers }
    private var unit: String { publication.result.rubric.award.map { numbers.text($0.unit) } ?? "" }

    var file: OutputFile {
        let result = publication.result
        let sections = [
            (id: "awards", title: numbers.say("Awards"), content: awards),
            (id: "figures", title: numbers.say("Figures"), content: figures),
            (id: "rules", title: numbers.say("Rules"), content: PageParts.rules(of: result, numbers: numbers)),
        ]
        return OutputFile(
            name: "report.html",
            bytes: PageParts.page(of: result, kind: numbers.say("Awards of the call"), numbers: numbers, sections))
    }

    // MARK: - The awards

    @HTMLBuilder private var awards: HTML {
        if publication.records.isEmpty {
            paragraph { numbers.say("Nothing is awarded.") }
        } else {
            paragraph {
                numbers.say("Awards of \(day). Of natural persons neither name nor place is told.")
            }
            PageParts.table(
                caption: numbers.say("Awards"), columns, publication.records.map(cells))
        }
    }

    private var columns: [PageParts.Column] {
        [
            .init(numbers.say("rank"), isNumber: true), .init(numbers.say("proposal")), .init(numbers.say("title")),
            .init(numbers.say("recipient")), .init(numbers.say("locality")),
            .init(numbers.say("awarded"), isNumber: true),
        ] + (draws ? [.init(numbers.say("chance in the draw"), isNumber: true)] : [])
    }

    /// Written out for whoever asked for a language or a country.
    private var day: String {
        let date = publication.date
        return numbers.keepsNumerals ? date.description : LongDate.text(date, in: numbers.language.code)
    }

    private var draws: Bool { publication.result.rubric.award?.draw != nil }

    private func cells(_ award: PublishedAward) -> [String] {
        let place = [award[.locality], award[.nuts2], award[.country]].filter { !$0.isEmpty }.joined(separator: ", ")
        let chance = publication.result.awards?.draw?.chances[award.proposal]?.fractionText ?? "–"
        return [
            award.rank.map { String($0) } ?? "", award.proposal, award[.title],
            award.isPerson ? numbers.say("a natural person") : award[.recipient], place, money(award.amount),
        ] + (draws ? [chance] : [])
    }

    private func money(_ amount: Decimal128) -> String {
        unit.isEmpty ? numbers.money(amount) : "\(numbers.money(amount))\u{00A0}\(unit)"
    }

    // MARK: - Figures

    @HTMLBuilder private var figures: HTML {
        paragraph {
            numbers.say(
                """
                Numbers that speak of fewer than five proposals are left out (–), and so is the next larger where one alone could be \
                worked out from the sum.
                """)
        }
        groups.map { group in
            let name = numbers.text(name(of: group))
            return tag("h3") { numbers.say("By \(name)") }
                + PageParts.table(
                    caption: numbers.say("Figures by \(name)"),
                    [
                        .init(numbers.say("proposals"), isNumber: true), .init(name),
                        .init(numbers.say("awarded"), isNumber: true), .init(numbers.say("amount"), isNumber: true),
                    ], group.rows.map(cells))
        }
    }

    private func name(of group: PublicStatistics.Group) -> Message {
        group.fact.map { .local(publication.result.rubric.called($0)) } ?? Message("outcome")
    }

    private func cells(_ row: PublicStatistics.Row) -> [String] {
        [
            row.showsProposals ? numbers.count(row.proposals) : "–", numbers.text(value(of: row)),
            row.showsAwarded ? numbers.count(row.awarded) : "–", row.showsAwarded ? money(row.amount) : "–",
        ]
    }

    private func value(of row: PublicStatistics.Row) -> Message {
        switch row.value {
        case .outcome(let status): Words.word(status)
        case .text(let text): .verbatim(text.replacing("_", with: " "))
        case .other: Message("other")
        }
    }
}
