extension Decimal128: LosslessStringConvertible {
    /// Reads a numeric string of the General Decimal Arithmetic specification: `-12.50`, `.5`, `1E+3`, `Infinity`,
    /// `NaN`; letters in either case. Rounds half-even to 34 digits.
    ///
    /// Nothing else is read: no space, no group separator, no second sign, no text that is only partly a number, no
    /// signalling NaN and no diagnostic digits. Use ``init(exactly:)`` for numbers that people have written.
    package init?(_ text: some StringProtocol) {
        guard let numeral = Numeral(String(text)) else { return nil }
        self = numeral.value
    }

    package init?(_ description: String) {
        guard let numeral = Numeral(description) else { return nil }
        self = numeral.value
    }

    /// Reads a finite number, and refuses one that the format cannot hold to the last digit.
    package init?(exactly text: some StringProtocol) {
        guard let numeral = Numeral(String(text)), numeral.value.isFinite, numeral.isExact else { return nil }
        self = numeral.value
    }
}

/// One numeric string, read to its end.
private struct Numeral {
    var value = Decimal128.nan
    var isExact = true

    private var isNegative = false
    /// The first 19 digits, which 64 bits can count; once there are more, `magnitude` has them all.
    private var leading: UInt64 = 0
    private var magnitude: UInt128 = 0
    private var exponent = 0
    private var hasDigits = false
    private var isInexact = false

    init?(_ text: String) {
        var bytes = text.utf8.makeIterator()
        var byte = bytes.next()
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
            isNegative = byte == UInt8(ascii: "-")
            byte = bytes.next()
        }
        if let first = byte, first | 0x20 == UInt8(ascii: "i") || first | 0x20 == UInt8(ascii: "n") {
            guard let named = Self.named(text, isNegative: isNegative) else { return nil }
            value = named
            return
        }
        var hasPoint = false
        while let current = byte, current | 0x20 != UInt8(ascii: "e") {
            if current == UInt8(ascii: ".") {
                guard !hasPoint else { return nil }
                hasPoint = true
            } else {
                guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= current else { return nil }
                take(current &- UInt8(ascii: "0"), isFraction: hasPoint)
            }
            byte = bytes.next()
        }
        guard hasDigits else { return nil }
        if byte != nil {
            guard let power = Self.power(&bytes) else { return nil }
            exponent += power
        }
        settle()
    }

    /// Takes one digit; after 37 significant ones the rest can only decide the rounding.
    private mutating func take(_ digit: UInt8, isFraction: Bool) {
        hasDigits = true
        if leading < 1_000_000_000_000_000_000, magnitude == 0 {
            leading = leading &* 10 &+ UInt64(digit)
            if isFraction { exponent -= 1 }
        } else if magnitude < 1_000_000_000_000_000_000_000_000_000_000_000_000 {
            magnitude = (magnitude == 0 ? UInt128(leading) : magnitude) * 10 + UInt128(digit)
            if isFraction { exponent -= 1 }
        } else {
            isInexact = isInexact || digit != 0
            if !isFraction { exponent += 1 }
        }
    }

    private mutating func settle() {
        if magnitude == 0 { magnitude = UInt128(leading) }
        value = Decimal128.rounding(magnitude, exponent, isInexact: isInexact, isNegative: isNegative)
        guard value.isFinite, !isInexact else { return isExact = false }
        let lost = value.exponent - exponent
        // A greater exponent means that digits went: exact only where they were zeros.
        guard lost > 0, magnitude != 0 else { return }
        isExact = lost < 39 && magnitude.isMultiple(of: PowersOfTen.power(lost))
    }

    /// The exponent part: an optional sign and at least one digit. Values beyond the format's range are capped.
    private static func power(_ bytes: inout String.UTF8View.Iterator) -> Int? {
        var byte = bytes.next()
        let isNegative = byte == UInt8(ascii: "-")
        if isNegative || byte == UInt8(ascii: "+") { byte = bytes.next() }
        guard byte != nil else { return nil }
        var power = 0
        while let current = byte {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= current else { return nil }
            power = min(power * 10 + Int(current - UInt8(ascii: "0")), 1_000_000_000_000)
            byte = bytes.next()
        }
        return isNegative ? -power : power
    }

    private static func named(_ text: String, isNegative: Bool) -> Decimal128? {
        let hasSign = text.utf8.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } ?? false
        switch (hasSign ? String(text.dropFirst()) : String(text)).lowercased() {
        case "inf", "infinity": return Decimal128.infinity(isNegative: isNegative)
        case "nan": return .nan
        default: return nil
        }
    }
}
