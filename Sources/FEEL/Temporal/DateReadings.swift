/// Every day that a text can mean under the usual ways of writing dates: `03/04/2026` is in April or in March.
///
/// For messages: which of them is meant only the writer can say.
package struct DateReadings: Sendable, Hashable {
    package struct Reading: Sendable, Hashable {
        package let pattern: String
        package let day: CalendarDate
    }

    /// Distinct days, each with the first pattern that gives it.
    package let all: [Reading]

    private static let usual = [
        "iso", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d MMMM yyyy",
        "d. MMMM yyyy",
        "MMMM d, yyyy", "d MMM yyyy", "MMM d, yyyy", "d-MMM-yyyy", "d.M.yy", "d/M/yy", "M/d/yy",
    ]

    /// - Parameter text: without white space around it.
    package init(_ text: some StringProtocol) {
        var found: [Reading] = []
        for pattern in Self.usual {
            guard let day = (try? DatePattern(pattern))?.date(text)?.date, !found.contains(where: { $0.day == day })
            else { continue }
            found.append(Reading(pattern: pattern, day: day))
        }
        all = found
    }
}
