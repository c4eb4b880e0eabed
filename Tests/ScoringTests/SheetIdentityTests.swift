import Diagnostics
import Rubrics
import Testing

@testable import Scoring

/// Whose row it is, and of which proposal: names as people and spreadsheets write them, titles, guards against formulas, headers.
@Suite struct SheetIdentityTests {
    private static let titles = ["P1": "Bike lanes", "P2": "Solar roof", "-A1": "Minus", "P3": ""]

    private func read(
        _ sheets: [String], ids: [String] = ["P1", "P2", "P3"], evaluators: [ReaderAssignment.Evaluator]? = nil,
        combination: any Combining = Mean()
    ) throws -> (book: AssessmentBook, problems: [String]) {
        var rubric = TestRubric()
        rubric.tree = [.assessed("need", scale: .range(0, 5)), .assessed("merit", scale: .range(0, 5))]
        rubric.assessments.combination = combination
        let index = ProposalIndex(ids)
        let reader = ScoreSheets(
            rubric: try rubric.rubric(), proposals: index,
            roster: evaluators.map { EvaluatorRoster($0, file: "who.csv") }
        ) { Self.titles[index.ids[$0]] }
        let readings = sheets.enumerated().map { position, text in
            reader.read(SourceFile(name: "\("abc".dropFirst(position).prefix(1)).csv", bytes: Array(text.utf8)))
        }
        var problems = DiagnosticCollector()
        let book = reader.book(readings, adjustments: nil, into: &problems)
        return (book, problems.all.map(\.description))
    }

    private func rows(_ book: AssessmentBook) -> [String] { book.assessments.map { "\($0.proposal) \($0.evaluator)" } }

    private static let header = "proposal,evaluator,need,merit\n"

    // MARK: - Names

