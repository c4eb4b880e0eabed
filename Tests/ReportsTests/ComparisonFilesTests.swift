import Reports
import Tabular
import Testing
import Tuning

@Suite struct ComparisonFilesTests {
    private static func text(_ name: String) throws -> String {
        let files = files(for: try ComparePageTests.comparison())
        #expect(files.map(\.name) == ["compare.csv", "rules.csv", "compare.json", "compare.html"])
        return String(decoding: try #require(files.first { $0.name == name }).bytes, as: UTF8.self)
    }

    @Test func `compare.csv`() throws {
        let expected = """
            proposal,title,move,old_status,new_status,old_rank,new_rank,old_score,new_score,old_awarded,new_awarded,why
            A-2,A-2,entered,reserve,awarded,2,1,4,4.3333,0,45000,quality: weight 2 → 1: −0.33 points
            A-1,A-1,left,awarded,reserve,1,2,4,4.3333,60000,0,quality: weight 2 → 1: −0.33 points
            A-3,A-3,moved,not_funded,below_threshold,3,,4,4.3333,0,0,quality: weight 2 → 1: −0.33 points
            A-5,A-5,unchanged,ineligible,ineligible,,,4,4.3333,0,0,quality: weight 2 → 1: −0.33 points

            """
        #expect(try Self.text("compare.csv") == expected.replacing("\n", with: "\r\n"))
    }

    @Test func `rules.csv`() throws {
        let expected = """
            section,name,rule,old,new,standard
            criteria,quality,weight,2,,1
            values,bonus,,,if months < 3 then 1 else 0,

            """
        #expect(try Self.text("rules.csv") == expected.replacing("\n", with: "\r\n"))
    }

    @Test func `compare.csv for a spreadsheet of a language with decimal commas, and a cause without a subject`() throws
    {
        var comparison = try ComparePageTests.comparison("budget 100000 → 90000")
        comparison.proposals = [comparison.proposals[0]]
        comparison.proposals[0].causes[0].subject = ""
        comparison.proposals[0].causes += comparison.proposals[0].causes
        let bytes = ComparisonCSV.bytes(for: comparison, dialect: .excel(separator: ";", decimalSign: ","))
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(
            lines.last
                == "A-2;A-2;entered;reserve;awarded;2;1;4;4,3333;0;45000;\"budget 100000 → 90000; budget 100000 → 90000\""
        )
    }

    @Test func `compare.json`() throws {
        let text = try Self.text("compare.json")
        #expect(
            text.hasPrefix(
                """
                {
                  "format": 1,
                  "version": "0.1.0",
                  "old": {
                    "file": "rubric.yaml",
                    "rubric": "short-actions",
                    "title": "Short actions of paired cities",
                    "budget": 100000,
                    "awarded": 60000,
                    "options": {
                      "budget": null,
                      "declined": [],
                      "withdrawn": [],
                      "limits": {
                        "record_bytes": 33554432,
                        "file_bytes": 1099511627776,
                        "depth": 256,
                        "attributes": 256,
                        "tag_bytes": 65536,
                        "nodes": 1000000,
                        "text_bytes": 1048576,
                        "xpath_steps": 1000000
                      }
                    }
                  },
                  "new": {
                    "file": "rubric.yaml",
                    "rubric": "short-actions",
                    "title": "Short actions of paired cities",
                    "budget": 100000,
                    "awarded": 60000,
                    "options": {
                      "budget": null,
                      "declined": [],
                      "withdrawn": [],
                      "limits": {
                        "record_bytes": 33554432,
                        "file_bytes": 1099511627776,
                        "depth": 256,
                        "attributes": 256,
                        "tag_bytes": 65536,
                        "nodes": 1000000,
                        "text_bytes": 1048576,
                        "xpath_steps": 1000000
                      }
                    }
                  },
                  "rules": [
                    {
                      "section": "criteria",
                      "name": "quality",
                      "rule": "weight",
                      "old": "2",
                      "new": null,
                      "standard": "1"
                    },
                    {
                      "section": "values",
                      "name": "bonus",
                      "rule": "",
                      "old": null,
                      "new": "if months < 3 then 1 else 0",
                      "standard": null
                    }
                  ],
                  "texts": [],
                  "hints": [
                    "the scale of 'quality' is another one"
                  ],
                  "tau_b": -0.333333,
                  "proposals": [
                    {
                      "proposal": "A-2",
                      "title": "A-2",
                      "move": "entered",
                      "old_status": "reserve",
                      "new_status": "awarded",
                      "old_rank": 2,
                      "new_rank": 1,
                      "old_score": 4,
                      "new_score": "13/3",
                      "old_awarded": 0,
                      "new_awarded": 45000,
                      "causes": [
                        {"subject": "quality", "text": "weight 2 → 1: −0.33 points"}
                      ]
                    },

                """))
        #expect(text.contains("\n      \"old_rank\": null,\n      \"new_rank\": null,\n"))
        #expect(text.hasSuffix(Self.money))
    }

