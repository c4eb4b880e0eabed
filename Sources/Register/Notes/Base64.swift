/// Base 64 of RFC 4648 §4, read strictly: one text for one sequence of bytes, so that no changed character goes unnoticed.
package enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    package static func text(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                output.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// - Returns: nil for anything but the one text that stands for these bytes.
    package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count % 4 == 0 else { return nil }
        var output: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: 4) {
            let group = digits[start..<(start + 4)].prefix { $0 != UInt8(ascii: "=") }
            guard group.count >= 2 else { return nil }
            var bits = 0
            for digit in group {
                guard let value = letters.firstIndex(of: digit) else { return nil }
                bits = bits << 6 | value
            }
            bits <<= 6 * (4 - group.count)
            output += [16, 8, 0].prefix(group.count - 1).map { UInt8(truncatingIfNeeded: bits >> $0) }
        }
        return Self.text(output).utf8.elementsEqual(digits) ? output : nil
    }
}
