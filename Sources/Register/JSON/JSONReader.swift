/// Reads JSON (RFC 8259) as strictly as I-JSON (RFC 7493) asks: UTF-8, no name twice in one object, no half of a surrogate pair.
package struct JSONReader {
    /// Why a text is no JSON, and where.
    package struct Problem: Error, Equatable {
        /// Of the byte, from 0.
        package var offset: Int
        package var reason: String

        package init(offset: Int, reason: String) {
            self.offset = offset
            self.reason = reason
        }
    }

    private static let deepest = 200

    private let bytes: [UInt8]
    private let keepsDigits: Bool
    private var at = 0

    /// The one value that the bytes hold.
    /// - Parameter keepsDigits: numbers become texts of their digits, as entries have them, so that none is lost.
    package static func value(_ bytes: [UInt8], keepsDigits: Bool = false) throws(Problem) -> CanonicalJSON {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Problem(offset: 0, reason: "it is not UTF-8")
        }
        var reader = JSONReader(bytes: bytes, keepsDigits: keepsDigits)
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        guard reader.at == bytes.count else { throw reader.problem("something stands behind the value") }
        return value
    }

    private init(bytes: [UInt8], keepsDigits: Bool) {
        self.bytes = bytes
        self.keepsDigits = keepsDigits
    }

    private func problem(_ reason: String) -> Problem { Problem(offset: at, reason: reason) }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { at += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard next == byte else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) throws(Problem) -> CanonicalJSON {
        guard depth < Self.deepest else { throw problem("it is nested too deeply") }
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: CanonicalJSON) throws(Problem) -> CanonicalJSON {
        guard bytes[at...].starts(with: word.utf8) else { throw problem("a value was expected") }
        at += word.utf8.count
        return value
    }

    private mutating func array(_ depth: Int) throws(Problem) -> CanonicalJSON {
        at += 1
        if take(UInt8(ascii: "]")) { return .array([]) }
        var elements: [CanonicalJSON] = []
        repeat { elements.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw problem("']' was expected") }
        return .array(elements)
    }

    private mutating func object(_ depth: Int) throws(Problem) -> CanonicalJSON {
        at += 1
        if take(UInt8(ascii: "}")) { return .object([]) }
        var members: [CanonicalJSON.Member] = []
        var names: Set<[UInt8]> = []
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw problem("a name was expected") }
            let name = try string()
            guard names.insert(Array(name.utf8)).inserted else { throw problem("a name stands twice in one object") }
            guard take(UInt8(ascii: ":")) else { throw problem("':' was expected") }
            members.append((name, try value(depth: depth + 1)))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw problem("'}' was expected") }
        return .object(members)
    }
}

// MARK: - Numbers and texts

extension JSONReader {
    private mutating func digits() throws(Problem) {
        let start = at
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
        guard at > start else { throw problem("a digit was expected") }
    }

    private mutating func number() throws(Problem) -> CanonicalJSON {
        let start = at
        if next == UInt8(ascii: "-") { at += 1 }
        if next == UInt8(ascii: "0") { at += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            at += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            at += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        let digits = String(decoding: bytes[start..<at], as: UTF8.self)
        if keepsDigits { return .string(digits) }
        guard let number = Double(digits), number.isFinite else { throw problem("the number is too large") }
        return .number(number)
    }

    private mutating func string() throws(Problem) -> String {
        at += 1
        var text: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw problem("a control character stands in a text") }
            at += 1
            if byte == UInt8(ascii: "\\") { try escape(&text) } else { text.append(byte) }
        }
        guard next != nil else { throw problem("a text does not end") }
        at += 1
        return String(decoding: text, as: UTF8.self)
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]

    private mutating func escape(_ text: inout [UInt8]) throws(Problem) {
        guard let kind = next else { throw problem("a text does not end") }
        at += 1
        if let byte = Self.escapes[kind] { return text.append(byte) }
        guard kind == UInt8(ascii: "u") else { throw problem("'\\' begins no escape here") }
        var code = try codeUnit()
        if (0xD800..<0xDC00).contains(code), bytes[at...].starts(with: "\\u".utf8) {
            at += 2
            let low = try codeUnit()
            guard (0xDC00..<0xE000).contains(low) else { throw problem("half of a surrogate pair stands alone") }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw problem("half of a surrogate pair stands alone") }
        text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    }

    private mutating func codeUnit() throws(Problem) -> UInt32 {
        guard at + 4 <= bytes.count,
            let code = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16),
            bytes[at] != UInt8(ascii: "+"), bytes[at] != UInt8(ascii: "-")
        else { throw problem("four hexadecimal digits were expected") }
        at += 4
        return code
    }
}
