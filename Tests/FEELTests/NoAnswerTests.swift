import FEEL
import Testing

/// Calls that have no answer, and why, word for word; standard mode.
@Suite struct NoAnswerTests {
    private static func reason(_ expression: String) -> String? {
        guard case .null(let why) = Standard.value(expression) else { return "an answer" }
        return why?.reason
    }

    @Test(arguments: [
        ("list replace([1, 2, 3], 5, 0)", "there is no item 5 in a list of 3"),
        (
            #"list replace([1, 2, 3], function(item, newItem) "x", 0)"#,
            "the match given to list replace() is neither true nor false"
        ),
        ("sublist([1, 2, 3], 5)", "there is no item 5 in a list of 3"),
        ("sublist([1, 2, 3], 2, 5)", "a list of 3 has no 5 items from position 2"),
        ("sublist([1, 2, 3], 0)", "positions in a list count 1, 2, … or -1, -2, … from the end"),
        ("remove([1, 2, 3], 4)", "there is no item 4 in a list of 3"),
        ("insert before([1, 2], 5, 9)", "there is no item 5 in a list of 2"),
        (#"sort([3, 1, 2], function(a, b) "x")"#, "the order given to sort() is neither true nor false"),
        (#"substring("abc", 5)"#, "there is no position 5 in a text of 3 characters"),
        (#"substring("abc", 1, 0)"#, "a length is at least 1"),
    ])
    func `lists`(expression: String, reason: String) { #expect(Self.reason(expression) == reason) }

    @Test(arguments: [
        (#"number("1 000,5", "x", ",")"#, "groups are separated by ' ', ',' or '.'"),
        (#"number("1,000", ",", ",")"#, "groups and decimals are separated by different signs"),
        (#"time("noon")"#, #""noon" is not a time such as 17:00:00"#),
        (#"time(10, 30, 0, duration("PT19H"))"#, "an offset is at most 18 hours"),
        (#"time("10:11:12").timezone"#, "10:11:12 has no named zone"),
        (#"duration("P99999999999D") * 999999999999999"#, "the result is out of the range of dates and durations"),
        (#"duration("P99999999999Y") * 999999999999999"#, "the result is out of the range of dates and durations"),
        (
            #"date and time("2024-05-31T12:00:00Z") - date and time("2024-05-31T12:00:00")"#,
            "2024-05-31T12:00:00 states no zone and cannot be compared with 2024-05-31T12:00:00Z"
        ),
        ("for day in 1.5..3 return day", "only whole numbers can be run over"),
        (
            #"for day in date("2024-05-31")..date("9999-06-02") return 1"#,
            "the range 2024-05-31..9999-06-02 has more than 1000000 days"
        ),
    ])
    func `conversions`(expression: String, reason: String) { #expect(Self.reason(expression) == reason) }
}
