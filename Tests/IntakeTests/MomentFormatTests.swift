import FEEL
import Rubrics
import TestSupport
import Testing

@testable import Intake

@Suite struct MomentFormatTests {
    typealias Case = (text: String, formats: [String], zone: FactDefinition.ZonePolicy, value: String)

    static func format(_ formats: [String], _ zone: FactDefinition.ZonePolicy) throws -> MomentFormat {
        MomentFormat(Sample.fact("d", "d", .date, formats: try formats.map { try DatePattern($0) }, zone: zone))
    }

    // MARK: - Dates

    static let dates: [Case] = [
        ("2018-10-31", [], .refuse, "2018-10-31"), ("2018-10-31", ["iso"], .refuse, "2018-10-31"),
        ("02/01/2016", ["MM/dd/yyyy"], .refuse, "2016-02-01"), ("02/01/2016", ["dd/MM/yyyy"], .refuse, "2016-01-02"),
        ("20170412", ["yyyyMMdd"], .refuse, "2017-04-12"), ("31.12.2019", ["dd.MM.yyyy"], .refuse, "2019-12-31"),
        ("2018-01", ["yyyy-MM"], .refuse, "2018-01-01"), ("2020-02-29", [], .refuse, "2020-02-29"),
        ("20190102", ["iso", "yyyyMMdd"], .refuse, "2019-01-02"),
        ("01/02/2019", ["MM/dd/yyyy", "dd/MM/yyyy"], .refuse, "2019-01-02"),
        ("13/02/2019", ["MM/dd/yyyy", "dd/MM/yyyy"], .refuse, "2019-02-13"),
        ("2018-04-04+01:00", [], .drop, "2018-04-04"), ("2018-04-04Z", [], .drop, "2018-04-04"),
        ("2018-04-04-11:00", [], .drop, "2018-04-04"), ("2018-04-04", [], .drop, "2018-04-04"),
    ]

    @Test(arguments: dates) func `reads dates`(_ example: Case) throws {
        let format = try Self.format(example.formats, example.zone)
        #expect(try format.date(example.text[...]).description == example.value)
    }

    static let noDates: [Case] = [
        ("2021-02-30", [], .refuse, "an existing day in the form yyyy-MM-dd"),
        ("2021-13-01", [], .refuse, "an existing day in the form yyyy-MM-dd"),
        ("2019-02-29", ["iso"], .refuse, "an existing day in the form yyyy-MM-dd"),
        (
            "31/12/2019", ["MM/dd/yyyy"], .refuse,
            "an existing day in the form MM/dd/yyyy; it would be read as 2019-12-31 with `format: d/M/yyyy`"
        ),
        (
            "1/2/2019", ["MM/dd/yyyy"], .refuse,
            "an existing day in the form MM/dd/yyyy; it can be read as 2019-02-01 with `format: d/M/yyyy`, "
                + "or as 2019-01-02 with `format: M/d/yyyy`: find out which is meant"
        ),
        (
            "01/02/19", ["MM/dd/yyyy"], .refuse,
            "an existing day in the form MM/dd/yyyy; it can be read as 2019-02-01 with `format: d/M/yy`, "
                + "or as 2019-01-02 with `format: M/d/yy`: find out which is meant"
        ),
        (
            "2018-10-31", ["yyyyMMdd", "dd.MM.yyyy"], .refuse,
            "an existing day in the form yyyyMMdd or dd.MM.yyyy; it would be read as 2018-10-31 with `format: iso`"
        ),
        ("2018-10-31 ", [], .refuse, "an existing day in the form yyyy-MM-dd"),
        ("2018-10-31T12:00:00", [], .refuse, "an existing day in the form yyyy-MM-dd"),
        ("2018-10-31x", ["iso", "yyyyMMdd"], .drop, "an existing day in the form yyyy-MM-dd or yyyyMMdd"),
        ("soon", [], .refuse, "an existing day in the form yyyy-MM-dd"),
        ("٢٠١٨-١٠-٣١", [], .refuse, "an existing day in the form yyyy-MM-dd"),
        (
            "2018-04-04+01:00", [], .refuse,
            "the form yyyy-MM-dd, without a zone; `zone: drop` leaves the zone out"
        ),
        (
            "2018-04-04Z", [], .assume(.utc),
            "the form yyyy-MM-dd, without a zone; `zone: drop` leaves the zone out"
        ),
    ]

    @Test(arguments: noDates) func `refuses dates`(_ example: Case) throws {
        let format = try Self.format(example.formats, example.zone)
        #expect(throws: UnreadableText("a date", example.value)) { try format.date(example.text[...]) }
    }

    // MARK: - Times, and dates and times

    static let times: [Case] = [
        ("17:00:00", [], .refuse, "17:00:00"), ("17:00:00Z", [], .refuse, "17:00:00Z"),
        ("09:30", ["HH:mm"], .refuse, "09:30:00"), ("09:30:00", [], .assume(.seconds(7200)), "09:30:00+02:00"),
        ("09:30:00+05:30", [], .assume(.utc), "09:30:00+05:30"),
    ]

    @Test(arguments: times) func `reads times`(_ example: Case) throws {
        let format = try Self.format(example.formats, example.zone)
        #expect(try format.time(example.text[...]) == #require(ClockTime(example.value)))
    }

