import Testing

@testable import Register

@Suite struct UTCTimeTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (951_868_800, "2000-03-01T00:00:00Z"), (1_709_208_000, "2024-02-29T12:00:00Z"),
        (1_735_689_599, "2024-12-31T23:59:59Z"),
        (1_735_689_600, "2025-01-01T00:00:00Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
    func `seconds are written as a moment, and read back`(seconds: Int, text: String) {
        #expect(UTCTime(secondsSince1970: seconds).description == text)
        #expect(UTCTime(text)?.description == text)
    }

    @Test(arguments: [
        "", "2026-11-28", "2026-11-28T10:00:00", "2026-11-28T10:00:00z", "2026-11-28 10:00:00Z",
        "2026-11-28T10:00:00+",
        "2026-13-01T10:00:00Z",
        "2026-00-01T10:00:00Z", "2026-02-29T10:00:00Z", "2100-02-29T10:00:00Z", "2026-04-31T10:00:00Z",
        "2026-11-00T10:00:00Z",
        "2026-11-28T24:00:00Z", "2026-11-28T10:60:00Z", "2026-11-28T10:00:60Z", "2026-11-28T10:00:0٣Z",
        "0000-01-01T00:00:00Z",
        "2026:11:28T10-00-00Z", "+026-11-28T10:00:00Z", "2026-11-28T10:00:000", "12026-11-8T10:00:00Z",
    ])
    func `what is no moment is not read`(text: String) {
        #expect(UTCTime(text) == nil)
    }

    @Test func `every day has the date behind that of the day before`() {
        var previous = UTCTime(secondsSince1970: 0)
        for day in 1..<150_000 {
            let next = UTCTime(secondsSince1970: day * 86_400)
            #expect(UTCTime(next.description) == next && previous.description < next.description)
            previous = next
        }
        #expect(previous.description == "2380-09-07T00:00:00Z")
    }
}
