/// Who reads what: at least `readers` evaluators a proposal, conflicts of interest left out, loads as even as they can be.
///
/// A semi-matching of minimum spread: each proposal takes its least loaded evaluators, then loads are shifted along chains
/// of proposals from the most to the least loaded evaluator until no chain helps (Harvey et al., *Semi-matchings for
/// bipartite graphs and load balancing*, 2006). Depends on ids only, never on the order of the input.
public struct ReaderAssignment: Sendable {
    /// Evaluator and the proposals that they must not read.
    public struct Evaluator: Sendable, Hashable {
        public var id: String
        public var conflicts: Set<String>

        public init(id: String, conflicts: Set<String> = []) {
            self.id = id
            self.conflicts = conflicts
        }
    }

    /// Evaluators in the order of their ids, each with proposals in the order of theirs.
    public private(set) var sheets: [(evaluator: String, proposals: [String])]
    /// Proposals that fewer than `readers` evaluators may read, with how many could.
    public private(set) var shortOfReaders: [(proposal: String, readers: Int)]

    private let evaluators: [Evaluator]
    private let proposals: [String]
    /// Per proposal: the evaluators (indices) that read it.
    private var readers: [Set<Int>]
    private var loads: [Int]

    /// - Parameter readers: evaluators a proposal, at least 1.
    public init(proposals: [String], evaluators: [Evaluator], readers count: Int) {
        self.proposals = Set(proposals).sorted(by: Self.precedes)
        self.evaluators = evaluators.sorted { Self.precedes($0.id, $1.id) }
        readers = Array(repeating: [], count: self.proposals.count)
        loads = Array(repeating: 0, count: evaluators.count)
        sheets = []
        shortOfReaders = []
        for proposal in self.proposals.indices { assign(proposal, to: count) }
        while let chain = shiftableChain() { shift(along: chain) }
        sheets = self.evaluators.indices.map { evaluator in
            let own = self.proposals.indices.filter { self.readers[$0].contains(evaluator) }
            return (self.evaluators[evaluator].id, own.map { self.proposals[$0] })
        }
    }

    // MARK: first assignment

    private mutating func assign(_ proposal: Int, to count: Int) {
        let free = evaluators.indices.filter { mayRead($0, proposal) }.sorted { (loads[$0], $0) < (loads[$1], $1) }
        for evaluator in free.prefix(count) {
            readers[proposal].insert(evaluator)
            loads[evaluator] += 1
        }
        if free.count < count { shortOfReaders.append((proposals[proposal], free.count)) }
    }

    private func mayRead(_ evaluator: Int, _ proposal: Int) -> Bool {
        !evaluators[evaluator].conflicts.contains(proposals[proposal])
    }

    // MARK: evening out

    /// One proposal that moves from an evaluator to another.
    private struct Move {
        var proposal: Int
        var from: Int
        var to: Int
    }

    /// The shortest chain from a most loaded evaluator to one with at least two proposals fewer; nil when loads are as even as they can be.
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
                if loads[move.to] + 2 <= loads[start] { return path(to: move.to, from: start, cameBy) }
                queue.append(move.to)
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

    private func path(to end: Int, from start: Int, _ cameBy: [Int: Move]) -> [Move] {
        var path: [Move] = []
        var at = end
        while at != start, let move = cameBy[at] {
            path.append(move)
            at = move.from
        }
        return path
    }

    private mutating func shift(along chain: [Move]) {
        for move in chain {
            readers[move.proposal].remove(move.from)
            readers[move.proposal].insert(move.to)
            loads[move.from] -= 1
            loads[move.to] += 1
        }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
