import Awards
package import Calls
package import Diagnostics
import Intake
import Numbers
import Reports
package import Rubrics
import Scoring
package import Tuning

/// A rubric's text and all that a call makes of it, in memory: what trials start from.
package struct Basis: Sendable {
    package let text: [UInt8]
    package let call: Call
    package let prepared: PreparedCall
    package let result: CallResult
    package let studied: StudiedCall
    /// Of the rubric and of what was read.
    package let problems: [Diagnostic]
    /// Rows of the submissions that no weight and no threshold brings into the ranking.
    private let others: [ListRow]
    /// Of the proposals that are scored through, by their position in `studied`.
    private let names: [String]
    let standings: [String: ListRow.Standing]

    package var rubric: Rubric { call.rubric }

    /// Reads, scores, ranks and awards everything.
    /// - Returns: the problems where the text is no usable rubric. Throws where submissions or score sheets cannot be read.
    package static func make(_ text: [UInt8], _ source: StudioSource) async throws -> Result<Basis, Refusal> {
        let outcome = source.load(text, [])
        guard let rubric = outcome.rubric else { return .failure(Refusal(problems: outcome.problems)) }
        let call = Call(rubric: rubric, options: source.options([]))
        let prepared = try await source.prepare(call)
        return .success(Basis(text, call, prepared, await call.result(of: prepared), outcome.problems))
    }

    package struct Refusal: Error, Sendable {
        package var problems: [Diagnostic]
    }

    private init(
        _ text: [UInt8], _ call: Call, _ prepared: PreparedCall, _ result: CallResult, _ problems: [Diagnostic]
    ) {
        (self.text, self.call, self.prepared, self.result) = (text, call, prepared, result)
        self.problems = problems + result.diagnostics
        studied = StudiedCall(call, result, standsInFor: prepared.standsInFor)
        let rows = Self.rows(of: result, before: [:])
        others = rows.filter {
            ![.awarded, .reserve, .notFunded, .undecided, .belowThreshold, .withdrawn].contains($0.status)
        }
        let byID = Dictionary(rows.map { ($0.proposal, $0.name) }, uniquingKeysWith: { first, _ in first })
        names = studied.ids.map { byID[$0] ?? "" }
        standings = Dictionary(
            rows.map { ($0.proposal, ListRow.Standing(rank: $0.rank, status: $0.status, awarded: $0.awarded)) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: rows

    /// The rows of a whole result, in its order.
    /// - Parameter before: by proposal, where it stood; of whoever is not there, where it stands.
    static func rows(of result: CallResult, before: [String: ListRow.Standing]) -> [ListRow] {
        let lots = Dictionary(
            (result.rubric.award?.lots ?? []).enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let decisions = Dictionary(
            (result.awards?.decisions ?? []).map { ($0.ranked.scored.proposal, $0) },
            uniquingKeysWith: { first, _ in first })
        let ranked: Set<Status> = [.awarded, .reserve, .notFunded, .undecided, .withdrawn]
        var rows = result.rows.indices.map { position in
            let status = result.rows.statuses[position]
            let id = result.rows.proposal(position)
            let decision = ranked.contains(status) ? id.flatMap { decisions[$0] } : nil
            let standing = ListRow.Standing(
                rank: decision?.ranked.rank, status: status, awarded: decision?.awarded ?? 0)
            let old = status == .inadmissible ? nil : id.flatMap { before[$0] }
            return ListRow(
                proposal: id ?? result.rows.submission(position).origin.file,
                name: PageParts.name(position, in: result),
                rank: standing.rank, status: status, awarded: standing.awarded,
                score: decision?.ranked.scored.rankingScore, lot: decision?.lot.flatMap { lots[$0] },
                before: old ?? standing)
        }
        rows.markTies()
        return rows
    }

    /// The rows of a trial that only weighs, ranks and awards again.
    /// - Parameter before: by proposal, where it stood; nil: under this basis.
    func rows(of list: TrialList, before: [String: ListRow.Standing]?) -> [ListRow] {
        var rows: [ListRow] = []
        rows.reserveCapacity(list.rows.count + others.count)
        for row in list.rows {
            let old = ListRow.Standing(rank: row.oldRank, status: row.oldStatus, awarded: row.oldAwarded)
            rows.append(
                ListRow(
                    proposal: row.proposal, name: names[row.position], rank: row.rank, status: row.status,
                    awarded: row.awarded, score: row.rank == nil ? nil : row.rankingScore, lot: row.lot,
                    before: before.map { $0[row.proposal] ?? old } ?? old))
        }
        rows.markTies()
        return rows + others
    }
}
