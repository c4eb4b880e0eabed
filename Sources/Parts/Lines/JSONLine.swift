/// A value of a line of JSON (RFC 8259). Its numbers are whole: exact ones stand as texts, so that no program rounds them.
package indirect enum JSONLine: Sendable {
    package typealias Member = (name: String, value: JSONLine)

    case object([Member])
    case array([JSONLine])
    case string(String)
    case number(Int)
    case boolean(Bool)
    case null
}

/// Why a line, or a value in it, cannot be used: what was expected, and what there is instead.
package struct LineProblem: Error, Hashable {
    package let message: String

    package init(_ message: String) { self.message = message }
}

extension JSONLine {
    /// The value of one line.
    /// - Complexity: O(bytes).
    package init(_ bytes: some Sequence<UInt8>) throws(LineProblem) {
        var reader = JSONLineReader(Array(bytes))
        self = try reader.line()
    }

    /// nil: this is no object, or it has no such member.
    package subscript(name: String) -> JSONLine? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    func text(_ name: String) throws(LineProblem) -> String {
        guard case .string(let text)? = self[name] else { throw LineProblem("'\(name)' is missing, or no text") }
        return text
    }

    func count(_ name: String) throws(LineProblem) -> Int {
        guard case .number(let number)? = self[name] else {
            throw LineProblem("'\(name)' is missing, or no whole number")
        }
        return number
    }

    func elements(_ name: String) throws(LineProblem) -> [JSONLine] {
        guard case .array(let elements)? = self[name] else { throw LineProblem("'\(name)' is missing, or no list") }
        return elements
    }

    func members(_ name: String) throws(LineProblem) -> [Member] {
        guard case .object(let members)? = self[name] else { throw LineProblem("'\(name)' is missing, or no object") }
        return members
    }
}

/// Reads one value, and nothing may follow it.
private struct JSONLineReader {
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    /// Lists and objects inside each other.
    private static let deepest = 64

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func line() throws(LineProblem) -> JSONLine {
        let value = try value()
        skipBlanks()
        guard index == bytes.count else { throw wrong("nothing more") }
        return value
    }

    private mutating func value() throws(LineProblem) -> JSONLine {
        skipBlanks()
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw LineProblem("more than \(Self.deepest) lists and objects inside each other")
        }
        switch next {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "\""): return .string(try text())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object() throws(LineProblem) -> [JSONLine.Member] {
        var members: [JSONLine.Member] = []
        index += 1
        skipBlanks()
        if take("}") { return members }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw wrong("a name in quotes") }
            let name = try text()
            guard !members.contains(where: { $0.name == name }) else { throw LineProblem("'\(name)' is given twice") }
            skipBlanks()
            guard take(":") else { throw wrong("':'") }
            members.append((name, try value()))
            skipBlanks()
        } while take(",")
        guard take("}") else { throw wrong("',' or '}'") }
        return members
    }

    private mutating func array() throws(LineProblem) -> [JSONLine] {
        var elements: [JSONLine] = []
        index += 1
        skipBlanks()
        if take("]") { return elements }
        repeat {
            elements.append(try value())
            skipBlanks()
        } while take(",")
        guard take("]") else { throw wrong("',' or ']'") }
        return elements
    }

    // MARK: - Single values

    private mutating func word(_ word: String, _ value: JSONLine) throws(LineProblem) -> JSONLine {
        guard bytes[index...].starts(with: word.utf8) else { throw wrong("a value") }
        index += word.utf8.count
        return value
    }

    private mutating func number() throws(LineProblem) -> Int {
        let start = index
        _ = take("-")
        while let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { index += 1 }
        guard let number = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else { throw wrong("a value") }
        return number
    }

    private mutating func text() throws(LineProblem) -> String {
        index += 1
        let start = index
        while let next, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\"), next >= 0x20 { index += 1 }
        guard next != UInt8(ascii: "\"") else { return try decoded(Array(bytes[start..<index])) }
        var content = Array(bytes[start..<index])
        while let next, next != UInt8(ascii: "\"") {
            index += 1
            switch next {
            case UInt8(ascii: "\\"): content += try escaped()
            case 0..<0x20: throw LineProblem("a control character stands in a text")
            default: content.append(next)
            }
        }
        return try decoded(content)
    }

    /// Behind the closing quote.
    private mutating func decoded(_ content: [UInt8]) throws(LineProblem) -> String {
        guard take("\"") else { throw LineProblem("a text has no closing quote") }
        guard let text = String(validating: content, as: UTF8.self) else { throw LineProblem("a text is not UTF-8") }
        return text
    }

    private mutating func escaped() throws(LineProblem) -> [UInt8] {
        defer { index += 1 }
        switch next {
        case UInt8(ascii: "\"")?, UInt8(ascii: "\\")?, UInt8(ascii: "/")?: return [bytes[index]]
        case UInt8(ascii: "b")?: return [0x08]
        case UInt8(ascii: "f")?: return [0x0C]
        case UInt8(ascii: "n")?: return [0x0A]
        case UInt8(ascii: "r")?: return [0x0D]
        case UInt8(ascii: "t")?: return [0x09]
        case UInt8(ascii: "u")?: return Array(String(Character(try scalar())).utf8)
        default: throw LineProblem("a backslash in a text begins no escape")
        }
    }

    /// `\uXXXX`, or two of them that are one character; ends at its last digit.
    private mutating func scalar() throws(LineProblem) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first), bytes[(index + 1)...].starts(with: "\\u".utf8) else {
            throw LineProblem("a text holds half a surrogate pair")
        }
        index += 2
        let second = try codeUnit()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw LineProblem("a text holds half a surrogate pair") }
        return scalar
    }

    private mutating func codeUnit() throws(LineProblem) -> UInt32 {
        let digits = bytes[(index + 1)...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw LineProblem("'\\u' in a text is not followed by four hexadecimal digits") }
        index += 4
        return unit
    }

    // MARK: - Scanning

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == character.value else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while let next, next == 0x20 || next == 0x09 || next == 0x0D { index += 1 }
    }

    private func wrong(_ expected: String) -> LineProblem {
        LineProblem("at byte \(index + 1) \(expected) was expected")
    }
}
