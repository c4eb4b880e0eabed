import Awards
import Calls
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring

/// One side of a comparison, by id: what was decided. Rows with their reasons and evidence are made of those that moved.
struct Sides {
    /// Where a proposal stands.
    struct Standing {
        var status: Status
        /// nil: not ranked.
        var rank: Int?
        /// nil: there is no decision on it.
        var awarded: Decimal128?
        /// nil: it was not scored.
        var scored: ScoredProposal?
        /// Among the rows of the call.
        fileprivate var row: Int
    }

    let contributions: Contributions
    let ranking: [String]
    private let rows: CallRows
    private let standings: [String: Standing]
    private let decisions: [Decision]
    /// In the ranking.
    let positions: [String: Int]
    private let titleFact: Int?
    private let draw: DrawRecord?

    init(_ result: CallResult) {
        let rows = result.rows
        self.rows = rows
        standings = Dictionary(
            rows.indices.compactMap { row in
                rows.proposal(row).map { id in
                    let decided = rows.decided(row)
                    return (
                        id,
                        Standing(
                            status: rows.statuses[row], rank: decided.decision?.ranked.rank,
                            awarded: decided.decision?.awarded, scored: decided.scored, row: row)
                    )
                }
            },
            uniquingKeysWith: { first, second in second.scored == nil ? first : second })
        contributions = Contributions(result)
        decisions = result.awards?.decisions ?? []
        ranking = decisions.map(\.ranked.scored.proposal)
        positions = Dictionary(ranking.enumerated().map { ($1, $0) }) { first, _ in first }
        draw = result.awards?.draw
        titleFact = result.rubric.facts.firstIndex { $0.name == "title" }
    }

    var ids: some Sequence<String> { standings.keys }

    subscript(id: String) -> Standing? { standings[id] }

    /// With reasons and evidence, which are made here.
    func row(_ id: String) -> CallResult.Row? { standings[id].map { rows.row(at: $0.row) } }

    /// What a draw by lot made of one; nil: it was in none.
    func lot(of id: String) -> DrawnLot? {
        draw?.chances[id].map { DrawnLot(chance: $0, isDrawn: draw?.drawn[id]) }
    }

    /// What the ladder decided between this one and its neighbours, the upper one first.
    func ladder(around id: String) -> [LadderDecision] {
        guard let place = positions[id] else { return [] }
        return [place - 1, place].filter(decisions.indices.contains).compactMap { decisions[$0].ranked.ladder }
    }

    func title(_ id: String) -> String? {
        guard let titleFact, let row = standings[id]?.row, case .string(let title)? = rows.fact(titleFact, of: row)
        else { return nil }
        return title
    }
}
