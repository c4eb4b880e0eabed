import FEEL
import Testing

@Suite struct TemporalTextTests {
    @Test(arguments: [
        "2017-01-01", "-2017-01-01", "999999999-12-31", "-999999999-12-31", "2016-02-29", "2000-02-29",
        "0004-02-29",
        "10000-01-01", "0001-12-31",
    ])
    func `dates that are read, and how they print`(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: [
        "", "2012-12-25T", "2017-13-10", "2017-12-32", "01211-12-31", "2012T-12-2511:00:00Z", "+2012-12-02",
        "998-12-31",
        "2021-02-29", "1900-02-29", "2017-00-10", "2017-01-00", "2017-1-10", "2017-01-1", "2017-01-01 ",
        " 2017-01-01",
        "2017-01-01Z", "1000000000-01-01", "2017/01/01", "20170101", "٢٠١٧-٠١-٠١", "2017-01-01\n",
    ])
    func `dates that are refused`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: [
        ("01:02:03", "01:02:03"), ("00:00:00Z", "00:00:00Z"), ("13:20:00+02:00", "13:20:00+02:00"),
        ("11:22:33-00:00", "11:22:33Z"), ("11:59:45+02:45:55", "11:59:45+02:45:55"),
        ("23:59:01.987654321", "23:59:01.987654321"),
        ("10:20:00.500", "10:20:00.5"), ("10:20:00.000", "10:20:00"),
        ("00:01:00@Europe/Paris", "00:01:00@Europe/Paris"),
        ("00:01:00@Etc/UTC", "00:01:00@Etc/UTC"), ("11:20:00@Etc/GMT+5", "11:20:00@Etc/GMT+5"),
        ("24:00:00", "00:00:00"),
        ("13:20:00-18:00", "13:20:00-18:00"),
    ])
    func `times that are read, and how they print`(text: String, printed: String) {
        #expect(ClockTime(text)?.description == printed)
    }

    @Test(arguments: [
        "", "23:59:60", "24:00:01", "24:01:00", "25:00:00", "00:60:00", "00:00:61", "7:00:00", "07:1:00",
        "13:20:00@xyz/abc",
        "13:20:00@europe/paris", "13:20:00@", "13:20:00+19:00", "13:20:00-19:00", "13:20:00+5:00",
        "13:20:00+02:00@Europe/Paris",
        "7:20", "07:2", "07:20", "13:20:00+18:01", "13:20:00+02", "13:20:00+0200", "13:20:00.",
        "13:20:00.1234567891", "13:20:00 ",
        "13:20:00ZZ", "T13:20:00",
    ])
    func `times that are refused`(text: String) {
        #expect(ClockTime(text) == nil)
    }

    @Test(arguments: [
        ("2017-12-31T11:22:33.456+01:35", "2017-12-31T11:22:33.456+01:35"),
        ("-2017-12-31T11:22:33", "-2017-12-31T11:22:33"),
        ("99999-12-31T11:22:33", "99999-12-31T11:22:33"), ("2017-12-31T24:00:00", "2018-01-01T00:00:00"),
        ("2011-12-31T10:15:30.123456789@Europe/Paris", "2011-12-31T10:15:30.123456789@Europe/Paris"),
    ])
    func `dates with times`(text: String, printed: String) {
        #expect(DateTime(text)?.description == printed)
    }

    @Test(arguments: [
        "2017-12-31", "11:00:00", "2017-13-10T11:22:33", "2017-12-31T24:00:01", "2017-12-31T7:00:00",
        "2017-12-31 11:22:33",
        "2017-12-31t11:22:33", "9999999999-12-27T11:22:33", "2017-12-31T13:20:00+02:00@Europe/Paris", "2017-12-31T",
        "999999999-12-31T24:00:00",
    ])
    func `dates with times that are refused`(text: String) {
        #expect(DateTime(text) == nil)
    }

    @Test(arguments: [
        ("P1D", "P1D"), ("PT0S", "PT0S"), ("PT0.000S", "PT0S"), ("PT0.S", "PT0S"), ("-PT1H2M", "-PT1H2M"),
        ("PT1000M0.999999999S", "PT16H40M0.999999999S"), ("PT24H", "P1D"), ("P2DT274M", "P2DT4H34M"),
        ("P0D", "PT0S"),
        ("-P0D", "PT0S"), ("PT0.50S", "PT0.5S"), ("-PT0.5S", "-PT0.5S"), ("P999999999D", "P999999999D"),
    ])
    func `durations of days and seconds`(text: String, printed: String) {
        #expect(DaysDuration(text)?.description == printed)
    }

    @Test(arguments: [
        ("P1Y2M", "P1Y2M"), ("P1Y27M", "P3Y3M"), ("-P100M", "-P8Y4M"), ("P0M", "P0M"), ("P0Y", "P0M"),
        ("-P999999999M", "-P83333333Y3M"), ("P12M", "P1Y"),
    ])
    func `durations of months`(text: String, printed: String) {
        #expect(MonthsDuration(text)?.description == printed)
    }

    @Test(arguments: [
        "", "P", "P0", "PT", "-P", "+P1D", "P-1D", "P1DT", "P1Y2M3D", "P1M1D", "P1YT1H", "PT1D", "P1H", "P1W",
        "PT1M1H", "P1D ",
        "PT.5S", "PT1.5M", "P1.5D", "p1d", "P1000000000000000000000D",
    ])
    func `texts that are no duration of either kind`(text: String) {
        #expect(DaysDuration(text) == nil)
        #expect(MonthsDuration(text) == nil)
    }

    @Test func `a duration whose days pass the range of Int prints all of them`() {
        let long = DaysDuration(nanoseconds: .min)
        #expect(long.description == "-P1969226660422097589487121DT13H41M55.884105728S")
        #expect(long.days == -.max)
    }
}
