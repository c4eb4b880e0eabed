internal import Numbers

/// JSON (RFC 8259) as values: numbers to their last digit, objects as contexts, texts such as `@"2024-05-31"` as the
/// dates, times and durations that FEEL writes so. Positions are counted in Unicode scalars.
struct JSONReader {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    /// Lists and objects inside each other.
    private static let deepest = 100

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The members of the one object that the text consists of.
    mutating func document() throws(SyntaxError) -> [(name: String, value: Value)] {
        _ = take("\u{FEFF}")
        skipBlanks()
        guard next == "{" else { throw expected("'{': facts are an object of names and values") }
        let members = try object()
        skipBlanks()
        guard next == nil else { throw expected("nothing more") }
        return members
    }

    private mutating func value() throws(SyntaxError) -> Value {
        skipBlanks()
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw wrong("more than \(Self.deepest) lists and objects inside each other", index)
        }
        switch next {
        case "{": return .context(ContextValue(try object().map { ($0.name, $0.value) }))
        case "[": return .list(try list())
        case "\"": return try textOrMoment()
        case let sign? where sign == "-" || ("0"..."9").contains(sign): return .number(try number())
        default: return try word()
        }
    }

    // MARK: objects and lists

    private mutating func object() throws(SyntaxError) -> [(name: String, value: Value)] {
        var members: [(name: String, value: Value)] = []
        var seen: Set<String> = []
        index += 1
        skipBlanks()
        if take("}") { return members }
        repeat {
            skipBlanks()
            let start = index
            guard next == "\"" else { throw expected("a name in quotes") }
            let name = try text()
            guard seen.insert(name).inserted else {
                throw wrong("'\(name)' is given twice; take one of them out", start)
            }
            skipBlanks()
            guard take(":") else { throw expected("':' after the name") }
            members.append((name, try value()))
            skipBlanks()
        } while take(",")
        guard take("}") else { throw expected("',' or '}'") }
        return members
    }

    private mutating func list() throws(SyntaxError) -> [Value] {
        var items: [Value] = []
        index += 1
        skipBlanks()
        if take("]") { return items }
        repeat {
            items.append(try value())
            skipBlanks()
        } while take(",")
        guard take("]") else { throw expected("',' or ']'") }
        return items
    }

    // MARK: single values

    private mutating func word() throws(SyntaxError) -> Value {
        let start = index
        while let scalar = next, scalar.properties.isAlphabetic { index += 1 }
        switch String(String.UnicodeScalarView(scalars[start..<index])) {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        case "":
            throw expected("a value")
        case let word: throw wrong("'\(word)' is no value; texts stand in quotes", start)
        }
    }

    private mutating func number() throws(SyntaxError) -> Decimal128 {
        let start = index
        while let scalar = next, "+-.eE".unicodeScalars.contains(scalar) || ("0"..."9").contains(scalar) { index += 1 }
        let written = scalars[start..<index]
        let text = String(String.UnicodeScalarView(written))
        guard Self.isNumber(written) else { throw wrong("\(text) is not a number as JSON writes it", start) }
        guard let number = Decimal128(exactly: text) else {
            throw wrong(
                "\(text) cannot be held exactly: a number has at most 34 digits and an exponent from -6176 to 6144",
                start)
        }
        return number
    }

    /// `-? (0 | [1-9] digits) (. digits)? ([eE] [+-]? digits)?`
    private static func isNumber(_ written: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = written
        func digits() -> ArraySlice<Unicode.Scalar> {
            let found = rest.prefix { ("0"..."9").contains($0) }
            rest = rest.dropFirst(found.count)
            return found
        }
        if rest.first == "-" { rest.removeFirst() }
        let whole = digits()
        guard !whole.isEmpty, whole.count == 1 || whole.first != "0" else { return false }
        if rest.first == "." {
            rest.removeFirst()
            if digits().isEmpty { return false }
        }
        if rest.first == "e" || rest.first == "E" {
            rest.removeFirst()
            if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
            if digits().isEmpty { return false }
        }
        return rest.isEmpty
    }

    /// A text; one that reads `@"…"` is the moment or duration that FEEL writes so.
    private mutating func textOrMoment() throws(SyntaxError) -> Value {
        let start = index
        let text = try text()
        guard text.hasPrefix("@\""), text.hasSuffix("\""), text.count > 2 else { return .string(text) }
        guard let moment = Temporal.literal(String(text.dropFirst(2).dropLast())) else {
            throw wrong("\(text) is no date, time, date and time or duration", start)
        }
        return moment
    }

    // MARK: texts

    private mutating func text() throws(SyntaxError) -> String {
        let start = index
        var text = String.UnicodeScalarView()
        index += 1
        while let scalar = next {
            index += 1
            switch scalar {
            case "\"": return String(text)
            case "\\": text.append(try escaped())
            case "\0"..."\u{1F}":
                throw wrong("a line break or control character in a text; write it as \\n or \\u000A", index - 1)
            default: text.append(scalar)
            }
        }
        throw wrong("this text has no closing quote", start)
    }

    private mutating func escaped() throws(SyntaxError) -> Unicode.Scalar {
        let start = index - 1
        guard let letter = next else { throw wrong("this text has no closing quote", start) }
        index += 1
        switch letter {
        case "\"", "\\", "/": return letter
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u":
            let first = try codeUnit(start)
            if let scalar = Unicode.Scalar(first) { return scalar }
            guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else {
                throw wrong("half a surrogate pair", start)
            }
            let second = try codeUnit(start)
            guard (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            else { throw wrong("half a surrogate pair", start) }
            return scalar
        default: throw wrong("'\\\(letter)' is no escape; a backslash itself is written \\\\", start)
        }
    }

    private mutating func codeUnit(_ start: Int) throws(SyntaxError) -> UInt32 {
        let digits = scalars[index...].prefix(4)
        index += digits.count
        guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit),
            let unit = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
        else { throw wrong("'\\u' is followed by four hexadecimal digits", start) }
        return unit
    }

    // MARK: scanning

    private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while let next, next == " " || next == "\n" || next == "\r" || next == "\t" { index += 1 }
    }

    private func expected(_ what: String) -> SyntaxError {
        wrong("expected \(what), found \(next.map { "'\($0)'" } ?? "the end")", index)
    }

    /// From `start` to where reading stands.
    private func wrong(_ message: String, _ start: Int) -> SyntaxError {
        SyntaxError(message: message, span: start..<max(index, start + 1))
    }
}
