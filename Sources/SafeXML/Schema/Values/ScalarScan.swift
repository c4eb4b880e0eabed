/// Reads the parts of dates, times and durations from left to right.
struct ScalarScan {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = Substring(text).utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    var next: Unicode.Scalar? { rest.first.map { Unicode.Scalar($0) } }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == character.value else { return false }
        rest.removeFirst()
        return true
    }

    /// The digits that come, perhaps none.
    mutating func digits() -> Substring {
        let digits = rest.prefix { 0x30...0x39 ~= $0 }
        rest = rest[digits.endIndex...]
        return Substring(digits)
    }

    /// A whole number of at most nine digits, as the engines of this field keep no more.
    mutating func number() -> Int? {
        let digits = digits()
        return digits.isEmpty || digits.drop(while: { $0 == "0" }).count > 9 ? nil : Int(digits)
    }

    mutating func two(_ range: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix(2)
        guard digits.count == 2, PlainDecimal.areDigits(Substring(digits)), let value = Int(Substring(digits)),
            range.contains(value)
        else { return nil }
        rest.removeFirst(2)
        return value
    }

    /// Four digits or more, without a needless zero; never the year 0, which XML Schema 1.0 does not have.
    mutating func year() -> Int? {
        let isNegative = take("-")
        let digits = digits()
        guard digits.count >= 4, digits.count <= 11, digits.count == 4 || digits.first != "0", let year = Int(digits),
            year != 0
        else { return nil }
        return isNegative ? -year : year
    }

    /// `hh:mm:ss` with a fraction of any length; 24:00:00 is the end of a day.
    mutating func clock() -> (seconds: Int, fraction: String)? {
        guard let hours = two(0...24), take(":"), let minutes = two(0...59), take(":"), let seconds = two(0...59) else {
            return nil
        }
        var fraction = Substring()
        if take(".") {
            fraction = digits()
            guard !fraction.isEmpty else { return nil }
            while fraction.last == "0" { fraction.removeLast() }
        }
        if hours == 24, minutes + seconds > 0 || !fraction.isEmpty { return nil }
        return (hours * 3600 + minutes * 60 + seconds, String(fraction))
    }

    /// The zone that ends the text, in minutes; nil inside where there is none, nil outside where it is no zone.
    mutating func zone() -> Int?? {
        if take("Z") { return .some(0) }
        let isNegative = take("-")
        guard isNegative || take("+") else { return .some(nil) }
        guard let hours = two(0...14), take(":"), let minutes = two(0...59), hours < 14 || minutes == 0 else {
            return nil
        }
        let total = hours * 60 + minutes
        return .some(isNegative ? -total : total)
    }
}
