import Diagnostics
import FEEL
import Intake
import Numbers
import Reports
import Rubrics
import Tabular
import Testing

@Suite struct FactsCSVTests {
    private static func fact(_ name: String, _ type: FactType) -> FactDefinition {
        FactDefinition(
            name: name, type: type, xpath: PlacedText(name, at: Place(file: "r.yaml", line: 3, column: 9)),
            place: Place(file: "r.yaml", line: 3, column: 3))
    }

    private static func submission(_ file: String, _ record: Int, _ id: String?, _ facts: [Value]) -> Submission {
        Submission(
            origin: Origin(file: file, record: record, line: 2, sha256: "00"), proposal: id, facts: facts,
            factLines: facts.map { _ in 4 }, objections: [])
    }

    private static let facts = [
        fact("title", .string), fact("amount", .number), fact("open", .boolean), fact("sdg", .list(.number)),
        fact("record", .string),
    ]

    @Test func `one row a record; files that could not be read have none`() throws {
        let submissions = [
            Self.submission(
                "a.xml", 1, "P1",
                [
                    .string("=1+1, \"quoted\""), .number(try #require(Decimal128("-1234.50"))), .boolean(true),
                    .list([.number(3), .number(11)]), .string("x"),
                ]),
            Self.submission("a.xml", 2, nil, [.string(""), .null(nil), .boolean(false), .list([]), .null(nil)]),
            Self.submission("broken.xml", 0, nil, []),
        ]
        #expect(
            String(decoding: FactsCSV.bytes(for: SubmissionList(submissions), facts: Self.facts), as: UTF8.self)
                == "source_file,record,proposal,title,amount,open,sdg,fact.record\r\n"
                + "a.xml,1,P1,\"'=1+1, \"\"quoted\"\"\",-1234.50,true,\"3; 11\",x\r\n"
                + "a.xml,2,,,,false,,\r\n")
    }

    @Test(arguments: [
        (CSVDialect.standard, ["-3.25"], "-3.25"), (.standard, ["12.5", "-3"], "\"12.5; -3\""),
        (.excel(separator: ";", decimalSign: ","), ["-3.25"], "-3,25"),
        (.excel(separator: ";", decimalSign: ","), ["12.5", "-3.25"], "\"12,5; -3,25\""),
        (.excel(separator: ",", decimalSign: "."), ["0.5"], "0.5"),
    ])
    func `numbers in lists are written as numbers are`(_ dialect: CSVDialect, _ numbers: [String], _ cell: String)
        throws
    {
        let list = Value.list(try numbers.map { .number(try #require(Decimal128($0))) })
        let bytes = FactsCSV.bytes(
            for: SubmissionList([Self.submission("a.xml", 1, "P1", [list])]), facts: [Self.fact("l", .list(.number))],
            dialect: dialect)
        let row = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").last
        #expect(row?.dropFirst("a.xml,1,P1,".count) == cell[...])
    }

    @Test func `for a spreadsheet`() throws {
        let submissions = [
            Self.submission(
                "a.xml", 1, "P1",
                [
                    .string("v. 1.5"), .number(try #require(Decimal128("1.5"))), .boolean(true), .list([]), .null(nil),
                ])
        ]
        let bytes = FactsCSV.bytes(
            for: SubmissionList(submissions), facts: Self.facts, dialect: .excel(separator: ";", decimalSign: ","))
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "\u{FEFF}source_file;record;proposal;title;amount;open;sdg;fact.record\r\na.xml;1;P1;v. 1.5;1,5;true;;\r\n"
        )
    }
}
