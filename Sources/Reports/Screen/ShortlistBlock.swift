import Awards
import Calls
import Rubrics
import Scoring
import Wording

/// The lists of one lot, or of the whole call; or of those whom no ranking placed.
struct ShortlistBlock {
    /// One list on the screen; of a long one in a large call the beginning.
    struct Section {
        let status: Status
        let count: Int
        let members: [Member]

        var hidden: Int { count - members.count }
    }

    /// A row with its place.
    struct Member {
        let row: CallResult.Row
        /// In the ranking, from 0; nil: it is not ranked.
        let position: Int?
        /// Position of the next in its list.
        let next: Int?
    }

    /// `Lot climate: Climate`; nil where there is one list for all.
    let heading: Message?
    /// The money; nil for those who are not ranked.
    let list: FundingList?
    let sections: [Section]

    /// The order in which the lists are printed.
    static let lists: [Status] = [
        .awarded, .reserve, .notFunded, .undecided, .withdrawn, .belowThreshold, .incomplete, .ineligible,
        .inadmissible,
    ]

    /// A call of more submissions shows so many of each list.
    static let (wholeCall, head) = (1_000, 40)

    static func all(of result: CallResult) -> [ShortlistBlock] {
        guard let awards = result.awards, !awards.lots.isEmpty else {
            let positions = Positions(result)
            let sections = lists.compactMap { status in
                let rows = result.rows.indices.filter { result.rows.statuses[$0] == status }
                return section(status, rows, positions, result) { $0 + 1 }
            }
            return [ShortlistBlock(heading: nil, list: result.awards?.lists.first, sections: sections)]
        }
        let positions = Positions(result)
        let rowOf = positions.rowsByProposal
        let lots = awards.lists.map { list in
            let members = awards.decisions.indices.filter { awards.decisions[$0].lot == list.lot }
            let next = Dictionary(uniqueKeysWithValues: zip(members, members.dropFirst()))
            return ShortlistBlock(
                heading: Words.name(of: list), list: list,
                sections: lists.compactMap { status in
                    let rows = members.filter { awards.decisions[$0].status == status }
                        .compactMap { rowOf[awards.decisions[$0].ranked.scored.proposal] }
                    return section(status, rows, positions, result) { next[$0] }
                })
        }
        let rest = lists.compactMap { status in
            let rows = result.rows.indices.filter {
                result.rows.statuses[$0] == status && positions.decision($0) == nil
            }
            return section(status, rows, positions, result) { _ in nil }
        }
        return lots + [ShortlistBlock(heading: rest.isEmpty ? nil : Message("Not ranked"), list: nil, sections: rest)]
    }

    private static func section(
        _ status: Status, _ rows: [Int], _ positions: Positions, _ result: CallResult, next: (Int) -> Int?
    ) -> Section? {
        guard !rows.isEmpty else { return nil }
        let shown = rows.prefix(result.rows.count > wholeCall ? head : rows.count)
        return Section(
            status: status, count: rows.count,
            members: shown.map { row in
                let position = positions.decision(row)
                return Member(row: result.rows.row(at: row), position: position, next: position.flatMap(next))
            })
    }

    /// Which decision belongs to which row. Ranked rows come first, in the order of the ranking.
    private struct Positions {
        private let decisions: [Decision]
        private let rows: CallRows

        init(_ result: CallResult) {
            decisions = result.awards?.decisions ?? []
            rows = result.rows
        }

        /// The row of every ranked proposal by its id. O(ranked).
        var rowsByProposal: [String: Int] {
            let ranked = rows.indices.prefix(decisions.count)
            return Dictionary(
                ranked.compactMap { position in rows.proposal(position).map { ($0, position) } },
                uniquingKeysWith: { first, _ in first })
        }

        /// nil: the row is not ranked.
        func decision(_ row: Int) -> Int? {
            guard row < decisions.count else { return nil }
            if decisions[row].ranked.scored.proposal == rows.proposal(row) { return row }
            return decisions.firstIndex { $0.ranked.scored.proposal == rows.proposal(row) }
        }
    }
}
