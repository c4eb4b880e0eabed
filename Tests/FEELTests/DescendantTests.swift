import FEEL
import Testing

/// What DMN 1.6 adds: descendants, and what a moment or duration amounts to.
@Suite struct DescendantTests {
    @Test(arguments: [
        Case("{a: {b: {b: 1}}}...b", "[{b: 1}, 1]"), Case("{a: {b: {b: 1}}}..b", "[{b: 1}, 1]"),
        Case("{a: [{b: 1}, {c: {b: 2}}]}..b", "[1, 2]"), Case("{a: 1}..b", "[]"), Case("5..b", "[]"),
        Case("[1, 2]...b", "[]"), Case("null...b", "[]"), Case("{a: null}..a", "[null]"),
        Case("count({x: {y z: 1}, y z: 2}..y z)", "2"), Case("{r: {b: 1}..b, s: r[1]}.s", "1"),
        // Ranges stay ranges.
        Case("for i in 1..3 return i", "[1, 2, 3]"), Case("{a: 1, b: 3, c: 2 in [a..b]}.c", "true"),
        Case("{a: 1, b: 3, c: 1 in (a..b)}.c", "false"), Case("{a: 1, b: 3, c: for i in a..b return i}.c", "[1, 2, 3]"),
        Case("{a: 1, b: 3, c: 3 in ]a..b]}.c", "true"),
        Case(#"@"12:00:01.5".value"#, "43201.5"), Case(#"@"1970-01-02".value"#, "86400"),
        Case(#"@"1969-12-31T23:59:59Z".value"#, "-1"), Case(#"@"1970-01-01T01:00:00+01:00".value"#, "0"),
        Case(#"@"P1DT1H".value"#, "90000"), Case(#"@"-PT0.5S".value"#, "-0.5"), Case(#"@"P1Y2M".value"#, "14"),
        Case(#"[@"P1M", @"P1Y"].value"#, "[1, 12]"),
    ])
    func `answer`(_ example: Case) {
        #expect(Standard.answer(example.expression) == example.answer)
    }
}
