private import Glibc

/// A place in a text that is read block by block: line and column from 1, columns in Unicode scalars.
struct TextPlace: Hashable, Sendable {
    var line = 1
    var column = 1

    /// The place after `bytes` of UTF-8, this being the place before them.
    func advanced(over bytes: UnsafeRawBufferPointer) -> TextPlace {
        var place = self
        var start = 0
        while start < bytes.count, let base = bytes.baseAddress,
            let found = unsafe memchr(base + start, 0x0A, bytes.count - start)
        {
            place = TextPlace(line: place.line + 1, column: 1)
            start = unsafe base.distance(to: found) + 1
        }
        for index in start..<bytes.count where unsafe bytes[index] & 0xC0 != 0x80 { place.column += 1 }
        return place
    }
}
