import Awards
import Intake
import Calls
import JSON
import Register

/// What the register of a call says was decided last: a result, the departures from it, and what became of offers since.
struct DecidedRecord: Sendable {
    /// The result that was proposed last.
    let result: Entry
    /// Of the result as offers left it: that of `result` where none was recorded.
    let sha256: String
    let departures: RecordedDepartures
    let order: CallOrder
    /// Numbers of entries by proposal.
    private let decisions: [String: Int]
    private let promoted: [String: Int]
    private let offers: [String: Int]

    /// - Returns: nil where no result was proposed.
    init?(_ reader: RegisterReader, desks: [String]) throws {
        order = CallOrder(try reader.entries(), desks: desks)
        guard let result = order.result, let proposed = result.resultSHA256 else { return nil }
        self.result = result
        let later = try reader.entries(of: [.offer, .promoted]).filter { $0.seq > result.seq }
        sha256 = later.compactMap(\.resultSHA256).last ?? proposed
        departures = try RecordedDepartures(reader, of: proposed)
        decisions = try reader.last([.decision], after: result.seq)
        promoted = try reader.last([.promoted], after: result.seq)
        offers = try reader.last([.offer], after: result.seq)
    }

    /// What the register says of a row.
    enum Standing {
        /// The same, in this entry.
        case recorded(Int)
        /// Nothing that could be cited: it was forgotten, or only a place on the reserve list is another one.
        case unsaid
        /// Another outcome or amount.
        case other
    }

    /// O(log entries).
    func standing(of row: CallResult.Row, in result: CallResult, _ reader: RegisterReader) throws -> Standing {
        guard let proposal = row.submission.proposal else { return .unsaid }
        if let departure = departures.inForce[proposal] { return .recorded(departure.seq) }
        if let promoted = promoted[proposal] { return .recorded(promoted) }
        if row.status == .withdrawn, let offer = offers[proposal] { return .recorded(offer) }
        guard let seq = decisions[proposal], let told = try reader.told(by: seq) else { return .unsaid }
        let now = ToldDecision.value(of: MadeResult.value(of: row, result))
        if told.text == now.canonicalBytes { return .recorded(seq) }
        let then = try JSONValue(told.text, numbers: .binary)
        return ["status", "awarded"].allSatisfy { then[$0]?.text == now[$0]?.text } ? .unsaid : .other
    }
}
