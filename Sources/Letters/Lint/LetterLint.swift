import Calls
import Diagnostics
import Rubrics

/// Holds a batch of letters against all checks.
struct LetterLint {
    /// Warnings, check by check, each in the order of the letters.
    private(set) var findings: [Diagnostic] = []
    /// Those that `letters.accept` names.
    private(set) var accepted: [Diagnostic] = []

    /// In the order in which findings are told.
    static let checks: [any LetterCheck.Type] = [
        UncommentedThreshold.self, UncommentedExtreme.self, RepeatedComment.self, OtherProposalNamed.self,
        EvaluatorNamed.self, UnexplainedSpread.self, ConflictedEvaluator.self, WordlessReason.self, PastRedress.self,
        OtherAmount.self, UnfinishedText.self, UnsaidDeparture.self,
    ]

    init(
        _ request: LetterRequest, _ rows: [CallResult.Row], _ letters: [Letter], _ composer: LetterComposer,
        _ languages: [String: LetterLanguage]
    ) {
        let linted = letters.compactMap { letter in
            languages[letter.language].map { LintedLetter(letter: letter, row: rows[letter.row], language: $0) }
        }
        let call = LintedCall(
            rubric: request.result.rubric, settings: request.settings, date: request.date, names: composer.names,
            notes: composer.notes, addressees: composer.addressees, rows: rows, letters: linted)
        for check in Self.checks {
            for finding in check.findings(in: call) { add(finding, check.code, request.settings.accepted) }
        }
        for entry in request.settings.accepted { checkAccepted(entry) }
    }

    private mutating func add(_ finding: Finding, _ code: String, _ settings: [PlacedText]) {
        let said = Diagnostic(
            .warning, code: code, message: "\(finding.proposal): \(finding.message) [\(code)]",
            place: finding.place)
        let isAccepted = settings.contains { $0.text == code || $0.text == "\(code) \(finding.proposal)" }
        if isAccepted { accepted.append(said) } else { findings.append(said) }
    }

    /// What accepts nothing was mistyped, or is not needed any more.
    private mutating func checkAccepted(_ entry: PlacedText) {
        let code = String(entry.text.prefix { $0 != " " })
        let codes = Self.checks.map { $0.code }
        guard !codes.contains(code) else { return }
        findings.append(
            Diagnostic(
                .warning, code: "LETTER.ACCEPT",
                message: "no check of letters is called '\(code)'\(DidYouMean.clause(for: code, among: codes))",
                place: entry.place, length: max(1, code.count)))
    }
}
