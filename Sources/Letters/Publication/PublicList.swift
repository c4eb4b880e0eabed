import Calls
import FEEL
import Numbers
import Reports
import Rubrics
import Tabular
import Wording

/// `awards.csv`: the award list without personal data. Of natural persons the country and the region are told, and neither name nor place.
struct PublicList {
    let publication: Publication

    init(_ publication: Publication) { self.publication = publication }

    private static let columns = [
        "rank", "proposal", "title", "recipient_kind", "recipient", "country", "locality", "nuts2", "requested",
        "awarded",
        "currency", "award_date",
    ]

    var file: OutputFile {
        var csv = CSVWriter()
        csv.row(Self.columns.map(CSVField.text))
        for award in publication.records { csv.row(cells(award)) }
        return OutputFile(name: "awards.csv", bytes: csv.bytes)
    }

    private func cells(_ award: PublishedAward) -> [CSVField] {
        [
            award.rank.map { .number(String($0)) } ?? .empty, .text(award.proposal), .text(award[.title]),
            .text(award.isPerson ? "natural person" : "legal person"), .text(award[.recipient]), .text(award[.country]),
            .text(award[.locality]), .text(award[.nuts2]), award.requested.map { .number($0.text) } ?? .empty,
            .number(award.amount.text), .text(publication.result.rubric.award?.unit.english ?? ""),
            .text(publication.date.description),
        ]
    }
}
