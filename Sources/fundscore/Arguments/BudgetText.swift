import Numbers

/// An amount of money on the command line: digits with a point as decimal sign. What can be read in two ways is asked about.
enum BudgetText {
    /// Why the text is no amount, and how it may be written; nil where it is one.
    static func problem(_ text: String, option: String) -> String? {
        let readings = NumberReadings(text[...]).all.map(\.value.plainDescription)
        if readings.count > 1 {
            return
                "\(option) \(text) can be read as \(readings.joined(separator: " or as ")): write the one that is meant"
        }
        guard DecisionOptions.amount(text) == nil else { return nil }
        let hint = readings.first.map { $0 == text ? "" : "; write \($0)" } ?? ""
        return "\(option) is a number above 0 such as 500000 or 424240.28, not '\(text)'\(hint)"
    }
}
