import Wording

/// Turns the bytes of one document into UTF-8, block by block.
struct Transcoder {
    let encoding: TextEncoding
    /// Why the bytes cannot go on; what came before them has been turned.
    private(set) var refusal: XMLRefusal?

    /// The first byte of a unit, or the first unit of a pair, that the block before ended with.
    private var halfUnit: UInt8?
    private var highSurrogate: UInt16?
    /// For an encoding that the C library turns.
    private var converter: CharacterConverter?

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
        if case .converted(let other) = encoding { converter = CharacterConverter(other) }
    }

    /// Whether no piece of a character is left over from the blocks so far.
    var isFinished: Bool { halfUnit == nil && highSurrogate == nil && converter?.isFinished != false }

    /// - Parameter isLast: whether the document ends with this block.
    mutating func transcode(_ block: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(block.count * 3 / 2 + 4)
        switch encoding {
        case .utf8: output.append(contentsOf: block)
        case .ascii:
            transcodeBytes(block, into: &output) {
                $0 < 0x80 ? UInt32($0) : nil
            } refusal: {
                Self.noCharacter($0, "US-ASCII")
            }
        case .latin1:
            transcodeBytes(block, into: &output) {
                Self.isControl($0) ? nil : UInt32($0)
            } refusal: {
                Self.control($0, "ISO-8859-1")
            }
        case .windows1252:
            transcodeBytes(block, into: &output, Self.windows1252) { Self.noCharacter($0, "windows-1252") }
        case .utf16BigEndian, .utf16LittleEndian: transcodeUnits(block, into: &output, isLast: isLast)
        case .converted(let other):
            let control = other.hasControls ? block.firstIndex(where: Self.isControl) : nil
            convert(block[..<(control ?? block.endIndex)], other.name, into: &output, isLast: isLast)
            if case .none = refusal, let control { refusal = Self.control(block[control], other.name) }
        }
        return output
    }

    private mutating func convert(_ block: ArraySlice<UInt8>, _ name: String, into output: inout [UInt8], isLast: Bool)
    {
        guard let converter else {
            refusal = .encoding(
                Message("this machine has no converter for the encoding '\(name)'; save the document as UTF-8"))
            return
        }
        do throws(CharacterConverter.Failure) {
            try converter.convert(block, into: &output)
            if isLast, !converter.isFinished {
                refusal = .encoding(Message("the \(name) text ends in the middle of a character; the file is cut off"))
            }
        } catch {
            refusal =
                switch error {
                case .noCharacter(let byte): Self.noCharacter(byte, name)
                case .stuck: .encoding(Message("the \(name) text cannot be converted; save the document as UTF-8"))
                }
        }
    }

    private static func noCharacter(_ byte: UInt8, _ name: String) -> XMLRefusal {
        let hex = String(byte, radix: 16, uppercase: true)
        return .encoding(Message("the byte 0x\(hex) is no character of \(name), which the declaration names"))
    }

    /// Control characters of ISO 8859, which stand in no text: where they seem to, the text is in another encoding, that of
    /// Windows above all, and dashes and quotes would be lost in silence.
    private static func isControl(_ byte: UInt8) -> Bool { (0x80...0x9F).contains(byte) }

    private static func control(_ byte: UInt8, _ name: String) -> XMLRefusal {
        let hex = String(byte, radix: 16, uppercase: true)
        return .encoding(
            Message(
                "the byte 0x\(hex) is a control character in \(name), which the declaration names, and stands in no text; save the document as UTF-8"
            ))
    }

    private mutating func transcodeBytes(
        _ block: ArraySlice<UInt8>, into output: inout [UInt8], _ scalar: (UInt8) -> UInt32?,
        refusal why: (UInt8) -> XMLRefusal
    ) {
        for byte in block {
            guard let value = scalar(byte) else {
                refusal = why(byte)
                return
            }
            Self.append(value, to: &output)
        }
    }

    private mutating func transcodeUnits(_ block: ArraySlice<UInt8>, into output: inout [UInt8], isLast: Bool) {
        for byte in block {
            guard let half = halfUnit else {
                halfUnit = byte
                continue
            }
            halfUnit = nil
            let (high, low) = encoding == .utf16BigEndian ? (half, byte) : (byte, half)
            guard take(UInt16(high) << 8 | UInt16(low), into: &output) else { return }
        }
        if isLast, halfUnit != nil {
            refusal = .encoding(Message("the UTF-16 text ends in the middle of a character; the file is cut off"))
        } else if isLast, highSurrogate != nil {
            refusal = Self.lonelySurrogate
        }
    }

    private mutating func take(_ unit: UInt16, into output: inout [UInt8]) -> Bool {
        switch (highSurrogate, unit) {
        case (nil, 0xD800...0xDBFF): highSurrogate = unit
        case (let high?, 0xDC00...0xDFFF):
            highSurrogate = nil
            Self.append(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), to: &output)
        case (.some, _), (nil, 0xDC00...0xDFFF):
            refusal = Self.lonelySurrogate
            return false
        case (nil, _): Self.append(UInt32(unit), to: &output)
        }
        return true
    }

    private static let lonelySurrogate = XMLRefusal.encoding(
        Message("half of a UTF-16 surrogate pair without the other half; the file is damaged"))

    private static func append(_ value: UInt32, to output: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value) else { return }
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// The WHATWG and Microsoft tables agree but for five bytes, which Microsoft leaves undefined; so does this.
    private static func windows1252(_ byte: UInt8) -> UInt32? {
        guard (0x80...0x9F).contains(byte) else { return UInt32(byte) }
        let value = upperHalf[Int(byte) - 0x80]
        return value == 0 ? nil : UInt32(value)
    }

    private static let upperHalf: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