    @Test(arguments: [
        ("Reader One", "reader one"), ("Réader", "réader"), ("Straße", "STRASSE"), ("Ａｎａ", "ana"),
        ("J  Roe", "J Roe"),
    ])
    func `two spellings of one person are one problem that names both places, and never two readers`(
        first: String, second: String
    ) throws {
        let (book, problems) = try read([
            "\(Self.header)P1,\(first),4,4\n", "\(Self.header)P2,\(second),2,2\nP1,\(second),2,2\n",
        ])
        let kept =
            first.precedes(second) ? (first, "a.csv:2", second, "b.csv:2") : (second, "b.csv:2", first, "a.csv:2")
        #expect(
            problems.last
                == "a.csv:2: error: '\(kept.0)' (\(kept.1)) and '\(kept.2)' (\(kept.3)) are taken for one evaluator, "
                + "whose rows count once; write the name the same in all sheets, or tell two people apart by their names"
        )
        #expect(
            problems.dropLast() == [
                "b.csv:3: error: evaluator '\(kept.0)' has a second row for proposal 'P1'; the first is a.csv:2, "
                    + "and says something else: neither is used; remove one of them"
            ])
        #expect(rows(book) == ["P1 \(kept.0)", "P2 \(kept.0)"])
        #expect(book.evaluators == [kept.0])
    }

    @Test func `blanks around a name, and the normal form of its letters, are no other spelling`() throws {
        let (book, problems) = try read(["\(Self.header)P1,Re\u{301}ader ,4,4\n", "\(Self.header)P2,R\u{E9}ader,2,2\n"])
        #expect(problems.isEmpty)
        #expect(book.evaluators.count == 1)
        let other = try read(["\(Self.header)P2,R\u{E9}ader,2,2\n", "\(Self.header)P1,Re\u{301}ader ,4,4\n"])
        #expect(Array(book.evaluators[0].utf8) == Array(other.book.evaluators[0].utf8))
    }

    @Test func `a name that goes on where another of the same sheet ends is asked about`() throws {
        let (_, problems) = try read(["\(Self.header)P1,ev-1,4,4\nP2,\"ev-1, K.\",4,4\nP3,ev-10,4,4\n"])
        #expect(
            problems == [
                "a.csv:3: warning: 'ev-1, K.' and 'ev-1' count as two evaluators; "
                    + "if they are one person, write the name the same in all rows"
            ])
    }

    @Test func `the consensus is the consensus in any letters`() throws {
        let sheet = "\(Self.header)P1,CONSENSUS ,4,4\nP2,Consensus,3,3\n"
        let (book, problems) = try read([sheet], combination: Consensus())
        #expect(problems.isEmpty)
        #expect(rows(book) == ["P1 consensus", "P2 consensus"])
        #expect(book.evaluators.isEmpty)
        #expect(
            try read([sheet]).problems.first
                == "a.csv:2:4: error: a consensus row has no meaning here: the rubric does not say 'combine: consensus'"
        )
    }

    // MARK: - The list of evaluators

    @Test func `unlisted people and declared conflicts bind; a blank or declared row of somebody barred is none`()
        throws
    {
        let list = [ReaderAssignment.Evaluator(id: "Ana", conflicts: ["P1", "P3"]), .init(id: "e1")]
        let (book, problems) = try read(
            [
                "proposal,evaluator,need,merit,conflict\nP1,Ana,5,5,\nP2,Ana,4,4,\nP1,e9,5,5,\nP3,Ana,,,\nP2,ana,4,4,\nP1,e1,,,yes\n"
            ],
            evaluators: list)
        #expect(
            problems == [
                "a.csv:2:4: error: 'Ana' must not read proposal 'P1' (who.csv: conflicts); the row is not used",
                "a.csv:4:4: error: 'e9' is not among the evaluators",
                "a.csv:6:4: warning: 'ana' is 'Ana' of who.csv, written otherwise",
                "a.csv:6: warning: evaluator 'Ana' has a second row for proposal 'P2'; the first is a.csv:3, "
                    + "and says the same: it counts once",
            ])
        #expect(rows(book) == ["P1 e1", "P2 Ana", "P3 Ana"])
        #expect(book.notes(of: "P1").map(\.code) == ["SHEET.BARRED", "SHEET.UNKNOWN_EVALUATOR"])
    }

    // MARK: - Ids and titles

    @Test func `a title of another proposal is an error of its row, and of both proposals`() throws {
        let (book, problems) = try read([
            "proposal,title,evaluator,need,merit\nP1,solar  ROOF,ana,5,5\nP2,Solar roof,ana,1,1\nP3,Anything,ana,1,1\nP1,,ben,2,2\n"
        ])
        #expect(
            problems == [
                "a.csv:2:4: error: the title 'solar  ROOF' is not that of proposal 'P1' ('Bike lanes') but that of 'P2'; "
                    + "the row is not used: was a column sorted alone, or the id changed by a spreadsheet?"
            ])
        #expect(rows(book) == ["P1 ben", "P2 ana", "P3 ana"])
        #expect(book.notes(of: "P1").map(\.code) == ["SHEET.TITLE"])
        #expect(book.notes(of: "P2").map(\.code) == ["SHEET.TITLE"])
        #expect(book.notes(of: "P3").isEmpty)
    }

    @Test func `the apostrophe that keeps a text from running is taken off ids, names, titles and headers`() throws {
        let (book, problems) = try read(
            ["proposal,'@evaluator,evaluator,need,merit\n"], ids: ["-A1", "P1"])
        #expect(problems.count == 1 && book.count == 0)
        let guarded = try read(
            ["proposal,evaluator,title,need,merit\n'-A1,'@ana,Minus,4,4\n P1 ,'@ana,,3,3\n-A1,ben,,2,2\n"],
            ids: ["-A1", "P1"])
        #expect(guarded.problems.isEmpty)
        #expect(rows(guarded.book) == ["-A1 @ana", "-A1 ben", "P1 @ana"])
    }

    @Test func `an unknown id is answered by the title beside it, else by the id that a spreadsheet made it of`() throws
    {
        let (book, problems) = try read(
            ["proposal,title,evaluator,need,merit\n1,Solar roof,ana,4,4\np1,,ana,4,4\nAverage,,,4,4\n"])
        #expect(
            problems == [
                "a.csv:2:1: error: no submission has the id '1'; the title beside it is that of 'P2'",
                "a.csv:3:1: error: no submission has the id 'p1'; did you mean 'P1'?",
                "a.csv:4:1: error: no submission has the id 'Average', and the row names no evaluator; "
                    + "if it is a row of totals, remove it",
            ])
        #expect(book.count == 0)
    }

    // MARK: - Headers and lines

    private static let columns =
        "the columns are proposal, evaluator, the assessed criteria (need, merit), <criterion>_comment, conflict, "
        + "recommendation and title"

    private static let headers: [(String, [String])] = [
        (
            "proposal,evaluator,Bedarf,merit\nP1,ana,4,4\n",
            [
                "a.csv:1:20: error: unknown column 'Bedarf'; the sheet has no column 'need': if this is it, name it so; \(columns)"
            ]
        ),
        (
            "proposal,evaluator,need,merit,Sum\nP1,ana,4,4,8\n",
            ["a.csv:1:31: error: unknown column 'Sum'; remove it, or name it as one of them; \(columns)"]
        ),
        (
            "proposal,evaluator,need,merit,need \nP1,ana,4,4,4\n",
            ["a.csv:1:31: error: column 'need' appears twice; rename or remove one"]
        ),
        (
            "proposal,evaluator,title\nP1,ana,Bike lanes\n",
            ["a.csv:1: error: the sheet has no column of scores: it lacks 'need', 'merit'"]
        ),
        (
            "Sheet of 2026,,,\nproposal,evaluator,need,merit\nP1,ana,4,4\n",
            ["a.csv:1:1: error: the header stands in line 2; remove what is above it, so that it is the first line"]
        ),
        (
            "Sheet of 2026\n\nproposal;evaluator;need;merit\nP1;ana;4;4\n",
            ["a.csv:1:1: error: the header stands in line 3; remove what is above it, so that it is the first line"]
        ),
        (
            "\"proposal;evaluator;need;merit\"\n\"P1;ana;4;4\"\n",
            [
                "a.csv:1:1: error: all names of the header are one cell: the whole line stands in quotes; take the quotes around the lines away, or save the sheet again as CSV"
            ]
        ),
        (
            "proposal|evaluator|need|merit\nP1|ana|4|4\n",
            [
                "a.csv:1:1: error: all names of the header are one cell: something else separates the names than the cells; save the sheet with commas, semicolons or tabs between its cells"
            ]
        ),
        (
            "sep=;\nproposal,evaluator,need,merit\nP1,ana,4,4\n",
            [
                "a.csv:2:1: error: all names of the header are one cell: something else separates the names than the cells; save the sheet with commas, semicolons or tabs between its cells"
            ]
        ),
        ("sep=;\r\nproposal;evaluator;need;merit\r\nP1;ana;4;4\r\n", []),
        ("proposal,evaluator,need,merit\n", ["a.csv: warning: the sheet has no rows: nobody is assessed in it"]),
        (
            "proposal,evaluator,need,merit,,\nP1,ana,4,4,,x\n",
            [
                "a.csv:2:13: error: 'x' stands in a column without a name; the row is not used: name the column, or empty the cell"
            ]
        ),
        ("proposal,evaluator,need,merit,,\nP1,ana,4,4,,\n\n,,,,,\n", []),
        (
            " proposal, evaluator ,need,merit\nP1,ana,4,4\nproposal,evaluator,need,merit\nP2,ana,4,4\n",
            ["a.csv:3:1: warning: the header comes again; the line is left out"]
        ),
        (
            "proposal,evaluator,need,merit\nP1,ana,4,4\nproposal,evaluator,merit,need\nP2,ana,4,4\n",
            [
                "a.csv:3:1: error: a second header, with other columns: nothing below it is used; "
                    + "put what is below it into a file of its own"
            ]
        ),
    ]

    @Test(arguments: headers.indices)
    func `headers and lines that are none, word for word`(index: Int) throws {
        #expect(try read([Self.headers[index].0]).problems == Self.headers[index].1)
    }

    @Test func `a sheet that is refused tells of whom it speaks`() throws {
        let (book, _) = try read(["proposal,evaluator,Need,merit\nP1,ana,4,4\nP2,ana,4,4\n"])
        #expect(book.count == 0)
        #expect(book.notes(of: "P1").map(\.code) == ["SHEET.UNKNOWN_COLUMN"])
        #expect(book.notes(of: "P3").isEmpty)
        #expect(
            book.notes(of: "P1").map(\.text).first?.hasPrefix("a score sheet that names it is not used: unknown")
                == true)
        let cut = try read(["proposal,evaluator,need,merit\nP1,ana,4,4\nP2,ana,4\n"]).book
        #expect(cut.notes(of: "P1").map(\.code) == ["CSV.ROW_LENGTH"])
    }

    @Test(arguments: [9, 10])
    func `scores that stand in their own order, while the ids stand in theirs, are asked about`(count: Int) throws {
        let ids = (10..<10 + count).map { "P\($0)" }
        func sheet(_ ids: [String]) -> String {
            let rows = ids.enumerated().map { "\($1),ana,\(5 - $0 / 3),\($0 % 5)\n" }
            return Self.header + rows.joined()
        }
        let expected =
            count < 10
            ? []
            : [
                "a.csv: warning: the scores of need stand in their own order down the sheet, while the proposals stand in that of "
                    + "their ids: was the column sorted alone? compare a few with the evaluator"
            ]
        #expect(try read([sheet(ids)], ids: ids).problems == expected)
        #expect(try read([sheet(ids.reversed())], ids: ids).problems == [])
    }
}
