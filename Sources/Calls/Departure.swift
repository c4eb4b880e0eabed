package import Awards
package import Numbers
internal import Intake
internal import Scoring

/// Where a committee departed from the list that the rules made: one proposal, what it gets instead, and why.
package struct Departure: Hashable, Sendable {
    package var proposal: String
    /// The list on which it stands as decided: awarded, reserve or not funded.
    package var to: Status
    /// What it gets; 0 unless awarded.
    package var amount: Decimal128
    /// In the committee's words.
    package var reason: String
    /// The body that decided.
    package var decidedBy: String
    /// The day of the decision, as it was written.
    package var date: String

    package init(
        proposal: String, to: Status, amount: Decimal128, reason: String, decidedBy: String, date: String
    ) {
        (self.proposal, self.to, self.amount) = (proposal, to, amount)
        (self.reason, self.decidedBy, self.date) = (reason, decidedBy, date)
    }

    /// The lists between which a committee can move a proposal.
    package static let lists: [Status] = [.awarded, .reserve, .notFunded]

    /// Of its reason, with the id of the proposal: texts of letters can speak of one departure alone.
    package static let code = "DEPARTURE"
}

extension CallResult {
    /// The rows as the committee left them, for what tells people of the decision: letters and publications. `awards` stays what the
    /// rules made of the call, and so does the rank of every row.
    ///
    /// Who moves up on the reserve list because others left it has its new place. O(rows), and a row for each departure.
    /// - Parameter departures: one a proposal; of ids that there are not nothing is changed.
    package func departing(_ departures: [Departure]) -> CallResult {
        guard !departures.isEmpty else { return self }
        let moves = Dictionary(departures.map { ($0.proposal, $0) }, uniquingKeysWith: { _, last in last })
        let moved = rows.indices.filter { rows.proposal($0).map { moves[$0] != nil } ?? false }
        let left = moved.compactMap { position in rows.row(at: position).decision.flatMap(ReservePlace.init) }
        var statuses = rows.statuses
        for position in moved {
            statuses[position] = rows.proposal(position).flatMap { moves[$0]?.to } ?? statuses[position]
        }
        var result = self
        result.rows = rows.changed(statuses: statuses) { row in
            guard let move = row.submission.proposal.flatMap({ moves[$0] }) else { return row.movingUp(past: left) }
            return row.moved(by: move)
        }
        return result
    }
}

/// A place on the reserve list of a lot.
private struct ReservePlace {
    var lot: String?
    var place: Int

    init?(_ decision: Decision) {
        guard let place = decision.reservePlace else { return nil }
        (lot, self.place) = (decision.lot, place)
    }
}

extension CallResult.Row {
    fileprivate func moved(by move: Departure) -> CallResult.Row {
        guard var decision else { return self }
        decision.status = move.to
        decision.awarded = move.amount
        decision.reservePlace = nil
        decision.reasons = [Reason(code: "\(Departure.code).\(move.proposal)", text: move.reason)]
        var row = self
        (row.decision, row.status, row.reasons, row.departure) = (decision, move.to, decision.reasons, move)
        return row
    }

    fileprivate func movingUp(past left: [ReservePlace]) -> CallResult.Row {
        guard let place = decision?.reservePlace, let lot = decision.map(\.lot) else { return self }
        var row = self
        row.decision?.reservePlace = place - left.count { $0.lot == lot && $0.place < place }
        return row
    }
}
