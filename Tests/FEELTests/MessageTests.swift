import Diagnostics
import FEEL
import Testing

/// A wrong expression, and what is said about it, where.
struct Wrong: CustomStringConvertible, Sendable {
    var expression: String
    var column: Int
    /// How many characters the caret underlines.
    var length: Int
    var message: String

    init(_ expression: String, _ column: Int, _ length: Int, _ message: String) {
        self.expression = expression
        self.column = column
        self.length = length
        self.message = message
    }

    var description: String { expression }
}

/// The expressions stand at line 31, column 5.
@Suite struct MessageTests {
    @Test(arguments: wrongs)
    func `message`(_ wrong: Wrong) {
        let (program, problems) = Facts.program(wrong.expression)
        #expect(program == nil)
        #expect(problems.map(\.message) == [wrong.message])
        #expect(problems.map(\.place) == [Place(file: "rubric.yaml", line: 31, column: wrong.column)])
        #expect(problems.map(\.length) == [wrong.length])
        #expect(problems.allSatisfy { $0.severity == .error && $0.code.hasPrefix("FEEL.") })
    }

    @Test func `all problems of an expression are reported`() {
        #expect(
            Facts.problems("monhts + title.size + cuont(lines)") == [
                "5: unknown name 'monhts'; did you mean 'months'?",
                "20: 'title' is a string, which has no parts such as 'size'",
                "27: unknown function 'cuont'; did you mean 'count'?",
            ])
    }

    @Test func `a wrong result is reported`() {
        #expect(Facts.problems("title", expecting: .number) == ["5: 'title' is a string, but a number is needed here"])
        #expect(
            Facts.problems("months > 5", expecting: .number) == ["5: this is a boolean, but a number is needed here"])
        #expect(Facts.problems("months", expecting: .number).isEmpty)
    }

    @Test func `a later line is found`() {
        var problems = DiagnosticCollector()
        let text = SourceText(
            text: "months > 5 and\nmonth < 7", file: "rubric.yaml", line: 31, column: 20, lineColumns: [20, 9])
        _ = Compiler(scope: Facts.scope, mode: .strict).expression(text, into: &problems)
        #expect(
            problems.all.map(\.description) == ["rubric.yaml:32:9: error: unknown name 'month'; did you mean 'months'?"]
        )
    }

    @Test func `columns count characters`() {
        #expect(
            Facts.problems(#""日本🐎é" = months"#) == [
                #"5: "日本🐎é" is a string and cannot be compared with 'months', a number"#
            ])
        #expect(
            Facts.problems(#""日本🐎é" = title and month = 1"#) == ["24: unknown name 'month'; did you mean 'months'?"])
    }

    static let wrongs: [Wrong] = [
        Wrong(
            #"months = "6""#, 5, 6,
            #"'months' is a number and cannot be compared with the string "6""#),
        Wrong(
            #"months < "6""#, 5, 6,
            #"'months' is a number and cannot be compared with the string "6""#),
        Wrong(
            "month <= 12", 5, 5,
            "unknown name 'month'; did you mean 'months'?"),
        Wrong(
            #"partner_country = "CN""#, 5, 15,
            "unknown name 'partner_country'"),
        Wrong(
            #"months in ["a", "b"]"#, 15, 10,
            "'months' is a number and cannot be compared with a list of strings"),
        Wrong(
            #"months in ("a")"#, 16, 3,
            #"'months' is a number and cannot be compared with the string "a""#),
        Wrong(
            "months in [1..title]", 15, 10,
            "the ends of a range are of one type, not number and string"),
        Wrong(
            "title in [5..60]", 14, 7,
            "'title' is a string and cannot be compared with a range of numbers"),
        Wrong(
            #"months between "a" and "b""#, 5, 6,
            #"'months' is a number and cannot be compared with the string "a""#),
        Wrong(
            "if months then 1 else 2", 8, 6,
            "'months' is a number, but the condition of 'if' is true or false"),
        Wrong(
            "if months < 6 then 1", 25, 1,
            "'else' is expected here because 'if' needs an answer for both cases, not the end"),
        Wrong(
            "if months < 6 1 else 2", 19, 1,
            "'then' is expected here after the condition of 'if', not '1'"),
        Wrong(
            "months + title", 5, 6,
            "'months' is a number and cannot be added to 'title', a string; make it text with string(…)"),
        Wrong(
            "title + months", 5, 5,
            "'title' is a string and cannot be added to 'months', a number; make it text with string(…)"),
        Wrong(
            #"title - "x""#, 5, 5,
            #"the string "x" cannot be subtracted from 'title', a string"#),
        Wrong(
            "months * title", 5, 6,
            "'months' is a number and cannot be multiplied by 'title', a string"),
        Wrong(
            "months / 0", 14, 1,
            "this divides by zero"),
        Wrong(
            "-title", 6, 5,
            "'title' is a string and cannot be negated"),
        Wrong(
            "not(months)", 9, 6,
            "'months' is a number, but 'negand' of not() is a boolean"),
        Wrong(
            "eligible and months", 18, 6,
            "'months' is a number, but an operand of 'and' is true or false"),
        Wrong(
            "lines > 5", 5, 5,
            "'lines' is a list of numbers, which has no order"),
        Wrong(
            "sum(title)", 9, 5,
            "'title' is a string, but 'list' of sum() is a list of numbers"),
        Wrong(
            #"sum(lines, "a")"#, 9, 5,
            "'lines' is a list of numbers, but 'item' of sum() is a number"),
        Wrong(
            "count()", 5, 7,
            "count() needs arguments; write count(list)"),
        Wrong(
            "count(lines, 2)", 5, 15,
            "count() does not take 2 arguments; write count(list)"),
        Wrong(
            "cuont(lines)", 5, 5,
            "unknown function 'cuont'; did you mean 'count'?"),
        Wrong(
            "min(title, months)", 16, 6,
            "'months' is a number and cannot be compared with 'title', a string in min()"),
        Wrong(
            "substring(title)", 5, 16,
            "substring() does not take 1 argument; write substring(string, start position, [length])"),
        Wrong(
            #"substring(title, "2")"#, 22, 3,
            #""2" is a string, but 'start position' of substring() is a number"#),
        Wrong(
            "substring(strng: title, start position: 2)", 15, 5,
            "substring() has no parameter 'strng'; did you mean 'string'?"),
        Wrong(
            "upper case(months)", 16, 6,
            "'months' is a number, but 'string' of upper case() is a string"),
        Wrong(
            #"matches(title, "[a-")"#, 20, 5,
            #"the pattern "[a-" is not a regular expression: this range has no end"#),
        Wrong(
            #"matches(title, "(a")"#, 20, 4,
            #"the pattern "(a" is not a regular expression: this group is not closed; ')' is missing"#),
        Wrong(
            #"replace(title, "*", "x")"#, 20, 3,
            #"the pattern "*" is not a regular expression: '*' has nothing to repeat; write '\*' for the character"#),
        Wrong(
            #"split(title, "a{2,1}")"#, 18, 8,
            #"the pattern "a{2,1}" is not a regular expression: the quantifier counts backwards, from 2 to 1"#),
        Wrong(
            "start.yaer", 11, 4,
            "'start' is a date and has no 'yaer'; did you mean 'year'?"),
        Wrong(
            "start.time offset", 11, 11,
            "'start' is a date and has no 'time offset'; it has year, month, day, weekday, value"),
        Wrong(
            "title.length", 11, 6,
            "'title' is a string, which has no parts such as 'length'"),
        Wrong(
            "lines[0]", 5, 8,
            "positions in a list count 1, 2, … or -1, -2, … from the end"),
        Wrong(
            "lines[1.5]", 5, 10,
            "positions in a list count 1, 2, … or -1, -2, … from the end"),
        Wrong(
            #"stakeholders[kind = "sme""#, 30, 1,
            "']' is expected here to close the filter, not the end"),
        Wrong(
            "[1, 2", 10, 1,
            "']' is expected here to close the list, not the end"),
        Wrong(
            "(months + 1", 16, 1,
            "')' is expected here to close the parenthesis, not the end"),
        Wrong(
            #""abc"#, 5, 4,
            #"this string is not closed; end it with '"'"#),
        Wrong(
            "months >", 13, 1,
            "the expression is not finished"),
        Wrong(
            "months +", 13, 1,
            "the expression is not finished"),
        Wrong(
            "months 6", 12, 1,
            "the expression ends before '6'; an operator is missing, or this is one too many"),
        Wrong(
            "= 6", 5, 1,
            "a value is expected here, not '='"),
        Wrong(
            "for x in months return x", 14, 6,
            "'months' is a number, not a list to run over"),
        Wrong(
            "for x in lines retrun x", 20, 6,
            "'return' is expected here after the lists of 'for', not 'retrun'"),
        Wrong(
            "for x return 1", 19, 1,
            "'in' is expected here after the variable, not the end"),
        Wrong(
            "some x in lines satisfies x", 31, 1,
            "'x' is a number, but the condition after 'satisfies' is true or false"),
        Wrong(
            "every x lines satisfies x > 1", 31, 1,
            "'in' is expected here after the variable, not '>'"),
        Wrong(
            "[5..1]", 5, 6,
            "this range is empty: 5 is more than 1"),
        Wrong(
            #"[1.."a"]"#, 5, 8,
            "the ends of a range are of one type, not number and string"),
        Wrong(
            #"["b".."a"]"#, 5, 10,
            #"this range is empty: "b" is more than "a""#),
        Wrong(
            #"@"2024-13-01""#, 5, 13,
            #""2024-13-01" is no date, time, date and time or duration, such as @"2024-05-31" or @"P2D""#),
        Wrong(
            "@2024", 6, 4,
            "a string is expected after '@', not '2024'"),
        Wrong(
            #"date("2024-01-01") > months"#, 5, 18,
            "this is a date and cannot be compared with 'months', a number"),
        Wrong(
            "start < submitted", 5, 5,
            "'start' is a date and cannot be compared with 'submitted', a date and time; take the day of the moment with date(…)"
        ),
        Wrong(
            "start + 5", 5, 5,
            "'start' is a date and cannot be added to the number 5"),
        Wrong(
            "{a: 1, a: 2}", 12, 1,
            "this context has two entries 'a'"),
        Wrong(
            "{a 1}", 9, 1,
            "':' is expected here after the name of an entry, not '}'"),
        Wrong(
            "{: 1}", 6, 1,
            "the name of an entry is expected here, not ':'"),
        Wrong(
            "function(x) y", 17, 1,
            "unknown name 'y'; did you mean 'x'?"),
        Wrong(
            "function(x: numbr) x", 17, 5,
            "unknown type 'numbr'; did you mean 'number'?"),
        Wrong(
            "months instance of nummber", 24, 7,
            "unknown type 'nummber'; did you mean 'number'?"),
        Wrong(
            "sort(lines, months)", 17, 6,
            "'months' is a number, but 'precedes' of sort() is a function of 2 arguments"),
        Wrong(
            "months(3)", 5, 6,
            "'months' is a number and cannot be called"),
        Wrong(
            #"title & "x""#, 11, 1,
            "the character '&' has no meaning in FEEL; write 'and' between conditions, and + between texts"),
        Wrong(
            "“abc”", 5, 1,
            #"the character '“' is a typographic quote; write " around strings"#),
        Wrong(
            "months = 6 and", 19, 1,
            "the expression is not finished"),
        Wrong(
            "/* open", 5, 2,
            "this comment is not closed; end it with '*/'"),
        Wrong(
            #""\u00""#, 6, 4,
            "this escape needs 4 hexadecimal digits"),
        Wrong(
            "lines = 5", 5, 5,
            "'lines' is a list of numbers and cannot be compared with the number 5; test membership with 'list contains' or 'in', or pick an item such as [1]"
        ),
        Wrong(
            "lines in [1..5]", 14, 6,
            "'lines' is a list of numbers and cannot be compared with a range of numbers"),
        Wrong(
            #"context put(pairing, "a")"#, 5, 25,
            "context put() does not take 2 arguments; write context put(context, key, value) or context put(context, keys, value)"
        ),
        Wrong(
            "decimal(months)", 5, 15,
            "decimal() does not take 1 argument; write decimal(n, scale)"),
        Wrong(
            "1 < 2 < 3", 5, 5,
            "this is a boolean, which has no order"),
        Wrong(
            "date and time(5)", 19, 1,
            "5 is a number, but 'from' of date and time() is a string or a date and time or a date"),
        Wrong(
            "years and months duration(months, start)", 31, 6,
            "'months' is a number, but 'from' of years and months duration() is a date or a date and time"),
        Wrong(
            "duration(months)", 5, 8, "'duration' is a number and cannot be called"),
        Wrong(
            "@\"P1D\" + months", 5, 6,
            "@\"P1D\" is a days and time duration and cannot be added to 'months', a number"),
        Wrong(
            "null + 1", 5, 4,
            "null is null and cannot be added to the number 1"),
        Wrong(
            "sort(lines, function(a) a)", 17, 13,
            "this is a function of 1 argument, but 'precedes' of sort() is a function of 2 arguments"),
        Wrong(
            #"if eligible then "a" else"#, 30, 1,
            "the expression is not finished"),
        Wrong(
            "stakeholders.knd", 18, 3,
            "'stakeholders' is a list of contexts and has no 'knd'; did you mean 'kind'?"),
        Wrong("stakeholders[knd = 1]", 18, 3, "unknown name 'knd'; did you mean 'kind'?"),
        Wrong(
            "stakeholders[kind = months]", 18, 4, "'kind' is a string and cannot be compared with 'months', a number"),
        Wrong("stakeholders[name]", 18, 4, "'name' is a string, but a filter is a condition or a position"),
        Wrong("stakeholders[1].nam", 21, 3, "this is a context and has no 'nam'; did you mean 'name'?"),
        Wrong("pairing.contry", 13, 6, "'pairing' is a context and has no 'contry'; did you mean 'country'?"),
        Wrong("pairing = 5", 5, 7, "'pairing' is a context and cannot be compared with the number 5"),
        Wrong(
            "function(a) external { java: { class: \"x\" } }", 5, 45,
            "external functions need a Java runtime; write the function in FEEL"),
    ]
}
