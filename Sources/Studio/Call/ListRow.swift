package import Awards
package import Numbers
import Scoring

/// Where one submission stands in a list, and where it stood under the rubric as it is.
package struct ListRow: Sendable, Hashable {
    package var proposal: String
    /// What tells it from others for a reader; may be empty.
    package var name: String
    /// From 1, equals share it; nil: it is not ranked.
    package var rank: Int?
    /// Others have the same rank.
    package var isTied = false
    package var status: Status
    /// 0 unless awarded.
    package var awarded: Decimal128
    /// What it is ranked by.
    package var score: Rational?
    /// Position of the lot; nil: none.
    package var lot: Int?
    package var before: Standing

    /// A place in a list.
    package struct Standing: Sendable, Hashable {
        package var rank: Int?
        package var status: Status
        package var awarded: Decimal128
    }

    /// What became of it.
    package enum Movement: Sendable, Hashable {
        case entered, left
        /// So many ranks towards the top; below 0: away from it.
        case moved(Int)
        /// The same place in another list, or another amount.
        case changed
        case same
    }

    package var movement: Movement {
        if status == .awarded, before.status != .awarded { return .entered }
        if status != .awarded, before.status == .awarded { return .left }
        if let rank, let old = before.rank, rank != old { return .moved(old - rank) }
        return status == before.status && awarded == before.awarded && rank == before.rank ? .same : .changed
    }
}

extension [ListRow] {
    /// Says who shares a rank; they stand beside each other.
    mutating func markTies() {
        for index in indices.dropFirst() where self[index].rank != nil && self[index].rank == self[index - 1].rank {
            self[index].isTied = true
            self[index - 1].isTied = true
        }
    }
}
