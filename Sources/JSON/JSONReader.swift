/// Reads JSON (RFC 8259) as strictly as I-JSON (RFC 7493) asks: UTF-8, no name twice in one object, no half of a surrogate pair.
/// A byte-order mark before it is passed over.
package struct JSONReader<Maker: JSONMaker> {
    private let bytes: [UInt8]
    private let maker: Maker
    private var index = 0
    /// Lists and objects that are open.
    private var depth = 0

    /// Lists and objects around one value.
    private static var deepest: Int { 100 }
    /// From so many members on names are looked up in a set.
    private static var manyMembers: Int { 16 }

    /// The one value that the bytes hold.
    package static func value(_ bytes: [UInt8], _ maker: Maker) throws(JSONProblem) -> Maker.Value {
        var reader = JSONReader(bytes: bytes, maker: maker)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.next == nil else { throw reader.expected("nothing more") }
        return value
    }

    private init(bytes: [UInt8], maker: Maker) {
        self.bytes = bytes
        self.maker = maker
    }

    private mutating func value() throws(JSONProblem) -> Maker.Value {
        skipBlanks()
        guard depth <= Self.deepest else {
            throw wrong("more than \(Self.deepest) lists and objects inside each other", index)
        }
        switch next {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""):
            let start = index
            let text = try text()
            return try maker.string(text, at: start..<index)
        case let byte? where byte == UInt8(ascii: "-") || byte.isDigit: return try number()
        default: return try word()
        }
    }

    // MARK: - Objects and arrays

    private mutating func object() throws(JSONProblem) -> Maker.Value {
        var members: [(name: String, value: Maker.Value)] = []
        var names: Set<String> = []
        index += 1
        depth += 1
        skipBlanks()
        if !take(UInt8(ascii: "}")) {
            repeat {
                skipBlanks()
                let start = index
                guard next == UInt8(ascii: "\"") else { throw expected("a name in quotes") }
                let name = try text()
                if isGiven(name, in: members, &names) {
                    throw wrong("'\(name)' is given twice; take one of them out", start)
                }
                skipBlanks()
                guard take(UInt8(ascii: ":")) else { throw expected("':' after the name") }
                members.append((name, try value()))
                skipBlanks()
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "}")) else { throw expected("',' or '}'") }
        }
        depth -= 1
        return maker.object(members)
    }

    /// - Parameter names: those of the members, once they are many.
    private func isGiven(_ name: String, in members: [(name: String, value: Maker.Value)], _ names: inout Set<String>)
        -> Bool
    {
        let isEqual: Bool
        if members.count < Self.manyMembers {
            isEqual = members.contains { $0.name == name }
        } else {
            if names.isEmpty { names = Set(members.map(\.name)) }
            isEqual = !names.insert(name).inserted
        }
        guard isEqual, Maker.tellsFormsApart else { return isEqual }
        return members.contains { $0.name.utf8.elementsEqual(name.utf8) }
    }

    private mutating func array() throws(JSONProblem) -> Maker.Value {
        var elements: [Maker.Value] = []
        index += 1
        depth += 1
        skipBlanks()
        if !take(UInt8(ascii: "]")) {
            repeat {
                elements.append(try value())
                skipBlanks()
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "]")) else { throw expected("',' or ']'") }
        }
        depth -= 1
        return maker.array(elements)
    }
}

// MARK: - Single values

extension JSONReader {
    private mutating func word() throws(JSONProblem) -> Maker.Value {
        let start = index
        skipLetters()
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        switch word {
        case "true": return maker.boolean(true)
        case "false": return maker.boolean(false)
        case "null": return maker.null
        case "": throw expected("a value")
        default: throw wrong("'\(word)' is no value; texts stand in quotes", start)
        }
    }

    private mutating func skipLetters() {
        while let byte = next {
            if byte < 0x80 {
                guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) else { return }
                index += 1
            } else {
                guard let letter = scalar, letter.properties.isAlphabetic else { return }
                index += UTF8.width(letter)
            }
        }
    }

    private mutating func number() throws(JSONProblem) -> Maker.Value {
        let start = index
        while let byte = next, byte.mayBeOfNumber { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard bytes[start..<index].isNumber else {
            throw wrong("\(text) is not a number as JSON writes it", start)
        }
        return try maker.number(text, at: start..<index)
    }
}

