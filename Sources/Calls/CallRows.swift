package import Awards
package import FEEL
package import Intake
package import Scoring

/// The rows of a call in the order of the report. What was decided is at hand; the rest of a row, its reasons and its evidence, is made
/// when ``row(at:)`` is asked for it, since a million of them would fill the memory.
package struct CallRows: Sendable {
    /// The list in which each row ended, known without making the row.
    package let statuses: [Status]
    /// The submission of each row, and all submissions.
    private let places: [Int32]
    package let submissions: SubmissionList
    private let decided: @Sendable (Int) -> Decided
    private let make: @Sendable (Int) -> CallResult.Row

    /// What was decided of one submission, without reasons and evidence.
    package struct Decided: Sendable {
        /// nil: it was not scored.
        package var scored: ScoredProposal?
        /// nil unless ranked.
        package var decision: Decision?
    }

    init(
        statuses: [Status], places: [Int32], submissions: SubmissionList,
        decided: @escaping @Sendable (Int) -> Decided, make: @escaping @Sendable (Int) -> CallResult.Row
    ) {
        self.statuses = statuses
        self.places = places
        self.submissions = submissions
        self.decided = decided
        self.make = make
    }

    /// Rows that are there already.
    init(_ rows: [CallResult.Row]) {
        self.init(
            statuses: rows.map(\.status), places: rows.indices.map { Int32($0) },
            submissions: SubmissionList(rows.map(\.submission.whole)),
            decided: { Decided(scored: rows[$0].card?.scored, decision: rows[$0].decision) }, make: { rows[$0] })
    }

    /// The same submissions in the same order with something else in their rows.
    /// - Parameter statuses: of the changed rows.
    func changed(
        statuses: [Status], _ change: @escaping @Sendable (CallResult.Row) -> CallResult.Row
    ) -> CallRows {
        let make = make
        return CallRows(statuses: statuses, places: places, submissions: submissions) { position in
            let row = change(make(position))
            return Decided(scored: row.card?.scored, decision: row.decision)
        } make: {
            change(make($0))
        }
    }

    /// The same rows, each made once and kept from then on: for calls that are small enough to be shown whole.
    package var kept: CallRows {
        let make = make
        let rows = indices.map { position in Once { make(position) } }
        return CallRows(statuses: statuses, places: places, submissions: submissions, decided: decided) {
            rows[$0].value
        }
    }

    package var count: Int { statuses.count }
    package var isEmpty: Bool { statuses.isEmpty }
    /// Positions, from 0.
    package var indices: Range<Int> { statuses.indices }

    /// Makes the reasons and the evidence, out of facts and assessments; what was decided is not decided again. Keep the answer while
    /// working with it.
    package func row(at position: Int) -> CallResult.Row { make(position) }

    /// All rows, each made when the sequence comes to it, and every time it does.
    package var made: some Sequence<CallResult.Row> { indices.lazy.map(make) }

    package func count(of status: Status) -> Int { statuses.count { $0 == status } }

    /// What was decided of a row; costs next to nothing, but in changed rows what the row costs.
    package func decided(_ position: Int) -> Decided { decided(position) }

    /// The submission of a row; costs less than the row.
    package func submission(_ position: Int) -> Submission { submissions[Int(places[position])] }

    /// The id of the submission of a row; costs next to nothing.
    package func proposal(_ position: Int) -> String? { submissions.proposal(Int(places[position])) }

    /// Positions of the rows of one id; more than one where it was used twice.
    package func positions(of proposal: String) -> [Int] {
        indices.filter { submissions.proposal(Int(places[$0])) == proposal }
    }

    /// One fact of a row; nil where there is none of that number.
    package func fact(_ slot: Int, of position: Int) -> Value? { submissions.fact(slot, of: Int(places[position])) }

    /// The facts of a row.
    package func facts(_ position: Int) -> [Value] { submissions.facts(Int(places[position])) }

    /// Ids of all submissions that have one, in the order of the rows.
    package var proposals: [String] { places.compactMap { submissions.proposal(Int($0)) } }

    /// Positions of the submissions by file (byte by byte) and record.
    package var inOrderOfOrigin: [Int] {
        let isOrdered = submissions.indices.dropFirst().allSatisfy { !submissions.isBefore($0, $0 - 1) }
        return isOrdered ? Array(submissions.indices) : submissions.indices.sorted { submissions.isBefore($0, $1) }
    }
}
