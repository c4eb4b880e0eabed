import Diagnostics

/// How a rubric writes the type of a fact, and what is said of words that other systems use for one.
enum FactTypeNames {
    static let scalars: [(String, FactType)] = [
        ("string", .string), ("number", .number), ("boolean", .boolean), ("date", .date), ("time", .time),
        ("date and time", .dateTime), ("days and time duration", .daysDuration),
        ("years and months duration", .monthsDuration),
    ]

    private static let all =
        scalars + scalars.map { ("list<\($0.0)>", .list($0.1)) } + [("list<context>", .list(.context))]

    /// Every word that names a type.
    static let words = all.map(\.0)

    /// nil, and a problem that says which type is meant, for a word that is none.
    static func type(_ scalar: YAMLScalar, _ name: String, _ loading: inout Loading) -> FactType? {
        if let known = all.first(where: { $0.0 == scalar.text }) { return known.1 }
        let names = scalars.map(\.0).joined(separator: ", ")
        loading.error(
            "RUBRIC.CHOICE",
            "'\(name)' is one of \(names), or list<…> of one of them, not '\(scalar.text.shortened)'\(hint(scalar.text))",
            at: scalar.place, length: scalar.text.count)
        return nil
    }

    private static func hint(_ text: String) -> String {
        let word = text.lowercased()
        if ["list", "array", "set", "sequence"].contains(word) {
            return "; say of what: list<string>, list<number>, list<date> …"
        }
        if let element = element(of: word), let meant = meaning(element), !meant.isSentence {
            return "; did you mean 'list<\(meant.text)>'?"
        }
        if let meant = meaning(word) {
            return meant.isSentence ? "; \(meant.text)" : "; did you mean '\(meant.text)'?"
        }
        return DidYouMean.clause(for: text, among: all.map(\.0))
    }

    /// `text` of `list<text>`, `list of text`, `text[]`.
    private static func element(of word: String) -> String? {
        if word.hasPrefix("list<"), word.hasSuffix(">") { return String(word.dropFirst(5).dropLast()) }
        if word.hasPrefix("list of ") { return String(word.dropFirst(8)) }
        return word.hasSuffix("[]") ? String(word.dropLast(2)) : nil
    }

    private static func meaning(_ word: String) -> (text: String, isSentence: Bool)? {
        if scalars.contains(where: { $0.0 == word }) { return (word, false) }
        switch word {
        case "text", "str", "char", "varchar", "token", "enum", "choice", "code", "id", "uri", "url":
            return ("string", false)
        case "int", "integer", "decimal", "float", "double", "numeric", "num", "money", "amount", "currency", "euro":
            return ("number", false)
        case "bool", "yes/no", "yesno", "flag": return ("boolean", false)
        case "datetime", "timestamp", "date-time", "date_time", "date time", "moment": return ("date and time", false)
        case "percent", "percentage", "%", "share":
            return ("a percentage is a number: write type: number, strip: \"%\", and 25 % becomes 25", true)
        case "duration", "period":
            return ("'days and time duration' reads P3DT4H, 'years and months duration' P1Y6M", true)
        default: return nil
        }
    }
}
