/// Numbers as ECMAScript's `Number::toString` writes them, which RFC 8785 §3.2.2.3 takes over.
enum ECMAScriptNumber {
    /// - Parameter number: finite.
    static func text(of number: Double) -> String {
        if number == 0 { return "0" }
        let (digits, point) = shortest(number.magnitude)
        return (number < 0 ? "-" : "") + layout(digits, point)
    }

    /// The fewest digits that stand for this number alone, and how many of them stand before the point (perhaps below 0).
    private static func shortest(_ number: Double) -> (digits: String, point: Int) {
        let parts = number.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa[0] == "0" ? "" : String(mantissa[0])
        var digits = whole + (mantissa.count > 1 ? mantissa[1] : "")
        var point = whole.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        while digits.first == "0" {
            digits.removeFirst()
            point -= 1
        }
        while digits.last == "0" { digits.removeLast() }
        return (digits, point)
    }

    private static func layout(_ digits: String, _ point: Int) -> String {
        let count = digits.count
        switch point {
        case count...21 where count <= 21: return digits + String(repeating: "0", count: point - count)
        case 1...21: return digits.prefix(point) + "." + digits.dropFirst(point)
        case -5...0: return "0." + String(repeating: "0", count: -point) + digits
        default:
            let exponent = point - 1
            let fraction = count > 1 ? "." + digits.dropFirst() : ""
            return digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+") + String(exponent.magnitude)
        }
    }
}
