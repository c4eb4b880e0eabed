extension OutputSpan<UInt8> {
    /// Adds bytes that lie elsewhere, many at once.
    @inlinable package mutating func append(_ bytes: Span<UInt8>) {
        let start = count
        append(repeating: 0, count: bytes.count)
        var all = mutableSpan
        // Known to the compiler, this lets it copy without asking at each byte.
        precondition(start >= 0 && all.count == start &+ bytes.count)
        for index in bytes.indices { all[start &+ index] = bytes[index] }
    }

    /// Adds a text in UTF-8, which must have room.
    @inlinable package mutating func append(utf8 text: String) { append(text.utf8.span) }
}

extension [UInt8] {
    /// Adds a text in UTF-8. Unlike `append(contentsOf:)` it does not count a reference to what other threads read too.
    package mutating func append(utf8 text: String) { append(text.utf8.span) }

    /// Adds bytes that lie elsewhere.
    package mutating func append(_ bytes: Span<UInt8>) {
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
