import TestSupport
import Testing

@testable import Tuning

/// Against the reference program of `mcda/erforresearch`, which works in another way: dense matrices and eigenvalues.
@Suite(.corpora("mcda/erforresearch/mock_data.csv")) struct ExpectedRankGoldenTests {
    /// The grades of one panel, or of all.
    private func grades(panel: String?) throws -> (grades: [Grade], names: [String], panels: [Int]) {
        var (names, evaluators, panels): ([String], [String], [String]) = ([], [], [])
        var grades: [Grade] = []
        var panelOf: [Int] = []
        func position(_ name: String, in list: inout [String]) -> Int {
            if let found = list.firstIndex(of: name) { return found }
            list.append(name)
            return list.count - 1
        }
        for row in try Golden.rows("mcda/erforresearch/mock_data.csv") where panel == nil || row[4] == panel {
            let proposal = position(row[0], in: &names)
            if proposal == panelOf.count { panelOf.append(position(row[4], in: &panels)) }
            grades.append(
                Grade(
                    proposal: proposal, evaluator: position(row[1], in: &evaluators),
                    value: try #require(Double(row[3]))))
        }
        return (grades, names, panelOf)
    }

    @Test(arguments: [("p1", "panel1_f5"), ("p2", "panel2_f5"), ("p3", "panel3_f5")])
    func `one panel`(_ panel: String, _ file: String) throws {
        let (grades, names, _) = try grades(panel: panel)
        let posterior = try #require(RankPosterior(grades, proposals: names.count, evaluators: 5, draws: 20_000))
        try compare(posterior, names, with: file, places: 5, within: 1e-8)
    }

    @Test func `all panels together`() throws {
        let (grades, names, panels) = try grades(panel: nil)
        let grid = EffectGrid(between: 40, within: 40, panels: 24, mass: 0.9999)
        let evaluators = Set(grades.map(\.evaluator)).count
        let posterior = try #require(
            RankPosterior(
                grades, proposals: names.count, evaluators: evaluators, panels: panels, grid: grid, draws: 8_000))
        // A coarser part of the posterior than the reference took, for the time it takes.
        try compare(posterior, names, with: "allpanels_f15", places: 15, within: 1e-3)
    }

    private func compare(_ posterior: RankPosterior, _ names: [String], with file: String, places: Int, within: Double)
        throws
    {
        let rows = try Golden.rows("mcda/erforresearch/exact_er_\(file).csv")
        try #require(rows.map { $0[0] } == names)
        for (index, row) in rows.enumerated() {
            let expected = try #require(Double(row[1]))
            #expect(abs(posterior.expected[index] - expected) < within, "\(row[0])")
            for (share, column) in [(0.05, 7), (0.25, 8), (0.5, 9), (0.75, 10), (0.95, 11)] {
                let quantile = try #require(posterior.quantile(share, of: index))
                #expect(abs(Double(quantile) - (Double(row[column]) ?? -9)) <= 1, "\(row[0]) at \(share)")
            }
        }
        let groups = LotteryGroups(
            expected: posterior.expected, low: names.indices.map { posterior.quantile(0.25, of: $0) ?? 0 },
            high: names.indices.map { posterior.quantile(0.75, of: $0) ?? 0 }, places: places)
        let words: [ExpectedRankStudy.Group: String] = [
            .accepted: "accepted", .lottery: "random selection", .rejected: "rejected",
        ]
        #expect(groups.groups.map { words[$0] } == rows.map { $0[12] })
    }

    @Test func `equal grades give equal answers to the last bit`() throws {
        let (grades, names, _) = try grades(panel: "p1")
        let posterior = try #require(RankPosterior(grades, proposals: names.count, evaluators: 5, draws: 1_000))
        let equal = try ["#2", "#3", "#4"].map { try #require(names.firstIndex(of: $0)) }
        #expect(Set(equal.map { posterior.expected[$0] }).count == 1)
        for share in [0.05, 0.25, 0.5, 0.75, 0.95] {
            #expect(Set(equal.map { posterior.quantile(share, of: $0) }).count == 1)
        }
    }
}
