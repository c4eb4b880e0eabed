/// Eight bytes of a text, looked at together: texts are mostly looked through for a few characters that are mostly not there.
@usableFromInline package struct ByteWord: Sendable {
    @usableFromInline let bits: UInt64
    @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
    /// The high bit of each byte.
    @usableFromInline static let high: UInt64 = 0x8080_8080_8080_8080

    /// - Parameter bytes: eight of them.
    @inlinable init(_ bytes: Span<UInt8>) {
        var bits = UInt64(bytes[0])
        bits |= UInt64(bytes[1]) &<< 8
        bits |= UInt64(bytes[2]) &<< 16
        bits |= UInt64(bytes[3]) &<< 24
        bits |= UInt64(bytes[4]) &<< 32
        bits |= UInt64(bytes[5]) &<< 40
        bits |= UInt64(bytes[6]) &<< 48
        bits |= UInt64(bytes[7]) &<< 56
        self.bits = bits
    }

    /// - Parameter bytes: fewer than eight; letters stand for the others.
    @inlinable init(short bytes: Span<UInt8>) {
        var bits = Self.ones &* UInt64(UInt8(ascii: "a"))
        for index in bytes.indices { bits = bits &<< 8 | UInt64(bytes[index]) }
        self.bits = bits
    }

    /// Not 0 where one of the bytes is this one.
    @inlinable package func marks(_ byte: UInt8) -> UInt64 {
        let rest = bits ^ Self.ones &* UInt64(byte)
        return (rest &- Self.ones) & ~rest & Self.high
    }

    /// Not 0 where one of the bytes is less.
    /// - Parameter limit: at most 128.
    @inlinable package func marks(below limit: UInt8) -> UInt64 {
        (bits &- Self.ones &* UInt64(limit)) & ~bits & Self.high
    }

    /// Not 0 where one of the bytes is none of ASCII.
    @inlinable package var marksBeyondASCII: UInt64 { bits & Self.high }
}

extension Span<UInt8> {
    /// Whether one of the bytes is marked. O(n / 8).
    /// - Parameter marks: of eight bytes at once, not 0 where one of them is; a small letter of ASCII never is.
    @inlinable package func contains(_ marks: (ByteWord) -> UInt64) -> Bool {
        guard count >= 8 else { return marks(ByteWord(short: self)) != 0 }
        // The last eight overlap those before them.
        var (found, index) = (marks(ByteWord(extracting(count &- 8..<count))), 0)
        while index &+ 8 < count {
            found |= marks(ByteWord(extracting(index..<index &+ 8)))
            index &+= 8
        }
        return found != 0
    }
}
