import Diagnostics
import FEEL
import Rubrics
import TestSupport
import Testing

/// Deadlines with zones, and the zones of facts.
@Suite struct DeadlineSectionTests {
    static let zones = ZoneDatabase.Source(version: "2025b") { name in
        name == "Europe/Brussels" ? TZifFile.centralEurope : nil
    }

    static func rubric(_ deadline: String, type: String = "date and time", zone: String = "") -> String {
        soundRubric.replacing(
            "facts:\n", with: "  deadline: \(deadline)\nfacts:\n  sent: { xpath: sent, type: \(type)\(zone) }\n")
    }

    @Test(arguments: [
        ("{ fact: sent, at: 2018-10-31T17:00:00+01:00 }", "2018-10-31T17:00:00+01:00", "2018-10-31T17:00:00+01:00"),
        (
            #"{ fact: sent, at: "2018-10-31T17:00:00@Europe/Brussels" }"#, "2018-10-31T17:00:00+01:00",
            "2018-10-31T17:00:00+01:00 (Europe/Brussels)"
        ),
        (
            "{ fact: sent, at: 2018-07-31T17:00:00, zone: Europe/Brussels }", "2018-07-31T17:00:00+02:00",
            "2018-07-31T17:00:00+02:00 (Europe/Brussels)"
        ),
        (
            "{ fact: sent, at: 2024-03-01, zone: Europe/Brussels }", "2024-03-01T23:59:59.999999999+01:00",
            "2024-03-01, end of the day in Europe/Brussels"
        ),
        (
            #"{ fact: sent, at: 2024-03-01, zone: "-12:00" }"#, "2024-03-01T23:59:59.999999999-12:00",
            "2024-03-01, end of the day at -12:00"
        ),
        (#"{ fact: sent, at: 2024-03-01T12:00:00, zone: Z }"#, "2024-03-01T12:00:00Z", "2024-03-01T12:00:00Z"),
    ])
    func `deadlines`(_ written: String, _ moment: String, _ text: String) throws {
        let outcome = load(Self.rubric(written), zones: Self.zones)
        let deadline = try #require(outcome.rubric?.submissions.deadline, "\(outcome.problems)")
        #expect(deadline.at.description == moment)
        #expect(deadline.text == text)
        #expect((outcome.rubric?.zones?.version == "2025b") == written.contains("Europe/Brussels"))
    }

    @Test func `a day is held against days`() throws {
        let outcome = load(Self.rubric("{ fact: sent, at: 2024-03-01 }", type: "date"), zones: Self.zones)
        #expect(outcome.rubric?.submissions.deadline?.at.description == "2024-03-01")
        #expect(outcome.rubric?.zones == nil)
    }

    static let refused: [(String, String, String)] = [
        (
            "{ fact: sent, at: 2024-03-01 }", "date and time",
            "6:31: error: 'submissions.deadline.at' is a date, and 'sent' is a date and time: where does the day end? Add its zone, as in { at: 2024-03-01, zone: Europe/Brussels }, or write the moment, as in 2024-03-01T23:59:59@Europe/Brussels"
        ),
        (
            "{ fact: sent, at: 2024-03-01T17:00:00 }", "date and time",
            "6:31: error: 'submissions.deadline.at' needs a zone, as in 2024-03-01T17:00:00@Europe/Brussels, or an offset, as in 2024-03-01T17:00:00+01:00"
        ),
        (
            #"{ fact: sent, at: "2024-10-27T02:30:00@Europe/Brussels" }"#, "date and time",
            "6:31: error: 2024-10-27T02:30:00 is shown twice by the clocks of Europe/Brussels, which are put back then: write 2024-10-27T02:30:00+02:00 or 2024-10-27T02:30:00+01:00, whichever is meant"
        ),
        (
            "{ fact: sent, at: 2024-03-31T02:30:00, zone: Europe/Brussels }", "date and time",
            "6:31: error: 2024-03-31T02:30:00 is not shown by the clocks of Europe/Brussels, which are put forward then: write 2024-03-31T02:30:00+01:00 or 2024-03-31T02:30:00+02:00, whichever is meant"
        ),
        (
            #"{ fact: sent, at: "2024-10-27T12:30:00@Europe/Brusels" }"#, "date and time",
            "6:31: error: there is no time zone 'Europe/Brusels'; did you mean 'Europe/Brussels'?"
        ),
        (
            "{ fact: sent, at: 2024-10-27T12:30:00, zone: Europe/Vienna }", "date and time",
            "6:58: error: this machine has no rules for the time zone 'Europe/Vienna': install its time zone database (the package tzdata), or write an offset such as +01:00 instead"
        ),
        (
            #"{ fact: sent, at: "2024-10-27T12:30:00+01:00", zone: Europe/Brussels }"#, "date and time",
            "6:60: error: 'submissions.deadline.at' states its zone already; leave out 'zone'"
        ),
        (
            "{ fact: sent, at: 2024-10-27, zone: Europe/Brussels }", "date",
            "6:43: error: 'submissions.deadline.zone' goes with a fact that is a date and time; 'sent' is a date"
        ),
    ]

    @Test(arguments: refused) func `what is refused`(_ deadline: String, _ type: String, _ problem: String) {
        let outcome = load(Self.rubric(deadline, type: type), zones: Self.zones)
        #expect(
            outcome.problems.map { $0.description.replacing("rubric.yaml:", with: "", maxReplacements: 1) } == [problem]
        )
    }

    @Test(arguments: [
        (", zone: Europe/Brussels", "date and time", nil), (", zone: \"@Europe/Brussels\"", "date and time", nil),
        (
            ", zone: Europe/Brusels", "date and time",
            "there is no time zone 'Europe/Brusels'; did you mean 'Europe/Brussels'?"
        ),
        (
            ", zone: Europe/Brussels", "time",
            "'facts.sent.zone': a time of day belongs to no day, and Europe/Brussels has different offsets on different days; write an offset such as \"+01:00\""
        ),
        (
            ", zone: Brussels", "date and time",
            "'facts.sent.zone' is refuse, drop, an offset such as \"+01:00\" or a zone such as Europe/Brussels, not 'Brussels'"
        ),
    ])
    func `zones of facts`(_ zone: String, _ type: String, _ problem: String?) {
        let text = soundRubric.replacing("facts:\n", with: "facts:\n  sent: { xpath: sent, type: \(type)\(zone) }\n")
        #expect(load(text, zones: Self.zones).problems.map(\.message) == (problem.map { [$0] } ?? []))
    }
}
