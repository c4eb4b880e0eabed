import Diagnostics
import FEEL
import Numbers
import Reports
import Testing

@testable import Calls
@testable import Rubrics
@testable import Scoring

@Suite struct ResultJSONTests {
    private static func text(_ change: (inout CallResult) throws -> Void) throws -> String {
        var result = try Sample().result()
        try change(&result)
        return String(decoding: ResultJSON.bytes(for: result), as: UTF8.self)
    }

    @Test func `one row, word for word`() throws {
        let text = try Self.text { result in
            result.rows = CallRows([result.rows.row(at: 3)])
            result.awards = nil
            result.rubric.sources = [SourceFile(name: "rubric.yaml", bytes: Array("abc".utf8))]
            result.inputs = CallInputs(sheets: [SourceFile(name: "sheets/e1.csv", bytes: Array("abc".utf8))])
            result.options = Call.Options(budget: Decimal128(exactly: "424240.28"), declined: ["A-9", "A-2"])
        }
        #expect(text == Self.golden)
    }

    @Test func `the award, its remarks, and what was noticed about other inputs`() throws {
        let text = try Self.text { $0.rows = CallRows([]) }
        #expect(
            text.contains(
                """
                  "award": {
                    "unit": "EUR",
                    "budget": 100000,
                    "awarded": 60000,
                    "lots": [],
                    "remarks": [
                      {
                        "code": "TIE",
                        "text": "A-2 and A-3 are tied",
                        "source": null
                      }
                    ]
                  },
                """))
        #expect(text.contains("  \"problems\": [\n    \"sheet.csv:9:1: warning: no proposal 'A-9'\"\n  ]\n"))
    }

    @Test func `every kind of evidence says its kind`() throws {
        let kinds: [(CriterionScore.Evidence, String)] = [
            (.assessments(IndividualScores(Panel(room: 0), [], column: 0, leftOut: [])), #""kind": "assessed""#),
            (.computed(slots: [3], text: "months"), #""kind": "computed""#),
            (.table(rows: [1], inputs: [.number(6)]), #""kind": "table""#),
            (.decision(slots: [3], fired: ["Viability: row 1"]), #""kind": "decision""#),
            (.branch, #""kind": "branch""#),
            (.none(NoAnswer(reason: "fact 'months' is missing")), #""reason": "fact 'months' is missing""#),
        ]
        for (evidence, expected) in kinds {
            let text = try Self.text { result in
                var row = result.rows.row(at: 0)
                let scores = [CriterionScore(id: "speed", weight: Rational(1), evidence: evidence)]
                row.card = row.card.map { ScoreCard($0.scored, criteria: scores) { [] } }
                result.rows = CallRows([row])
            }
            #expect(text.contains(expected))
        }
    }

    static let golden = """
        {
          "format": 1,
          "version": "\(Call.version)",
          "libxml2": "\(Call.libxml2)",
          "rubric": {
            "id": "short-actions",
            "title": "Short actions of paired cities",
            "status": "illustrative",
            "source": "",
            "currency": "EUR",
            "files": [
              {
                "name": "rubric.yaml",
                "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
              }
            ]
          },
          "inputs": {
            "assessments": [
              {
                "name": "sheets/e1.csv",
                "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
              }
            ],
            "adjustments": null,
            "evaluators": null,
            "time_zones": null
          },
          "options": {
            "budget": 424240.28,
            "declined": [
              "A-2",
              "A-9"
            ],
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
          },
          "award": null,
          "counts": {
            "awarded": 0,
            "reserve": 0,
            "not_funded": 0,
            "undecided": 0,
            "below_threshold": 1,
            "incomplete": 0,
            "ineligible": 0,
            "inadmissible": 0,
            "withdrawn": 0
          },
          "rows": [
            {
              "proposal": "A-4",
              "source": {
                "file": "in/batch.xml",
                "record": 4,
                "line": 32,
                "sha256": "abc123"
              },
              "status": "below_threshold",
              "reasons": [
                {"code": "BELOW.quality", "text": "quality scored 7/3 (2.3333); the threshold is 3", "source": null}
              ],
              "rank": null,
              "ex_aequo": null,
              "tied_with": [],
              "ladder": [],
              "total": "23/9",
              "ranking_score": "23/9",
              "adjustment": null,
              "requested": null,
              "awarded": 0,
              "from_leftovers": 0,
              "lot": null,
              "lot_rank": null,
              "reserve_place": null,
              "held_by": [],
              "remaining": null,
              "facts": {
                "title": "=Bologna",
                "eu": "Bologna",
                "other": "Austin",
                "months": 6,
                "amount": 30000
              },
              "eligibility": [
                {"id": "E1", "answer": "met", "reason": null}
              ],
              "criteria": [
                {"id": "quality", "score": "7/3", "unrounded": "7/3", "weight": 2, "points": "14/3", "meets_threshold": false, \
        "evidence": {"kind": "assessed", "scores": [{"evaluator": "assessor-1", "score": 1, "comment": "clear, and short", "left_out": null, "source": "sheet.csv:2:5"}, \
        {"evaluator": "assessor-2", "score": 3, "comment": "", "left_out": null, "source": "sheet.csv:3:5"}, \
        {"evaluator": "assessor-3", "score": 3, "comment": "", "left_out": null, "source": "sheet.csv:4:5"}]}},
                {"id": "speed", "score": 3, "unrounded": 3, "weight": 1, "points": 3, "meets_threshold": null, \
        "evidence": {"kind": "computed", "rule": "5 - months / 3", "reads": ["months"]}}
              ],
              "remarks": []
            }
          ],
          "problems": [
            "sheet.csv:9:1: warning: no proposal 'A-9'"
          ]
        }

        """
}
