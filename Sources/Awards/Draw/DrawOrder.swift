import Numbers

/// The order in which the award rule asks: class by class from the best; of a class that is drawn from first those whose chance is
/// 1, then the drawn, then the others of the draw, then those whose chance is 0 or who are in no draw. Equals that no draw separates stay equal.
struct DrawOrder {
    private(set) var groups: [[Int]] = []

    private enum Part: Int {
        case certain, drawn, notDrawn, none
    }

    private struct Place {
        var stratum: Int
        var part: Part
        var digest: [UInt8]
        var member: Int

        static func < (left: Place, right: Place) -> Bool {
            if left.stratum != right.stratum { return left.stratum < right.stratum }
            if left.part != right.part { return left.part.rawValue < right.part.rawValue }
            if left.digest != right.digest { return left.digest.lexicographicallyPrecedes(right.digest) }
            return left.member < right.member
        }
    }

    /// - Parameter digests: by candidate; empty for those who are in no draw, and where nothing is drawn yet.
    init(_ plan: DrawPlan, _ chances: [Rational?], _ isDrawn: [Bool?], _ digests: [[UInt8]]) {
        let places = plan.call.candidates.indices.map { member in
            let part = plan.stays[member] ? Part.none : Self.part(chances[member], isDrawn[member])
            let isOrdered = part == .drawn || part == .notDrawn
            return Place(
                stratum: plan.strata[member], part: part, digest: isOrdered ? digests[member] : [], member: member)
        }.sorted(by: <)
        for (index, place) in places.enumerated() {
            if index > 0, Self.areEqual(places[index - 1], place, plan) {
                groups[groups.count - 1].append(place.member)
            } else {
                groups.append([place.member])
            }
        }
    }

    private static func part(_ chance: Rational?, _ isDrawn: Bool?) -> Part {
        guard let chance, chance < .one else { return .certain }
        if chance.isZero { return .none }
        return isDrawn ?? true ? .drawn : .notDrawn
    }

    private static func areEqual(_ one: Place, _ other: Place, _ plan: DrawPlan) -> Bool {
        guard one.stratum == other.stratum, one.part == other.part else { return false }
        switch one.part {
        case .certain, .none:
            return plan.call.candidates[one.member].rank == plan.call.candidates[other.member].rank
        // Where nothing is drawn yet, all of a draw are equal.
        case .drawn, .notDrawn: return one.digest.isEmpty && other.digest.isEmpty
        }
    }
}
