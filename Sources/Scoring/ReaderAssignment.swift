import Diagnostics

/// Who reads what: at least `readers` evaluators a proposal, conflicts of interest left out, loads as even as they can be.
///
/// A semi-matching of minimum spread: each proposal takes its least loaded evaluators, then loads are shifted along chains
/// of proposals from the most to the least loaded evaluator until no chain helps (Harvey et al., *Semi-matchings for
/// bipartite graphs and load balancing*, 2006). Depends on ids only, never on the order of the input.
///
/// O(proposals × evaluators) and little more for each chain, since a search ends as soon as it has met every evaluator.
package struct ReaderAssignment: Sendable {
    /// Evaluator and the proposals that they must not read.
    package struct Evaluator: Sendable, Hashable {
        package var id: String
        package var conflicts: Set<String>
        /// The evaluator's own proposal, where applicants assess each other; nil: the list does not say.
        package var proposal: String?
        /// What was handed out to be read; nil: the list does not say.
        package var reads: Set<String>?
        /// Whose means normalised scores are moved to; nil: the list does not say.
        package var panel: String?

        package init(id: String, conflicts: Set<String> = []) {
            self.id = id
            self.conflicts = conflicts
        }
    }

    /// Evaluators in the order of their ids, each with proposals in the order of theirs.
    package private(set) var sheets: [(evaluator: String, proposals: [String])]
    /// Proposals that fewer than `readers` evaluators may read, with how many could.
    package private(set) var shortOfReaders: [(proposal: String, readers: Int)]

    private let proposals: [String]
    /// Per evaluator: the proposals (indices) that they must not read.
    private let barred: [Set<Int>]
    /// Per evaluator: the proposals (indices) that they read, ascending.
    private var reading: [[Int]]
    /// Per proposal: the evaluators (indices) that read it.
    private var readers: [[Int]]

    /// - Parameter readers: evaluators a proposal, at least 1.
    package init(proposals: [String], evaluators: [Evaluator], readers count: Int) {
        let proposals = Set(proposals).sorted { $0.precedes($1) }
        let evaluators = evaluators.sorted { $0.id.precedes($1.id) }
        self.proposals = proposals
        let positions = Dictionary(uniqueKeysWithValues: proposals.enumerated().map { ($1, $0) })
        barred = evaluators.map { Set($0.conflicts.compactMap { positions[$0] }) }
        reading = Array(repeating: [], count: evaluators.count)
        readers = Array(repeating: [], count: proposals.count)
        sheets = []
        shortOfReaders = []
        assignAll(count)
        while let chain = shiftableChain() { shift(along: chain) }
        sheets = zip(evaluators, reading).map { evaluator, own in (evaluator.id, own.map { proposals[$0] }) }
    }

    // MARK: first assignment

    /// Gives each proposal to the least loaded who may read it.
    private mutating func assignAll(_ count: Int) {
        // By load, equal ones by position.
        var order = Array(reading.indices)
        for proposal in proposals.indices {
            var chosen: [Int] = []
            for evaluator in order where chosen.count < count && mayRead(evaluator, proposal) {
                chosen.append(evaluator)
            }
            if chosen.count < count { shortOfReaders.append((proposals[proposal], chosen.count)) }
            readers[proposal] = chosen
            for evaluator in chosen {
                reading[evaluator].append(proposal)
                sink(evaluator, in: &order)
            }
        }
    }

    /// Moves an evaluator whose load has grown by one down to its place.
    private func sink(_ evaluator: Int, in order: inout [Int]) {
        guard var place = order.firstIndex(of: evaluator) else { return }
        while place + 1 < order.count, comesBefore(order[place + 1], evaluator) {
            order.swapAt(place, place + 1)
            place += 1
        }
    }

    private func comesBefore(_ one: Int, _ other: Int) -> Bool { (load(one), one) < (load(other), other) }

    private func load(_ evaluator: Int) -> Int { reading[evaluator].count }

    private func mayRead(_ evaluator: Int, _ proposal: Int) -> Bool { !barred[evaluator].contains(proposal) }

    // MARK: evening out

    /// One proposal that moves from an evaluator to another.
    private struct Move {
        var proposal: Int
        var from: Int
        var to: Int
    }

    /// The shortest chain from a most loaded evaluator to one with at least two proposals fewer; nil when loads are as even as they can be.
    private func shiftableChain() -> [Move]? {
        let least = reading.map(\.count).min() ?? 0
        let starts = reading.indices.filter { load($0) >= least + 2 }.sorted { (-load($0), $0) < (-load($1), $1) }
        for start in starts {
            if let chain = chain(from: start) { return chain }
        }
        return nil
    }

    /// Breadth first; an evaluator that was met is not looked at again.
    private func chain(from start: Int) -> [Move]? {
        var cameBy: [Move?] = Array(repeating: nil, count: reading.count)
        var unmet = reading.indices.filter { $0 != start }
        var queue = [start]
        var next = 0
        while next < queue.count, !unmet.isEmpty {
            let from = queue[next]
            next += 1
            for proposal in reading[from] where !unmet.isEmpty {
                let met = unmet.filter { !readers[proposal].contains($0) && mayRead($0, proposal) }
                guard !met.isEmpty else { continue }
                for to in met {
                    cameBy[to] = Move(proposal: proposal, from: from, to: to)
                    if load(to) + 2 <= load(start) { return path(to: to, from: start, cameBy) }
                }
                queue += met
                unmet.removeAll { cameBy[$0] != nil }
            }
        }
        return nil
    }

    private func path(to end: Int, from start: Int, _ cameBy: [Move?]) -> [Move] {
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
            readers[move.proposal].removeAll { $0 == move.from }
            readers[move.proposal].append(move.to)
            reading[move.from].removeAll { $0 == move.proposal }
            let place = reading[move.to].firstIndex { $0 > move.proposal } ?? reading[move.to].count
            reading[move.to].insert(move.proposal, at: place)
        }
    }
}
