import Diagnostics
package import FEEL
import Numbers
import Tabular
package import Wording

/// `order: order.csv` with the columns proposal, position, reason: an order that a panel decided, each place with its written
/// reason. Who is not listed comes last.
package struct ManualOrder: LadderReading {
    static let entry = RubricKey(
        "order", .file, "an order set by people: a CSV file with proposal, position, reason", "order.csv")
    package let meaning = Message("an order set by people, each place with its written reason")

    package struct Position: Sendable, Hashable {
        package var proposal: String
        /// From 1.
        package var position: Int
        package var reason: String

        package init(proposal: String, position: Int, reason: String) {
            self.proposal = proposal
            self.position = position
            self.reason = reason
        }
    }
    private let positions: [String: Position]

    package init(_ positions: [Position]) {
        self.positions = Dictionary(positions.map { ($0.proposal, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func standing(of candidate: some LadderCandidate, above: Set<Value>) -> Standing {
        positions[candidate.proposal].map { .number(-Rational($0.position)) } ?? .missing
    }

    package func text(of candidate: some LadderCandidate, above: Set<Value>) -> Message {
        positions[candidate.proposal].map { Message("place \($0.position): \($0.reason)") }
            ?? Message("not in the order")
    }

    // MARK: reading

    static func read(_ section: Section, _ names: Names, _ loading: inout Loading) -> Self? {
        guard let file = loading.text(section, key), let bytes = loading.bytes(of: file),
            let csv = CSVDocument.read(bytes, name: file.text, into: &loading.problems)
        else { return nil }
        let header = csv.header.map(\.text)
        let columns = ["proposal", "position", "reason"].map { name in header.firstIndex(of: name) }
        guard let id = columns[0], let position = columns[1], let reason = columns[2] else {
            loading.error(
                "RUBRIC.COLUMN", "an order file has the columns proposal, position and reason", at: file.place,
                length: file.text.count)
            return nil
        }
        return Self(
            csv.rows.compactMap { row in
                self.position(of: row[id].text, row[position], row[reason], csv.name, &loading)
            })
    }

    private static func position(
        of proposal: String, _ cell: CSVCell, _ reason: CSVCell, _ file: String, _ loading: inout Loading
    ) -> Position? {
        guard let number = Int(cell.text), number > 0 else {
            loading.error(
                "RUBRIC.CELL", "a position is a whole number from 1, not '\(cell.text.shortened)'",
                at: Place(file: file, line: cell.line, column: cell.column))
            return nil
        }
        if reason.text.isEmpty {
            loading.error(
                "RUBRIC.CELL", "a manual order needs a written reason", at: Place(file: file, line: reason.line))
        }
        return Position(proposal: proposal, position: number, reason: reason.text)
    }
}
