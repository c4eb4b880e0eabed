/// A duration of XML Schema: months, and seconds that are exact. Months have no fixed length, so that not all durations
/// can be compared.
struct TimeSpan: Hashable, Sendable {
    private var months = 0
    private var seconds = 0
    /// Digits of the fraction of a second, without trailing zeros.
    private var fraction = ""
    private var isNegative = false

    /// - Returns: nil where the text is no duration such as `-P1Y2M3DT4H5M6.7S`.
    init?(_ text: String) {
        var scan = ScalarScan(text)
        isNegative = scan.take("-")
        guard scan.take("P"), !scan.isAtEnd, readDays(&scan) else { return nil }
        if scan.take("T") { guard !scan.isAtEnd, readClock(&scan) else { return nil } }
        guard scan.isAtEnd else { return nil }
        if months == 0, seconds == 0, fraction.isEmpty { isNegative = false }
    }

    private mutating func readDays(_ scan: inout ScalarScan) -> Bool {
        var units = Substring("YMD")
        while !scan.isAtEnd, scan.next != "T" {
            guard let number = scan.number(), let unit = Self.unit(&units, &scan) else { return false }
            switch unit {
            case "Y": months += number * 12
            case "M": months += number
            default: seconds += number * 86_400
            }
        }
        return true
    }

    private mutating func readClock(_ scan: inout ScalarScan) -> Bool {
        var units = Substring("HMS")
        while !scan.isAtEnd {
            guard let number = scan.next == "." ? 0 : scan.number() else { return false }
            if scan.take(".") {
                var digits = scan.digits()
                guard !digits.isEmpty, scan.take("S") else { return false }
                while digits.last == "0" { digits.removeLast() }
                (seconds, fraction) = (seconds + number, String(digits))
                return true
            }
            guard let unit = Self.unit(&units, &scan) else { return false }
            seconds += number * (unit == "H" ? 3600 : unit == "M" ? 60 : 1)
        }
        return true
    }

    /// The unit that comes, if it is one of those that still may.
    private static func unit(_ units: inout Substring, _ scan: inout ScalarScan) -> Character? {
        guard let next = scan.next, let index = units.firstIndex(of: Character(next)), scan.take(next) else {
            return nil
        }
        defer { units = units[units.index(after: index)...] }
        return units[index]
    }

    /// How it lies to another one; nil where that depends on the months they are counted from. These four starts show it
    /// (part 2, 3.2.6.2).
    func order(to other: TimeSpan) -> ValueOrder? {
        let orders = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)].map { start in
            Self.order(end(from: start), other.end(from: start))
        }
        return orders.allSatisfy { $0 == orders[0] } ? orders[0] : nil
    }

    /// Where it ends; a negative fraction is counted from the second below.
    private func end(from start: (year: Int, month: Int)) -> (seconds: Int, fraction: String) {
        let sign = isNegative ? -1 : 1
        let months = start.year * 12 + start.month - 1 + sign * self.months
        let year = months >= 0 ? months / 12 : (months - 11) / 12
        let day = Calendar.day(year, months - year * 12 + 1, 1)
        let whole = day * 86_400 + sign * seconds
        return isNegative && !fraction.isEmpty ? (whole - 1, Self.complement(fraction)) : (whole, fraction)
    }

    /// The digits of 1 - 0.fraction.
    private static func complement(_ digits: String) -> String {
        var result = digits.utf8.map { UInt8(ascii: "9") - ($0 - UInt8(ascii: "0")) }
        if let last = result.indices.last { result[last] += 1 }
        return String(decoding: result, as: UTF8.self)
    }

    private static func order(_ left: (seconds: Int, fraction: String), _ right: (seconds: Int, fraction: String))
        -> ValueOrder
    {
        if left.seconds != right.seconds { return ValueOrder(left.seconds, right.seconds) }
        if left.fraction == right.fraction { return .equal }
        return left.fraction.utf8.lexicographicallyPrecedes(right.fraction.utf8) ? .less : .greater
    }
}
