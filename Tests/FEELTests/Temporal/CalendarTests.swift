import FEEL
import TestSupport
import Testing

@Suite struct CalendarTests {
    static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test(arguments: [
        ("1970-01-01", 4, 1, 1), ("2020-12-31", 4, 366, 53), ("2019-09-17", 2, 260, 38), ("2004-01-01", 4, 1, 1),
        ("2010-01-01", 5, 1, 53), ("2005-01-01", 6, 1, 53), ("2005-01-03", 1, 3, 1), ("2005-01-09", 7, 9, 1),
        ("2008-12-29", 1, 364, 1), ("2026-11-23", 1, 327, 48), ("0001-01-01", 1, 1, 1), ("-0001-12-31", 5, 365, 52),
    ])
    func `weekdays, days and weeks of the year (ISO 8601)`(text: String, weekday: Int, dayOfYear: Int, week: Int) throws
    {
        let date = try Self.day(text)
        #expect(date.weekday == weekday)
        #expect(date.dayOfYear == dayOfYear)
        #expect(date.weekOfYear == week)
    }

    @Test(arguments: [
        ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2021-03-31", -1, "2021-02-28"),
        ("2021-12-15", 1, "2022-01-15"), ("2021-01-15", -13, "2019-12-15"), ("0001-01-31", -2, "-0001-11-30"),
        ("2020-02-29", 12, "2021-02-28"), ("2021-05-31", 0, "2021-05-31"),
    ])
    func `months are added by the calendar, and the day is cut to the month`(
        text: String, months: Int, expected: String
    ) throws {
        // Year 0 stands between -0001 and 0001 in this calendar, as XML Schema 1.1 has it.
        let sum = try Self.day(text).adding(months: months)
        #expect(sum?.description == (expected == "-0001-11-30" ? "0000-11-30" : expected))
    }

    @Test(arguments: [Int.max, .min, 400_000_000_000, -400_000_000_000])
    func `what leaves the range of years has no answer`(count: Int) throws {
        let date = try Self.day("2021-01-01")
        #expect(date.adding(days: count) == nil)
        #expect(date.adding(months: count) == nil)
        #expect(CalendarDate(dayNumber: count) == nil)
        #expect(try Self.day("999999999-12-31").adding(days: 1) == nil)
        #expect(try Self.day("-999999999-01-01").adding(days: -1) == nil)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `day numbers and days are one to one, and weekdays follow one another`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let number = Int.random(in: -900_000_000...900_000_000, using: &generator)
            let date = try #require(CalendarDate(dayNumber: number))
            #expect(date.dayNumber == number)
            #expect(CalendarDate(date.description) == date)
            let next = try #require(date.adding(days: 1))
            #expect(date < next)
            #expect(next.weekday == date.weekday % 7 + 1)
            #expect(next.dayOfYear == (next.year == date.year ? date.dayOfYear + 1 : 1))
            let months = Int.random(in: -5_000...5_000, using: &generator)
            let moved = try #require(date.adding(months: months))
            #expect(date.day > 28 || MonthsDuration(from: date, to: moved).months == months)
        }
    }

    @Test(arguments: [
        ("2011-12-22", "2013-08-24", "P1Y8M"), ("2013-08-24", "2011-12-22", "-P1Y8M"),
        ("2016-01-21", "2015-01-21", "-P1Y"),
        ("2016-09-30", "2017-12-28", "P1Y2M"), ("2010-05-30", "2017-12-15", "P7Y6M"),
        ("2014-12-31", "2019-10-01", "P4Y9M"),
        ("-2016-01-30", "-2017-02-28", "-P11M"), ("2014-12-31", "-2019-10-01", "-P4033Y2M"),
        ("2017-09-05", "-2019-10-01", "-P4035Y11M"),
        ("2020-02-29", "2020-02-29", "P0M"),
    ])
    func `whole months between two days`(from: String, to: String, expected: String) throws {
        #expect(MonthsDuration(from: try Self.day(from), to: try Self.day(to)).description == expected)
    }
}
