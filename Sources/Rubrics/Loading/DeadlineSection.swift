import Diagnostics
import FEEL

/// Reads the moment of `submissions.deadline`: `at`, and the `zone` of an `at` that states none.
///
/// A day begins and ends at different moments in different places: where the fact is a date and time, a deadline that is a
/// date needs a zone, and includes its whole day there.
struct DeadlineSection {
    static let keys = RubricFormat.deadline.names
    let section: Section
    let fact: FactDefinition
    let slot: Int

    /// The clock that the deadline is read from.
    private enum Zone {
        case none
        case offset(ZoneOffset)
        case clock(ZoneClock)
    }

    func load(_ loading: inout Loading) -> Deadline? {
        guard let at = loading.scalar(section, "at"), let zone = zone(&loading) else { return nil }
        if let date = CalendarDate(at.text) { return deadline(date, zone, at, &loading) }
        if let moment = DateTime(at.text) { return deadline(moment, zone, at, &loading) }
        let message =
            at.text.split(separator: "@").last.flatMap {
                at.text.contains("@") ? ZoneNames.problem(of: String($0)) : nil
            }
            ?? "'submissions.deadline.at' is a date, or a date and time with its offset (2018-10-31T17:00:00+01:00) or its "
            + "zone (2018-10-31T17:00:00@Europe/Brussels), not '\(at.text.shortened)'\(DateHint.clause(for: at.text))"
        loading.error("RUBRIC.TYPE", message, at: at.place, length: at.text.count)
        return nil
    }

    /// nil (with a problem): `zone` cannot be used.
    private func zone(_ loading: inout Loading) -> Zone? {
        guard let scalar = loading.scalar(section, "zone") else { return section["zone"] == nil ? Zone.none : nil }
        let name = scalar.text.hasPrefix("@") ? String(scalar.text.dropFirst()) : scalar.text
        if case .seconds(let seconds)? = ZoneOffset(scalar.text) { return .offset(.seconds(seconds)) }
        return loading.clock(of: name, at: scalar.place).map(Zone.clock)
    }

    private func deadline(
        _ date: CalendarDate, _ zone: Zone, _ at: YAMLScalar, _ loading: inout Loading
    ) -> Deadline? {
        if fact.type == .date {
            if case .none = zone { return Deadline(factSlot: slot, at: .date(date), place: section.place) }
            loading.error(
                "RUBRIC.CONFLICT",
                "'submissions.deadline.zone' goes with a fact that is a date and time; '\(fact.name)' is a date",
                at: section.place(of: "zone"))
            return nil
        }
        // The last nanosecond of the day: moments are no finer.
        guard let last = ClockTime(hour: 23, minute: 59, second: 59, nanosecond: 999_999_999) else { return nil }
        let end = DateTime(date: date, time: last)
        switch zone {
        case .none:
            loading.error(
                "RUBRIC.TYPE",
                "'submissions.deadline.at' is a date, and '\(fact.name)' is a date and time: where does the day end? Add its "
                    + "zone, as in { at: \(date), zone: Europe/Brussels }, or write the moment, as in "
                    + "\(date)T23:59:59@Europe/Brussels",
                at: at.place, length: at.text.count)
            return nil
        case .offset(let offset):
            var moment = end
            moment.time.zone = offset
            return found(moment, text: "\(date), end of the day at \(offset)")
        case .clock(let clock):
            return moment(end, on: clock, at, &loading).flatMap {
                found($0, text: "\(date), end of the day in \(clock.name)")
            }
        }
    }

    private func deadline(
        _ moment: DateTime, _ zone: Zone, _ at: YAMLScalar, _ loading: inout Loading
    ) -> Deadline? {
        switch (moment.zone, zone) {
        case (nil, .none):
            loading.error(
                "RUBRIC.TYPE",
                "'submissions.deadline.at' needs a zone, as in \(moment)@Europe/Brussels, or an offset, as in \(moment)+01:00",
                at: at.place, length: at.text.count)
            return nil
        case (nil, .offset(let offset)):
            var zoned = moment
            zoned.time.zone = offset
            return found(zoned)
        case (nil, .clock(let clock)): return local(moment, clock, at, &loading)
        case (.seconds?, .none): return found(moment)
        case (.named(let name)?, .none):
            return loading.clock(of: name, at: at.place).flatMap { local(moment.withoutZone, $0, at, &loading) }
        case (_?, _):
            loading.error(
                "RUBRIC.CONFLICT", "'submissions.deadline.at' states its zone already; leave out 'zone'",
                at: section.place(of: "zone"))
            return nil
        }
    }

    private func local(
        _ moment: DateTime, _ clock: ZoneClock, _ at: YAMLScalar, _ loading: inout Loading
    ) -> Deadline? {
        self.moment(moment, on: clock, at, &loading).flatMap { found($0, text: "\($0) (\(clock.name))") }
    }

    /// The moment with its offset; nil (with a problem): the clock shows it twice or never.
    private func moment(
        _ local: DateTime, on clock: ZoneClock, _ at: YAMLScalar, _ loading: inout Loading
    ) -> DateTime? {
        let reading = clock.reading(of: local)
        if let problem = reading.problem(in: clock.name) {
            loading.error("RUBRIC.ZONE", problem, at: at.place, length: at.text.count)
        }
        return reading.moment
    }

    private func found(_ moment: DateTime, text: String? = nil) -> Deadline? {
        Deadline(factSlot: slot, at: .dateTime(moment), text: text, place: section.place)
    }
}

/// What a date that is not in ISO form may mean: `31/03/2026` one day, `03/04/2026` one of two.
enum DateHint {
    /// Begins with a semicolon; empty where the text is no date in a usual form.
    static func clause(for text: String) -> String {
        let days = DateReadings(text).all.map(\.day.description)
        return switch days.count {
        case 0: ""
        case 1: "; write \(days[0])"
        default: "; it can be \(days.joined(separator: " or ")): write the day that is meant"
        }
    }
}
