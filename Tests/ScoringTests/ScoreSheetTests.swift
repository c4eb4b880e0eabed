import Diagnostics
import FEEL
import Numbers
import Testing

@testable import Rubrics
@testable import Scoring

/// What a score sheet may be, and what is said of it where it is not.
@Suite struct ScoreSheetTests {
    private static func rubric() -> TestRubric {
        var rubric = TestRubric()
        rubric.facts = [("months", .number)]
        rubric.tree = [
            .assessed("impact", scale: .range(0, 5, step: "0.5")),
            .assessed("quality", scale: .range(0, 5, step: "0.5"), comment: .when(atMost: 2, atLeast: 5)),
            .computed("readiness", "months"),
        ]
        rubric.assessments.adjustments = AssessmentRules.Adjustments(minimum: -10, maximum: 10, isRequired: false)
        return rubric
    }

    private func problems(
        _ sheet: String, adjustments: String? = nil, proposals: Set<String>? = ["P1", "P2"],
        evaluators: Set<String>? = ["ana", "ben"]
    ) throws -> [String] {
        try Self.rubric().book(sheet, adjustments: adjustments, proposals: proposals, evaluators: evaluators).problems
            .map(\.description)
    }

    private static let messages: [(sheet: String, messages: [String])] = [
        ("proposal,evaluator,impact,quality\nP1,ana,4,4.5\n", []),
        (
            "proposal,evaluator,impcat,quality\nP1,ana,4,4\n",
            [
                "sheet1.csv:1:20: error: unknown column 'impcat'; did you mean 'impact'?; the columns are proposal, "
                    + "evaluator, the assessed criteria (impact, quality), <criterion>_comment, conflict, recommendation and title"
            ]
        ),
        (
            "proposal,evaluator,impact,quality,readiness\nP1,ana,4,4,3\n",
            [
                "sheet1.csv:1:35: error: criterion 'readiness' is not assessed: the rubric works it out; leave the column out"
            ]
        ),
        (
            "proposal,impact,quality\nP1,4,4\n", ["sheet1.csv:1: error: the sheet has no column 'evaluator'"]
        ),
        (
            "proposal,evaluator,impact\nP1,ana,4\n",
            ["sheet1.csv:1: warning: the sheet has no column for 'quality'; its evaluators give no score there"]
        ),
        (
            "proposal,evaluator,impact,quality\nP3,ana,4,4\n",
            ["sheet1.csv:2:1: error: no submission has the id 'P3'"]
        ),
        (
            "proposal,evaluator,impact,quality\nP1,anna,4,4\n",
            ["sheet1.csv:2:4: error: 'anna' is not among the evaluators; did you mean 'ana'?"]
        ),
        (
            "proposal,evaluator,impact,quality\nP1,consensus,4,4\n",
            [
                "sheet1.csv:2:4: error: a consensus row has no meaning here: the rubric does not say 'combine: consensus'"
            ]
        ),
        (
            "proposal,evaluator,impact,quality\n,,4,4\n",
            [
                "sheet1.csv:2:1: error: the row names no proposal; write its id, or empty the row",
                "sheet1.csv:2:2: error: the row names no evaluator; the row is not used",
            ]
        ),
        (
            "proposal,evaluator,impact,quality\nP1,ana,4,4\nP2,ana,4,4\nP1,ana,5,4\n",
            [
                "sheet1.csv:4: error: evaluator 'ana' has a second row for proposal 'P1'; the first is sheet1.csv:2, "
                    + "and says something else: neither is used; remove one of them"
            ]
        ),
        (
            "proposal,evaluator,impact,quality\nP1,ana,4.25,6\n",
            [
                "sheet1.csv:2:8: error: impact: the score 4.25 is off the scale (0 to 5 in steps of 0.5)",
                "sheet1.csv:2:13: error: quality: the score 6 is off the scale (0 to 5 in steps of 0.5)",
            ]
        ),
        (
            "proposal,evaluator,impact,quality\nP1,ana,4 points,4e0\n",
            [
                "sheet1.csv:2:8: error: impact: '4 points' is not a number; if 4 is meant, write it alone",
                "sheet1.csv:2:17: error: quality: '4e0' is not a number; write digits with at most one decimal point, "
                    + "or leave the cell empty where there is no score",
            ]
        ),
        (
            "proposal,evaluator,impact,quality\nP1,ana,\"4,5\",4\n",
            [
                "sheet1.csv:2:8: error: impact: '4,5' has a decimal comma in a sheet whose cells are separated by commas; "
                    + "write a point, or save the sheet with semicolons"
            ]
        ),
        ("proposal;evaluator;impact;quality\nP1;ana;4,5;4\n", []),
        ("\u{FEFF}proposal;evaluator;impact;quality\r\nP1;ana;4,5;4\r\n", []),
        (
            "proposal;evaluator;impact;quality\nP1;ana;1,000;4\n",
            [
                "sheet1.csv:2:8: error: impact: '1,000' may mean a decimal or thousands; write it with a decimal point"
            ]
        ),
        (
            "proposal,evaluator,impact,quality\nP1,ana,4,2\n",
            [
                "sheet1.csv:2:10: error: quality: a comment is mandatory for scores of at most 2, and there is none; "
                    + "the score counts, ask 'ana' for the comment"
            ]
        ),
        (
            "proposal,evaluator,impact,quality,quality_comment\nP1,ana,4,5,\nP2,ana,4,5,Strong\n",
            [
                "sheet1.csv:2:10: error: quality: a comment is mandatory for scores of at least 5, and there is none; "
                    + "the score counts, ask 'ana' for the comment"
            ]
        ),
        (
            "proposal,evaluator,impact,quality,conflict\nP1,ana,4,4,perhaps\n",
            [
                "sheet1.csv:2:12: error: 'perhaps' does not say whether there is a conflict of interest; write yes or no"
            ]
        ),
    ]

