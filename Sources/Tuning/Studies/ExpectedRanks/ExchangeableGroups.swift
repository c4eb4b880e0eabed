/// Proposals that no method may tell apart.
struct ExchangeableGroups: Sendable, Hashable {
    /// Positions of the proposals, group by group.
    let members: [[Int]]

    /// - Parameter keys: by proposal; equal keys: nobody can tell them apart.
    init(_ keys: [some Hashable]) {
        members = Dictionary(grouping: keys.indices, by: { keys[$0] }).values.sorted {
            ($0.first ?? 0) < ($1.first ?? 0)
        }
    }

    /// Every member gets the mean of its group: sums in another order differ in their last bits, simulations in more.
    func equalised(_ values: [Double]) -> [Double] {
        var result = values
        for group in members where group.count > 1 {
            let mean = group.reduce(0) { $0 + values[$1] } / Double(group.count)
            for member in group { result[member] = mean }
        }
        return result
    }
}
