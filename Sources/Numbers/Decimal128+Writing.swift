extension Decimal128 {
    /// Adds the number in plain notation to UTF-8: the same as `plainDescription`, without a text of its own.
    public func write(to bytes: inout [UInt8]) {
        if !writeShort(to: &bytes) { bytes.append(contentsOf: plainDescription.utf8) }
    }

    /// - Returns: whether it was one of the numbers that occur, of no more than machine words; otherwise nothing was added.
    func writeShort(to bytes: inout [UInt8]) -> Bool {
        guard isFinite, let magnitude = UInt64(exactly: digits.magnitude), -18...18 ~= exponent else { return false }
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        let places = max(-exponent, 0)
        let count = max(PowersOfTen.digitCount(UInt128(magnitude)), places + 1)
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: places > 0 ? count + 1 : count))
        let point = places > 0 ? bytes.count - 1 - places : -1
        var rest = magnitude
        for index in (start..<bytes.count).reversed() where index != point {
            bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        if places > 0 { bytes[point] = UInt8(ascii: ".") }
        if exponent > 0, magnitude != 0 {
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent))
        }
        return true
    }
}
