import Scoring

/// The assignment as it is defined, without regard to its cost: what `ReaderAssignment` has to come to.
struct ReaderAssignmentOracle {
    private(set) var sheets: [[String]] = []
    private let evaluators: [ReaderAssignment.Evaluator]
    private let proposals: [String]
    private var readers: [Set<Int>]
    private var loads: [Int]

    init(proposals: [String], evaluators: [ReaderAssignment.Evaluator], readers count: Int) {
        self.proposals = Set(proposals).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.evaluators = evaluators.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        readers = Array(repeating: [], count: self.proposals.count)
        loads = Array(repeating: 0, count: evaluators.count)
        for proposal in self.proposals.indices {
            let free = self.evaluators.indices.filter { mayRead($0, proposal) }
            for evaluator in free.sorted(by: { (loads[$0], $0) < (loads[$1], $1) }).prefix(count) {
                readers[proposal].insert(evaluator)
                loads[evaluator] += 1
            }
        }
        while let chain = shiftableChain() {
            for move in chain {
                readers[move.proposal].remove(move.from)
                readers[move.proposal].insert(move.to)
                loads[move.from] -= 1
                loads[move.to] += 1
            }
        }
        sheets = self.evaluators.indices.map { evaluator in
            self.proposals.indices.filter { readers[$0].contains(evaluator) }.map { self.proposals[$0] }
        }
    }

    private struct Move {
        var proposal: Int
        var from: Int
        var to: Int
    }

    private func mayRead(_ evaluator: Int, _ proposal: Int) -> Bool {
        !evaluators[evaluator].conflicts.contains(proposals[proposal])
    }

    private func shiftableChain() -> [Move]? {
        for start in evaluators.indices.sorted(by: { (-loads[$0], $0) < (-loads[$1], $1) }) {
            if let chain = chain(from: start) { return chain }
        }
        return nil
    }

    private func chain(from start: Int) -> [Move]? {
        var cameBy: [Int: Move] = [:]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let from = queue[next]
            next += 1
            for move in moves(from: from) where move.to != start && cameBy[move.to] == nil {
                cameBy[move.to] = move
                guard loads[move.to] + 2 <= loads[start] else {
                    queue.append(move.to)
                    continue
                }
                var path: [Move] = []
                var at = move.to
                while at != start, let move = cameBy[at] {
                    path.append(move)
                    at = move.from
                }
                return path
            }
        }
        return nil
    }

    private func moves(from evaluator: Int) -> [Move] {
        proposals.indices.filter { readers[$0].contains(evaluator) }.flatMap { proposal in
            evaluators.indices.filter { !readers[proposal].contains($0) && mayRead($0, proposal) }
                .map { Move(proposal: proposal, from: evaluator, to: $0) }
        }
    }
}
