import Numbers

/// The ranking scores of all proposals as paths over a share, asked where two of them meet in a stretch of shares. Pairs whose scores lie apart all
/// through the stretch are passed over: binary numbers tell that, with more room than their noise takes.
struct PathGeometry: Sendable {
    private let paths: [SharePath]
    /// The pieces of all paths one after the other, in binary numbers.
    private let pieces: ContiguousArray<Piece>
    /// Where the pieces of each path begin, and the end of the last one's.
    private let starts: [Int]

    private struct Piece {
        var start: Double
        var zero: Double
        var one: Double

        func value(at share: Double) -> Double { zero + (one - zero) * share }
    }

    init(_ paths: [SharePath]) {
        self.paths = paths
        var (pieces, starts) = (ContiguousArray<Piece>(), [0])
        for path in paths {
            for piece in path.pieces {
                pieces.append(
                    Piece(start: piece.start.nearby, zero: piece.zero.nearby, one: piece.one.nearby))
            }
            starts.append(pieces.count)
        }
        (self.pieces, self.starts) = (pieces, starts)
    }

    /// Where two proposals have the same score, of all pairs that may be equal in the window. What lies outside of it may be among them.
    func crossings(_ pairs: [Pairs], window: PointSource.Window) -> [Crossing] {
        let reaches = reaches(in: window)
        var found: [Crossing] = []
        for pairs in pairs {
            pairs.forEach { first, second in
                guard reaches[first].low <= reaches[second].high, reaches[second].low <= reaches[first].high else {
                    return
                }
                for share in paths[first].crossings(paths[second]) {
                    found.append(Crossing(share: share, first: first, second: second))
                }
            }
        }
        return found
    }

    /// Pairs of which the first may stand below the second somewhere in the window.
    func mayFall(
        _ first: Range<Int>, below second: Range<Int>, in window: PointSource.Window, _ visit: (Int, Int) -> Void
    ) {
        let reaches = reaches(in: window)
        for one in first {
            for other in second where reaches[one].low <= reaches[other].high { visit(one, other) }
        }
    }

    /// The lowest and the highest score of each proposal in the window, and a little beyond.
    private func reaches(in window: PointSource.Window) -> [(low: Double, high: Double)] {
        let parts = Double(ScoreLines<Int64>.parts)
        let (from, to) = (Double(window.parts.lowerBound) / parts, Double(window.parts.upperBound) / parts)
        return paths.indices.map { path in
            var (low, high) = (Double.infinity, -Double.infinity)
            let end = starts[path + 1]
            for index in starts[path]..<end {
                let last = index + 1 < end ? pieces[index + 1].start : 1
                guard pieces[index].start <= to, last >= from else { continue }
                for share in [max(from, pieces[index].start), min(to, last)] {
                    let value = pieces[index].value(at: share)
                    (low, high) = (min(low, value), max(high, value))
                }
            }
            let room = 1e-9 * max(1, abs(low), abs(high))
            return (low - room, high + room)
        }
    }
}

extension Rational {
    /// A binary number within the noise of two conversions and a division.
    fileprivate var nearby: Double {
        guard let (top, bottom) = parts else { return Double(decimal.description) ?? 0 }
        return Double(top) / Double(bottom)
    }
}
