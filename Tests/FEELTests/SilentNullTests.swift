import FEEL
import Testing

/// Where the strict mode has no answer it says why: no null comes without a reason.
@Suite struct SilentNullTests {
    static let reasons: [(String, String)] = [
        ("min([1, null])", "an item of min() is null"), ("max(null, 2)", "an item of max() is null"),
        ("sum([1, null])", "an item of sum() is null"), ("mean([null])", "an item of mean() is null"),
        ("all([true, null])", "an item of all() is null"), ("any([null, false])", "an item of any() is null"),
        ("count(null)", "'list' of count() is null"), ("string(null)", "'from' of string() is null"),
        ("if null then 1 else 2", "the condition of 'if' is null"),
        ("if [1, true][1] then 1 else 2", "the condition of 'if' is a number, not true or false"),
        (#"[1, "a"][item > 0]"#, "a string and a number cannot be compared"),
        (#"[true, "x"][item]"#, "the condition of the filter is a string, not true or false"),
        ("[1, null][item > 0]", "null cannot be compared"),
        (#"some x in [1, "a"] satisfies x > 5"#, "a string and a number cannot be compared"),
        (#"some x in [1, "a"] satisfies x"#, "the condition after 'satisfies' is a number, not true or false"),
        ("every x in [1, null] satisfies x > 0", "null cannot be compared"),
        ("sort([3, null, 1], function(x, y) x < y)", "null cannot be compared"),
        (#"sort([3, "a"], function(x, y) x < y)"#, "a string and a number cannot be compared"),
        ("null in [1]", "null cannot be compared"), ("[1, null][2] between 1 and 2", "null cannot be compared"),
        (#"[1, "b"][2] > 1"#, "a string and a number cannot be compared"),
        ("[1, null][2] = 1", "null cannot be compared"), ("true and [null][1]", "an operand of 'and' is null"),
        (#"false or [1, "a"][2]"#, "an operand of 'or' is a string, not true or false"),
        ("for x in [null][1] return x", "the list to run over is null"),
        (
            #"list contains([@"2024-01-01T10:00:00Z"], @"2024-01-01T10:00:00")"#,
            "2024-01-01T10:00:00 states no zone and cannot be compared with 2024-01-01T10:00:00Z"
        ),
        (
            #"@"2024-01-01T10:00:00" in [@"2024-01-01T10:00:00Z"..@"2024-02-01T10:00:00Z"]"#,
            "2024-01-01T10:00:00 states no zone and cannot be compared with 2024-01-01T10:00:00Z"
        ),
        (#"@"10:00:00" = @"10:00:00Z""#, "10:00:00 states no zone and cannot be compared with 10:00:00Z"),
    ]

    @Test(arguments: reasons) func `reason`(_ expression: String, _ expected: String) {
        guard case .null(let why) = Facts.value(expression) else {
            Issue.record("\(expression) has an answer")
            return
        }
        #expect(why?.reason == expected)
    }

    @Test(arguments: [
        ("7 in [[1..5], [6..8]]", "true"), ("5.5 in [[1..5], [6..8]]", "false"), (#"1 in ["a", 1]"#, "true"),
        (#"2 in ["a", 1]"#, "false"), (#"list contains([1, "a"], "b")"#, "false"), ("[1, null] = [1, null]", "true"),
    ])
    func `answer`(_ expression: String, _ expected: String) {
        #expect(Facts.value(expression).description == expected)
    }

    @Test func `reasons of items are found`() {
        #expect(
            Facts.value(#"{a: for x in [1, "b"] return x * 2}"#).reasons == [
                "rubric.yaml:31:34: a string and a number cannot be combined with '*'"
            ])
    }
}
