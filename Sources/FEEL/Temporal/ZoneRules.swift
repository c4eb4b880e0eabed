/// What named zones stand for. Handed in: nothing is read from the machine here.
package protocol ZoneRules: Sendable {
    /// The clock of a zone by its name in the time zone database; nil: its rules are not known.
    func clock(of zone: String) -> ZoneClock?
}

/// The clock of one zone: which offset from UTC it has when.
package struct ZoneClock: Sendable {
    /// `Europe/Brussels`
    package let name: String
    private let history: ZoneHistory

    init(name: String, history: ZoneHistory) {
        self.name = name
        self.history = history
    }

    /// A clock that is never changed.
    /// - Parameter offset: seconds east of UTC.
    package init(name: String, offset: Int) {
        self.init(name: name, history: ZoneHistory(first: offset, changes: [], afterwards: nil))
    }

    /// Seconds east of UTC at a time that the clock shows (in seconds since 1970-01-01T00:00:00 on it). A time that it shows
    /// twice is the earlier one; one that it skips counts by the offset before the change.
    package func offset(atLocal seconds: Int) -> Int { history.offset(atLocal: seconds) }

    /// Seconds east of UTC at an instant (in seconds since 1970-01-01T00:00:00Z).
    package func offset(atInstant seconds: Int) -> Int { history.offset(atInstant: seconds) }

    /// What a local time is on this clock, its own zone left aside.
    package func reading(of local: DateTime) -> Reading {
        let seconds = local.localSeconds
        let offsets = history.offsets(atLocal: seconds)
        if offsets.count == 1 { return .once(local.at(offset: offsets[0])) }
        if let first = offsets.first, let last = offsets.last {
            return .twice(local.at(offset: first), local.at(offset: last))
        }
        let before = history.offset(atLocal: seconds)
        return .never(local.at(offset: before), local.at(offset: history.offset(atInstant: seconds - before)))
    }

    /// How often the clock shows a time. The moments carry the offsets that they are read with.
    package enum Reading: Sendable, Hashable {
        case once(DateTime)
        /// Clocks were put back: the earlier moment, then the later one.
        case twice(DateTime, DateTime)
        /// Clocks were put forward: the moment by the offset before the change, then the one by the offset after it.
        case never(DateTime, DateTime)
    }
}

extension ZoneClock: Hashable {
    /// One database gives one clock a name.
    package static func == (left: ZoneClock, right: ZoneClock) -> Bool { left.name == right.name }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension ZoneClock.Reading {
    /// The one moment that the time is; nil: it is not one.
    package var moment: DateTime? { if case .once(let moment) = self { moment } else { nil } }

    /// Why a time is not one moment, with both readings; nil: it is.
    /// - Parameter zone: where the clock stands.
    package func problem(in zone: String) -> String? {
        switch self {
        case .once: nil
        case .twice(let first, let second):
            "\(first.withoutZone) is shown twice by the clocks of \(zone), which are put back then: "
                + "write \(first) or \(second), whichever is meant"
        case .never(let before, let after):
            "\(before.withoutZone) is not shown by the clocks of \(zone), which are put forward then: "
                + "write \(before) or \(after), whichever is meant"
        }
    }
}

extension DateTime {
    /// The same local time with an offset.
    fileprivate func at(offset: Int) -> DateTime {
        var moment = self
        moment.time.zone = .seconds(offset)
        return moment
    }

    /// The local time alone.
    package var withoutZone: DateTime {
        var moment = self
        moment.time.zone = nil
        return moment
    }
}
