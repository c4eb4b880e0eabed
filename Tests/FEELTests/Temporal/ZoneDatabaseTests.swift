import FoundationEssentials
import TestSupport
import Testing

@testable import FEEL

@Suite struct ZoneDatabaseTests {
    static func rules(_ files: [String: [UInt8]]) -> ZoneDatabase {
        ZoneDatabase(files.keys, from: .init(version: "2025b") { files[$0] })
    }

    static func offset(_ files: [String: [UInt8]], _ zone: String, _ seconds: Int) -> Int? {
        rules(files).clock(of: zone)?.offset(atLocal: seconds)
    }

    static func local(_ text: String) throws -> Int {
        Int(try #require(DateTime(text)).localNanoseconds / 1_000_000_000)
    }

    static let changes = TZifFile.centralEurope

    @Test(arguments: [
        ("1800-01-01T00:00:00", 561), ("2000-03-26T01:59:59", 561), ("2000-03-26T03:00:00", 7200),
        ("2000-10-29T02:30:00", 7200),
        ("2000-10-29T03:00:00", 3600), ("2000-12-01T00:00:00", 3600), ("2021-03-28T01:59:59", 3600),
        ("2021-03-28T02:30:00", 3600),
        ("2021-03-28T03:00:00", 7200), ("2021-07-01T00:00:00", 7200), ("2021-10-31T02:59:59", 7200),
        ("2021-10-31T03:00:00", 3600),
        ("2500-07-01T00:00:00", 7200),
    ])
    func `changes and the rule behind them`(text: String, offset: Int) throws {
        #expect(Self.offset(["Europe/Paris": Self.changes], "Europe/Paris", try Self.local(text)) == offset)
        #expect(Self.offset(["Europe/Paris": Self.changes], "Asia/Dhaka", 0) == nil)
    }

    @Test(arguments: [
        ("UTC0", "2021-07-01T00:00:00", 0), ("<+0530>-5:30", "2021-07-01T00:00:00", 19_800),
        ("EST5", "2021-07-01T00:00:00", -18_000),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2021-01-01T00:00:00", 39_600),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2021-07-01T00:00:00", 36_000),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2021-10-03T03:00:00", 39_600),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2021-01-01T00:00:00", 0),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2021-07-01T00:00:00", 3600),
        ("AAA-1BBB,J60/0,J300/0", "2020-03-01T01:00:00", 7200),
        ("AAA-1BBB,J60/0,J300/0", "2020-02-29T12:00:00", 3600),
        ("AAA-1BBB,59/0,300/0", "2020-02-29T01:00:00", 7200),
        ("AAA-1BBB-3,J100,J200", "2020-05-01T00:00:00", 10_800),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-30T22:59:59", -7200),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T00:00:00", -3600),
    ])
    func `rules of every form`(rule: String, text: String, offset: Int) throws {
        #expect(Self.offset(["Z": TZifFile.bytes([], offsets: [0], rule: rule)], "Z", try Self.local(text)) == offset)
    }

    @Test func `extreme times are answered`() {
        #expect(Self.offset(["Z": Self.changes], "Z", .min) == 561)
        #expect(Self.offset(["Z": Self.changes], "Z", .max) == 3600)
    }

    @Test(arguments: ["", "TZif", "TZif2", "CET-1CEST", "TZif9999999999999999999999999999999999999999"])
    func `bytes that are no such file are refused`(text: String) {
        #expect(Self.rules(["Europe/Paris": Array(text.utf8)]).clock(of: "Europe/Paris") == nil)
    }

    @Test func `a file that is cut off anywhere is refused`() {
        for count in 0..<Self.changes.count {
            #expect(Self.offset(["Europe/Paris": Array(Self.changes.prefix(count))], "Europe/Paris", 0) == nil)
        }
    }

    @Test(arguments: [
        "X", "CET", "CET-1CEST", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.0",
        "CET-1 ", "<+05-5",
    ])
    func `wrong rules are refused`(rule: String) {
        #expect(Self.offset(["Z": TZifFile.bytes([], offsets: [0], rule: rule)], "Z", 0) == nil)
    }

    static let system = "/usr/share/zoneinfo/"

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: system + "Europe/Paris"),
            "skipped: no time zone files on this machine"),
        arguments: [
            ("Europe/Paris", "2018-10-08T00:00:00", 7200), ("Europe/Paris", "2018-02-08T00:00:00", 3600),
            ("Asia/Dhaka", "2021-01-01T10:10:10", 21_600),
            ("Australia/Melbourne", "2021-01-01T10:10:10", 39_600),
            ("Australia/Melbourne", "2021-07-01T10:10:10", 36_000),
            ("Etc/UTC", "2021-01-01T00:00:00", 0), ("America/St_Johns", "2021-01-01T00:00:00", -12_600),
            ("Europe/Paris", "2100-07-01T00:00:00", 7200),
        ])
    func `system files`(zone: String, text: String, offset: Int) throws {
        let data = try Data(contentsOf: URL(filePath: Self.system + zone))
        #expect(Self.offset([zone: Array(data)], zone, try Self.local(text)) == offset)
    }
}
