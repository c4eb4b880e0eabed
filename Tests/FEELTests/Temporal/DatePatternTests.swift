import Testing

@testable import FEEL

@Suite struct DatePatternTests {
    @Test(
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
    func `dates`(pattern: String, text: String, expected: String?) throws {
        #expect(try DatePattern(pattern).date(text)?.date.description == expected)
    }

    static let named: [(pattern: String, locale: String, text: String, expected: String?)] = [
        ("d MMMM yyyy", "en", "31 October 2018", "2018-10-31"), ("d MMMM yyyy", "en", "1 may 2018", "2018-05-01"),
        ("d MMM yyyy", "en", "31 OCT 2018", "2018-10-31"), ("d MMM yyyy", "en_GB", "3 Sept. 2018", "2018-09-03"),
        ("MMM d, yyyy", "en", "Jun. 3, 2018", "2018-06-03"), ("d-MMM-yy", "en", "3-Jan-69", "1969-01-03"),
        ("dd.MM.yy", "en", "03.01.68", "2068-01-03"), ("d. MMMM yyyy", "de", "3. März 2018", "2018-03-03"),
        ("d. MMM. yyyy", "de", "3. Dez. 2018", "2018-12-03"), ("d MMM yyyy", "de_AT", "3 Juni 2018", "2018-06-03"),
        ("d MMMM yyyy", "fr", "1 août 2018", "2018-08-01"), ("d MMMM yyyy", "pl", "1 października 2018", "2018-10-01"),
        ("d 'de' MMMM 'de' yyyy", "pt", "1 de março de 2018", "2018-03-01"),
        ("d''MM''yyyy", "en", "1'02'2018", "2018-02-01"),
        ("d MMMM yyyy", "el", "1 Αυγούστου 2018", "2018-08-01"),
        ("d MMMM yyyy", "en", "31 Octobre 2018", nil), ("d MMMM yyyy", "en", "31 Oct 2018", nil),
        ("d MMM yyyy", "en", "31 October 2018", nil), ("d MMMM yyyy", "en", "31 June 2018", nil),
        ("d MMM yyyy", "en", "3 März 2018", nil), ("d MMM yyyy", "en", "3 Ma 2018", nil),
        ("dd.MM.yy", "en", "03.01.2018", nil),
    ]

    @Test(arguments: named)
    func `months by name, years of two digits`(pattern: String, locale: String, text: String, expected: String?) throws
    {
        let names = try #require(MonthNames(locale: locale))
        #expect(try DatePattern(pattern, language: names).date(text)?.date.description == expected)
    }

    @Test func `every name of every language is its own month's`() throws {
        for language in MonthNames.languages {
            let names = try #require(MonthNames(locale: language))
            for (pattern, table) in [("MMMM/yyyy", MonthNameTable.wide), ("MMM/yyyy", MonthNameTable.short)] {
                for (index, forms) in try #require(table[language]).split(separator: "/").enumerated() {
                    for form in forms.split(separator: "|") {
                        let date = try DatePattern(pattern, language: names).date("\(form)/2018")?.date
                        #expect(date?.month == index + 1, "\(language) \(form)")
                    }
                }
            }
        }
        #expect(MonthNames(locale: "xx") == nil)
    }

