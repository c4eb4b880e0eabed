internal import Numbers
internal import Patterns

/// DMN 1.5 §10.3.4.3. Strings are rows of Unicode code points; positions count from 1.
extension Builtins {
    static let strings: [Builtin] = [
        Builtin(
            "substring",
            "The part of a text from a position, to the end or of a length; a negative position counts from the end.",
            .of(
                [.init("string", .string), .init("start position", .number), .init("length", .number, optional: true)],
                .string, substring)),
        Builtin(
            "string length", "The number of characters.",
            .of([.init("string", .string)], .number) { (text: String) in .number(Decimal128(text.unicodeScalars.count))
            }),
        Builtin(
            "upper case", "The text in capital letters.",
            .of([.init("string", .string)], .string) { (text: String) in .string(text.uppercased()) }),
        Builtin(
            "lower case", "The text in small letters.",
            .of([.init("string", .string)], .string) { (text: String) in .string(text.lowercased()) }),
        Builtin(
            "substring before", "The text before the first occurrence of another; empty where there is none.",
            .of([.init("string", .string), .init("match", .string)], .string) { (text: String, match: String) in
                let scalars = Array(text.unicodeScalars)
                return .string(string(scalars.prefix(position(of: match, in: scalars) ?? 0)))
            }),
        Builtin(
            "substring after", "The text after the first occurrence of another; empty where there is none.",
            .of([.init("string", .string), .init("match", .string)], .string) { (text: String, match: String) in
                let scalars = Array(text.unicodeScalars)
                guard let start = position(of: match, in: scalars) else { return .string("") }
                return .string(string(scalars.dropFirst(start + match.unicodeScalars.count)))
            }),
        Builtin(
            "replace", "The text with every match of a regular expression replaced; $1 stands for the first group.",
            Builtin.Form(
                [
                    .init("input", .string), .init("pattern", .string), .init("replacement", .string),
                    .init("flags", .string, optional: true, acceptsNull: true),
                ], result: { _ in .string }
            ) { arguments, _ in
                withPattern(arguments[1], arguments[3]) { expression throws(RegularExpressionError) in
                    .string(try expression.replacing(arguments[0].text, with: arguments[2].text))
                }
            }),
        Builtin(
            "contains", "Whether a text contains another.",
            .of([.init("string", .string), .init("match", .string)], .boolean) { (text: String, match: String) in
                .boolean(position(of: match, in: Array(text.unicodeScalars)) != nil)
            }),
        Builtin(
            "starts with", "Whether a text begins with another.",
            .of([.init("string", .string), .init("match", .string)], .boolean) { (text: String, match: String) in
                .boolean(text.unicodeScalars.starts(with: match.unicodeScalars))
            }),
        Builtin(
            "ends with", "Whether a text ends with another.",
            .of([.init("string", .string), .init("match", .string)], .boolean) { (text: String, match: String) in
                .boolean(text.unicodeScalars.reversed().starts(with: match.unicodeScalars.reversed()))
            }),
        Builtin(
            "matches", "Whether a regular expression (XPath's) matches somewhere in a text.",
            .of(
                [
                    .init("input", .string), .init("pattern", .string),
                    .init("flags", .string, optional: true, acceptsNull: true),
                ], .boolean
            ) { (input: String, pattern: Value, flags: Value) in
                withPattern(pattern, flags) { expression throws(RegularExpressionError) in
                    .boolean(try expression.matches(input))
                }
            }),
        Builtin(
            "split", "The parts of a text between the matches of a regular expression.",
            .of([.init("string", .string), .init("delimiter", .string)], .list(.string)) {
                (text: String, delimiter: Value) in
                withPattern(delimiter, .null) { expression throws(RegularExpressionError) in
                    .list(try expression.split(text).map(Value.string))
                }
            }),
        Builtin(
            "string join", "The texts of a list as one, with a text between them; nulls are left out.",
            Builtin.Form(
                [
                    .init("list", .list(.string)), .init("delimiter", .string, optional: true, acceptsNull: true),
                ], result: { _ in .string }
            ) { arguments, _ in
                let parts = arguments[0].elements.filter { !$0.isNull }.map(\.text)
                return .string(parts.joined(separator: String(feel: arguments[1]) ?? ""))
            }),
    ]

    private static func substring(_ text: String, _ start: Decimal128, _ length: Decimal128?) -> Value {
        let scalars = Array(text.unicodeScalars)
        guard let position = start.roundedToIntegral(.down).asInt(), position != 0,
            position.magnitude <= UInt(Int32.max)
        else {
            return .noAnswer("positions count 1, 2, … or -1, -2, … from the end")
        }
        let first = position > 0 ? position - 1 : scalars.count + position
        guard first >= 0, first <= scalars.count else {
            return .noAnswer("there is no position \(position) in a text of \(scalars.count) characters")
        }
        guard let length else { return .string(string(scalars[first...])) }
        guard let count = length.roundedToIntegral(.down).asInt(), count >= 1 else {
            return .noAnswer("a length is at least 1")
        }
        return .string(string(scalars[first...].prefix(count)))
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Where `match` first occurs; an empty one occurs at the start.
    private static func position(of match: String, in scalars: [Unicode.Scalar]) -> Int? {
        let wanted = Array(match.unicodeScalars)
        guard wanted.count <= scalars.count else { return nil }
        return (0...(scalars.count - wanted.count)).first { scalars[$0...].starts(with: wanted) }
    }

    // MARK: regular expressions

    /// Where the pattern and the flags stand among the arguments.
    static let patternPositions: [String: (pattern: Int, flags: Int)] = [
        "matches": (1, 2), "replace": (1, 3), "split": (1, Int.max),
    ]

    /// nil: it is a regular expression.
    static func patternProblem(_ pattern: String, flags: String) -> String? {
        do throws(RegularExpressionError) {
            _ = try RegularExpression(pattern, flags: flags)
            return nil
        } catch {
            return error.description
        }
    }

    private static func withPattern(
        _ pattern: Value, _ flags: Value, _ body: (RegularExpression) throws(RegularExpressionError) -> Value
    ) -> Value {
        do throws(RegularExpressionError) {
            return try body(RegularExpression(pattern.text, flags: String(feel: flags) ?? ""))
        } catch {
            return .noAnswer(error.description)
        }
    }
}
