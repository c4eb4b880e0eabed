/// What people write who know another language or another product, and what FEEL writes instead.
enum ForeignWords {
    /// A keyword in other letters: `Null`, `TRUE`, `AND`.
    static func keyword(_ word: String) -> String? {
        let lower = word.lowercased()
        guard lower != word, Keyword(rawValue: lower) != nil else { return nil }
        return "'\(word)' is written '\(lower)' in FEEL"
    }

    /// A word that stands where an operator is expected.
    static func operation(_ word: String) -> String? {
        switch word.lowercased() {
        case "?": "FEEL has no '? :'; write if … then … else …"
        case "mod": "FEEL has no '\(word)'; write modulo(a, b)"
        case "div": "FEEL has no '\(word)'; write floor(a / b)"
        case "is": "FEEL compares with '='; write x = null or x != null"
        case "like": "FEEL has no '\(word)'; write contains(text, part) or matches(text, pattern)"
        default: keyword(word)
        }
    }

    /// A character that begins no token of FEEL.
    /// - Parameter next: the one behind it.
    static func character(_ character: Unicode.Scalar, next: Unicode.Scalar?) -> String {
        switch (character, next) {
        case ("%", _): "has no meaning in FEEL; write modulo(a, b) for a remainder, and 0.3 or 30 / 100 for 30 %"
        case ("^", _): "has no meaning in FEEL; write ** for a power"
        case ("&", "&"): "has no meaning in FEEL; write 'and'"
        case ("&", _): "has no meaning in FEEL; write 'and' between conditions, and + between texts"
        case ("|", _): "has no meaning in FEEL; write 'or'"
        case ("!", _): "has no meaning in FEEL; write not(…)"
        case ("$", "{"): "has no meaning in FEEL; write the name alone, without ${ }"
        case (";", _): "has no meaning in FEEL; write a comma"
        case ("`", _): "has no meaning in FEEL; write names as they are, blanks included"
        case ("\u{AB}", _), ("\u{BB}", _), ("\u{2018}"..."\u{201F}", _):
            "is a typographic quote; write \" around strings"
        default: "has no meaning in FEEL"
        }
    }

    /// What a type of another language is called in FEEL.
    static func type(_ name: String) -> String? {
        switch name.lowercased() {
        case "integer", "int", "long", "short", "double", "float", "decimal", "bigdecimal", "numeric": "number"
        case "text", "char", "varchar": "string"
        case "bool": "boolean"
        case "datetime", "timestamp", "localdatetime", "date time": "date and time"
        case "object", "map": "context"
        case "array", "collection": "list"
        default: nil
        }
    }

    /// What FEEL writes for a function of another product or language.
    static func function(_ name: String) -> String? { functions[name] ?? functions[name.lowercased()] }

    /// For the parser: their names of several words.
    static let index = NameIndex(functions.keys.sorted())

    private static let functions: [String: String] = [
        "last day of month": "write date(d.year, d.month, 1) + @\"P1M\" - @\"P1D\"",
        "is defined": "write x != null",
        "is empty": "write count(list) = 0",
        "is blank": "write string length(text) = 0",
        "is null": "write x = null", "isnull": "write x = null", "defined": "write x != null",
        "get or else": "write if x = null then y else x",
        "coalesce": "write if x = null then y else x", "nvl": "write if x = null then y else x",
        "ifnull": "write if x = null then y else x",
        "assert": "write the condition as an eligibility rule",
        "average": "write mean(list)", "avg": "write mean(list)",
        "len": "write string length(text) or count(list)", "length": "write string length(text) or count(list)",
        "size": "write count(list)", "countif": "write count(list[condition])",
        "count if": "write count(list[condition])", "sumif": "write sum(list[condition])",
        "sum if": "write sum(list[condition])",
        "concat": "write a + b, string join(list) or concatenate(list, list)",
        "toupper": "write upper case(text)", "uppercase": "write upper case(text)", "upper": "write upper case(text)",
        "tolower": "write lower case(text)", "lowercase": "write lower case(text)", "lower": "write lower case(text)",
        "trim": "write replace(text, \"^\\s+|\\s+$\", \"\")",
        "indexof": "write index of(list, value)",
        "pow": "write a ** b", "power": "write a ** b", "mod": "write modulo(a, b)",
        "round": "write round half up(n, scale), round half even, round up or round down",
        "ceil": "write ceiling(n)", "int": "write floor(n)",
        "year": "write d.year", "month": "write d.month", "day": "write d.day", "weekday": "write d.weekday",
        "hour": "write t.hour", "minute": "write t.minute", "second": "write t.second",
        "datediff": "write later - earlier, a duration, or (later - earlier).days",
        "days between": "write (later - earlier).days",
        "years between": "write years and months duration(from, to).years",
        "months between": "write years and months duration(from, to) / @\"P1M\"",
        "dateadd": "write d + @\"P1D\"", "date add": "write d + @\"P1D\"",
        "iif": "write if … then … else …", "ifelse": "write if … then … else …", "switch": "write if … then … else …",
        "between": "write x between a and b, or x in [a..b]",
        "nn sum": "write sum(list[item != null])", "nn mean": "write mean(list[item != null])",
        "nn min": "write min(list[item != null])", "nn max": "write max(list[item != null])",
        "nn count": "write count(list[item != null])", "nn median": "write median(list[item != null])",
        "nn mode": "write mode(list[item != null])", "nn stddev": "write stddev(list[item != null])",
        "nn all": "write all(list[item != null])", "nn any": "write any(list[item != null])",
        "string contains": "write contains(text, part)", "startswith": "write starts with(text, part)",
        "endswith": "write ends with(text, part)", "tostring": "write string(x)", "to string": "write string(x)",
        "tonumber": "write number(text)", "to number": "write number(text)",
        "first": "write list[1]", "last": "write list[-1]", "unique": "write distinct values(list)",
        "distinct": "write distinct values(list)", "exists": "write some x in list satisfies …",
    ]
}