    private static let money = """
          "money_by_status": [
            {
              "name": "awarded",
              "old_count": 1,
              "new_count": 1,
              "old_money": 60000,
              "new_money": 45000
            }
          ],
          "money_by_group": [
            {
              "fact": "eu",
              "rows": [
                {"name": "<Nice>", "old_count": 0, "new_count": 1, "old_money": 0, "new_money": 45000}
              ]
            }
          ]
        }

        """

    @Test func `on the screen: who enters, leaves and moves, the money, and both rankings`() throws {
        let text = ComparisonText.text(for: try ComparePageTests.comparison("weight 2 → 1"), width: 100)
        #expect(
            text == """
                OLD: rubric.yaml, “Short actions of paired cities”, budget 100 000 EUR
                NEW: rubric.yaml, “Short actions of paired cities”, budget 100 000 EUR

                What changed in the rules (2)
                rule                       old  new
                ───────────────────────────────────────────────────────────
                criterion quality: weight  2    1 (not written)
                value bonus                –    if months < 3 then 1 else 0
                note: the scale of 'quality' is another one

                proposal   rank       score  list                              amount  why

                Enter the main list (1)
                ────────────────────────────────────────────────────────────────────────────────────────────
                A-2       2 → 1  4 → 4.3333  reserve → awarded             0 → 45 000  quality: weight 2 → 1

                Leave the main list (1)
                ────────────────────────────────────────────────────────────────────────────────────────────
                A-1       1 → 2  4 → 4.3333  awarded → reserve             60 000 → 0  quality: weight 2 → 1

                Move (1)
                ────────────────────────────────────────────────────────────────────────────────────────────
                A-3       3 → –  4 → 4.3333  not funded → below threshold           0  quality: weight 2 → 1

                list     proposals       amount EUR  difference
                ───────────────────────────────────────────────
                awarded          1  60 000 → 45 000     -15 000

                eu      proposals  amount EUR  difference
                ─────────────────────────────────────────
                <Nice>      0 → 1  0 → 45 000      45 000

                likeness of the two rankings: -0.3333 (1: the same order, -1: the opposite)
                4 proposals: 1 entered, 1 left, 1 moved, 1 unchanged

                """)
    }

    @Test func `nothing changed: no table of changes, and no rank correlation`() throws {
        var comparison = try ComparePageTests.comparison()
        comparison.proposals = [comparison.proposals[3]]
        comparison.tauB = nil
        (comparison.rules, comparison.hints) = ([], [])
        comparison.moneyByGroup = []
        let text = ComparisonText.text(for: comparison, width: 100)
        #expect(
            text == """
                OLD: rubric.yaml, “Short actions of paired cities”, budget 100 000 EUR
                NEW: rubric.yaml, “Short actions of paired cities”, budget 100 000 EUR

                The rules are the same on both sides

                list     proposals       amount EUR  difference
                ───────────────────────────────────────────────
                awarded          1  60 000 → 45 000     -15 000

                1 proposal: 0 entered, 0 left, 0 moved, 1 unchanged

                """)
    }
}
