import Diagnostics

/// The ids of all submissions in the order of their code points, each with its position: rows of score sheets then name a
/// proposal by a number.
package struct ProposalIndex: Sendable {
    /// Sorted, each once.
    package let ids: [String]
    private let positions: [String: Int32]

    /// O(n) where the ids come sorted, else O(n log n).
    package init(_ ids: some Sequence<String>) {
        var positions: [String: Int32] = [:]
        var sorted: [String] = []
        var isSorted = true
        positions.reserveCapacity(ids.underestimatedCount)
        sorted.reserveCapacity(ids.underestimatedCount)
        for id in ids where positions[id] == nil {
            positions[id] = Int32(sorted.count)
            if isSorted, let last = sorted.last { isSorted = last.precedes(id) }
            sorted.append(id)
        }
        if !isSorted {
            sorted.sort { $0.precedes($1) }
            for (position, id) in sorted.enumerated() { positions[id] = Int32(position) }
        }
        self.ids = sorted
        self.positions = positions
    }

    /// nil: no submission has the id. O(1).
    package func position(of id: String) -> Int? { positions[id].map(Int.init) }
}