    static let moments: [Case] = [
        ("2018-10-31T17:00:00+01:00", [], .refuse, "2018-10-31T17:00:00+01:00"),
        ("2018-10-31T17:00:00.250Z", [], .refuse, "2018-10-31T17:00:00.25Z"),
        ("2018-10-31T17:00:00.123456789Z", [], .refuse, "2018-10-31T17:00:00.123456789Z"),
        ("2018-10-31T17:00:00.1234567890000Z", [], .refuse, "2018-10-31T17:00:00.123456789Z"),
        ("2018-10-31T17:00:00.500000000000", [], .refuse, "2018-10-31T17:00:00.5"),
        ("2022-10-03T12:00:00", [], .refuse, "2022-10-03T12:00:00"),
        ("2022-10-03T12:00:00", [], .assume(.seconds(3600)), "2022-10-03T12:00:00+01:00"),
        ("2022-10-03T12:00:00Z", [], .assume(.seconds(3600)), "2022-10-03T12:00:00Z"),
        ("31.10.2018 17:05", ["dd.MM.yyyy HH:mm"], .assume(.seconds(3600)), "2018-10-31T17:05:00+01:00"),
        ("20181031170500", ["iso", "yyyyMMddHHmmss"], .refuse, "2018-10-31T17:05:00"),
        ("2018-10-31 17:05:00+02:00", ["yyyy-MM-dd HH:mm:ssXXX"], .refuse, "2018-10-31T17:05:00+02:00"),
    ]

    @Test(arguments: moments) func `reads moments`(_ example: Case) throws {
        let format = try Self.format(example.formats, example.zone)
        #expect(try format.dateTime(example.text[...]) == #require(DateTime(example.value)))
    }

    static let noMoments: [Case] = [
        ("2018-10-31", [], .refuse, "an existing moment in the form yyyy-MM-ddTHH:mm:ss"),
        ("2018-10-31T17:00:00.1234567891Z", [], .refuse, "at most nine digits in the fraction of a second"),
        ("2018-10-31 17:00:00", [], .refuse, "an existing moment in the form yyyy-MM-ddTHH:mm:ss"),
        ("2018-10-31T25:00:00", [], .refuse, "an existing moment in the form yyyy-MM-ddTHH:mm:ss"),
        ("2018-02-30T10:00:00", [], .refuse, "an existing moment in the form yyyy-MM-ddTHH:mm:ss"),
        ("31.10.2018 24:05", ["dd.MM.yyyy HH:mm"], .refuse, "an existing moment in the form dd.MM.yyyy HH:mm"),
        (
            "2018-10-31T17:00:00@Europe/Vienna", [], .refuse,
            "an offset such as +01:00 or Z instead of the zone's name"
        ),
    ]

    @Test(arguments: noMoments) func `refuses moments`(_ example: Case) throws {
        let format = try Self.format(example.formats, example.zone)
        #expect(throws: UnreadableText("a date and time", example.value)) { try format.dateTime(example.text[...]) }
    }

    // MARK: - Local times

    static func brussels() throws -> FactDefinition.ZonePolicy {
        let zones = ZoneDatabase(["Europe/Brussels"], from: .init(version: "") { _ in TZifFile.centralEurope })
        return .local(try #require(zones.clock(of: "Europe/Brussels")))
    }

    @Test(arguments: [
        ("2024-10-31T16:59:59", "2024-10-31T16:59:59+01:00"), ("2024-07-31T16:59:59", "2024-07-31T16:59:59+02:00"),
        ("2024-10-27T02:30:00Z", "2024-10-27T02:30:00Z"),
        ("2024-07-31T16:59:59@Europe/Brussels", "2024-07-31T16:59:59+02:00"),
    ])
    func `reads local times`(_ text: String, _ value: String) throws {
        #expect(try Self.format([], Self.brussels()).dateTime(text[...]) == #require(DateTime(value)))
    }

    @Test(arguments: [
        (
            "2024-10-27T02:30:00",
            "one moment; 2024-10-27T02:30:00 is shown twice by the clocks of Europe/Brussels, which are put back then: write 2024-10-27T02:30:00+02:00 or 2024-10-27T02:30:00+01:00, whichever is meant"
        ),
        (
            "2024-03-31T02:30:00",
            "one moment; 2024-03-31T02:30:00 is not shown by the clocks of Europe/Brussels, which are put forward then: write 2024-03-31T02:30:00+01:00 or 2024-03-31T02:30:00+02:00, whichever is meant"
        ),
        ("2024-07-31T16:59:59@Asia/Tokyo", "an offset such as +01:00 or Z instead of the zone's name"),
    ])
    func `refuses times that are not one moment`(_ text: String, _ expected: String) throws {
        let format = try Self.format([], Self.brussels())
        #expect(throws: UnreadableText("a date and time", expected)) { try format.dateTime(text[...]) }
    }

    @Test func `refuses times`() throws {
        #expect(throws: UnreadableText("a time", "at most nine digits in the fraction of a second")) {
            try Self.format([], .refuse).time("17:00:00.0000000001")
        }
        for text in ["5 pm", "17:00", "24:30:00", "17:00:60"] {
            #expect(throws: UnreadableText("a time", "the form HH:mm:ss")) {
                try Self.format([], .refuse).time(text[...])
            }
        }
    }
}
