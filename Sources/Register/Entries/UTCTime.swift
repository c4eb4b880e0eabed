internal import Glibc

/// A moment in UTC to the second, years 0001 to 9999, written as RFC 3339 has it: `2026-03-01T09:30:00Z`.
///
/// Foundation's style for such texts first asks ICU for the machine's time zone, out of locale data that a release does not carry.
package struct UTCTime: CustomStringConvertible, Hashable, Sendable {
    package let description: String

    /// What the machine's clock says.
    static var now: UTCTime { UTCTime(secondsSince1970: time(nil)) }

    /// - Parameter seconds: without leap seconds, from 0 on.
    init(secondsSince1970 seconds: Int) {
        let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
        // Years that begin in March: the leap day is the last of its year, and 400 years have 146 097 days (Hinnant, chrono-compatible
        // low-level date algorithms).
        let (era, dayOfEra) = (day + 719_468).quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
        let year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0)
        let date = [
            Self.digits(year, 4), Self.digits(month < 10 ? month + 3 : month - 9, 2), Self.digits(dayOfMonth, 2),
        ]
        let clock = [second / 3_600, second / 60 % 60, second % 60].map { Self.digits($0, 2) }
        description = date.joined(separator: "-") + "T" + clock.joined(separator: ":") + "Z"
    }

    /// - Returns: nil unless the text is such a moment, on a day that there is.
    package init?(_ text: String) {
        let numbers =
            text.utf8.count == 20
            ? text.dropLast().split(whereSeparator: { "-T:".contains($0) }).compactMap(Self.number) : []
        guard numbers.count == 6 else { return nil }
        let isLeap = numbers[0].isMultiple(of: 4) && (!numbers[0].isMultiple(of: 100) || numbers[0].isMultiple(of: 400))
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard
            numbers[0] > 0, (1...12).contains(numbers[1]), (1...days[numbers[1] - 1]).contains(numbers[2]),
            numbers[3] < 24, numbers[4] < 60, numbers[5] < 60
        else { return nil }
        let parts = zip(numbers, [4, 2, 2, 2, 2, 2]).map { Self.digits($0, $1) }
        description = "\(parts[0])-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4]):\(parts[5])Z"
        guard description == text else { return nil }
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
    }
}
