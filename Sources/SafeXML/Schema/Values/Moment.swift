/// A date, a time or a part of one, as XML Schema compares them (part 2, 3.2.7): what is left out stands for
/// 2000-01-01T00:00:00.
struct Moment: Hashable, Sendable {
    /// The parts that a type writes, from the year to the seconds.
    enum Form: Sendable {
        case dateTime, time, date, yearMonth, year, monthDay, day, month
    }

    /// Seconds from an origin; in universal time where there is a zone.
    private var seconds: Int
    /// Digits of the fraction of a second, without trailing zeros.
    private var fraction: String
    private var hasZone: Bool

    /// - Returns: nil where the text is none of this form, or no day of the calendar.
    init?(_ text: String, _ form: Form) {
        var scan = ScalarScan(text)
        var (year, month, day) = (2000, 1, 1)
        var clock: (seconds: Int, fraction: String) = (0, "")
        switch form {
        case .dateTime, .date, .yearMonth, .year:
            guard let value = scan.year() else { return nil }
            year = value
            if form != .year { guard scan.take("-"), let value = scan.two(1...12) else { return nil }; month = value }
            if form == .dateTime || form == .date {
                guard scan.take("-"), let value = scan.two(1...31) else { return nil }
                day = value
            }
        case .monthDay, .month:
            guard scan.take("-"), scan.take("-"), let value = scan.two(1...12) else { return nil }
            month = value
            if form == .monthDay { guard scan.take("-"), let value = scan.two(1...31) else { return nil }; day = value }
        case .day:
            guard scan.take("-"), scan.take("-"), scan.take("-"), let value = scan.two(1...31) else { return nil }
            day = value
        case .time: break
        }
        if form == .dateTime { guard scan.take("T") else { return nil } }
        if form == .dateTime || form == .time { guard let value = scan.clock() else { return nil }; clock = value }
        guard let zone = scan.zone(), scan.isAtEnd, day <= Calendar.days(of: month, year) else { return nil }
        // A time of day has no date that a zone could move it to: it is compared within one day of that zone.
        seconds = Calendar.day(year, month, day) * 86_400 + clock.seconds - (zone ?? 0) * 60
        fraction = clock.fraction
        hasZone = zone != nil
    }

    /// How it lies to another of the same form; nil where a zone is missing and could decide it.
    func order(to other: Moment) -> ValueOrder? {
        if hasZone == other.hasZone { return instant(0, to: other) }
        if !hasZone { return other.order(to: self)?.reversed }
        // The other one may be any zone's, from fourteen hours before universal time to fourteen behind it.
        if instant(-50_400, to: other) == .less { return .less }
        if instant(50_400, to: other) == .greater { return .greater }
        return nil
    }

    /// - Parameter shift: seconds by which the other one is moved.
    private func instant(_ shift: Int, to other: Moment) -> ValueOrder {
        if seconds != other.seconds + shift { return seconds < other.seconds + shift ? .less : .greater }
        if fraction == other.fraction { return .equal }
        return fraction.utf8.lexicographicallyPrecedes(other.fraction.utf8) ? .less : .greater
    }
}

/// How one value lies to another.
enum ValueOrder: Sendable {
    case less, equal, greater

    var reversed: ValueOrder {
        switch self {
        case .less: .greater
        case .equal: .equal
        case .greater: .less
        }
    }

    init<Number: Comparable>(_ left: Number, _ right: Number) {
        self = left < right ? .less : left == right ? .equal : .greater
    }
}

/// The Gregorian calendar without end in both directions; there is no year 0.
enum Calendar {
    static func days(of month: Int, _ year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// Days from a fixed origin.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
        // Years that start in March, so that a leap day ends one (Fliegel and Van Flandern).
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let ofEra = shifted - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear
    }
}
