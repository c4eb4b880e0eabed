import FEEL
import Testing

/// What expressions give, by topic; standard mode.
@Suite struct ExpressionTests {
    @Test(arguments: [
        Case("1 + 2 * 3", "7"), Case("(1 + 2) * 3", "9"), Case("10 - 2 - 3", "5"), Case("2 ** 3 ** 2", "64"),
        Case("-2 ** 2", "4"), Case("7 / 2", "3.5"), Case("1 / 3", "0.3333333333333333333333333333333333"),
        Case("1.1 + 1.3", "2.4"), Case("0.1 * 3 = 0.3", "true"), Case("1 / 0", "null"), Case("1e3 + 1", "1001"),
        Case(".5 + .5", "1.0"), Case("\"a\" + \"b\"", "\"ab\""), Case("\"a\" + 1", "null"), Case("null + 1", "null"),
        Case("--1", "1"), Case("- (3 - 5)", "2"), Case("5 -3", "2"),
        Case("9999999999999999999999999999999999 + 1", "10000000000000000000000000000000000"),
    ])
    func `arithmetic`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }

    @Test(arguments: [
        Case("true and null", "null"), Case("false and null", "false"), Case("null and false", "false"),
        Case("true or null", "true"), Case("null or true", "true"), Case("false or null", "null"),
        Case("not(true)", "false"), Case("not(null)", "null"), Case("not(1)", "null"), Case("true and 1", "null"),
        Case("false and 1", "false"), Case("if null then 1 else 2", "2"),
        Case("if 1 = 1 then \"y\" else \"n\"", "\"y\""),
        Case("all([true, null, false])", "false"), Case("any([null, true])", "true"), Case("all([])", "true"),
    ])
    func `logic`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }

    @Test(arguments: [
        Case("1.0 = 1.00", "true"), Case("1 = \"1\"", "null"), Case("null = null", "true"), Case("1 = null", "false"),
        Case("[1, 2] = [1, 2]", "true"), Case("[1, 2] = [2, 1]", "false"), Case("{a: 1, b: 2} = {b: 2, a: 1}", "true"),
        Case("\"a\" < \"b\"", "true"), Case("\"Z\" < \"a\"", "true"), Case("1 < \"2\"", "null"),
        Case("2 between 1 and 3", "true"),
        Case("4 between 1 and 3", "false"), Case("2 in [1..3]", "true"), Case("1 in (1..3)", "false"),
        Case("3 in ]1..3[", "false"),
        Case("3 in [1..3[", "false"), Case("2 in (1, 2, 3)", "true"), Case("2 in (< 2, > 5)", "false"),
        Case("2 in [1, 2]", "true"),
        Case("\"b\" in (\"a\", \"b\")", "true"), Case("5 in > 4", "true"), Case("1 != 2", "true"),
        Case("@\"2024-05-31\" > @\"2024-05-30\"", "true"), Case("@\"PT24H\" = @\"P1D\"", "true"),
        Case("@\"P1Y\" = @\"P12M\"", "true"),
        Case("@\"12:00:00Z\" = @\"13:00:00+01:00\"", "true"),
        Case("@\"2024-05-31T18:00:00@Asia/Dhaka\" = @\"2024-05-31T12:00:00Z\"", "true"),
    ])
    func `comparison`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }

    @Test(arguments: [
        Case("[1, 2, 3][2]", "2"), Case("[1, 2, 3][-1]", "3"), Case("[1, 2, 3][4]", "null"),
        Case("[1, 2, 3, 4][item > 2]", "[3, 4]"),
        Case("[{a: 1, b: 2}, {a: 3, b: 4}][a > 1].b", "[4]"), Case("5[1]", "5"), Case("[1, 2][even(item)]", "[2]"),
        Case("for i in 1..3 return i * i", "[1, 4, 9]"), Case("for i in 3..1 return i", "[3, 2, 1]"),
        Case("for x in [1, 2], y in [10, 20] return x + y", "[11, 21, 12, 22]"),
        Case("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"),
        Case("some x in [1, 2] satisfies x > 1", "true"), Case("every x in [1, 2] satisfies x > 1", "false"),
        Case("every x in [] satisfies x > 1", "true"), Case("some x in [null] satisfies x > 1", "null"),
        Case("count([1, null])", "2"), Case("sum([1, 2.5])", "3.5"), Case("sum(1, 2, 3)", "6"), Case("sum([])", "null"),
        Case("min([3, 1, 2])", "1"), Case("max(\"a\", \"c\", \"b\")", "\"c\""),
        Case("mean([1, 2, 4])", "2.333333333333333333333333333333333"),
        Case("median([4, 1, 3, 2])", "2.5"), Case("mode([1, 2, 2, 3, 3])", "[2, 3]"),
        Case("stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931"),
        Case("product([2, 3, 4])", "24"), Case("append([1], 2, 3)", "[1, 2, 3]"),
        Case("concatenate([1], [2, 3])", "[1, 2, 3]"),
        Case("insert before([1, 3], 2, 2)", "[1, 2, 3]"), Case("remove([1, 2, 3], 2)", "[1, 3]"),
        Case("reverse([1, 2])", "[2, 1]"),
        Case("index of([1, 2, 1], 1)", "[1, 3]"), Case("union([1, 2], [2, 3])", "[1, 2, 3]"),
        Case("distinct values([1, 1.0, 2])", "[1, 2]"),
        Case("flatten([1, [2, [3]]])", "[1, 2, 3]"), Case("sublist([1, 2, 3, 4], 2, 2)", "[2, 3]"),
        Case("sublist([1, 2, 3], -2)", "[2, 3]"),
        Case("list contains([1, null], null)", "true"), Case("list replace([1, 2, 3], 2, 9)", "[1, 9, 3]"),
        Case("list replace([1, 2, 3], function(item, newItem) item > 1, 9)", "[1, 9, 9]"),
        Case("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"),
        Case("sort([1, 3, 2], function(x, y) x > y)", "[3, 2, 1]"),
    ])
    func `lists`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }

    @Test(arguments: [
        Case("substring(\"foobar\", 3)", "\"obar\""), Case("substring(\"foobar\", -2, 1)", "\"a\""),
        Case("substring(\"foobar\", 0)", "null"),
        Case("substring(\"\\U01F40Eab\", 2)", "\"ab\""), Case("string length(\"🐎é\")", "2"),
        Case("upper case(\"aß\")", "\"ASS\""),
        Case("substring before(\"a-b\", \"-\")", "\"a\""), Case("substring after(\"a-b\", \"-\")", "\"b\""),
        Case("substring after(\"ab\", \"x\")", "\"\""),
        Case("contains(\"foobar\", \"of\")", "false"), Case("starts with(\"foobar\", \"foo\")", "true"),
        Case("ends with(\"foobar\", \"bar\")", "true"),
        Case("matches(\"AB-12\", \"^[A-Z]{2}-\\d+$\")", "true"),
        Case("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1]\")", "\"[1=ab]cd\""),
        Case("split(\"a;b;;c\", \";\")", "[\"a\", \"b\", \"\", \"c\"]"),
        Case("string join([\"a\", null, \"b\"], \"-\")", "\"a-b\""),
        Case("\"tab\\tquote\\\"\"", "\"tab\\tquote\\\"\""), Case("string(1.50)", "\"1.50\""),
        Case("string([1, \"a\"])", "\"[1, \\\"a\\\"]\""),
        Case("number(\"1 000,5\", \" \", \",\")", "1000.5"), Case("number(\"6 points\")", "null"),
        Case("number(\"0x1\")", "null"),
    ])
    func `strings`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }

    @Test(arguments: [
        Case("decimal(2.5, 0)", "2"), Case("decimal(1.115, 2)", "1.12"), Case("floor(-1.5)", "-2"),
        Case("ceiling(1.56, 1)", "1.6"),
        Case("round up(5.5, 0)", "6"), Case("round down(-5.5, 0)", "-5"), Case("round half up(-2.5, 0)", "-3"),
        Case("round half down(2.5, 0)", "2"), Case("abs(-3)", "3"), Case("abs(@\"-PT1H\")", "PT1H"),
        Case("modulo(-12, 5)", "3"),
        Case("modulo(1, 0)", "null"), Case("sqrt(16)", "4"), Case("sqrt(-1)", "null"), Case("odd(3)", "true"),
        Case("even(3)", "false"),
        Case("round up(5.125, 1, 2)", "null"), Case("floor(1.5, null)", "null"), Case("abs(n: -1)", "1"),
        Case("abs(m: -1)", "null"),
    ])
    func `numbers`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }

    @Test(arguments: [
        Case("date(\"2024-02-29\").weekday", "4"), Case("date(2023, 2, 29)", "null"),
        Case("@\"2024-01-31\" + @\"P1M\"", "2024-02-29"),
        Case("@\"2024-05-31\" - @\"2024-05-01\"", "P30D"),
        Case("@\"2024-05-31T12:00:00Z\" + @\"PT36H\"", "2024-06-02T00:00:00Z"),
        Case("@\"23:00:00\" + @\"PT2H\"", "01:00:00"), Case("@\"P1D\" * 1.5", "P1DT12H"),
        Case("@\"P1Y\" / @\"P1M\"", "12"), Case("@\"P1D\" / 0", "null"),
        Case("years and months duration(@\"2011-12-22\", @\"2013-08-24\")", "P1Y8M"),
        Case("day of week(@\"2024-05-31\")", "\"Friday\""),
        Case("month of year(@\"2024-05-31\")", "\"May\""), Case("week of year(@\"2024-12-30\")", "1"),
        Case("day of year(@\"2024-12-31\")", "366"),
        Case("now()", "2024-05-31T12:30:00Z"), Case("today()", "2024-05-31"),
        Case("time(12, 30, 0, @\"PT2H\")", "12:30:00+02:00"),
        Case("date and time(@\"2024-05-31\", @\"10:00:00\").hour", "10"),
        Case("@\"10:30:00+05:00\".time offset", "PT5H"),
        Case("is(@\"10:00:00\", @\"10:00:00Z\")", "false"),
        Case("date and time(\"2024-05-31T10:00:00@No/Where\")", "null"),
        Case("duration(\"P1Y2M\").months", "2"), Case("-@\"P1D\"", "-P1D"),
    ])
    func `dates and times`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }

    @Test(arguments: [
        Case("{a: 1, b: a + 1}.b", "2"), Case("{\"a b\": 1}.a b", "1"), Case("{a: {b: 5}}.a.b", "5"),
        Case("{a: 1}.c", "null"),
        Case("[{a: 1}, {a: 2}].a", "[1, 2]"), Case("get value({a: 1}, \"a\")", "1"),
        Case("get entries({a: 1})", "[{key: \"a\", value: 1}]"),
        Case("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"),
        Case("context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"),
        Case("context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"),
        Case("context([{key: \"a\", value: 1}])", "{a: 1}"),
        Case("{f: function(n) if n <= 1 then 1 else n * f(n - 1), r: f(20)}.r", "2432902008176640000"),
        Case("(function(x, y) x - y)(y: 1, x: 3)", "2"),
        Case("{add: function(a) function(b) a + b, r: add(2)(3)}.r", "5"),
        Case("{f: abs, r: f(-2)}.r", "2"), Case("(function(a: number) a)(\"x\")", "null"),
        Case("{Applicant's age: 20, r: Applicant's age + 1}.r", "21"),
        Case("{a-b: 5, a: 1, b: 1, r: a-b}.r", "5"), Case("1 instance of number", "true"),
        Case("[1, \"a\"] instance of list<number>", "false"),
        Case("{a: 1} instance of context<a: number>", "true"), Case("null instance of number", "false"),
        Case("(function(a: number) a) instance of function<number> -> Any", "true"),
    ])
    func `contexts and functions`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }

    @Test(arguments: [
        Case("[1..3]", "[1..3]"), Case("]1..3[", "(1..3)"), Case("(> 5)", "> 5"), Case("[3..1]", "null"),
        Case("[1..3].end included", "true"),
        Case("(<= 5).start", "null"), Case("range(\"[18..21)\") = [18..21)", "true"), Case("range(\"[1..x]\")", "null"),
        Case("before([1..5), [5..9])", "true"), Case("overlaps([1..5], [5..9])", "true"),
        Case("overlaps([1..5), [5..9])", "false"),
        Case("includes([1..9], 9)", "true"), Case("during(4, [1..9])", "true"), Case("starts(1, [1..9])", "true"),
        Case("finishes([5..9], [1..9])", "true"),
        Case("meets([1..5], [5..9])", "true"), Case("coincides([1..5], [1..5])", "true"),
        Case("after(5, (< 5))", "true"), Case("before(1, \"a\")", "null"),
        Case("[@\"2024-01-01\"..@\"2024-12-31\"].start.year", "2024"),
    ])
    func `ranges`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }

    @Test(arguments: [
        Case("1 /* one */ + 2 // three", "3"), Case("date and time(\"2024-05-31\") instance of date and time", "true"),
        Case("nothing known", "null"), Case("nothing()", "null"), Case("\"abs\"(1)", "null"), Case("true()", "null"),
    ])
    func `oddities`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }

    @Test(arguments: [
        Case(#"date("2024-05-31") - date("2024-05-01")"#, "P30D"),
        Case(#"date and time("2024-05-31T12:00:00") - date and time("2024-05-30T11:30:00")"#, "P1DT30M"),
        Case(#"date and time("2024-05-31T12:00:00Z") - date and time("2024-05-31T12:00:00+02:00")"#, "PT2H"),
        Case(#"duration("P1D") / duration("PT6H")"#, "4"), Case(#"duration("P1D") / 4"#, "PT6H"),
        Case(#"duration("P1Y") / duration("P4M")"#, "3"), Case(#"duration("P1Y") / 5"#, "P2M"),
        Case(#"duration("P1D") + duration("PT1H")"#, "P1DT1H"), Case(#"duration("P1D") * 1.5"#, "P1DT12H"),
        Case(#"duration("P1Y") * 1.5"#, "P1Y6M"), Case(#"duration("P1Y") - duration("P1M")"#, "P11M"),
        Case(#"time("10:00:00") < time("11:00:00Z")"#, "null"),
        Case(#"time("10:00:00Z") < time("11:00:00Z")"#, "true"),
        Case(#"time("10:11:12.25").second"#, "12.25"),
        Case(#"time(date and time("2024-05-31T12:30:00Z"))"#, "12:30:00Z"),
        Case(#"time(date("2024-05-31"))"#, "00:00:00Z"),
        Case(#"time(10, 30, 0, duration("PT2H"))"#, "10:30:00+02:00"),
        Case(#"duration("P1DT2H3M4.5S").days"#, "1"), Case(#"duration("P1DT2H3M4.5S").hours"#, "2"),
        Case(#"duration("P1DT2H3M4.5S").minutes"#, "3"), Case(#"duration("P1DT2H3M4.5S").seconds"#, "4.5"),
        Case(#"for d in date("2024-05-31")..date("2024-06-01") return d"#, "[2024-05-31, 2024-06-01]"),
        Case("for x in [1..5) return x", "[1, 2, 3, 4]"),
    ])
    func `moments and durations`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }

    /// Each relation of intervals, once where it holds and once where an end makes the difference.
    @Test(arguments: [
        Case("met by([5..10], [1..5])", "true"), Case("met by([5..10], [1..5))", "false"),
        Case("overlaps before([1..5], [3..10])", "true"), Case("overlaps before([1..5], (5..10])", "false"),
        Case("overlaps before([1..5], (1..5])", "true"),
        Case("overlaps after([3..10], [1..5])", "true"), Case("overlaps after([5..10], [1..5))", "false"),
        Case("finished by([1..10], [5..10])", "true"), Case("finished by([1..10], [5..10))", "false"),
        Case("finished by([1..10], 10)", "true"), Case("finished by([1..10), 10)", "false"),
        Case("started by([1..10], [1..5])", "true"), Case("started by([1..10], (1..5])", "false"),
        Case("started by([1..10], 1)", "true"), Case("started by((1..10], 1)", "false"),
    ])
    func `intervals`(_ row: Case) { #expect(Standard.answer(row.expression) == row.answer) }
}
