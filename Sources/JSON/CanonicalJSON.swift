/// RFC 8785 (JSON Canonicalization Scheme): equal values have equal bytes in every program.
extension JSONValue {
    /// UTF-8 without any blank, members sorted by their names' UTF-16 code units, numbers as ECMAScript writes them.
    ///
    /// Members of an object are told apart by their code units, as the standard does, and not by Swift's equality of texts, for
    /// which the two forms of an accented letter are one. A number has to be in the range of binary64, as all are that
    /// `JSONValue(_:numbers: .binary)` reads. O(n log n) for the names of an object.
    package var canonicalBytes: [UInt8] {
        var output: [UInt8] = []
        JSONWriter.add(to: &output, .compact) { $0.canonical(self) }
        return output
    }
}

extension JSONWriter {
    fileprivate mutating func canonical(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .boolean(let flag): boolean(flag)
        case .number(let text): number(ECMAScriptNumber.text(of: text))
        case .string(let text): string(text)
        case .array(let elements): array(elements) { $1.canonical($0) }
        case .object(let members):
            object { writer in
                for member in members.sorted(by: { Self.precedes($0.name, $1.name) }) {
                    writer.key(member.name)
                    writer.canonical(member.value)
                }
            }
        }
    }

    /// By UTF-16 code units. Bytes of UTF-8 have the same order below the surrogates, and are there already.
    private static func precedes(_ name: String, _ other: String) -> Bool {
        let isPlain = name.utf8.allSatisfy { $0 < 0x80 } && other.utf8.allSatisfy { $0 < 0x80 }
        return isPlain
            ? name.utf8.lexicographicallyPrecedes(other.utf8) : name.utf16.lexicographicallyPrecedes(other.utf16)
    }
}

/// Numbers as ECMAScript's `Number::toString` writes them, which RFC 8785 §3.2.2.3 takes over.
private enum ECMAScriptNumber {
    /// - Parameter written: a number of JSON; one that no binary64 is near stays as it is.
    static func text(of written: String) -> String {
        guard let number = Double(written), number.isFinite else { return written }
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
