import Calls
import Diagnostics
import FEEL
import JSON
import Numbers
import Reports
import Rubrics
import Tabular
import Wording

/// The 360Giving Data Standard, schema 1.4.3: one grant an award, as JSON and as the CSV of its titles.
///
/// A natural person is `recipientIndividual` with a number and no name, as the standard's guidance on individuals has it. Without an
/// identifier of a register a recipient has one of the publisher: `PREFIX-ORG:` and the first proposal of it.
struct GivingPackage {
    private typealias Column = (title: String, value: (PublishedAward) -> CSVField)

    private let publication: Publication
    private let prefix: String
    private let funder: (id: String, name: String)

    init(_ publication: Publication) {
        self.publication = publication
        prefix = publication.settings.prefix?.text ?? ""
        funder = (publication.settings.funderID?.text ?? "", publication.settings.funderName?.text ?? "")
    }

    private var rubric: Rubric { publication.result.rubric }
    private var currency: String { rubric.award?.unit.english ?? "" }
    private static let individual = "Individual recipient"

    func files(into problems: inout DiagnosticCollector) -> [OutputFile] {
        check(&problems)
        return [
            OutputFile(name: "360giving.json", bytes: json.fileBytes), OutputFile(name: "360giving.csv", bytes: csv),
        ]
    }

    /// What the standard asks for and nobody can make up.
    private func check(_ problems: inout DiagnosticCollector) {
        let settings = publication.settings
        for (key, text) in [
            ("prefix", settings.prefix), ("funder.id", settings.funderID), ("funder.name", settings.funderName),
        ]
        where text == nil {
            problems.error(
                "PUBLISH.MISSING", "360Giving asks for publish.\(key), and call.yaml does not say it",
                at: settings.place)
        }
        if currency.utf8.count != 3
            || !currency.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        {
            problems.error(
                "PUBLISH.CURRENCY", "360Giving asks for a currency such as EUR; the awards are in '\(currency)'",
                at: rubric.award?.place)
        }
        if publication.records.isEmpty {
            problems.error(
                "PUBLISH.EMPTY", "nothing was awarded, and 360Giving knows no package without a grant",
                at: settings.place)
        }
    }

    // MARK: JSON

    private var json: JSONValue {
        .object([
            ("version", .string("1.4")), ("title", .string("Awards: \(title)")),
            ("publisher", .object([("identifier", .string(funder.id)), ("name", .string(funder.name))])),
            ("grants", .array(publication.records.map(grant))),
        ])
    }

    private var title: String { rubric.name.english }

    private func grant(_ award: PublishedAward) -> JSONValue {
        var members: [JSONValue.Member] = [
            ("id", .string(id(award))), ("title", .string(award[.title])),
            ("description", .string(award[.description])),
            ("currency", .string(currency)),
        ]
        if let requested = award.requested { members.append(("amountAppliedFor", .number(requested.text))) }
        members += [
            ("amountAwarded", .number(award.amount.text)), ("awardDate", .string(publication.date.description)),
            award.isPerson
                ? ("recipientIndividual", individual(award)) : ("recipientOrganization", .array([organisation(award)])),
            ("fundingOrganization", .array([.object([("id", .string(funder.id)), ("name", .string(funder.name))])])),
            ("grantProgramme", .array([.object([("code", .string(rubric.id)), ("title", .string(title))])])),
            ("fromOpenCall", .string("Yes")),
        ]
        return .object(members)
    }

    private func organisation(_ award: PublishedAward) -> JSONValue {
        var members: [JSONValue.Member] = [
            ("id", .string(recipientID(award))), ("name", .string(award[.recipient])),
        ]
        if !award[.locality].isEmpty { members.append(("addressLocality", .string(award[.locality]))) }
        if !award[.country].isEmpty { members.append(("addressCountry", .string(award[.country]))) }
        return .object(members)
    }

    private func individual(_ award: PublishedAward) -> JSONValue {
        .object([("id", .string(recipientID(award))), ("name", .string(Self.individual))])
    }

    private func id(_ award: PublishedAward) -> String { "\(prefix)-\(award.proposal)" }

    private func recipientID(_ award: PublishedAward) -> String {
        if award.isPerson { return "\(prefix)-IND:\(award.proposal)" }
        return award[.recipientID].isEmpty ? "\(prefix)-ORG:\(award.recipientKey)" : award[.recipientID]
    }

    // MARK: CSV

    private var columns: [Column] {
        [
            ("Identifier", { .text(id($0)) }), ("Title", { .text($0[.title]) }),
            ("Description", { .text($0[.description]) }),
            ("Currency", { _ in .text(currency) }),
            ("Amount Applied For", { $0.requested.map { .number($0.text) } ?? .empty }),
            ("Amount Awarded", { .number($0.amount.text) }),
            ("Award Date", { _ in .text(publication.date.description) }),
            ("Recipient Org:Identifier", { $0.isPerson ? .empty : .text(recipientID($0)) }),
            ("Recipient Org:Name", { $0.isPerson ? .empty : .text($0[.recipient]) }),
            ("Recipient Org:City", { $0.isPerson ? .empty : .text($0[.locality]) }),
            ("Recipient Org:Country", { $0.isPerson ? .empty : .text($0[.country]) }),
            ("Recipient Ind:Identifier", { $0.isPerson ? .text(recipientID($0)) : .empty }),
            ("Recipient Ind:Name", { $0.isPerson ? .text(Self.individual) : .empty }),
            ("Funding Org:Identifier", { _ in .text(funder.id) }), ("Funding Org:Name", { _ in .text(funder.name) }),
            ("Grant Programme:Code", { _ in .text(rubric.id) }), ("Grant Programme:Title", { _ in .text(title) }),
            ("From An Open Call?", { _ in .text("Yes") }),
        ]
    }

    private var csv: [UInt8] {
        var csv = CSVWriter()
        let columns = columns
        csv.row(columns.map { .text($0.title) })
        for award in publication.records { csv.row(columns.map { $0.value(award) }) }
        return csv.bytes
    }
}
