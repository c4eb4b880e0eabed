import Diagnostics

/// Who reads what where applicants assess each other: everybody gives as many reviews as the own proposal gets, never reads it, and has
/// no conflict of interest with what is read.
///
/// Where the number of proposals can be divided, they are put into pools of one size, each of which reads the next: nobody then assesses a
/// proposal of the own pool, so that no review can better one's own place in it. Who is in which pool, and who reads what, follows from
/// the seed alone: all are put into the order of SHA-256(seed followed by id), pools are pieces of that order, and each member reads the
/// proposals from its own place on, in a circle. A pair in conflict is then exchanged with another, so that all numbers stay.
///
/// O(n log n), and for each conflict O(n × readers).
///
/// Sources: ESO (Patat et al. 2019) and ALMA, distributed peer review; NSF, mechanism design pilot (Merrifield and Saari 2009).
package struct PeerAllocation: Sendable {
    /// Applicants whose proposals are ranked together.
    package struct Pool: Sendable, Hashable {
        /// In the order of the draw.
        package var members: [String]
        /// The pool whose proposals they read, by its position; their own where there is one pool alone.
        package var reads: Int
        /// Whether any two of its proposals are joined by readers that they share, so that its scores can be compared.
        package var isConnected: Bool
    }

    package enum Refusal: Error, Hashable {
        /// So many readers cannot be had among so many.
        case tooFew(proposals: Int, readers: Int)
        /// No exchange keeps these applicants from what they must not read.
        case conflicts([String])
    }

    package let pools: [Pool]
    /// Applicants, who are named by their proposals, in the order of ids, each with what they read in the order of ids.
    package let sheets: [(evaluator: String, proposals: [String])]

    /// - Parameters:
    ///   - proposals: ids, each once.
    ///   - conflicts: by applicant: what must not be read beside the own proposal.
    ///   - readers: reviews that everybody gives and gets, at least 1.
    ///   - seed: a text published before.
    ///   - sha256: handed in, so that this room needs no cryptography.
    package init(
        proposals: [String], conflicts: [String: Set<String>], readers: Int, seed: String, sha256: ([UInt8]) -> [UInt8]
    ) throws(Refusal) {
        let count = proposals.count
        guard readers < count else { throw .tooFew(proposals: count, readers: readers) }
        let order = proposals.map { (digest: sha256(Array((seed + $0).utf8)), id: $0) }.sorted {
            $0.digest == $1.digest ? $0.id.precedes($1.id) : $0.digest.lexicographicallyPrecedes($1.digest)
        }.map(\.id)
        let poolCount = Self.poolCount(count, readers)
        let size = count / poolCount
        var circle = ReviewCircle(order: order, poolSize: size, readers: readers, conflicts: conflicts)
        let stuck = circle.exchangeConflicts()
        guard stuck.isEmpty else { throw .conflicts(stuck) }
        pools = (0..<poolCount).map { pool in
            let members = pool * size..<(pool + 1) * size
            return Pool(
                members: Array(order[members]), reads: (pool + 1) % poolCount, isConnected: circle.isConnected(members))
        }
        sheets = order.indices.map { member in
            (order[member], circle.reading[member].map { order[$0] }.sorted { $0.precedes($1) })
        }.sorted { $0.0.precedes($1.0) }
    }

    /// The least number of pools of one size, each with enough proposals to read; 1 where there is none.
    private static func poolCount(_ count: Int, _ readers: Int) -> Int {
        (2...max(2, count)).first { count.isMultiple(of: $0) && count / $0 >= readers } ?? 1
    }
}

/// Who reads whom, by positions in the order of the draw.
private struct ReviewCircle {
    let order: [String]
    /// Members of a pool.
    let size: Int
    let conflicts: [String: Set<String>]
    /// By member.
    private(set) var reading: [[Int]]

    init(order: [String], poolSize size: Int, readers: Int, conflicts: [String: Set<String>]) {
        (self.order, self.size, self.conflicts) = (order, size, conflicts)
        let count = order.count
        reading = order.indices.map { member in
            guard size < count else { return (1...readers).map { (member + $0) % count } }
            let (pool, place) = (member / size, member % size)
            let next = (pool + 1) % (count / size) * size
            return (0..<readers).map { next + (place + $0) % size }
        }
    }

    private func mayRead(_ member: Int, _ proposal: Int) -> Bool {
        member != proposal && conflicts[order[member]]?.contains(order[proposal]) != true
    }

    /// Exchanges every pair in conflict with another pair of the same pools.
    /// - Returns: the members for whom there is none.
    mutating func exchangeConflicts() -> [String] {
        var stuck: [String] = []
        for member in order.indices {
            for place in reading[member].indices where !mayRead(member, reading[member][place]) {
                if !exchange(member, place) { stuck.append(order[member]) }
            }
        }
        return stuck
    }

    private mutating func exchange(_ member: Int, _ place: Int) -> Bool {
        let barred = reading[member][place]
        for other in order.indices where other != member && mayRead(other, barred) && !reading[other].contains(barred) {
            for (otherPlace, theirs) in reading[other].enumerated()
            where mayRead(member, theirs) && !reading[member].contains(theirs) && isOfOnePool(theirs, barred) {
                reading[member][place] = theirs
                reading[other][otherPlace] = barred
                return true
            }
        }
        return false
    }

    /// Whether two proposals are of one pool, so that the same members may read them.
    private func isOfOnePool(_ one: Int, _ other: Int) -> Bool { one / size == other / size }

    /// Whether readers join all of these proposals.
    func isConnected(_ proposals: Range<Int>) -> Bool {
        var root = Array(order.indices)
        func find(_ index: Int) -> Int {
            var index = index
            while root[index] != index { index = root[index] }
            return index
        }
        for read in reading {
            let own = read.filter(proposals.contains)
            for proposal in own.dropFirst() { root[find(proposal)] = find(own[0]) }
        }
        return Set(proposals.map(find)).count <= 1
    }
}