    @Test(
        arguments: [
            ("dd.MM.yyyy HH:mm", "31.10.2018 17:00", "2018-10-31T17:00:00"),
            ("yyyy-MM-ddTHH:mm:ssXXX", "2018-10-31T17:00:00+01:00", "2018-10-31T17:00:00+01:00"),
            ("yyyyMMddHHmmss", "20181031170509", "2018-10-31T17:05:09"),
            ("iso", "2018-10-31T17:00:00Z", "2018-10-31T17:00:00Z"),
            ("iso", "2018-10-31T17:00:00.250+03", "2018-10-31T17:00:00.25+03:00"),
            ("iso", "2018-10-31T17:00:00+3", nil),
            ("yyyy-MM-dd HH:mm:ss.SSS", "2018-10-31 17:00:00.250", "2018-10-31T17:00:00.25"),
            ("yyyy-MM-dd HH:mm:ss.SSS", "2018-10-31 17:00:00.25", nil),
            ("yyyy-MM-ddTHH:mmX", "2018-10-31T17:00-03", "2018-10-31T17:00:00-03:00"),
            ("yyyy-MM-ddTHH:mmXX", "2018-10-31T17:00+0330", "2018-10-31T17:00:00+03:30"),
            ("yyyy-MM-ddTHH:mmX", "2018-10-31T17:00Z", "2018-10-31T17:00:00Z"),
            ("yyyy-MM-ddTHH:mmX", "2018-10-31T17:00+03:00", nil),
            ("M/d/yyyy h:mm a", "10/31/2018 5:07 PM", "2018-10-31T17:07:00"),
            ("M/d/yyyy h:mm a", "10/31/2018 12:07 am", "2018-10-31T00:07:00"),
            ("M/d/yyyy h:mm a", "10/31/2018 12:07 p.m.", "2018-10-31T12:07:00"),
            ("M/d/yyyy h:mm a", "10/31/2018 13:07 PM", nil),
            ("M/d/yyyy h:mm a", "10/31/2018 5:07", nil),
            ("dd.MM.yyyy HH:mm", "31.10.2018 24:00", nil), ("dd.MM.yyyy HH:mm", "31.10.2018", nil),
            ("yyyy-MM-ddTHH:mm:ssXXX", "2018-10-31T17:00:00@Europe/Paris", nil),
            ("yyyy-MM-ddTHH:mm:ssXXX", "2018-10-31T17:00:00", nil),
        ] as [(String, String, String?)])
    func `dates with times, and times`(pattern: String, text: String, expected: String?) throws {
        #expect(try DatePattern(pattern).dateTime(text)?.description == expected)
    }

    @Test(
        arguments: [("HH:mm", "17:05", "17:05:00"), ("H:mm", "7:05", "07:05:00"), ("HH:mm:ss", "17:05:60", nil)]
            as [(String, String, String?)])
    func `times`(pattern: String, text: String, expected: String?) throws {
        #expect(try DatePattern(pattern).time(text)?.description == expected)
    }

    @Test(arguments: [
        (
            "dd.MM.jj", 6,
            "'jj' is no part of a date; use iso, or yyyy MM dd HH mm ss XXX with signs between them "
                + "(also yy M MMM MMMM d h a SSS X), and put words in apostrophes"
        ),
        ("hh:mm", 0, "'hh' counts to 12 and needs 'a' (AM, PM); an hour that counts to 23 is 'HH'"),
        ("HH:mm a", 0, "'HH' counts to 23; with 'a' (AM, PM) the hour is 'hh' or 'h'"),
        ("mm a", 0, "'mm' is the minute and needs 'HH'; the month is 'MM', as in MM a"),
        ("HH:mm.SSS", 0, "'S' is a part of a second and needs 'ss'"),
        ("d 'de MMMM", 2, "the apostrophe that begins a quoted text has no partner"),
        ("yyyy-mm-dd", 0, "'mm' is the minute and needs 'HH'; the month is 'MM', as in yyyy-MM-dd"),
        ("HH:ss", 0, "'ss' is the second and needs 'mm'"),
        ("yyyy", 0, "a date needs 'MM' beside 'yyyy'"), ("dd.MM", 0, "a date needs 'yyyy' beside 'MM'"),
        ("dd", 0, "a date needs 'MM' beside 'dd'"),
        ("", 0, "it has none of yyyy MM dd HH mm ss"), ("dd.MM.dd", 0, "a field stands in the pattern twice"),
        ("XXX HH", 0, "'XXX' stands at the end"), ("XXX", 0, "'XXX' needs a date or a time"),
    ])
    func `patterns that are refused`(pattern: String, offset: Int, message: String) {
        #expect(throws: DatePatternError(message: message, offset: offset)) { try DatePattern(pattern) }
    }
}
