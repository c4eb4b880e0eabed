import Diagnostics
import FEEL
import Rubrics
import Wording

/// `deadline:`; exactly at the moment is on time. A deadline that is a date includes its whole day, and is held against dates.
struct DeadlineCheck {
    private let deadline: Deadline
    private let fact: String

    init(_ deadline: Deadline, facts: [FactDefinition]) {
        self.deadline = deadline
        fact = facts[deadline.factSlot].name
    }

    /// Whether it surely was: asked first, since it needs no more than the one fact.
    func isOnTime(_ value: Value?) -> Bool {
        switch (value, deadline.at) {
        case (.dateTime(let moment)?, .dateTime(let last)):
            guard let sent = moment.instant(), let end = last.instant() else { return false }
            return sent <= end
        case (.date(let day)?, .date(let last)): return day.dayNumber <= last.dayNumber
        default: return false
        }
    }

    /// nil: on time, or there is already an objection to the fact itself.
    func objection(to submission: Submission) -> Objection? {
        guard submission.facts.indices.contains(deadline.factSlot) else { return nil }
        switch (submission.facts[deadline.factSlot], deadline.at) {
        case (.null, _): return missing(submission)
        case (.date(let day), .date(let last)): return late(day, last, submission)
        case (.dateTime(let moment), .dateTime(let last)): return late(moment, last, submission)
        case (.date(let day), .dateTime(let last)):
            if day != last.date { return late(day, last.date, submission) }
            return object(
                "FACT.\(fact)",
                Message(
                    """
                    fact '\(fact)': it states the day \("\(day)") without a time, and the deadline is on that day, at \(deadline.text); \
                    whether it was on time cannot be known
                    """), submission)
        default:
            return object(
                "FACT.\(fact)",
                Message("fact '\(fact)': it is no date, and cannot be held against the deadline"), submission)
        }
    }

    private func late(_ day: CalendarDate, _ last: CalendarDate, _ submission: Submission) -> Objection? {
        let days = day.dayNumber - last.dayNumber
        return days > 0 ? late("\(day)", "\(last)", by: Self.days(days), submission) : nil
    }

    private func late(_ moment: DateTime, _ last: DateTime, _ submission: Submission) -> Objection? {
        guard let sent = moment.instant(), let end = last.instant() else {
            return object(
                "FACT.\(fact)",
                Message(
                    """
                    fact '\(fact)': \("\(moment)") states no offset from UTC, and cannot be held against the deadline \(deadline.text); \
                    `zone: Europe/Brussels` or `zone: "+01:00"` in the rubric says which one to assume
                    """), submission)
        }
        return sent > end ? late("\(moment)", deadline.text, by: Self.words(sent - end), submission) : nil
    }

    private func late(_ moment: String, _ last: String, by delay: Message, _ submission: Submission) -> Objection {
        object("LATE", Message("submitted \(moment), \(delay) after the deadline \(last)"), submission)
    }

    /// A fact that is not required may be missing; whether such a submission was on time cannot be shown.
    private func missing(_ submission: Submission) -> Objection? {
        let codes = ["MISSING.\(fact)", "FACT.\(fact)"]
        guard !submission.objections.contains(where: { codes.contains($0.code) }) else { return nil }
        return object(codes[0], Message("fact '\(fact)': missing, and the deadline depends on it"), submission)
    }

    private func object(_ code: String, _ message: Message, _ submission: Submission) -> Objection {
        let line = Int(submission.factLines[deadline.factSlot])
        let place = Place(file: submission.origin.file, line: line > 0 ? line : submission.origin.line)
        return Objection(code: code, message, place: place)
    }

    // MARK: - How late

    /// `2 days 2 hours 1 minute`; all units that are not zero, whole seconds.
    private static func words(_ nanoseconds: Int128) -> Message {
        let seconds = Int(nanoseconds / 1_000_000_000)
        guard seconds > 0 else { return Message("less than a second") }
        let (hours, minutes, rest) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60)
        let parts = [
            (seconds / 86_400, days(seconds / 86_400)),
            (hours, Message("\(hours) \(plural: hours, "hour", "hours")")),
            (minutes, Message("\(minutes) \(plural: minutes, "minute", "minutes")")),
            (rest, Message("\(rest) \(plural: rest, "second", "seconds")")),
        ]
        return .joined(parts.filter { $0.0 > 0 }.map(\.1), " ")
    }

    private static func days(_ days: Int) -> Message { Message("\(days) \(plural: days, "day", "days")") }
}
