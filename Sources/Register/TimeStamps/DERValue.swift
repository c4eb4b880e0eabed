/// A value in the Distinguished Encoding Rules of ASN.1 (X.690), as far as time stamps need them.
struct DERValue: Hashable, Sendable {
    /// The identifier octet: class, constructed or not, and number.
    var tag: UInt8
    var content: [UInt8]

    static let integer: UInt8 = 0x02
    static let octets: UInt8 = 0x04
    static let identifier: UInt8 = 0x06
    static let generalizedTime: UInt8 = 0x18
    static let sequence: UInt8 = 0x30
    static let set: UInt8 = 0x31
    /// `[0]`, constructed.
    static let first: UInt8 = 0xA0

    init(_ tag: UInt8, _ content: [UInt8]) {
        self.tag = tag
        self.content = content
    }

    init(_ tag: UInt8, _ parts: [DERValue]) { self.init(tag, parts.flatMap(\.bytes)) }

    /// The encoding.
    var bytes: [UInt8] {
        let count = content.count
        if count < 0x80 { return [tag, UInt8(count)] + content }
        var length: [UInt8] = []
        var rest = count
        while rest > 0 {
            length.insert(UInt8(rest & 0xFF), at: 0)
            rest >>= 8
        }
        return [tag, 0x80 | UInt8(length.count)] + length + content
    }

    /// The values that stand one behind the other in the bytes; nil where they are no DER.
    static func all(in bytes: [UInt8]) -> [DERValue]? {
        var values: [DERValue] = []
        var at = 0
        while at < bytes.count {
            // Tags of more than one octet do not occur in time stamps.
            guard at + 2 <= bytes.count, bytes[at] & 0x1F != 0x1F, let (start, end) = extent(bytes, at + 1) else {
                return nil
            }
            values.append(DERValue(bytes[at], Array(bytes[start..<end])))
            at = end
        }
        return values
    }

    /// Where the content begins and ends whose length stands at a place.
    private static func extent(_ bytes: [UInt8], _ place: Int) -> (start: Int, end: Int)? {
        let first = Int(bytes[place])
        var (start, length) = (place + 1, first)
        if first >= 0x80 {
            let count = first & 0x7F
            guard (1...4).contains(count), start + count <= bytes.count else { return nil }
            length = bytes[start..<(start + count)].reduce(0) { $0 << 8 | Int($1) }
            start += count
            guard length >= 0x80, length >> (8 * (count - 1)) > 0 else { return nil }
        }
        return start + length <= bytes.count ? (start, start + length) : nil
    }

    /// The one value that the bytes are.
    static func one(_ bytes: [UInt8]) -> DERValue? {
        guard let values = all(in: bytes), values.count == 1 else { return nil }
        return values[0]
    }

    /// What a constructed value holds; nil where that is no DER.
    var parts: [DERValue]? { tag & 0x20 == 0 ? nil : Self.all(in: content) }
}
