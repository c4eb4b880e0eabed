package import Diagnostics
import Tabular

/// What became of offers: a CSV file with the columns `proposal`, `event` (`accepted`, `declined` or `withdrawn`) and, for
/// people, `at` and `reason`.
package struct OfferList: Sendable, Hashable {
    /// Who does not take what was offered.
    package private(set) var declined: Set<String> = []
    /// Whose proposal was taken back.
    package private(set) var withdrawn: Set<String> = []
    /// Every row that counts, in the order of the file.
    package private(set) var events: [Event] = []

    /// What became of one offer.
    package struct Event: Sendable, Hashable {
        package var proposal: String
        /// `accepted`, `declined` or `withdrawn`.
        package var event: String
        /// As written; for people.
        package var at: String
        package var reason: String

        package init(proposal: String, event: String, at: String, reason: String) {
            self.proposal = proposal
            self.event = event
            self.at = at
            self.reason = reason
        }
    }

    private static let columns = ["proposal", "event", "at", "reason"]

    /// Reads the file; a row that cannot be used is a problem with its place, and counts for nothing.
    package init(_ bytes: [UInt8], name: String, into problems: inout DiagnosticCollector) {
        guard let csv = CSVDocument.read(bytes, name: name, into: &problems),
            let (proposal, event) = Self.columns(of: csv, name, &problems)
        else { return }
        var first: [String: (event: String, place: Place)] = [:]
        for row in csv.rows {
            let (id, word) = (row[proposal], row[event])
            if let before = first[id.text], before.event != word.text, before.event != "accepted" {
                problems.error(
                    "OFFERS.DUPLICATE",
                    "proposal '\(id.text)' is \(word.text) here and \(before.event) at \(before.place); keep one of the two rows",
                    at: id.place(in: name), length: max(1, id.text.count))
                continue
            }
            guard count(id, word, name, &problems) else { continue }
            first[id.text] = (word.text, id.place(in: name))
            func cell(_ column: String) -> String {
                csv.header.firstIndex { $0.text == column }.map { row[$0].text } ?? ""
            }
            events.append(Event(proposal: id.text, event: word.text, at: cell("at"), reason: cell("reason")))
        }
    }

    private mutating func count(
        _ id: CSVCell, _ event: CSVCell, _ name: String, _ problems: inout DiagnosticCollector
    ) -> Bool {
        guard !id.text.isEmpty else {
            problems.error("OFFERS.PROPOSAL", "this row names no proposal", at: id.place(in: name))
            return false
        }
        switch event.text {
        case "accepted": break
        case "declined": declined.insert(id.text)
        case "withdrawn": withdrawn.insert(id.text)
        default:
            let events = ["accepted", "declined", "withdrawn"]
            problems.error(
                "OFFERS.EVENT",
                "an event is accepted, declined or withdrawn, not '\(event.text)'"
                    + DidYouMean.clause(for: event.text, among: events),
                at: event.place(in: name), length: max(1, event.text.count))
            return false
        }
        return true
    }

    private static func columns(
        of csv: CSVDocument, _ name: String, _ problems: inout DiagnosticCollector
    ) -> (proposal: Int, event: Int)? {
        let header = csv.header.map(\.text)
        for cell in csv.header where !columns.contains(cell.text) {
            problems.error(
                "OFFERS.COLUMN",
                "unknown column '\(cell.text)'\(DidYouMean.clause(for: cell.text, among: columns)); the columns are "
                    + columns.joined(separator: ", "),
                at: cell.place(in: name), length: max(1, cell.text.count))
        }
        guard let proposal = header.firstIndex(of: "proposal"), let event = header.firstIndex(of: "event") else {
            problems.error(
                "OFFERS.COLUMN", "a list of offers has the columns 'proposal' and 'event'",
                at: Place(file: name, line: 1))
            return nil
        }
        return (proposal, event)
    }
}
