import Awards
import Intake
import Numbers
import Reports
import Scoring
import Testing

@testable import Calls
@testable import Rubrics

@Suite struct ScreenTests {
    @Test func `the shortlist, 100 columns`() throws {
        var result = try Sample().result()
        result.inputs = CallInputs(sheets: [SourceFile(name: "sheet.csv", bytes: [])])
        #expect(Shortlist.text(for: result, width: 100) == Self.wide)
    }

    @Test func `scores that nobody gave, and score sheets that never came, are said at the end`() throws {
        var result = try Sample().result()
        var row = result.rows.row(at: 0)
        let remarks = [
            Reason(code: "MISSING.quality", text: "quality: no score from 'e1'; counted as 0"),
            Reason(code: "DISAGREEMENT.quality", text: "the scores of quality range from 1 to 4"),
        ]
        row.card = row.card.map { ScoreCard($0.scored, remarks: remarks) { [] } }
        result.rubric.missing = .zero
        result.rows = CallRows([row])
        let notes = Shortlist.text(for: result).split(separator: "\n").filter { $0.hasPrefix("note: ") }
        #expect(
            notes.dropFirst() == [
                "note: A-1: quality: no score from 'e1'; counted as 0",
                "note: no score sheet was read, although evaluators have to score quality: give them with --assessments",
            ])
        let text = String(decoding: DecisionsCSV.bytes(for: result), as: UTF8.self)
        #expect(
            text.contains(",\"quality: no score from 'e1'; counted as 0; the scores of quality range from 1 to 4\","))
    }

    @Test(arguments: [80, 90, 100, 120])
    func `no line is wider than the screen, whatever its width`(width: Int) throws {
        let lines = Shortlist.text(for: try Sample().result(), width: width).split(separator: "\n")
        let table = lines.drop { !$0.hasPrefix("rank") }.prefix { !$0.hasPrefix("note") }
        #expect(table.count > 15)
        for line in table { #expect(line.count <= width, "\(line)") }
    }

    @Test func `the caller may choose the facts that name a proposal`() throws {
        let text = Shortlist.text(for: try Sample().result(), width: 120, columns: ["title"])
        #expect(text.contains("\nrank  proposal  title"))
        #expect(text.contains("\n   1  A-1       =Granada"))
    }

    static let wide = """
        Short actions of paired cities
        status of the rubric: illustrative

        rank  proposal  eu – other               score  status           amount EUR  reason

        Main list (1)
        ────────────────────────────────────────────────────────────────────────────────────────────────────
           1  A-1       Granada – Kunming       4.3333  awarded              60 000  funded
        ────────────────────────────────────────────────────────────────────────────────────────────────────
        funding line: 60 000 of 100 000 EUR awarded, 40 000 left

        Reserve list (1)
        ────────────────────────────────────────────────────────────────────────────────────────────────────
          2=  A-2       Nice – 海口市           3.6667  reserve            (45 000)  first on the reserve
                                                                                     list

        Not funded (1)
        ────────────────────────────────────────────────────────────────────────────────────────────────────
          2=  A-3       Rome – Yantai           3.6667  not funded         (45 000)  asks for 45000 with
                                                                                     40000 left

        Below threshold (1)
        ────────────────────────────────────────────────────────────────────────────────────────────────────
              A-4       Bologna – Austin        2.5556  below threshold              quality scored 7/3
                                                                                     (2.3333); the threshold
                                                                                     is 3

        Ineligible (1)
        ────────────────────────────────────────────────────────────────────────────────────────────────────
              A-5       Almada – Belo                   ineligible                   A short action lasts at
                        Horizonte                                                    most 12 months

        Inadmissible (1)
        ────────────────────────────────────────────────────────────────────────────────────────────────────
              –                                         inadmissible                 broken.xml:7:3: the
                                                                                     element 'city' is not
                                                                                     closed; mend the file
                                                                                     and send it again

        note: A-2 and A-3 are tied
        = ex aequo: still tied after the ladder
        ( ) asked for, not awarded
        6 submissions: 1 main list, 1 reserve list, 1 not funded, 1 below threshold, 1 ineligible, 1 inadmissible

        """

    @Test func `how often each fact was found`() throws {
        let result = try Sample().result()
        let text = FactCounts.text(for: result.rows.made.map(\.submission.whole), facts: result.rubric.facts)
        #expect(
            text == """
                fact    found  missing  unreadable  XPath   note
                title       4        1           0  title
                eu          5        0           0  eu
                other       5        0           0  other
                months      5        0           0  months
                amount      5        0           0  amount
                5 records read, 1 file refused

                """)
    }

    @Test func `a fact that is never found is pointed out`() throws {
        let result = try Sample().result()
        let text = FactCounts.text(for: [result.rows.row(at: 2).submission.whole], facts: Array(result.rubric.facts))
        #expect(text.contains("title       0        1           0  title   never found: is the XPath right?\n"))
    }

    @Test func `a sound rubric in one line`() throws {
        let outcome = RubricLoader.Outcome(rubric: try Sample().rubric, problems: [], sources: [])
        #expect(
            CheckSummary.text(for: outcome, warnings: 1)
                == "rubric.yaml: sound (status of the rubric: illustrative): 5 facts, 0 tables, 1 value, 1 eligibility rule, "
                + "2 criteria (1 assessed), no examples, 1 warning")
    }
}
