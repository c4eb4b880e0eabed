import Diagnostics
import FEEL
import Rubrics
import Testing

@testable import Intake

@Suite struct DeadlineTests {
    static let fact = Sample.fact("sent", "sent", .dateTime)
    /// What the deadline and the fact are.
    enum Kind { case day, moment }

    static func value(_ text: String, _ kind: Kind) throws -> Value {
        switch kind {
        case .day: .date(try #require(CalendarDate(text)))
        case .moment: .dateTime(try #require(DateTime(text)))
        }
    }

    static func admit(_ value: Value, deadline: Value, objections: [Objection] = []) -> [String] {
        let submission = Submission(
            origin: Origin(file: "a.xml", record: 1, line: 2, sha256: ""), proposal: "P1", facts: [value],
            factLines: [value.isNull ? 0 : 7], objections: objections)
        let rules = Sample.rules(deadline: Deadline(factSlot: 0, at: deadline, place: Sample.place))
        return Admission.admit([submission], rules: rules, facts: [fact]) { _ in .null(nil) }.flatMap(\.complaints)
    }

    static let moments: [(sent: String, deadline: String, complaint: String?)] = [
        ("2018-10-31T17:00:00+01:00", "2018-10-31T17:00:00+01:00", nil),
        ("2018-10-31T16:59:59+01:00", "2018-10-31T17:00:00+01:00", nil),
        ("2018-10-31T16:00:00Z", "2018-10-31T17:00:00+01:00", nil),
        ("2018-10-31T17:30:00+02:00", "2018-10-31T17:00:00+01:00", nil),
        ("2018-10-31T17:00:01+01:00", "2018-10-31T17:00:00+01:00", "1 second"),
        ("2018-10-31T17:00:00.5+01:00", "2018-10-31T17:00:00+01:00", "less than a second"),
        ("2018-10-31T16:05:00Z", "2018-10-31T17:00:00+01:00", "5 minutes"),
        ("2018-11-01T00:00:00+01:00", "2018-10-31T17:00:00+01:00", "7 hours"),
        ("2018-11-02T19:01:04+01:00", "2018-10-31T17:00:00+01:00", "2 days 2 hours 1 minute 4 seconds"),
        ("2019-01-01T00:00:00+01:00", "2018-12-31T00:00:00+01:00", "1 day"),
        ("2020-03-01T00:00:00Z", "2020-02-28T00:00:00Z", "2 days"),
    ]

    @Test(arguments: moments) func `a moment is held against a moment`(
        _ sent: String, _ deadline: String, _ delay: String?
    )
        throws
    {
        let value = try Self.value(sent, .moment)
        let last = try Self.value(deadline, .moment)
        let complaint = delay.map { "LATE a.xml:7 submitted \(value), \($0) after the deadline \(last)" }
        #expect(Self.admit(value, deadline: last) == (complaint.map { [$0] } ?? []))
    }

    /// Whether it was on time is asked first, and objections only where it was not: each knows the exact moment alone.
    @Test(arguments: moments) func `the quick answer is the full one`(
        _ sent: String, _ deadline: String, _ delay: String?
    )
        throws
    {
        let value = try Self.value(sent, .moment)
        let last = Deadline(factSlot: 0, at: try Self.value(deadline, .moment), place: Sample.place)
        let check = DeadlineCheck(last, facts: [Self.fact])
        let submission = Submission(
            origin: Origin(file: "a.xml", record: 1, line: 2, sha256: ""), proposal: "P1", facts: [value],
            factLines: [7],
            objections: [])
        #expect(check.isOnTime(value) == (delay == nil))
        #expect((check.objection(to: submission) == nil) == (delay == nil))
    }

    static let days: [(sent: String, kind: Kind, complaint: String?)] = [
        ("2018-10-31", .day, nil), ("2018-10-30", .day, nil), ("2018-11-01", .day, "1 day"),
        ("2019-10-31", .day, "365 days"),
    ]

    @Test(arguments: days) func `a day includes its last second`(_ sent: String, _ kind: Kind, _ delay: String?) throws
    {
        let complaint = delay.map { "LATE a.xml:7 submitted \(sent.prefix(10)), \($0) after the deadline 2018-10-31" }
        let admitted = Self.admit(try Self.value(sent, kind), deadline: try Self.value("2018-10-31", .day))
        #expect(admitted == (complaint.map { [$0] } ?? []))
    }

    @Test func `a day is held against a moment where that can be done`() throws {
        let last = try Self.value("2018-10-31T17:00:00+01:00", .moment)
        #expect(Self.admit(try Self.value("2018-10-30", .day), deadline: last) == [])
        #expect(
            Self.admit(try Self.value("2018-11-01", .day), deadline: last) == [
                "LATE a.xml:7 submitted 2018-11-01, 1 day after the deadline 2018-10-31"
            ])
        #expect(
            Self.admit(try Self.value("2018-10-31", .day), deadline: last) == [
                "FACT.sent a.xml:7 fact 'sent': it states the day 2018-10-31 without a time, and the deadline is on that "
                    + "day, at \(last); whether it was on time cannot be known"
            ])
    }

    @Test func `a moment without an offset is not compared with one`() throws {
        let sent = try Self.value("2018-10-31T17:00:00", .moment)
        let last = try Self.value("2018-10-31T17:00:00+01:00", .moment)
        #expect(
            Self.admit(sent, deadline: last) == [
                "FACT.sent a.xml:7 fact 'sent': \(sent) states no offset from UTC, and cannot be held against the "
                    + "deadline \(last); `zone: Europe/Brussels` or `zone: \"+01:00\"` in the rubric says which one to assume"
            ])
    }

    @Test func `a missing moment is missing`() throws {
        let last = try Self.value("2018-10-31", .day)
        let absent = Value.null(NoAnswer(reason: "fact 'sent' is missing"))
        #expect(
            Self.admit(absent, deadline: last) == [
                "MISSING.sent a.xml:2 fact 'sent': missing, and the deadline depends on it"
            ])
        for code in ["MISSING.sent", "FACT.sent"] {
            let objection = Objection(code: code, text: "t", place: Place(file: "a.xml", line: 2))
            #expect(Self.admit(absent, deadline: last, objections: [objection]) == ["\(code) a.xml:2 t"])
        }
    }

    @Test func `a refused file is not late too`() throws {
        let refused = Submission(
            origin: Origin(file: "a.xml", record: 0, line: 0, sha256: ""), proposal: nil, facts: [], factLines: [],
            objections: [Objection(code: "XML.EMPTY", text: "t", place: Place(file: "a.xml"))])
        let rules = Sample.rules(deadline: Deadline(factSlot: 0, at: .null(nil), place: Sample.place))
        let admitted = Admission.admit([refused], rules: rules, facts: [Self.fact]) { _ in .null(nil) }
        #expect(admitted.map(\.complaints) == [["XML.EMPTY a.xml t"]])
    }

    /// A late submission never displaces one that is on time.
    @Test func `late ones do not compete`() throws {
        let submissions = try ["2018-10-30", "2018-11-02"].enumerated().map { index, day in
            Submission(
                origin: Origin(file: "\(index).xml", record: 1, line: 1, sha256: ""), proposal: "P1",
                facts: [try Self.value(day, .day)], factLines: [1], objections: [])
        }
        let rules = Sample.rules(
            deadline: Deadline(factSlot: 0, at: try Self.value("2018-10-31", .day), place: Sample.place))
        let admitted = Admission.admit(submissions, rules: rules, facts: [Self.fact]) { _ in .null(nil) }
        #expect(admitted.map { $0.objections.map(\.code) } == [[], ["LATE"]])
    }
}
