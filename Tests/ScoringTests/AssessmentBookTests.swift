import Diagnostics
import Numbers
import Testing

@testable import Scoring

/// A book finds the rows of a proposal, whatever ids come how often and in which order.
@Suite struct AssessmentBookTests {
    @Test(arguments: [
        ["a"], ["a", "b", "c"], ["c", "b", "a"], ["a", "a", "b"], ["a", "b", "b", "c"], ["b", "a", "b", "a"],
        ["a", "b", "a"], ["b", "b", "a"], ["é", "z", "é", "Z"], [],
    ])
    func `ids have their places in the order of code points, however often they come`(ids: [String]) {
        let index = ProposalIndex(ids)
        #expect(index.ids == Set(ids).sorted { $0.precedes($1) })
        for (position, id) in index.ids.enumerated() { #expect(index.position(of: id) == position) }
        #expect(index.position(of: "other") == nil)
    }

    @Test func `with fewer rows, those that are left stay where they are`() {
        let rows = ["P1 e1", "P1 e2", "P1 e3", "P2 e1", "P2 e3", "P3 e2", "P4 e2", "P4 e3"].map(Self.row)
        let book = AssessmentBook(criteria: ["need"], assessments: rows.reversed())
        #expect(book.assessments == rows)
        for evaluator in ["e1", "e2", "e3", "e4"] {
            let rest = book.with(rows.filter { $0.evaluator != evaluator })
            for proposal in ["P1", "P2", "P3", "P4", "P5"] {
                let wanted = rows.filter { $0.proposal == proposal && $0.evaluator != evaluator }
                #expect(rest.assessments(of: proposal) == wanted, "\(proposal) without \(evaluator)")
            }
        }
    }

    private static func row(_ text: String) -> Assessment {
        let parts = text.split(separator: " ").map(String.init)
        return Assessment(
            proposal: parts[0], evaluator: parts[1], scores: [3], asked: [true], comments: [""],
            place: Place(file: "\(parts[1]).csv", line: 2))
    }
}