// MARK: - Texts

extension JSONReader {
    /// From the opening quote to behind the closing one.
    private mutating func text() throws(JSONProblem) -> String {
        let start = index
        index += 1
        skipPlain()
        if next == UInt8(ascii: "\"") { return try closed(bytes[(start + 1)..<index], start) }
        var content = bytes[(start + 1)..<index]
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte == UInt8(ascii: "\\") else {
                throw wrong("a line break or control character in a text; write it as \\n or \\u000A", index)
            }
            content += UTF8.encode(try escaped()) ?? UTF8.encodedReplacementCharacter
            let plain = index
            skipPlain()
            content += bytes[plain..<index]
        }
        return try closed(content, start)
    }

    private mutating func skipPlain() {
        while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
    }

    private mutating func closed(_ content: ArraySlice<UInt8>, _ start: Int) throws(JSONProblem) -> String {
        guard take(UInt8(ascii: "\"")) else { throw wrong("this text has no closing quote", start) }
        guard let text = try? UTF8Span(validating: content.span) else { throw wrong("this text is not UTF-8", start) }
        return String(copying: text)
    }

    private mutating func escaped() throws(JSONProblem) -> Unicode.Scalar {
        let start = index
        index += 1
        let letter = scalar
        index += letter.map(UTF8.width) ?? 0
        switch letter {
        case nil: throw wrong("this text has no closing quote", start)
        case "\""?, "\\"?, "/"?: return letter ?? "\""
        case "b"?: return "\u{8}"
        case "f"?: return "\u{C}"
        case "n"?: return "\n"
        case "r"?: return "\r"
        case "t"?: return "\t"
        case "u"?: return try codePoint(start)
        case let letter?: throw wrong("'\\\(letter)' is no escape; a backslash itself is written \\\\", start)
        }
    }

    /// `\uXXXX`, or two of them that are one character.
    private mutating func codePoint(_ start: Int) throws(JSONProblem) -> Unicode.Scalar {
        let first = try codeUnit(start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw wrong("half a surrogate pair", start)
        }
        let second = try codeUnit(start)
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw wrong("half a surrogate pair", start) }
        return scalar
    }

    private mutating func codeUnit(_ start: Int) throws(JSONProblem) -> UInt32 {
        let digits = bytes[index...].prefix(4)
        index += digits.count
        guard digits.count == 4, digits.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0 | 0x20) }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw wrong("'\\u' is followed by four hexadecimal digits", start) }
        return unit
    }
}

// MARK: - Scanning

extension JSONReader {
    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// The character here; the replacement character where there is none in UTF-8.
    private var scalar: Unicode.Scalar? {
        String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private func expected(_ what: String) -> JSONProblem {
        wrong("expected \(what), found \(scalar.map { "'\($0)'" } ?? "the end")", index)
    }

    /// From `start` to where reading stands.
    private func wrong(_ message: String, _ start: Int) -> JSONProblem {
        JSONProblem(message, at: start..<max(index, start + 1))
    }
}

// MARK: - Numbers

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    fileprivate var mayBeOfNumber: Bool {
        isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "+")
            || self | 0x20 == UInt8(ascii: "e")
    }
}

extension ArraySlice<UInt8> {
    /// `-? (0 | [1-9] digits) (. digits)? ([eE] [+-]? digits)?`
    fileprivate var isNumber: Bool {
        var rest = self
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let startsWithZero = rest.first == UInt8(ascii: "0")
        let whole = rest.removeDigits()
        guard whole > 0, whole == 1 || !startsWithZero else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            if rest.removeDigits() == 0 { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            if rest.removeDigits() == 0 { return false }
        }
        return rest.isEmpty
    }

    private mutating func removeDigits() -> Int {
        let count = prefix(while: \.isDigit).count
        removeFirst(count)
        return count
    }
}
