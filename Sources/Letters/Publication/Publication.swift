package import Calls
package import Diagnostics
package import FEEL
import Numbers
package import Reports
package import Rubrics
import Tabular
import Wording

/// What a law or a standard asks to be published of the awards of a call.
///
/// Scores, comments and evaluators are never read here. Of natural persons neither name nor number nor place is written, and a redacted
/// field is empty in every profile.
package struct Publication: Sendable {
    package enum Profile: String, Sendable, CaseIterable {
        /// The 360Giving Data Standard 1.4: JSON and CSV.
        case giving = "360giving"
        /// Financial Regulation (EU, Euratom) 2024/2509, article 38.
        case financialRegulation = "eu-38"
        /// Awards and figures without personal data, as tables and as a page.
        case general = "public"
    }

    package struct Outcome: Sendable {
        /// Empty where there are errors.
        package var files: [OutputFile]
        package var problems: [Diagnostic]
    }

    let result: CallResult
    let settings: PublicationSettings
    let date: CalendarDate
    let records: [PublishedAward]
    /// How the page writes numbers.
    let numbers: NumberStyle

    /// - Parameters:
    ///   - date: of the awards; instead of that of the settings.
    ///   - redactions: the list `proposal,field`; nil: there is none.
    package static func files(
        _ profile: Profile, of result: CallResult, settings: PublicationSettings, date: CalendarDate,
        redactions: SourceFile?, numbers: NumberStyle = .standard
    ) -> Outcome {
        var problems = DiagnosticCollector()
        let reader = AwardReader(result, settings, redactions, into: &problems)
        let records = reader.records(into: &problems)
        let publication = Publication(
            result: result, settings: settings, date: date, records: records, numbers: numbers)
        let files = publication.files(profile, into: &problems)
        return Outcome(files: problems.hasErrors ? [] : files, problems: problems.sorted)
    }

    private func files(_ profile: Profile, into problems: inout DiagnosticCollector) -> [OutputFile] {
        switch profile {
        case .giving: GivingPackage(self).files(into: &problems)
        case .financialRegulation: RegulationList(self).files
        case .general: generalFiles(into: &problems)
        }
    }

    private func generalFiles(into problems: inout DiagnosticCollector) -> [OutputFile] {
        let statistics = PublicStatistics(self)
        let groups = statistics.groups(into: &problems)
        return [
            PublicList(self).file, statistics.file(of: groups), PublicPage(publication: self, groups: groups).file,
        ]
    }
}

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
