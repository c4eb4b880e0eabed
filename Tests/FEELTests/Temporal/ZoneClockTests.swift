import Diagnostics
import FEEL
import TestSupport
import Testing

/// Moments in named zones: what their clocks show, and arithmetic on instants.
@Suite struct ZoneClockTests {
    static let zones = ZoneDatabase(
        ["Europe/Berlin", "Asia/Tokyo"],
        from: .init(version: "2025b") { name in
            switch name {
            case "Europe/Berlin": TZifFile.centralEurope
            case "Asia/Tokyo": TZifFile.bytes([], offsets: [32_400], rule: "JST-9")
            default: nil
            }
        })

    /// The value as FEEL writes it, or what is wrong.
    static func strict(_ text: String) -> String {
        var scope = Scope()
        scope.zones = zones
        var problems = DiagnosticCollector()
        let program = Compiler(scope: scope, mode: .strict)
            .expression(SourceText(text: text, file: "r"), into: &problems)
        guard let program else { return problems.all.map(\.message).joined(separator: "; ") }
        let value = program.evaluate([])
        if case .null(let why) = value { return why?.reason ?? "null" }
        return value.notation
    }

    static let answers: [(String, String)] = [
        // The time that passes counts, not what clocks show.
        (#"@"2023-03-26T01:30:00@Europe/Berlin" + @"PT1H""#, #"@"2023-03-26T03:30:00@Europe/Berlin""#),
        (#"@"2000-10-29T01:30:00@Europe/Berlin" + @"PT4H""#, #"@"2000-10-29T04:30:00@Europe/Berlin""#),
        (#"@"2023-03-25T12:00:00@Europe/Berlin" + @"P1D""#, #"@"2023-03-26T13:00:00@Europe/Berlin""#),
        (#"@"2023-03-26T03:30:00@Europe/Berlin" - @"PT1H""#, #"@"2023-03-26T01:30:00@Europe/Berlin""#),
        (#"@"2023-03-25T12:00:00@Europe/Berlin" + @"P1M""#, #"@"2023-04-25T12:00:00@Europe/Berlin""#),
        // A time that the clock shows twice carries its offset.
        (#"@"2023-10-29T01:30:00@Europe/Berlin" + @"PT1H""#, #"@"2023-10-29T02:30:00+02:00""#),
        (#"@"2023-10-29T01:30:00@Europe/Berlin" + @"PT2H""#, #"@"2023-10-29T02:30:00+01:00""#),
        // Offsets and zones compare as instants.
        (#"@"2018-10-31T17:00:00@Europe/Berlin" = @"2018-10-31T16:00:00Z""#, "true"),
        (#"@"2018-10-31T17:00:00@Europe/Berlin" > @"2018-10-31T23:59:00@Asia/Tokyo""#, "true"),
        (#"@"2018-10-31T17:00:00@Europe/Berlin" - @"2018-10-30T17:00:00@Europe/Berlin""#, #"@"P1D""#),
        (#"@"2023-03-26T12:00:00@Europe/Berlin" - @"2023-03-25T12:00:00@Europe/Berlin""#, #"@"PT23H""#),
        (
            #"@"2018-10-31T16:30:00Z" in [@"2018-10-31T17:00:00@Europe/Berlin"..@"2018-10-31T18:00:00@Europe/Berlin"]"#,
            "true"
        ),
        (#"before(@"2018-10-31T17:00:00@Europe/Berlin", @"2018-10-31T16:30:00Z")"#, "true"),
        (#"coincides(@"2018-10-31T17:00:00@Europe/Berlin", @"2018-10-31T16:00:00Z")"#, "true"),
        (#"@"2018-10-31T17:00:00@Europe/Berlin".time offset"#, #"@"PT1H""#),
        (#"@"2018-10-31T01:00:00@Europe/Berlin".value = @"2018-10-31T00:00:00Z".value"#, "true"),
        // What is no answer says why.
        (
            #"@"2023-10-29T02:30:00@Europe/Berlin""#,
            "2023-10-29T02:30:00 is shown twice by the clocks of Europe/Berlin, which are put back then: write 2023-10-29T02:30:00+02:00 or 2023-10-29T02:30:00+01:00, whichever is meant"
        ),
        (
            #"@"2023-03-26T02:30:00@Europe/Berlin""#,
            "2023-03-26T02:30:00 is not shown by the clocks of Europe/Berlin, which are put forward then: write 2023-03-26T02:30:00+01:00 or 2023-03-26T02:30:00+02:00, whichever is meant"
        ),
        (
            #"date and time("2023-10-29T02:30:00@Europe/Berlin")"#,
            "2023-10-29T02:30:00 is shown twice by the clocks of Europe/Berlin, which are put back then: write 2023-10-29T02:30:00+02:00 or 2023-10-29T02:30:00+01:00, whichever is meant"
        ),
        (
            #"@"2023-10-29T02:30:00@Europe/Berln""#,
            "there is no time zone 'Europe/Berln'; did you mean 'Europe/Berlin'?"
        ),
        (
            #"@"2023-10-29T02:30:00@Europe/Vienna""#,
            "this machine has no rules for the time zone 'Europe/Vienna': install its time zone database (the package tzdata), or write an offset such as +01:00 instead"
        ),
        (
            #"date and time("2023-10-29T12:30:00@Europe/Vienna") > @"2023-10-29T12:30:00Z""#,
            "the rules of the zone 'Europe/Vienna' are not known here"
        ),
        (
            #"@"2023-10-29T12:30:00" < @"2023-10-29T12:30:00Z""#,
            "2023-10-29T12:30:00 states no zone and cannot be compared with 2023-10-29T12:30:00Z"
        ),
    ]

    @Test(arguments: answers) func `answer`(_ expression: String, _ expected: String) {
        #expect(Self.strict(expression) == expected)
    }

    /// `(a + d) - a = d` for every hour of the weeks around both changes, and every duration of whole hours up to three days.
    @Test func `a duration that is added is the difference`() throws {
        for start in ["2023-03-24T00:15:00Z", "2023-10-27T00:15:00Z"] {
            let first = try #require(DateTime(start)?.instant())
            for hour in 0..<96 {
                let clock = try #require(Self.zones.clock(of: "Europe/Berlin"))
                let instant = first + Int128(hour) * 3_600_000_000_000
                let offset = clock.offset(atInstant: Int(instant / 1_000_000_000))
                let local = instant + Int128(offset) * 1_000_000_000
                let moment = try #require(DateTime(localNanoseconds: local, zone: .named("Europe/Berlin")))
                for hours in -72...72 {
                    let duration = DaysDuration(nanoseconds: Int128(hours) * 3_600_000_000_000)
                    let sum = try #require(moment.adding(duration, Self.zones))
                    let from = try #require(moment.instant(Self.zones))
                    #expect(sum.instant(Self.zones) == from + duration.nanoseconds)
                }
            }
        }
    }

    @Test func `every local time is shown once, twice or never, with the offsets that lead back to it`() throws {
        let clock = try #require(Self.zones.clock(of: "Europe/Berlin"))
        var counts = [0, 0, 0]
        for day in ["2000-10-29", "2001-03-25", "2024-03-31", "2024-10-27", "2024-07-01"] {
            for hour in 0..<24 {
                let text = "\(day)T\(hour < 10 ? "0" : "")\(hour):30:00"
                let local = try #require(DateTime(text))
                switch clock.reading(of: local) {
                case .once(let moment):
                    counts[0] += 1
                    #expect(moment.withoutZone == local)
                case .twice(let first, let second):
                    counts[1] += 1
                    #expect(try #require(second.instant()) - #require(first.instant()) == 3_600_000_000_000)
                case .never(let before, let after):
                    counts[2] += 1
                    #expect(try #require(before.instant()) - #require(after.instant()) == 3_600_000_000_000)
                }
            }
        }
        #expect(counts == [5 * 24 - 4, 2, 2])
    }

    @Test(arguments: [
        (#"at: "2024-10-27T02:30:00@Europe/Brussels""#, ["Europe/Brussels"]),
        ("zone: Asia/Tokyo, zone: CET, Japan and Poland", ["Asia/Tokyo"]),
        (#"@"12:00:00@CET" @UTC mail@example.org a/b"#, ["CET", "UTC"]), ("", []),
    ])
    func `names that a text mentions`(_ text: String, _ names: [String]) {
        #expect(ZoneNames.mentioned(in: text) == names)
    }

    @Test func `every zone is found by its name, and no other name is`() {
        #expect(ZoneNames.all == ZoneNames.all.sorted())
        #expect(ZoneNames.all.count > 500)
        for name in ZoneNames.all {
            #expect(ZoneNames.contains(name))
            #expect(!ZoneNames.contains(name + "x"))
            #expect(!ZoneNames.contains(String(name.dropLast()) + "!"))
        }
        for name in ["", "A", "europe/brussels", "zz"] { #expect(!ZoneNames.contains(name)) }
    }
}
