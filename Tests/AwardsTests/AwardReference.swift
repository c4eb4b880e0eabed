/// The rule of an award, written down a second time and as plainly as it can be: every order of every group of equals is
/// gone through, one after another, with whole numbers. It shares nothing with the walk that it is held against.
struct AwardReference {
    struct Proposal {
        var id: String
        /// Groups of equals count from 0, the highest first.
        var group: Int
        var asks: Int
        var region: String
        var applicant: String
        var isInLot: Bool
    }
    enum Short { case stop, skip, reduce, overshoot, nearest }
    enum NearestTie { case fewer, more, undecided }
    enum Tie { case undecided, all, none }
    enum Reserve: Equatable { case none, all, places(Int), half }

    var proposals: [Proposal]
    var budget: Int
    var short: Short
    /// Of what it asks for, in percent, that an offer has to reach.
    var leastShare = 0
    var nearestTie = NearestTie.fewer
    var tie = Tie.undecided
    var places: Int?
    var capAwards: Int?
    var capAmount: Int?
    var guaranteed = 0
    var lot: Int?
    var pools = false
    var reserve = Reserve.none
    var bestOfApplicant = false
    var declined: Set<String> = []
    var withdrawn: Set<String> = []

    enum Ending: Hashable { case awarded(Int), reserve, notFunded, withdrawn, undecided }

    /// By proposal.
    func endings() -> [Ending] {
        var gone: Set<Int> = []
        var roles = [Role](repeating: .competes, count: proposals.count)
        var made: [Int: (paid: Int, byOthers: Int)] = [:]
        var notes: [Note] = []
        while true {
            notes = orders().flatMap { order in choices.map { Run(self, order, $0, roles, made).note() } }
            let leaving = proposals.indices.filter { leaves($0, notes) && !gone.contains($0) }
            guard !leaving.isEmpty else { break }
            gone.formUnion(leaving)
            (roles, made) = next(notes, roles, gone)
        }
        return proposals.indices.map { gone.contains($0) ? .withdrawn : ending($0, notes) ?? .undecided }
    }

    enum Role { case competes, made, listed, unlisted, freed, gone }

    /// What one order comes to.
    struct Note {
        var ends: [End]
        var paid: [Int]
        var byOthers: [Int]
        var isListed: [Bool]
        /// Who would be on the reserve list once some leave.
        var listedWithout: (Set<Int>) -> [Bool]
    }
    enum End { case open, funded, waits, waitsForPlace, barred, unlisted, refused, gone }

    private func ending(_ member: Int, _ notes: [Note]) -> Ending? {
        let all = Set(
            notes.map { note -> Ending in
                switch note.ends[member] {
                case .funded: .awarded(note.paid[member])
                case .waits, .waitsForPlace: note.isListed[member] ? .reserve : .notFunded
                case .barred, .unlisted: .notFunded
                // Who refuses an offer is gone in the next round.
                case .open, .refused, .gone: .withdrawn
                }
            })
        return all.count == 1 ? all.first : nil
    }

    private func leaves(_ member: Int, _ notes: [Note]) -> Bool {
        if withdrawn.contains(proposals[member].id) { return true }
        return declined.contains(proposals[member].id) && ending(member, notes) != .notFunded
    }

    private func next(_ notes: [Note], _ roles: [Role], _ gone: Set<Int>) -> ([Role], [Int: (paid: Int, byOthers: Int)])
    {
        var made: [Int: (paid: Int, byOthers: Int)] = [:]
        let listed = notes.map { $0.listedWithout(gone) }
        let roles = proposals.indices.map { member -> Role in
            if gone.contains(member) { return .gone }
            switch ending(member, notes) {
            case .awarded(let paid)?:
                made[member] = (paid, notes.map { $0.byOthers[member] }.max() ?? 0)
                return .made
            case .reserve?: return .listed
            case .notFunded?:
                if notes.contains(where: { $0.ends[member] == .barred }) { return .freed }
                let isListed = Set(listed.map { $0[member] })
                return isListed.count == 2 ? .competes : isListed == [true] ? .listed : .unlisted
            case .withdrawn?, .undecided?, nil: return .competes
            }
        }
        return (roles, made)
    }

    // MARK: every order, and every choice of a line

    private func orders() -> [[[Int]]] {
        let groups = Dictionary(grouping: proposals.indices) { proposals[$0].group }.sorted { $0.key < $1.key }
        return groups.reduce([[]]) { orders, group in
            let permutations = Self.permutations(group.value)
            return orders.flatMap { order in permutations.map { order + [$0] } }
        }
    }

    private static func permutations(_ members: [Int]) -> [[Int]] {
        guard members.count > 1 else { return [members] }
        return members.flatMap { first in permutations(members.filter { $0 != first }).map { [first] + $0 } }
    }

    /// For each list, whether of two equally near lines the one with more counts.
    private var choices: [[Bool]] {
        guard short == .nearest, nearestTie == .undecided else { return [[nearestTie == .more, nearestTie == .more]] }
        return [[false, false], [false, true], [true, false], [true, true]]
    }
}
