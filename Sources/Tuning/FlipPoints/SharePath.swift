import Numbers

/// A score as a function of one share t, from 0 to 1: straight pieces, exact.
struct SharePath: Sendable {
    /// From its start to that of the next: zero·(1 − t) + one·t.
    struct Piece: Sendable {
        var start: Rational
        var zero: Rational
        var one: Rational

        func value(at share: Rational) -> Rational { zero + (one - zero) * share }
    }
    private(set) var pieces: [Piece]
    /// Shares at which the score may jump, or where a single share has a value of its own.
    private(set) var jumps: Set<Rational> = []

    static func line(_ zero: Rational, _ one: Rational) -> SharePath {
        SharePath(pieces: [Piece(start: .zero, zero: zero, one: one)])
    }

    static func constant(_ value: Rational) -> SharePath { .line(value, value) }

    func scaled(by factor: Rational) -> SharePath {
        var path = self
        for index in path.pieces.indices {
            path.pieces[index].zero *= factor
            path.pieces[index].one *= factor
        }
        return path
    }

    static func + (left: SharePath, right: SharePath) -> SharePath {
        left.joined(right) { start, _, one, other in
            [Piece(start: start, zero: one.zero + other.zero, one: one.one + other.one)]
        }
    }

    /// The lower of the two everywhere, or the higher.
    func extreme(_ other: SharePath, isLeast: Bool) -> SharePath {
        joined(other) { start, end, one, other in
            Self.stretches(one, other, start, end).map { stretch in
                var piece = stretch.isBelow == isLeast ? one : other
                piece.start = stretch.start
                return piece
            }
        }
    }

    /// This where the condition holds, else the other.
    func chosen(_ condition: ShareCondition, else other: SharePath) -> SharePath {
        var path = joined(other) { start, end, one, other in
            let starts = [start] + condition.starts.map(\.start).filter { $0 > start && $0 < end }
            return starts.map { at in
                var piece = condition.holds(from: at) ? one : other
                piece.start = at
                return piece
            }
        }
        path.jumps.formUnion(condition.starts.map(\.start).filter { !$0.isZero })
        path.jumps.formUnion(condition.points)
        return path
    }

    /// Stretch by stretch on which both are straight.
    func joined(
        _ other: SharePath, _ join: (_ start: Rational, _ end: Rational, Piece, Piece) -> [Piece]
    ) -> SharePath {
        var result = SharePath(pieces: [], jumps: jumps.union(other.jumps))
        var (mine, theirs) = (0, 0)
        var start = Rational.zero
        while start < .one {
            let next = [(pieces, mine), (other.pieces, theirs)].compactMap {
                $1 + 1 < $0.count ? $0[$1 + 1].start : nil
            }
            let end = next.min() ?? .one
            result.pieces += join(start, end, pieces[mine], other.pieces[theirs])
            if mine + 1 < pieces.count, pieces[mine + 1].start == end { mine += 1 }
            if theirs + 1 < other.pieces.count, other.pieces[theirs + 1].start == end { theirs += 1 }
            start = end
        }
        return result
    }

    /// Where the first lies below the second, from `start` to `end`.
    static func stretches(
        _ one: Piece, _ other: Piece, _ start: Rational, _ end: Rational
    ) -> [(start: Rational, isBelow: Bool)] {
        let (low, high) = (one.value(at: start) - other.value(at: start), one.value(at: end) - other.value(at: end))
        guard let meeting = crossing(one, other), meeting > start, meeting < end, low.isNegative != high.isNegative
        else {
            return [(start, low.isNegative || (low.isZero && high.isNegative))]
        }
        return [(start, low.isNegative), (meeting, high.isNegative)]
    }

    /// Where two pieces meet; nil: nowhere, or they are the same line.
    static func crossing(_ one: Piece, _ other: Piece) -> Rational? {
        let start = one.zero - other.zero
        return (-start).divided(by: one.one - other.one - start)
    }

    /// Where the two have the same score and their order may turn, in order.
    func crossings(_ other: SharePath) -> [Rational] {
        var found: [Rational] = []
        _ = joined(other) { start, end, one, other in
            if let meeting = Self.crossing(one, other), meeting >= start, meeting <= end { found.append(meeting) }
            return []
        }
        return found
    }
}

/// A condition as a function of one share.
struct ShareCondition: Sendable {
    /// From each start to the next it holds or not.
    var starts: [(start: Rational, holds: Bool)]
    /// Single shares at which the answer may be another.
    var points: Set<Rational> = []

    static func constant(_ holds: Bool) -> ShareCondition { ShareCondition(starts: [(.zero, holds)]) }

    static func isLess(_ left: SharePath, _ right: SharePath) -> ShareCondition {
        var condition = ShareCondition(starts: [], points: left.jumps.union(right.jumps))
        _ = left.joined(right) { start, end, one, other in
            condition.starts += SharePath.stretches(one, other, start, end).map { ($0.start, $0.isBelow) }
            return []
        }
        condition.points.formUnion(left.crossings(right))
        return condition
    }

    static func isEqual(_ left: SharePath, _ right: SharePath) -> ShareCondition {
        var condition = ShareCondition(starts: [], points: left.jumps.union(right.jumps).union(left.crossings(right)))
        _ = left.joined(right) { start, _, one, other in
            condition.starts.append((start, one.zero == other.zero && one.one == other.one))
            return []
        }
        return condition
    }

    var negated: ShareCondition { ShareCondition(starts: starts.map { ($0.start, !$0.holds) }, points: points) }

    func joined(_ other: ShareCondition, _ join: (Bool, Bool) -> Bool) -> ShareCondition {
        let all = Set(starts.map(\.start) + other.starts.map(\.start)).sorted()
        return ShareCondition(
            starts: all.map { ($0, join(holds(from: $0), other.holds(from: $0))) }, points: points.union(other.points))
    }

    /// Whether it holds just beyond a share.
    func holds(from share: Rational) -> Bool { starts.last { $0.start <= share }?.holds ?? false }
}
