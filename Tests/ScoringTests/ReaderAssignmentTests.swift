import Scoring
import TestSupport
import Testing

@Suite struct ReaderAssignmentTests {
    typealias Evaluator = ReaderAssignment.Evaluator

    @Test func `without conflicts loads differ by one at most`() {
        let proposals = (1...17).map { "P\($0)" }
        let evaluators = (1...5).map { Evaluator(id: "e\($0)") }
        let assignment = ReaderAssignment(proposals: proposals, evaluators: evaluators, readers: 3)
        let loads = assignment.sheets.map(\.proposals.count)
        #expect(loads.reduce(0, +) == 51)
        #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 1)
        #expect(assignment.shortOfReaders.isEmpty)
    }

    @Test func `a proposal that too few may read is named`() {
        let evaluators = [Evaluator(id: "a", conflicts: ["P1"]), Evaluator(id: "b")]
        let assignment = ReaderAssignment(proposals: ["P1", "P2"], evaluators: evaluators, readers: 2)
        #expect(assignment.shortOfReaders.map(\.proposal) == ["P1"])
        #expect(assignment.shortOfReaders.map(\.readers) == [1])
    }

    @Test func `thousands of proposals, with conflicts that make chains`() {
        let proposals = (0..<3_000).map { "P\($0)" }
        let evaluators = (0..<40).map { index in
            Evaluator(id: "e\(index)", conflicts: index < 20 ? Set(proposals.prefix(2_400)) : [])
        }
        let assignment = ReaderAssignment(proposals: proposals, evaluators: evaluators, readers: 3)
        #expect(assignment.sheets.map(\.proposals.count).reduce(0, +) == 9_000)
        noSingleMoveHelps(assignment, evaluators)
    }

    @Test(arguments: 0..<60)
    func `laws on generated calls`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let proposals = (0..<Int.random(in: 1...25, using: &random)).map { "P\($0)" }
        let evaluators = (0..<Int.random(in: 2...8, using: &random)).map { index in
            Evaluator(
                id: "e\(index)", conflicts: Set(proposals.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }))
        }
        let readers = Int.random(in: 1...3, using: &random)
        let assignment = ReaderAssignment(proposals: proposals, evaluators: evaluators, readers: readers)
        let again = ReaderAssignment(
            proposals: proposals.shuffled(using: &random), evaluators: evaluators.shuffled(using: &random),
            readers: readers)
        #expect(assignment.sheets.map(\.proposals) == again.sheets.map(\.proposals))
        let defined = ReaderAssignmentOracle(proposals: proposals, evaluators: evaluators, readers: readers)
        #expect(assignment.sheets.map(\.proposals) == defined.sheets)
        for sheet in assignment.sheets {
            let conflicts = evaluators.first { $0.id == sheet.evaluator }?.conflicts ?? []
            #expect(conflicts.isDisjoint(with: sheet.proposals))
            #expect(Set(sheet.proposals).count == sheet.proposals.count)
        }
        for proposal in proposals {
            let actual = assignment.sheets.count { $0.proposals.contains(proposal) }
            let possible = evaluators.count { !$0.conflicts.contains(proposal) }
            #expect(actual == min(readers, possible))
        }
        noSingleMoveHelps(assignment, evaluators)
    }

    /// Evenness: nobody could hand a proposal to someone who reads at least two fewer.
    private func noSingleMoveHelps(_ assignment: ReaderAssignment, _ evaluators: [Evaluator]) {
        for from in assignment.sheets {
            for to in assignment.sheets where to.proposals.count + 2 <= from.proposals.count {
                let conflicts = evaluators.first { $0.id == to.evaluator }?.conflicts ?? []
                let movable = from.proposals.filter { !to.proposals.contains($0) && !conflicts.contains($0) }
                #expect(movable == [], "\(from.evaluator) could hand over to \(to.evaluator)")
            }
        }
    }
}
