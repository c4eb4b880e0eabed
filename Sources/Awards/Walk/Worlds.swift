import Numbers

/// Worlds that agree in all that can matter are one.
enum Worlds {
    private struct Key: Hashable {
        var outcomes: [Outcome.Key]
        var left: [Decimal128]
        var ends: Set<Int>
        var given: [Int]
        var champions: [Int: Int]
        var before: [Int: Set<Int>]
        var fixed: Set<Int>
        var unclear: Set<Int>
        var unclearClaims: Set<Int>
    }

    /// The first of each kind, in their order.
    /// - Parameters:
    ///   - members: whose outcomes can differ; nil: everybody's.
    ///   - resources: what can be left of the money and places; nil: of all.
    static func merged(_ worlds: [World], of members: [Int]? = nil, resources: [Int]? = nil) -> [World] {
        guard worlds.count > 1 else { return worlds }
        var seen: [Key: Int] = [:]
        var merged: [World] = []
        for world in worlds {
            let members = members ?? Array(world.outcomes.indices)
            let key = Key(
                outcomes: members.map { world.outcomes[$0].key },
                left: resources.map { $0.map { world.left[$0] } } ?? world.left, ends: Set(world.ends.keys),
                given: world.given, champions: world.champions, before: world.before, fixed: world.fixed,
                unclear: world.unclear, unclearClaims: world.unclearClaims)
            if let first = seen[key] {
                merged[first].forgetRemainders(unlike: world, members)
            } else {
                seen[key] = merged.count
                merged.append(world)
            }
        }
        return merged
    }
}

extension World {
    /// What was left after a turn is not known where it depends on the order.
    mutating func forgetRemainders(unlike other: World, _ members: some Sequence<Int>) {
        for member in members where outcomes[member].remaining != other.outcomes[member].remaining {
            outcomes[member].remaining = nil
        }
    }

    /// The order of those to whom no later pass comes is of no consequence.
    mutating func forgetOrder(of members: [Int]) {
        guard !before.isEmpty else { return }
        let matters = Set(members.filter { outcomes[$0].category == .waitsForMoney || outcomes[$0].kind == .reduced })
        for member in members {
            let first = (before[member] ?? []).intersection(matters)
            before[member] = matters.contains(member) && !first.isEmpty ? first : nil
        }
    }
}
