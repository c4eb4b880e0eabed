/// Reads a compiled time zone file (TZif, RFC 9636): the 64-bit block where there is one, and the rule behind it.
enum TZifReader {
    private static let headerSize = 44

    private struct Header {
        var version: UInt8
        var isutc, isstd, leap, time, type, abbreviation: Int

        init?(_ bytes: ArraySlice<UInt8>) {
            guard bytes.count >= headerSize, bytes.prefix(4).elementsEqual("TZif".utf8) else { return nil }
            let start = bytes.startIndex
            version = bytes[start + 4]
            let counts = (0..<6).map { TZifReader.number(bytes[(start + 20 + $0 * 4)..<(start + 24 + $0 * 4)]) }
            (isutc, isstd, leap, time, type, abbreviation) = (
                counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]
            )
            // A file of the real database has a few hundred of each; the bound keeps sums within range.
            guard type > 0, counts.allSatisfy({ 0...100_000 ~= $0 }) else { return nil }
        }

        func size(timeSize: Int) -> Int {
            time * timeSize + time + type * 6 + abbreviation + leap * (timeSize + 4) + isstd + isutc
        }
    }

    static func history(_ bytes: [UInt8]) -> ZoneHistory? {
        guard let narrow = Header(bytes[...]) else { return nil }
        guard narrow.version >= UInt8(ascii: "2") else {
            return block(bytes[...].dropFirst(headerSize), narrow, timeSize: 4)
        }
        let rest = bytes[...].dropFirst(headerSize + narrow.size(timeSize: 4))
        guard let wide = Header(rest) else { return nil }
        let body = rest.dropFirst(headerSize)
        guard var history = block(body, wide, timeSize: 8) else { return nil }
        let footer = body.dropFirst(wide.size(timeSize: 8))
        guard footer.first == UInt8(ascii: "\n"), footer.last == UInt8(ascii: "\n"), footer.count >= 2 else {
            return nil
        }
        let rule = String(decoding: footer.dropFirst().dropLast(), as: UTF8.self)
        if !rule.isEmpty {
            guard let afterwards = PosixZone(rule) else { return nil }
            history.afterwards = afterwards
        }
        return history
    }

    private static func block(_ bytes: ArraySlice<UInt8>, _ header: Header, timeSize: Int) -> ZoneHistory? {
        guard bytes.count >= header.size(timeSize: timeSize) else { return nil }
        let indices = bytes.startIndex + header.time * timeSize
        let types = indices + header.time
        let offsets = (0..<header.type).map { number(bytes[(types + $0 * 6)..<(types + $0 * 6 + 4)]) }
        var changes: [ZoneHistory.Change] = []
        for index in 0..<header.time {
            let start = bytes.startIndex + index * timeSize
            let type = Int(bytes[indices + index])
            let instant = number(bytes[start..<(start + timeSize)])
            guard type < offsets.count, instant > changes.last?.instant ?? .min else { return nil }
            changes.append(ZoneHistory.Change(instant: instant, offset: offsets[type]))
        }
        guard offsets.allSatisfy({ abs($0) < 100_000 }), changes.allSatisfy({ abs($0.instant / 2) < 1 << 61 }) else {
            return nil
        }
        return ZoneHistory(first: offsets[0], changes: changes, afterwards: nil)
    }

    /// A signed number, most significant byte first.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        let isNegative = bytes.first.map { $0 >= 0x80 } ?? false
        return bytes.reduce(isNegative ? -1 : 0) { ($0 << 8) | Int($1) }
    }
}
