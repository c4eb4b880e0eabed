package import Calls
package import Diagnostics
package import FEEL
package import Reports
package import Rubrics

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
