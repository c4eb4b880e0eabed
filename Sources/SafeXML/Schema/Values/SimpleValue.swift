/// A value of a simple type: what facets, fixed values and identity constraints compare. Two texts of one type mean the same
/// exactly when their values are equal.
enum SimpleValue: Hashable, Sendable {
    case text(String)
    case name(QualifiedName)
    case boolean(Bool)
    case decimal(PlainDecimal)
    case binary(BinaryNumber)
    case duration(TimeSpan)
    case moment(Moment)
    case octets([UInt8])
    case list([SimpleValue])

    /// How it lies to another one of the same type; nil where they have no order.
    func order(to other: SimpleValue) -> ValueOrder? {
        switch (self, other) {
        case (.decimal(let left), .decimal(let right)): ValueOrder(left, right)
        case (.binary(let left), .binary(let right)): left.order(to: right)
        case (.duration(let left), .duration(let right)): left.order(to: right)
        case (.moment(let left), .moment(let right)): left.order(to: right)
        default: self == other ? .equal : nil
        }
    }
}

/// A number of `xs:float` or `xs:double`. NaN equals itself and has no order; there is one zero.
struct BinaryNumber: Hashable, Sendable {
    private var bits: UInt64

    /// - Returns: nil where the text is no number of these types; `INF`, `-INF` and `NaN` are.
    init?(_ text: String, isSingle: Bool) {
        switch text {
        case "INF": self.init(.infinity)
        case "-INF": self.init(-.infinity)
        case "NaN": self.init(.nan)
        default:
            let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
            guard PlainDecimal(parts[0]) != nil, parts.count < 2 || Self.isExponent(parts[1]) else { return nil }
            // Swift asks for a digit on both sides of the point.
            var written = parts[0].hasSuffix(".") ? parts[0] + "0" : parts[0]
            if let point = written.firstIndex(of: "."), written[..<point].allSatisfy({ !$0.isNumber }) {
                written.insert("0", at: point)
            }
            if parts.count > 1 { written += "e" + parts[1] }
            guard let value = isSingle ? Float(written).map(Double.init) : Double(written) else { return nil }
            self.init(value)
        }
    }

    private init(_ value: Double) {
        bits = value.isNaN ? Double.nan.bitPattern : value == 0 ? 0 : value.bitPattern
    }

    private static func isExponent(_ text: Substring) -> Bool {
        let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text
        return !digits.isEmpty && PlainDecimal.areDigits(digits)
    }

    func order(to other: BinaryNumber) -> ValueOrder? {
        let (left, right) = (Double(bitPattern: bits), Double(bitPattern: other.bits))
        if left.isNaN || right.isNaN { return bits == other.bits ? .equal : nil }
        return ValueOrder(left, right)
    }
}
