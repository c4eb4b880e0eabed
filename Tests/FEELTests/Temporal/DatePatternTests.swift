@testable import FEEL
import Testing

@Suite("Date patterns")
struct DatePatternTests {
    @Test(
        "dates",
        arguments: [
            ("MM/dd/yyyy", "10/31/2018", "2018-10-31"), ("yyyyMMdd", "20181031", "2018-10-31"),
            ("dd.MM.yyyy", "31.10.2018", "2018-10-31"),
            ("yyyy-MM", "2018-10", "2018-10-01"), ("d.M.yyyy", "1.2.2018", "2018-02-01"),
            ("d.M.yyyy", "11.12.2018", "2018-12-11"),
            ("iso", "2018-10-31", "2018-10-31"), ("iso", "2018-10-31+02:00", "2018-10-31"),
            ("yyyy年MM月dd日", "2018年10月31日", "2018-10-31"),
            ("MM/dd/yyyy", "31/10/2018", nil), ("MM/dd/yyyy", "10/31/18", nil), ("MM/dd/yyyy", "10/31/2018 ", nil),
            ("MM/dd/yyyy", "1/2/2018", nil),
            ("yyyyMMdd", "2018103", nil), ("yyyyMMdd", "201810311", nil), ("dd.MM.yyyy", "30.02.2018", nil),
            ("d.M.yyyy", "111.2.2018", nil),
            ("iso", "31.10.2018", nil), ("iso", "2018-10-31+19:00", nil), ("iso", "2018-10-31+", nil),
            ("yyyyMMdd", "２０１８１０３１", nil), ("dd.MM.yyyy HH:mm", "31.10.2018 17:00", nil),
        ] as [(String, String, String?)])
    func dates(pattern: String, text: String, expected: String?) throws {
        #expect(try DatePattern(pattern).date(text)?.date.description == expected)
    }

    @Test(
        "dates with times, and times",
        arguments: [
            ("dd.MM.yyyy HH:mm", "31.10.2018 17:00", "2018-10-31T17:00:00"),
            ("yyyy-MM-ddTHH:mm:ssXXX", "2018-10-31T17:00:00+01:00", "2018-10-31T17:00:00+01:00"),
            ("yyyyMMddHHmmss", "20181031170509", "2018-10-31T17:05:09"),
            ("iso", "2018-10-31T17:00:00Z", "2018-10-31T17:00:00Z"),
            ("dd.MM.yyyy HH:mm", "31.10.2018 24:00", nil), ("dd.MM.yyyy HH:mm", "31.10.2018", nil),
            ("yyyy-MM-ddTHH:mm:ssXXX", "2018-10-31T17:00:00@Europe/Paris", nil),
            ("yyyy-MM-ddTHH:mm:ssXXX", "2018-10-31T17:00:00", nil),
        ] as [(String, String, String?)])
    func moments(pattern: String, text: String, expected: String?) throws {
        #expect(try DatePattern(pattern).dateTime(text)?.description == expected)
    }

    @Test(
        "times",
        arguments: [("HH:mm", "17:05", "17:05:00"), ("H:mm", "7:05", "07:05:00"), ("HH:mm:ss", "17:05:60", nil)]
            as [(String, String, String?)])
    func times(pattern: String, text: String, expected: String?) throws {
        #expect(try DatePattern(pattern).time(text)?.description == expected)
    }

    @Test(
        "patterns that are refused",
        arguments: [
            ("dd.MM.yy", 6, "'yy' is no part of a date; use iso, or yyyy MM dd HH mm ss XXX with signs between them"),
            ("hh:mm", 0, "'hh' is no part of a date; use iso, or yyyy MM dd HH mm ss XXX with signs between them"),
            ("yyyy-mm-dd", 0, "'mm' is the minute and needs 'HH'; the month is 'MM'"),
            ("HH:ss", 0, "'ss' is the second and needs 'mm'"),
            ("yyyy", 0, "a date needs 'MM' beside 'yyyy'"), ("dd.MM", 0, "a date needs 'yyyy' beside 'MM'"),
            ("dd", 0, "a date needs 'MM' beside 'dd'"),
            ("", 0, "it has none of yyyy MM dd HH mm ss"), ("dd.MM.dd", 0, "a field stands in the pattern twice"),
            ("XXX HH", 0, "'XXX' stands at the end"), ("XXX", 0, "'XXX' needs a date or a time"),
        ])
    func refused(pattern: String, offset: Int, message: String) {
        #expect(throws: DatePatternError(message: message, offset: offset)) { try DatePattern(pattern) }
    }
}
