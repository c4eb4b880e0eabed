import FEEL
import TestSupport
import Testing

/// Two zones with one offset each.
private struct FixedRules: ZoneRules {
    func clock(of zone: String) -> ZoneClock? {
        ["Europe/Paris": 3600, "Asia/Dhaka": 21_600][zone].map { ZoneClock(name: zone, offset: $0) }
    }
}

@Suite struct DateTimeTests {
    static func moment(_ text: String) throws -> DateTime { try #require(DateTime(text)) }

    @Test(
        arguments: [
            ("2018-12-08T00:00:00Z", "2018-12-08T01:00:00+01:00", 0),
            ("2018-12-08T00:00:00Z", "2018-12-08T00:00:00+01:00", 1),
            ("2018-12-08T00:00:00-01:00", "2018-12-08T00:30:00Z", 1),
            ("2018-12-08T00:00:00", "2018-12-08T00:00:01", -1),
            ("2018-12-08T00:00:00", "2018-12-08T00:00:00Z", nil),
            ("2018-12-08T00:00:00@Europe/Paris", "2018-12-07T23:00:00Z", 0),
            ("2018-12-08T00:00:00@Asia/Dhaka", "2018-12-08T00:00:00@Europe/Paris", -1),
            ("2018-12-08T00:00:00@Asia/Tokyo", "2018-12-08T00:00:00@Europe/Paris", nil),
        ] as [(String, String, Int?)])
    func `comparison`(left: String, right: String, expected: Int?) throws {
        let (a, b) = (try Self.moment(left), try Self.moment(right))
        #expect(DateTime.compare(a, b, FixedRules()) == expected)
        #expect(DateTime.compare(b, a, FixedRules()) == expected.map { -$0 })
    }

    @Test func `without rules, named zones have no instant`() throws {
        #expect(try Self.moment("2018-12-08T00:00:00@Europe/Paris").instant() == nil)
        #expect(try Self.moment("2018-12-08T00:00:00").instant() == nil)
        #expect(try Self.moment("1970-01-01T01:00:00.5+01:00").instant() == 500_000_000)
        #expect(try Self.moment("1969-12-31T23:59:59.5Z").instant() == -500_000_000)
    }

    @Test(arguments: [
        ("2018-12-31T23:59:59.5", "PT0.5S", "2019-01-01T00:00:00"),
        ("2019-01-01T00:00:00Z", "-PT1S", "2018-12-31T23:59:59Z"),
        ("2020-02-28T12:00:00+01:00", "P1DT12H", "2020-03-01T00:00:00+01:00"),
        ("1970-01-01T00:00:00", "-PT0.000000001S", "1969-12-31T23:59:59.999999999"),
    ])
    func `days and seconds later`(text: String, duration: String, expected: String) throws {
        let sum = try Self.moment(text).adding(try #require(DaysDuration(duration)))
        #expect(sum?.description == expected)
    }

    @Test func `what leaves the range of years has no answer`() throws {
        let moment = try Self.moment("2018-12-31T23:59:59")
        #expect(moment.adding(DaysDuration(nanoseconds: .max)) == nil)
        #expect(moment.adding(DaysDuration(nanoseconds: .min)) == nil)
        #expect(moment.adding(MonthsDuration(months: .max)) == nil)
        #expect(moment.adding(MonthsDuration(months: .min)) == nil)
        #expect(MonthsDuration(months: .min).description == "-P768614336404564650Y8M")
        #expect(DateTime(localNanoseconds: .max, zone: nil) == nil)
        #expect(DateTime(localNanoseconds: .min, zone: nil) == nil)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `adding and taking away, on generated moments`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<1_000 {
            let local =
                Int128(Int.random(in: -1_000_000_000_000...1_000_000_000_000, using: &generator)) * 1_000_000_007
            let step = DaysDuration(nanoseconds: Int128(Int.random(in: Int.min / 4...Int.max / 4, using: &generator)))
            let moment = try #require(DateTime(localNanoseconds: local, zone: .utc))
            #expect(moment.localNanoseconds == local)
            #expect(DateTime(moment.description) == moment)
            let later = try #require(moment.adding(step))
            #expect(later.adding(DaysDuration(nanoseconds: -step.nanoseconds)) == moment)
            #expect(later.localNanoseconds - local == step.nanoseconds)
            #expect(DaysDuration(step.description) == step)
        }
    }
}
