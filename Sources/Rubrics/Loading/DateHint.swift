import FEEL

/// What a date that is not in ISO form may mean: `31/03/2026` one day, `03/04/2026` one of two.
enum DateHint {
    /// Begins with a semicolon; empty where the text is no date in a usual form.
    static func clause(for text: String) -> String {
        let days = DateReadings(text).all.map(\.day.description)
        return switch days.count {
        case 0: ""
        case 1: "; write \(days[0])"
        default: "; it can be \(days.joined(separator: " or ")): write the day that is meant"
        }
    }
}
