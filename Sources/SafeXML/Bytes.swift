private import CLibXML2
private import Glibc

/// Looking for bytes with the C library, which does so many at once.
extension Span<UInt8> {
    /// The first place at or behind `start` that holds this byte.
    func first(_ byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count else { return nil }
        return unsafe withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress,
                let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
            else { return nil }
            return unsafe base.distance(to: found)
        }
    }

    /// The last place in `range` that holds this byte.
    func last(_ byte: UInt8, in range: Range<Int>) -> Int? {
        let part = extracting(range)
        return unsafe part.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress,
                let found = unsafe fundscore_memrchr(base, Int32(byte), UInt(bytes.count))
            else { return nil }
            return unsafe range.lowerBound + base.distance(to: found)
        }
    }

    /// How many places of `range` hold this byte.
    func count(of byte: UInt8, in range: Range<Int>) -> Int {
        let part = extracting(range)
        var count = 0
        for index in 0..<part.count where part[index] == byte { count += 1 }
        return count
    }

    /// Whether these bytes stand at `start`.
    func holds(_ text: StaticString, at start: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard start >= 0, start + length <= count else { return false }
        return unsafe withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return length == 0 }
            return unsafe memcmp(base + start, text.utf8Start, length) == 0
        }
    }
}
