/// The offsets of one zone over time.
struct ZoneHistory: Sendable {
    struct Change: Sendable {
        /// Seconds since 1970-01-01T00:00:00Z.
        var instant: Int
        /// Seconds east of UTC from then on.
        var offset: Int
    }

    /// The offset before the first change.
    var first: Int
    /// In ascending order.
    var changes: [Change]
    /// What holds after the last change; nil: its offset stays.
    var afterwards: PosixZone?

    /// Seconds east of UTC at a time of the zone's own clock.
    ///
    /// A time that the clock shows twice is the earlier one; one that it skips counts by the offset before the change.
    func offset(atLocal seconds: Int) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            let change = changes[middle]
            // Whether clocks go forward or back, the new offset holds from the later of the two readings on.
            if seconds >= change.instant + max(previous(middle), change.offset) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        if low == changes.count, let afterwards { return afterwards.offset(atLocal: seconds) }
        return previous(low)
    }

    /// The offset before the change of that index.
    private func previous(_ index: Int) -> Int { index == 0 ? first : changes[index - 1].offset }

    /// Seconds east of UTC at an instant.
    func offset(atInstant seconds: Int) -> Int {
        if let afterwards, seconds >= changes.last?.instant ?? .min { return afterwards.offset(atInstant: seconds) }
        return previous(changes.partition { $0.instant > seconds })
    }

    /// The offsets with which the clock shows a local time, the earliest moment first: as a rule one.
    func offsets(atLocal seconds: Int) -> [Int] {
        // No clock is further from UTC than a day, and none is put back or forward by more.
        let (start, end) = (seconds - 86_400 * 2, seconds + 86_400 * 2)
        var possible = [offset(atInstant: start)]
        possible += changes(from: start, to: end).map(\.offset)
        let fitting = Set(possible).filter { offset(atInstant: seconds - $0) == $0 }
        return fitting.sorted(by: >)
    }

    /// The changes between two instants.
    private func changes(from start: Int, to end: Int) -> [Change] {
        let known = changes[changes.partition { $0.instant >= start }...].prefix { $0.instant <= end }
        guard let afterwards, end > changes.last?.instant ?? .min else { return Array(known) }
        return known + afterwards.changes(around: end)
    }
}

extension Array {
    /// How many elements stand before the first one of which `holds` is true; it is true of all behind it. O(log n).
    fileprivate func partition(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
