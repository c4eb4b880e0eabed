import Numbers

/// What to do about a number that a rubric does not write plainly.
enum NumberHints {
    /// Behind "is a number such as 12 or 0.5, not …"; begins with a semicolon, or is empty.
    static func clause(for text: String) -> String {
        let bare = text.hasSuffix("%") ? trimmed(text.dropLast()) : text[...]
        let readings = NumberReadings(bare).all.map(\.value)
        guard let first = readings.first else { return "" }
        if text.hasSuffix("%") {
            let share = first * Decimal128(coefficient: 1, exponent: -2)
            return readings.count == 1
                ? "; write \(first.plainDescription), or \(share.reduced.plainDescription) if a share of 1 is meant"
                : ""
        }
        let list = readings.map(\.plainDescription)
        return readings.count == 1
            ? "; write \(list[0])"
            : "; it can be read as \(list.joined(separator: " or as ")): write the one that is meant"
    }

    /// Both readings of a number that would be read with a decimal point, and was probably written with a point between
    /// thousands: `150.000`, `1.200`. nil for `0.125`, which begins no thousands, and for `33.333`, a share with all its decimals.
    static func twoReadings(of text: some StringProtocol) -> (decimal: String, whole: String)? {
        guard text.last == "0", !text.hasPrefix("0"), !text.hasPrefix("-0") else { return nil }
        let readings = NumberReadings(Substring(text)).all.map(\.value)
        guard readings.count == 2 else { return nil }
        return (readings[0].plainDescription, readings[1].plainDescription)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? start
    }
}
