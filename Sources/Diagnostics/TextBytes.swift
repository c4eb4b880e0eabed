extension OutputSpan<UInt8> {
    /// Adds bytes that lie elsewhere, sixteen, eight and four at a time. O(n / 16).
    ///
    /// A span can be filled before it is written to, or byte by byte. A loop over bytes, however well compiled, takes longer with the last few
    /// than with all before; for a fixed number the compiler makes one instruction of each step.
    @inlinable package mutating func append(_ bytes: Span<UInt8>) {
        let length = bytes.count
        var index = 0
        while index &+ 16 <= length {
            appendSixteen(bytes.extracting(index..<index &+ 16))
            index &+= 16
        }
        if index &+ 8 <= length {
            appendEight(bytes.extracting(index..<index &+ 8))
            index &+= 8
        }
        if index &+ 4 <= length {
            appendFour(bytes.extracting(index..<index &+ 4))
            index &+= 4
        }
        if index < length { append(bytes[index]) }
        if index &+ 1 < length { append(bytes[index &+ 1]) }
        if index &+ 2 < length { append(bytes[index &+ 2]) }
    }

    @inlinable @inline(__always) mutating func appendSixteen(_ bytes: Span<UInt8>) {
        append(
            SIMD16(
                bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9],
                bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]))
    }

    @inlinable @inline(__always) mutating func appendEight(_ bytes: Span<UInt8>) {
        append(SIMD8(bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7]))
    }

    @inlinable @inline(__always) mutating func appendFour(_ bytes: Span<UInt8>) {
        append(SIMD4(bytes[0], bytes[1], bytes[2], bytes[3]))
    }

    /// All were read before one is written.
    @inlinable @inline(__always) mutating func append<Bytes: SIMD<UInt8>>(_ all: Bytes) {
        let start = count
        append(repeating: 0, count: Bytes.scalarCount)
        var output = mutableSpan
        var part = output._mutatingExtracting(start..<start &+ Bytes.scalarCount)
        for index in 0..<Bytes.scalarCount { part[index] = all[index] }
    }

    /// Adds a text in UTF-8, which must have room.
    @inlinable package mutating func append(utf8 text: String) { append(text.utf8.span) }
}

extension [UInt8] {
    /// Adds a text in UTF-8. Unlike `append(contentsOf:)` it does not count a reference to what other threads read too.
    @inlinable package mutating func append(utf8 text: String) { append(text.utf8.span) }

    /// Adds bytes that lie elsewhere.
    @inlinable package mutating func append(_ bytes: Span<UInt8>) {
        append(addingCapacity: bytes.count) { $0.append(bytes) }
    }

    /// Adds a whole number in decimal digits.
    package mutating func append(digits number: Int) {
        var numerals = InlineArray<20, UInt8>(repeating: 0)
        var (start, rest) = (numerals.count, number.magnitude)
        repeat {
            start -= 1
            numerals[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        append(addingCapacity: numerals.count + 1) { output in
            if number < 0 { output.append(UInt8(ascii: "-")) }
            for index in start..<numerals.count { output.append(numerals[index]) }
        }
    }
}
