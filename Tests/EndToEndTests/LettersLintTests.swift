import Testing

/// Faults of content, one planted at a time: each is found and told where it stands, and nothing else is.
@Suite struct LettersLintTests {
    /// A fault: in which file what is replaced by what, and how the finding begins.
    private typealias Fault = (file: String, old: String, new: String, finding: String)

    private static let sheet = "assessments/e.csv"
    private static let call = "call.yaml"

    @Test func `the clean call has none`() async throws {
        let ran = try await LettersCall().run(["letters", "c", "--lint"])
        #expect(ran.errors == "")
        #expect(ran.output.hasSuffix("\n0 findings\n"))
        #expect(ran.exitCode == 0)
    }

    @Test(arguments: faults.indices)
    func `a planted fault is found`(_ index: Int) async throws {
        let fault = Self.faults[index]
        let planted = LettersCall().replacing(fault.old, with: fault.new, in: fault.file)
        try #require(planted.files[fault.file] != LettersCall().files[fault.file])
        let ran = try await planted.run(["letters", "c", "--lint"])
        let findings = ran.errors.split(separator: "\n").filter { $0.contains("warning: ") && $0.contains("[LETTER.") }
        #expect(findings.map(String.init) == [fault.finding], "\(ran.errors)")
        #expect(ran.output.hasSuffix("\n1 finding\n"))
        #expect(ran.exitCode == 1)
    }

    private static let faults: [Fault] = comments + names + letters

    /// Comments that are missing or stand twice, scores far apart, interests.
    private static let comments: [Fault] = [
        (
            sheet, "Nobody is named who keeps the bees.", "",
            "c/assessments/e.csv:10: warning: P-5: quality is below its threshold, and no evaluator wrote a comment on it [LETTER.NO_COMMENT]"
        ),
        (
            sheet, "P-2,ev-one,4,3,Sturdy and cheap.", "P-2,ev-one,5,3,",
            "c/assessments/e.csv:4: warning: P-2: quality was scored 5: a comment is mandatory for scores of at least 5, and there is none [LETTER.EXTREME]"
        ),
        (
            sheet, "P-2,ev-two,4,4,,", "P-2,ev-two,5,4,,",
            "c/assessments/e.csv:5: warning: P-2: quality was scored 5: a comment is mandatory for scores of at least 5, and there is none [LETTER.EXTREME]"
        ),
        (
            sheet, "P-4,ev-two,3,3,,", "P-4,ev-two,3,3,,Residents were asked.",
            "c/assessments/e.csv:9: warning: P-4: the comment on benefit is also under P-1, c/assessments/e.csv:3 [LETTER.SAME_COMMENT]"
        ),
        (
            sheet, "P-4,ev-two,3,3,,", "P-4,ev-two,3,3,,residents  were ASKED",
            "c/assessments/e.csv:9: warning: P-4: the comment on benefit is also under P-1, c/assessments/e.csv:3 [LETTER.SAME_COMMENT]"
        ),
        (
            sheet, "P-4,ev-two,3,3,,", "P-4,ev-two,3,0,,",
            "c/assessments/e.csv:8: warning: P-4: the scores of benefit range from 0 to 3, and no note in notes.csv says why [LETTER.SPREAD]"
        ),
        (
            sheet, "P-5,ev-two,2,3,,", "P-5,ev-two,2,0,,",
            "c/assessments/e.csv:10: warning: P-5: the scores of benefit range from 0 to 4, and no note in notes.csv says why [LETTER.SPREAD]"
        ),
        (
            sheet, "P-5,ev-two,2,3,,,", "P-5,ev-two,2,3,,,yes",
            "c/assessments/e.csv:9: warning: P-4: the evaluator 'ev-two' declared a conflict of interest on P-5 of the same applicant, and counts here [LETTER.CONFLICT]"
        ),
    ]

    /// Names that belong to another letter, or into none.
    private static let names: [Fault] = [
        (
            sheet, "P-2,ev-two,4,4,,", "P-2,ev-two,4,4,,Better than P-1.",
            "c/assessments/e.csv:5: warning: P-2: the comment on benefit names P-1 [LETTER.OTHER_PROPOSAL]"
        ),
        (
            sheet, "P-2,ev-two,4,4,,",
            "P-2,ev-two,4,4,,Like the garden for the Old Harbour: a garden for the old harbour.",
            "c/assessments/e.csv:5: warning: P-2: the comment on benefit names “A garden for the old harbour” of P-1 [LETTER.OTHER_PROPOSAL]"
        ),
        (
            sheet, "P-2,ev-two,4,4,,", "P-2,ev-two,4,4,,The Harbour Office does it better.",
            "c/assessments/e.csv:5: warning: P-2: the comment on benefit names “Harbour Office” of P-1 [LETTER.OTHER_PROPOSAL]"
        ),
        (
            sheet, "P-2,ev-two,4,4,,", "P-2,ev-two,4,4,,I agree with ev-one.",
            "c/assessments/e.csv:5: warning: P-2: the comment on benefit names the evaluator 'ev-one' [LETTER.EVALUATOR_NAME]"
        ),
        (
            "submissions/P-2.xml", "Forstamt der Stadt", "ev-two",
            "c/assessments/e.csv:5: warning: P-2: the evaluator 'ev-two' is the applicant [LETTER.CONFLICT]"
        ),
    ]

    /// Reasons, dates, amounts, and texts that nobody finished.
    private static let letters: [Fault] = [
        (
            "letters/texts.csv", "reason.INELIGIBLE.E1,,Es sind mehr als 100.000 EUR beantragt.,\n", "",
            "c/rubric.yaml:12:5: warning: P-6: the reason INELIGIBLE.E1 (More than 100 000 EUR is asked for) has no sentence in de; write 'reason.INELIGIBLE.E1' into texts.csv [LETTER.REASON]"
        ),
        (
            call, "days: 30", "until: 2026-05-01",
            "c/call.yaml:7:12: warning: all letters: the last day for redress, 2026-05-01, is not after the date of the letters, 2026-05-04 [LETTER.REDRESS_DATE]"
        ),
        (
            call, "days: 30", "until: 2026-05-04",
            "c/call.yaml:7:12: warning: all letters: the last day for redress, 2026-05-04, is not after the date of the letters, 2026-05-04 [LETTER.REDRESS_DATE]"
        ),
        (
            call, "conditions: [Work begins within a year.]",
            "conditions: [{ for: reduced, text: You get 31 000 EUR. }]",
            "c/call.yaml:2:3: warning: P-3: the letter says '31 000 EUR'; the decision awards 30000 EUR [LETTER.AMOUNT]"
        ),
        (
            call, "conditions: [Work begins within a year.]",
            "conditions: [{ for: reduced, text: Du bekommst € 30.001.}]",
            "c/call.yaml:2:3: warning: P-3: the letter says '30.001 EUR'; the decision awards 30000 EUR [LETTER.AMOUNT]"
        ),
        (
            call, "conditions: [Work begins within a year.]", "conditions: [{ for: reduced, text: Ask TODO first. }]",
            "c/call.yaml:2:3: warning: P-3: the letter still says 'TODO' [LETTER.UNFINISHED]"
        ),
        (
            sheet, "Close to three schools.", "Close to ??? schools.",
            "c/assessments/e.csv:6: warning: P-3: the comment on benefit still says '???' [LETTER.UNFINISHED]"
        ),
        (
            sheet, "Close to three schools.", "Close to […] schools.",
            "c/assessments/e.csv:6: warning: P-3: the comment on benefit still says '[…]' [LETTER.UNFINISHED]"
        ),
    ]
}
