import FEEL
import Testing

/// Every kind of boxed expression. DMN 1.5 §7.3.
@Suite struct BoxedExpressionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let logic: String
        let expected: String

        init(_ name: String, _ logic: String, _ expected: String) {
            (self.name, self.logic, self.expected) = (name, logic, expected)
        }

        var testDescription: String { name }
    }

    private static func entry(_ name: String, _ value: String, type: String? = nil) -> String {
        "<contextEntry><variable name=\"\(name)\"\(type.map { " typeRef=\"\($0)\"" } ?? "")/>\(value)</contextEntry>"
    }

    private static func literal(_ text: String) -> String { Models.literal(text) }

    static let cases: [Case] = [
        Case("literal", literal("1 + 2"), "3"),
        Case("literal with a type", Models.literal("1 + 2", type: "number"), "3"),
        Case("literal of another type", Models.literal("1 + 2", type: "string"), "null"),
        Case(
            "context", "<context>\(entry("a", literal("1")))\(entry("b", literal("a + 1")))</context>", "{a: 1, b: 2}"),
        Case(
            "context with a result",
            "<context>\(entry("a", literal("20")))<contextEntry>\(literal("a + 1"))</contextEntry></context>", "21"),
        Case(
            "context entry that hides another",
            "<context>\(entry("a", literal("1")))\(entry("b", "<context>\(entry("a", literal("5")))\(entry("c", literal("a")))</context>"))</context>",
            "{a: 1, b: {a: 5, c: 5}}"),
        Case(
            "context entry of another type", "<context>\(entry("a", literal("1"), type: "string"))</context>",
            "{a: null}"),
        Case(
            "names of several words",
            "<context>\(entry("total costs", literal("7")))<contextEntry>\(literal("total costs * 2"))</contextEntry></context>",
            "14"),
        Case("list", "<list>\(literal("1"))\(literal("\"two\""))</list>", "[1, \"two\"]"),
        Case("empty list", "<list/>", "[]"),
        Case(
            "relation",
            "<relation><column name=\"city\"/><column name=\"days\"/><row>\(literal("\"Alba\""))\(literal("3"))</row><row>\(literal("\"Bari\""))\(literal("5"))</row></relation>",
            "[{city: \"Alba\", days: 3}, {city: \"Bari\", days: 5}]"),
        Case(
            "conditional, true",
            "<conditional><if>\(literal("1 = 1"))</if><then>\(literal("\"a\""))</then><else>\(literal("\"b\""))</else></conditional>",
            "\"a\""),
        Case(
            "conditional, neither true nor false",
            "<conditional><if>\(literal("\"x\""))</if><then>\(literal("\"a\""))</then><else>\(literal("\"b\""))</else></conditional>",
            "null"),
        Case(
            "conditional over null",
            "<conditional><if>\(literal("null"))</if><then>\(literal("\"a\""))</then><else>\(literal("\"b\""))</else></conditional>",
            "\"b\""),
        Case(
            "filter", "<filter><in>\(literal("[1, 2, 3, 4]"))</in><match>\(literal("item > 2"))</match></filter>",
            "[3, 4]"),
        Case(
            "filter over entries",
            "<filter><in>\(literal("[{n: 1}, {n: 2}]"))</in><match>\(literal("n > 1"))</match></filter>",
            "[{n: 2}]"),
        Case(
            "filter whose match is no truth value",
            "<filter><in>\(literal("[1, 2]"))</in><match>\(literal("if item = 1 then true else 5"))</match></filter>",
            "null"),
        Case(
            "filter whose match is unknown",
            "<filter><in>\(literal("[1, null]"))</in><match>\(literal("item = 1 and (if item = null then null else true)"))</match></filter>",
            "[1]"),
        Case(
            "filter over entries of items of different kinds",
            "<filter><in>\(literal("[{n: 1}, {m: 1}, 1, {n: 2, n2: 3}]"))</in><match>\(literal("n >= 1"))</match></filter>",
            "[{n: 1}, {n: 2, n2: 3}]"),
        Case(
            "filter over items that hide names outside, and others that do not",
            "<context>\(entry("n", literal("5")))<contextEntry><filter><in>\(literal("[{n: 1}, {m: 1}]"))</in><match>\(literal("n = 5"))</match></filter></contextEntry></context>",
            "[{m: 1}]"),
        Case(
            "filter over entries that one item lacks",
            "<filter><in>\(literal("[{n: 1}, null]"))</in><match>\(literal("n = 1"))</match></filter>", "[{n: 1}]"),
        Case(
            "filter with a filter in its match",
            "<filter><in>\(literal("[{n: 1, l: [{k: 1}]}, {n: 2, l: [{k: 1}]}]"))</in><match>\(literal("count(l[k = n]) = 1"))</match></filter>",
            "[{n: 1, l: [{k: 1}]}]"),
        Case("filter of null", "<filter><in>\(literal("null"))</in><match>\(literal("true"))</match></filter>", "null"),
        Case(
            "for",
            "<for iteratorVariable=\"x\"><in>\(literal("[1, 2, 3]"))</in><return>\(literal("x * x"))</return></for>",
            "[1, 4, 9]"),
        Case(
            "for with what is done so far",
            "<for iteratorVariable=\"x\"><in>\(literal("[1, 2, 3]"))</in><return>\(literal("x + count(partial)"))</return></for>",
            "[1, 3, 5]"),
        Case(
            "for over a range",
            "<for iteratorVariable=\"x\"><in>\(literal("[1..3]"))</in><return>\(literal("x"))</return></for>",
            "[1, 2, 3]"),
        Case(
            "for over a range without its ends",
            "<for iteratorVariable=\"x\"><in>\(literal("(1..4)"))</in><return>\(literal("x"))</return></for>", "[2, 3]"),
        Case(
            "for over a range without one end",
            "<for iteratorVariable=\"x\"><in>\(literal("[1..3)"))</in><return>\(literal("x"))</return></for>", "[1, 2]"),
        Case(
            "for over days",
            "<for iteratorVariable=\"x\"><in>\(literal("[@\"2024-02-28\"..@\"2024-03-01\"]"))</in><return>\(literal("x.day"))</return></for>",
            "[28, 29, 1]"),
        Case(
            "every over a range",
            "<every iteratorVariable=\"x\"><in>\(literal("[1..3)"))</in><satisfies>\(literal("x < 3"))</satisfies></every>",
            "true"),
        Case(
            "some",
            "<some iteratorVariable=\"x\"><in>\(literal("[1, 2]"))</in><satisfies>\(literal("x > 1"))</satisfies></some>",
            "true"),
        Case(
            "some, none",
            "<some iteratorVariable=\"x\"><in>\(literal("[1, 2]"))</in><satisfies>\(literal("x > 2"))</satisfies></some>",
            "false"),
        Case(
            "some, unknown",
            "<some iteratorVariable=\"x\"><in>\(literal("[1, null]"))</in><satisfies>\(literal("x > 2"))</satisfies></some>",
            "null"),
        Case(
            "some, spoiled",
            "<some iteratorVariable=\"x\"><in>\(literal("[1, 2]"))</in><satisfies>\(literal("if x = 1 then true else 5"))</satisfies></some>",
            "null"),
        Case(
            "every",
            "<every iteratorVariable=\"x\"><in>\(literal("[1, 2]"))</in><satisfies>\(literal("x > 0"))</satisfies></every>",
            "true"),
        Case(
            "every, not",
            "<every iteratorVariable=\"x\"><in>\(literal("[1, null]"))</in><satisfies>\(literal("x > 1"))</satisfies></every>",
            "false"),
        Case(
            "every, empty",
            "<every iteratorVariable=\"x\"><in>\(literal("[]"))</in><satisfies>\(literal("x > 1"))</satisfies></every>",
            "true"),
        Case(
            "function definition, invoked",
            "<context>\(entry("double", "<functionDefinition><formalParameter name=\"n\" typeRef=\"number\"/>\(literal("n * 2"))</functionDefinition>"))<contextEntry><invocation>\(literal("double"))<binding><parameter name=\"n\"/>\(literal("21"))</binding></invocation></contextEntry></context>",
            "42"),
        Case(
            "function that sees what stands before it",
            "<context>\(entry("rate", literal("3")))\(entry("f", "<functionDefinition><formalParameter name=\"n\"/>\(literal("n * rate"))</functionDefinition>"))<contextEntry>\(literal("f(5)"))</contextEntry></context>",
            "15"),
        Case(
            "function that calls itself by the name of its entry",
            "<context>\(entry("f", "<functionDefinition><formalParameter name=\"n\" typeRef=\"number\"/>\(literal("if n < 2 then 1 else n * f(n - 1)"))</functionDefinition>"))<contextEntry>\(literal("f(5)"))</contextEntry></context>",
            "120"),
        Case(
            "function that calls itself for ever",
            "<context>\(entry("f", "<functionDefinition><formalParameter name=\"n\"/>\(literal("f(n)"))</functionDefinition>"))<contextEntry>\(literal("f(5)"))</contextEntry></context>",
            "null"),
        Case(
            "argument of another type",
            "<context>\(entry("f", "<functionDefinition><formalParameter name=\"n\" typeRef=\"number\"/>\(literal("n = null"))</functionDefinition>"))<contextEntry><invocation>\(literal("f"))<binding><parameter name=\"m\"/>\(literal("1"))</binding></invocation></contextEntry></context>",
            "null"),
        Case("invocation of what is no function", "<invocation>\(literal("5"))</invocation>", "null"),
    ]

    @Test(arguments: cases) func `value`(_ one: Case) {
        #expect(Models.value(Models.decision(one.logic)) == one.expected)
    }
}
