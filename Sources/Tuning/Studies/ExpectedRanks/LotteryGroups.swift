/// Who is accepted, who draws lots and who is rejected, by expected rank. docs/methods.md, "Expected ranks".
struct LotteryGroups: Sendable, Hashable {
    /// The expected rank of the last proposal for which there is a place.
    let fundingLine: Double
    let groups: [ExpectedRankStudy.Group]

    /// - Parameters:
    ///   - low, high: quartiles of the rank, by proposal.
    ///   - places: from 1 to the number of proposals.
    init(expected: [Double], low: [Int], high: [Int], places: Int) {
        let line = expected.sorted()[places - 1]
        var groups = expected.indices.map { index -> ExpectedRankStudy.Group in
            if expected[index] == line { return .lottery }
            if Double(high[index]) < line { return .accepted }
            return Double(low[index]) <= line ? .lottery : .rejected
        }
        if groups.count(where: { $0 != .rejected }) == places {
            groups = groups.map { $0 == .lottery ? .accepted : $0 }
        }
        fundingLine = line
        self.groups = groups
    }
}
