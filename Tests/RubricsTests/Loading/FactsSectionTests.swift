import Rubrics
import Testing

/// A fact that is declared in a way that cannot be meant.
@Suite struct FactsSectionTests {
    private static let types =
        "string, number, boolean, date, time, date and time, days and time duration, years and months duration, "
        + "or list<…> of one of them"

    @Test(
        arguments: [
            (
                #"x: { xpath: a, each: b, fields: { k: { xpath: ".", type: string } } }"#,
                ["7:8: error: a fact has 'xpath' or 'each', not both"]
            ),
            ("x: { type: string }", ["7:6: error: 'facts.x' needs 'xpath': where the fact stands in a record"]),
            (
                "x: { xpath: a }",
                ["7:6: error: 'facts.x' needs 'type': string, number, boolean, date, time, date and time, list<…>"]
            ),
            ("x: { xpath: [a], type: string }", ["7:15: error: 'facts.x.xpath' is a single value, not a list"]),
            (
                "x: { xpath: sum(line), type: number }",
                [
                    "7:15: warning: XPath's sum() adds in binary floating point; take the numbers as list<number> and add them with FEEL's sum()"
                ]
            ),
            (
                "x: { xpath: a, type: list<context> }",
                ["7:24: error: list<context> goes with 'each' and 'fields', and with nothing else"]
            ),
            (
                #"x: { each: a, type: string, fields: { k: { xpath: ".", type: string } } }"#,
                ["7:23: error: list<context> goes with 'each' and 'fields', and with nothing else"]
            ),
            (
                #"x: { xpath: a, type: string, fields: { k: { xpath: ".", type: string } } }"#,
                ["7:32: error: 'fields' goes with 'each'"]
            ),
            ("x: { each: a }", ["7:6: error: 'facts.x' needs 'fields': the entries of each context"]),
            (
                "x: { xpath: a, type: number, format: dd.MM.yyyy }",
                ["7:32: error: 'format' goes with date, time, and date and time"]
            ),
            (
                "x: { xpath: a, type: date, format: dd.MM.jjjj }",
                [
                    "7:44: error: not a date format: 'jjjj' is no part of a date; use iso, or yyyy MM dd HH mm ss XXX with signs between them (also yy M MMM MMMM d h a SSS X), and put words in apostrophes"
                ]
            ),
            (
                "x: { xpath: a, type: date, format: [dd.MM.yyyy, { a: b }] }",
                ["7:51: error: 'facts.x.format' is a single value, not a group of keys"]
            ),
            (
                "x: { xpath: a, type: date and time, zone: Brussels }",
                [
                    #"7:45: error: 'facts.x.zone' is refuse, drop, an offset such as "+01:00" or a zone such as Europe/Brussels, not 'Brussels'"#
                ]
            ),
            (
                #"x: { xpath: a, type: number, decimal: ",", group: "," }"#,
                ["7:46: error: the decimal sign and the group sign of 'x' are the same, ','"]
            ),
            (
                #"x: { xpath: a, type: number, group: " ." }"#,
                [#"7:39: error: 'facts.x.group' is one character such as "." or ",", not ' .'"#]
            ),
            (
                "x: { xpath: a, type: boolean, true: [yes, 1], false: [no, 1] }",
                ["7:33: error: '1' stands for true and for false"]
            ),
            (
                "x: { xpath: a, type: string, required: true, default: none }",
                ["7:48: error: a required fact is never replaced by a default; write one of the two"]
            ),
            ("x: { xpath: a, type: number, default: none }", ["7:41: error: the default 'none' is not a number"]),
            (
                "x: { xpath: a, type: list<string>, default: none }",
                ["7:47: error: the default 'none' is not a list<string>"]
            ),
            ("x: a/b", ["7:6: error: 'facts.x' is a group of keys (xpath, each, type, required, …), not 'a/b'"]),
            (
                #""2x": { xpath: a, type: string }"#,
                ["7:3: error: '2x' cannot name a fact; a name begins with a letter and has letters, digits and _ only"]
            ),
            ("months: { xpath: a, type: string }", ["7:3: error: the key 'months' is written twice here"]),
            (
                "x: { xpath: a, type: string, unit: }",
                ["7:38: error: 'facts.x.unit' has no value; write one or leave the key out"]
            ),
            (
                "x: { xpath: a, type: text }",
                ["7:24: error: 'facts.x.type' is one of \(Self.types), not 'text'; did you mean 'string'?"]
            ),
            (
                "x: { xpath: a, type: list }",
                [
                    "7:24: error: 'facts.x.type' is one of \(Self.types), not 'list'; say of what: list<string>, list<number>, list<date> …"
                ]
            ),
            (
                "x: { xpath: a, type: list<text> }",
                ["7:24: error: 'facts.x.type' is one of \(Self.types), not 'list<text>'; did you mean 'list<string>'?"]
            ),
            (
                "x: { xpath: a, type: percent }",
                [
                    "7:24: error: 'facts.x.type' is one of \(Self.types), not 'percent'; a percentage is a number: write type: number, strip: \"%\", and 25 % becomes 25"
                ]
            ),
            (
                "x: { xpath: a, type: date, format: dd/mm/yyyy }",
                [
                    "7:38: error: not a date format: 'mm' is the minute and needs 'HH'; the month is 'MM', as in dd/MM/yyyy"
                ]
            ),
            ("x: { xpath: a, type: date, format: d. MMMM yyyy, locale: de }", []),
            (
                "x: { xpath: a, type: date, locale: de }",
                ["7:30: error: 'locale' goes with a format that has month names"]
            ),
            (#"x: { xpath: a, type: number, strip: ["€", "%", ".-"] }"#, []),
            (#"x: { xpath: a, type: string, strip: "€" }"#, ["7:32: error: 'strip' goes with numbers"]),
            (
                #"x: { xpath: a, type: number, strip: "-" }"#,
                [
                    #"7:39: error: 'facts.x.strip' lists what stands beside a number, such as "€" or "%"; '-' is a part of numbers"#
                ]
            ),
            (
                #"x: { xpath: "q:a", type: string }"#,
                ["7:16: error: not a usable XPath: unknown namespace prefix 'q'; declare it under namespaces"]
            ),
        ] as [(String, [String])])
    func `what is wrong with facts is said word for word, and nothing else`(fact: String, expected: [String]) {
        let text = soundRubric.replacing("facts:\n", with: "facts:\n  \(fact)\n")
        #expect(text != soundRubric)
        #expect(mistakes(text) == expected)
    }

    /// YAML tells by indentation alone what belongs together; each is said once, and what depends on it is not said.
    @Test(arguments: [
        (
            "  extra:\n  xpath: e\n  type: string\n",
            ["8:3: error: 'xpath' is a key of the fact 'extra': indent it further than 'extra'"]
        ),
        (
            "  extra:\n    xpath: e\n    type: string\n    more: { xpath: m, type: number }\n",
            ["10:5: error: 'more' is a fact of its own inside 'extra': indent it as far as 'extra'"]
        ),
        (
            "  extra:\n  xpath: e\n  type: string\n  other:\n  xpath: o\n  type: string\n",
            [
                "8:3: error: not valid YAML"
            ]
        ),
    ])
    func `facts that are indented wrongly`(fact: String, expected: [String]) throws {
        let found = mistakes(soundRubric.replacing("facts:\n", with: "facts:\n" + fact))
        if expected == ["8:3: error: not valid YAML"] {
            let only = try #require(found.first)
            #expect(
                only.contains(
                    "the key 'type', 'xpath' is written twice here; it belongs to a fact each time: indent it further"))
        } else {
            #expect(found == expected)
        }
    }

    @Test func `a fact beside 'facts:' is put back into it`() {
        let text = soundRubric.replacing("eligibility:\n", with: "extra: { xpath: e, type: number }\neligibility:\n")
            .replacing("months <= 12", with: "months <= extra")
        #expect(mistakes(text) == ["10:1: error: 'extra' is a fact: indent it under 'facts:'"])
    }

    @Test func `a rule that reads a fact with a mistake has none of its own`() {
        let text = soundRubric.replacing("type: number, unit: months", with: "type: months")
        #expect(mistakes(text).count == 1)
    }
}
