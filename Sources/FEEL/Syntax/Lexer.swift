/// Cuts a text into tokens. Names are cut into their words; the parser puts them together, because it knows the scope.
struct Lexer {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// All tokens, the last one being `.end`.
    static func tokens(of text: String) throws(SyntaxError) -> [Token] {
        var lexer = Lexer(text)
        var tokens: [Token] = []
        while true {
            let token = try lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        position + distance < scalars.count ? scalars[position + distance] : nil
    }

    private mutating func next() throws(SyntaxError) -> Token {
        try skipBlanks()
        let start = position
        guard let scalar = peek() else { return Token(kind: .end, span: start..<start) }
        let kind: Token.Kind
        if scalar == "\"" {
            kind = .string(try string())
        } else if scalar.isDigit || (scalar == "." && peek(1)?.isDigit == true) {
            kind = .number(number())
        } else if scalar.isNameStart {
            position += 1
            kind = .word(String(scalar) + take(\.isNamePart))
        } else {
            kind = try symbol()
        }
        return Token(kind: kind, span: start..<position)
    }

    private mutating func take(_ belongs: (Unicode.Scalar) -> Bool) -> String {
        var view = String.UnicodeScalarView()
        while let scalar = peek(), belongs(scalar) {
            view.append(scalar)
            position += 1
        }
        return String(view)
    }

    // MARK: blanks and comments

    private mutating func skipBlanks() throws(SyntaxError) {
        while let scalar = peek() {
            if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
                position += 1
            } else if scalar == "/", peek(1) == "/" {
                while let next = peek(), !next.isLineEnd { position += 1 }
            } else if scalar == "/", peek(1) == "*" {
                try skipComment()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(SyntaxError) {
        let start = position
        position += 2
        while position < scalars.count {
            if peek() == "*", peek(1) == "/" {
                position += 2
                return
            }
            position += 1
        }
        throw SyntaxError(message: "this comment is not closed; end it with '*/'", span: start..<(start + 2))
    }

    // MARK: literals

    /// `digits[.digits][e[±]digits]` or `.digits`; `1..5` is a range, so a point counts only before a digit.
    private mutating func number() -> String {
        var text = take(\.isDigit)
        if peek() == ".", peek(1)?.isDigit == true {
            position += 1
            text += "." + take(\.isDigit)
        }
        guard peek() == "e" || peek() == "E" else { return text }
        let sign = peek(1) == "+" || peek(1) == "-"
        guard peek(sign ? 2 : 1)?.isDigit == true else { return text }
        let mark = sign && peek(1) == "-" ? "e-" : "e"
        position += sign ? 2 : 1
        return text + mark + take(\.isDigit)
    }

    private mutating func string() throws(SyntaxError) -> String {
        let start = position
        position += 1
        var units: [UInt16] = []
        while let scalar = peek(), !scalar.isLineEnd {
            if scalar == "\"" {
                position += 1
                return String(decoding: units, as: UTF16.self)
            }
            units.append(contentsOf: try character(scalar))
        }
        throw SyntaxError(message: "this string is not closed; end it with '\"'", span: start..<position)
    }

    /// One character of a string or one escape. A backslash before any other character stands for itself, so that
    /// regular expressions may be written `"\d"`.
    private mutating func character(_ scalar: Unicode.Scalar) throws(SyntaxError) -> [UInt16] {
        let start = position
        position += 1
        guard scalar == "\\", let escaped = peek() else { return Array(String(scalar).utf16) }
        switch escaped {
        case "\"", "'", "\\": position += 1
        case "n", "r", "t": position += 1
        case "u", "U": return try unicodeEscape(from: start, digits: escaped == "u" ? 4 : 6)
        default: return Array("\\".utf16)
        }
        switch escaped {
        case "n": return [0x0A]
        case "r": return [0x0D]
        case "t": return [0x09]
        default: return Array(String(escaped).utf16)
        }
    }

    /// `\uXXXX` is a UTF-16 unit (pairs make one character), `\UXXXXXX` a code point.
    private mutating func unicodeEscape(from start: Int, digits: Int) throws(SyntaxError) -> [UInt16] {
        position += 1
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = peek().flatMap({ $0.isASCII ? Character($0).hexDigitValue : nil }) else {
                throw SyntaxError(
                    message: "this escape needs \(digits) hexadecimal digits", span: start..<(position))
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        if digits == 4 { return [UInt16(truncatingIfNeeded: value)] }
        guard let scalar = Unicode.Scalar(value) else {
            throw SyntaxError(
                message: "there is no character U+\(String(value, radix: 16, uppercase: true))", span: start..<position)
        }
        return Array(String(scalar).utf16)
    }

    // MARK: symbols

    private mutating func symbol() throws(SyntaxError) -> Token.Kind {
        for symbol in Token.Symbol.allCases {
            let text = Array(symbol.rawValue.unicodeScalars)
            guard position + text.count <= scalars.count, Array(scalars[position..<(position + text.count)]) == text
            else { continue }
            position += text.count
            return .symbol(symbol)
        }
        let found = scalars[position]
        let advice = ForeignWords.character(found, next: peek(1))
        throw SyntaxError(message: "the character '\(found)' \(advice)", span: position..<(position + 1))
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }
    var isLineEnd: Bool { (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029 }

    /// DMN 1.5 §10.3.1.2, rule 28.
    var isNameStart: Bool {
        switch value {
        case 0x3F, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
            0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
            0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            return !properties.isWhitespace
        default: return false
        }
    }

    /// DMN 1.5 §10.3.1.2, rule 29.
    var isNamePart: Bool {
        isNameStart && value != 0x3F || isDigit || value == 0xB7 || (0x300...0x36F).contains(value)
            || (0x203F...0x2040).contains(value)
    }
}
