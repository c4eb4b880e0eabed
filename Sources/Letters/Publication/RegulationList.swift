import Calls
import FEEL
import Numbers
import Reports
import Rubrics
import Tabular
import Wording

/// `eu-38.csv`: Financial Regulation (EU, Euratom) 2024/2509, article 38: who receives, by which number, where, how much, what for.
///
/// The Regulation lets names of natural persons be published and taken down two years later. This list has none: their rows say what kind of
/// recipient it is and the region of NUTS level 2. `remove_after` is the last day on which a row may stand.
struct RegulationList {
    let publication: Publication

    init(_ publication: Publication) { self.publication = publication }

    private static let columns = [
        "proposal", "recipient_kind", "recipient", "recipient_id", "country", "locality", "nuts2", "amount", "currency",
        "nature", "purpose", "award_date", "remove_after",
    ]

    var files: [OutputFile] {
        var csv = CSVWriter()
        csv.row(Self.columns.map(CSVField.text))
        for award in publication.records { csv.row(cells(award)) }
        return [OutputFile(name: "eu-38.csv", bytes: csv.bytes)]
    }

    private func cells(_ award: PublishedAward) -> [CSVField] {
        [
            .text(award.proposal), .text(award.isPerson ? "natural person" : "legal person"), .text(award[.recipient]),
            .text(award[.recipientID]), .text(award[.country]), .text(award[.locality]), .text(award[.nuts2]),
            .number(award.amount.text), .text(publication.result.rubric.award?.unit.english ?? ""),
            .text(publication.settings.nature?.text ?? "Grant"), .text(award[.title]),
            .text(publication.date.description), .text(lastDay?.description ?? ""),
        ]
    }

    /// The end of the year of the award, and the years that follow.
    private var lastDay: CalendarDate? {
        CalendarDate(year: publication.date.year + publication.settings.keptYears, month: 12, day: 31)
    }
}
