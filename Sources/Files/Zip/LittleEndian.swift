/// Whole numbers as ZIP archives hold them: the lowest byte first.
extension [UInt8] {
    /// nil where the bytes end before.
    func number16(at offset: Int) -> Int? {
        guard offset >= 0, offset + 2 <= count else { return nil }
        return Int(self[offset]) | Int(self[offset + 1]) << 8
    }

    func number32(at offset: Int) -> Int? {
        guard let low = number16(at: offset), let high = number16(at: offset + 2) else { return nil }
        return low | high << 16
    }

    mutating func append16(_ number: Int) {
        append(UInt8(truncatingIfNeeded: number))
        append(UInt8(truncatingIfNeeded: number >> 8))
    }

    mutating func append32(_ number: Int) {
        append16(number)
        append16(number >> 16)
    }
}
