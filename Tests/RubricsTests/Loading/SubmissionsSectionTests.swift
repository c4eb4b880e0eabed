import Rubrics
import Testing

/// Records, schemas, deadlines and duplicates.
@Suite struct SubmissionsSectionTests {
    private static let files = [
        "bad.xsd": """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a" type="nope"/>
        </xs:schema>
        """,
        "open.xsd": "<xs:schema",
    ]

    @Test(
        arguments: [
            (
                "  record: /calls/proposal\n", "",
                ["4:3: error: 'submissions' needs 'record': the XPath of one record, such as /p:proposals/p:proposal"]
            ),
            (
                #"id: "@id""#, #"id: "@""#,
                ["5:9: error: not a usable XPath: the name of an element or attribute was expected, the end was found"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  namespaces: { p: [] }\#n  schema: none.xsd"#,
                ["7:11: error: cannot read the file 'none.xsd': no such file"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  namespaces: { p: { a: b } }"#,
                ["6:20: error: 'submissions.namespaces.p' is a single value, not a group of keys"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  schema: bad.xsd"#,
                [
                    "6:11: error: the schema cannot be used: element decl. 'a', attribute 'type': The QName value 'nope' does not resolve to a(n) type definition (bad.xsd:2)"
                ]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  schema: open.xsd"#,
                ["6:11: error: the schema cannot be used: Failed to parse the XML resource 'open.xsd'"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  schema_map: { "https://example.org/a.xsd": none.xsd }"#,
                ["6:46: error: cannot read the file 'none.xsd': no such file"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  schema_map: { "https://example.org/a.xsd": [a] }"#,
                ["6:46: error: 'submissions.schema_map' is a single value, not a list"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  deadline: 2018-10-31"#,
                ["6:13: error: 'submissions.deadline' is a group of keys (fact, at, zone, …), not '2018-10-31'"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  deadline: { at: 2018-10-31 }"#,
                ["6:13: error: 'submissions.deadline' needs 'fact': the fact that holds the moment of submission"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  deadline: { fact: title }"#,
                [
                    "6:13: error: 'submissions.deadline' needs 'at': the last moment that is on time, such as 2018-10-31T17:00:00+01:00",
                    "6:21: error: 'title' is string, but 'submissions.deadline.fact' needs a date or a date and time",
                ]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  deadline: { fact: titel, at: 2018-10-31 }"#,
                ["6:21: error: unknown fact 'titel'; did you mean 'title'?"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  deadline: { fact: title, at: 2018-10-31 }"#,
                ["6:21: error: 'title' is string, but 'submissions.deadline.fact' needs a date or a date and time"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  one_per: { key: title, keep: last }"#,
                ["6:26: error: 'keep: last' needs a moment to go by: name its fact with 'by:', or declare a deadline"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  one_per: { key: title, keep: first }"#,
                ["6:26: error: 'keep: first' needs a moment to go by: name its fact with 'by:', or declare a deadline"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  one_per: { key: title, keep: worst }"#,
                ["6:32: error: 'submissions.one_per.keep' is one of last, first, best, none, not 'worst'"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  one_per: { key: titel, keep: best }"#,
                ["6:19: error: unknown name 'titel'; did you mean 'title'?"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  one_per: { keep: best }"#,
                ["6:12: error: 'submissions.one_per' needs 'key': the fact or value of which each may occur once"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  one_per: { key: title, keep: best, by: months }"#,
                ["6:42: error: 'months' is number, but 'submissions.one_per.by' needs a date or a date and time"]
            ),
            (
                #"id: "@id""#, #"id: "@id"\#n  one_per: best"#,
                ["6:12: error: 'submissions.one_per' is a group of keys (key, keep, by, …), not 'best'"]
            ),
            (
                "facts:\n",
                #"  deadline: { fact: sent, at: "2018-10-31T17:00:00" }\#nfacts:\#n  sent: { xpath: sent, type: date and time, required: true }\#n"#,
                [
                    "6:31: error: 'submissions.deadline.at' needs a zone, as in 2018-10-31T17:00:00@Europe/Brussels, or an offset, as in 2018-10-31T17:00:00+01:00"
                ]
            ),
            (
                "facts:\n",
                #"  deadline: { fact: sent, at: "31.10.2018" }\#nfacts:\#n  sent: { xpath: sent, type: date and time, required: true }\#n"#,
                [
                    "6:31: error: 'submissions.deadline.at' is a date, or a date and time with its offset (2018-10-31T17:00:00+01:00) or its zone (2018-10-31T17:00:00@Europe/Brussels), not '31.10.2018'; write 2018-10-31"
                ]
            ),
        ] as [(String, String, [String])])
    func `what is wrong with submissions is said word for word, and nothing else`(
        good: String, bad: String, expected: [String]
    ) {
        let text = soundRubric.replacing(good, with: bad, maxReplacements: 1)
        #expect(text != soundRubric)
        #expect(mistakes(text, files: Self.files) == expected)
    }
}
