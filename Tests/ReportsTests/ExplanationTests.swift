import Reports
import Rubrics
import Testing

@testable import Calls

@Suite struct ExplanationTests {
    @Test func `a tie over the budget, down to file and line`() throws {
        #expect(
            Explanation.text(for: "A-3", in: try Sample().result()) == """
                A-3  Rome – Yantai
                  list: not funded
                  BUDGET: asks for 45000 with 40000 left
                  submission: in/batch.xml:22, record 3; SHA-256 of the file abc123
                  rubric: rubric.yaml; status of the rubric: illustrative

                Rank
                  rank 2 of 3, ex aequo with A-2; ranking score 3.6667
                  above: A-2, rank 2, ranking score 3.6667; equal score, and no step of the ladder separates them

                Money
                  budget 100 000 EUR; when short: stop, the list ends at the first that does not fit
                  asked for 45 000 EUR (amount)
                  left when its turn came: 40 000 EUR; left after it: 40 000 EUR
                  awarded 0 EUR

                Why not a better place
                  asks for 45000 with 40000 left
                  A-1 is above it: the ranking score decided: 4.3333 against 3.6667

                Scores
                  quality: 4, weight 2, points 8, threshold 3 met  Quality of the action
                      assessor-1: 4  sheet.csv:2:5  “clear, and short”
                      assessor-2: 4  sheet.csv:3:5
                  speed: 3, weight 1, points 3
                      = 5 - months / 3  rubric.yaml:23:3
                      with months = 6
                  total 3.6667 (11/3)

                Eligibility
                  E1 met: months <= 12  rubric.yaml:19:5

                Facts
                  title = no answer  in/batch.xml:23
                  eu = "Rome"  in/batch.xml:24
                  other = "Yantai"  in/batch.xml:25
                  months = 6 months  in/batch.xml:26
                  amount = 45000 EUR  in/batch.xml:27

                Values
                  pair = eu + other = "RomeYantai"  rubric.yaml:17:3

                """)
    }

    @Test func `below a threshold: no rank and no money, but every score`() throws {
        let text = try #require(Explanation.text(for: "A-4", in: try Sample().result()))
        #expect(!text.contains("Rank\n") && !text.contains("Money\n"))
        #expect(
            text.contains(
                "\nWhy not a better place\n  quality scored 7/3 (2.3333); the threshold is 3\n"
                    + "  without this it would have gone on to the next step of the decision\n"))
        #expect(text.contains("  quality: 2.3333 (7/3), weight 2, points 4.6667 (14/3), threshold 3 not met  Quality"))
    }

    @Test func `ineligible: rule by rule, with the line that it comes from`() throws {
        let text = try #require(Explanation.text(for: "A-5", in: try Sample().result()))
        #expect(text.contains("  INELIGIBLE.E1: A short action lasts at most 12 months  in/batch.xml:46\n"))
        #expect(text.contains("  E1 failed: A short action lasts at most 12 months (months <= 12)  rubric.yaml:19:5\n"))
        #expect(!text.contains("Scores\n"))
    }

    @Test func `a file that could not be read still has its reason`() throws {
        let result = try Sample().result()
        let text = Explanation.text(for: result.rows.row(at: 5), in: result)
        #expect(
            text.hasPrefix(
                "(a submission without an id)\n  list: inadmissible\n  XML.NOT_WELL_FORMED: the element 'city'"))
        #expect(text.contains("  in/broken.xml:7:3\n  submission: in/broken.xml; SHA-256 of the file def456\n"))
    }

    @Test func `an id that nobody has`() throws {
        #expect(Explanation.text(for: "A-9", in: try Sample().result()) == nil)
    }
}
