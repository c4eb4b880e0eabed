import Diagnostics
import Awards
import Calls
import JSON
import Numbers
import Register

/// The departures of a committee from one result, as the register has them: the last of each proposal counts.
struct RecordedDepartures: Sendable {
    struct One: Sendable {
        var seq: Int
        var body: JSONValue
    }

    /// By proposal.
    private(set) var last: [String: One] = [:]
    /// Entries whose body was forgotten: nobody can say any more what they moved.
    private(set) var forgotten: [Int] = []

    /// - Parameter result: SHA-256 of the result.
    init(_ reader: RegisterReader, of result: String) throws {
        for entry in try reader.entries(of: [.departure]) where entry.resultSHA256 == result {
            guard let body = try reader.value(of: entry.seq), let proposal = body["proposal"]?.text else {
                forgotten.append(entry.seq)
                continue
            }
            last[proposal] = One(seq: entry.seq, body: body)
        }
    }

    /// Those in force, by proposal; one that was taken back is none.
    var inForce: [String: (seq: Int, departure: Departure)] {
        last.compactMapValues { one in Departure(one.body).map { (one.seq, $0) } }
    }

    /// Those in force once some rows are recorded too, in the order of their proposals.
    func joined(_ rows: [DepartureRow]) -> [Departure] {
        var bodies = last.mapValues(\.body)
        for row in rows { bodies[row.proposal] = row.body }
        return bodies.values.compactMap(Departure.init).sorted { $0.proposal.precedes($1.proposal) }
    }
}

extension Departure {
    /// - Returns: nil where the body takes a departure back.
    init?(_ body: JSONValue) {
        guard let proposal = body["proposal"]?.text, let to = body["to"]?.text.flatMap(Status.init(rawValue:)) else {
            return nil
        }
        let amount = body["amount"]?.text ?? ""
        if amount.isEmpty, body["from"]?.text == to.rawValue { return nil }
        self.init(
            proposal: proposal, to: to, amount: to == .awarded ? Decimal128(exactly: amount) ?? 0 : 0,
            reason: body["reason"]?.text ?? "", decidedBy: body["decided_by"]?.text ?? "",
            date: body["date"]?.text ?? "")
    }
}
