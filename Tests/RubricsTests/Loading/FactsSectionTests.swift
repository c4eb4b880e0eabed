import Rubrics
import Testing

/// A fact that is declared in a way that cannot be meant.
@Suite struct FactsSectionTests {
    @Test(
        "what is wrong with facts is said word for word, and nothing else",
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
                    "7:44: error: not a date format: 'jjjj' is no part of a date; use iso, or yyyy MM dd HH mm ss XXX with signs between them"
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
                #"x: { xpath: "q:a", type: string }"#,
                ["7:16: error: not a usable XPath: unknown namespace prefix 'q'; declare it under namespaces"]
            ),
        ] as [(String, [String])])
    func said(fact: String, expected: [String]) {
        let text = soundRubric.replacing("facts:\n", with: "facts:\n  \(fact)\n")
        #expect(text != soundRubric)
        #expect(mistakes(text) == expected)
    }
}