    @Test(arguments: messages.indices)
    func `Each problem with file, row and column, word for word`(index: Int) throws {
        #expect(try problems(Self.messages[index].sheet) == Self.messages[index].messages)
    }

    @Test func `All problems of all sheets come in one run`() throws {
        let (_, problems) = try Self.rubric().book(
            "proposal,evaluator,impact,quality\nP9,ana,9,x\n", "proposal,evaluator,imapct\nP1,ana,3\n",
            "proposal;evaluator;impact;quality\nP1;zoe;4;-\n", proposals: ["P1"], evaluators: ["ana"])
        #expect(
            problems.map(\.code) == ["SHEET.UNKNOWN_PROPOSAL", "SHEET.UNKNOWN_COLUMN", "SHEET.UNKNOWN_EVALUATOR"])
    }

    @Test func `Adjustments: range, reason, duplicates, unknown proposals`() throws {
        let sheet = "proposal,evaluator,impact,quality\nP1,ana,4,4\n"
        #expect(
            try problems(
                sheet,
                adjustments: "proposal,points,reason\nP1,11,Far too good\nP2,3,\nP7,1,Reason\nP2,1,Again\nP1,x,Why\n")
                == [
                    "board.csv:2:4: error: 11 points are outside the committee's range of -10 to 10",
                    "board.csv:3:6: error: an adjustment needs a written reason",
                    "board.csv:4:1: error: no submission has the id 'P7'",
                    "board.csv:5:1: error: proposal 'P2' has a second adjustment; the first is board.csv:3:6",
                    "board.csv:6:1: error: proposal 'P1' has a second adjustment; the first is board.csv:2:4",
                ])
        #expect(
            try problems(sheet, adjustments: "proposal,point\nP1,3\n") == [
                "board.csv:1:10: error: unknown column 'point'; did you mean 'points'?; the columns are proposal, points and reason",
                "board.csv:1: error: the file has no column 'points'",
                "board.csv:1: error: the file has no column 'reason'",
            ])
    }

    @Test func `An adjustment that cannot be used leaves the proposal incomplete`() throws {
        let rubric = Self.rubric()
        let (book, _) = try rubric.book(
            "proposal,evaluator,impact,quality\nP1,ana,4,4\n", adjustments: "proposal,points,reason\nP1,99,Much\n")
        let card = try rubric.scorer().card(proposal: "P1", facts: [number("3")], assessments: book)
        #expect(card.codes == ["INCOMPLETE.adjustment"])
        #expect(card.total == nil)
    }

    @Test func `A rubric that demands a file of adjustments, and one that knows none`() throws {
        var rubric = Self.rubric()
        rubric.assessments.adjustments?.isRequired = true
        #expect(
            try rubric.book("proposal,evaluator,impact,quality\nP1,ana,4,4\n").problems.map(\.description) == [
                "error: the rubric demands a file of committee adjustments, and none was given"
            ])
        rubric.assessments.adjustments = nil
        #expect(
            try rubric.book("proposal,evaluator,impact,quality\nP1,ana,4,4\n", adjustments: "proposal,points,reason\n")
                .problems
                .map(\.description) == [
                    "board.csv: error: the rubric has no 'adjustments:', so committee points cannot be used"
                ])
    }

    @Test func `The order of files and rows means nothing`() throws {
        let rubric = Self.rubric()
        let one = "proposal,evaluator,impact,quality\nP2,ben,1,3\nP1,ana,4,4\n"
        let two = "proposal,evaluator,impact,quality\nP1,ben,3,3\n"
        let first = try rubric.book(one, two).book
        let second = try rubric.book(two, one).book
        #expect(first.assessments(of: "P1").map(\.evaluator) == ["ana", "ben"])
        #expect(second.assessments(of: "P1").map(\.evaluator) == ["ana", "ben"])
        #expect(second.assessments(of: "P1").map(\.scores) == first.assessments(of: "P1").map(\.scores))
        #expect(first.evaluators == ["ana", "ben"])
        #expect(first.assessments(of: "P3").isEmpty)
    }
}
