import Rubrics

/// What a batch is, in two lines for the screen.
package enum LetterSummary {
    /// `14 letters: 10 awarded, 4 below_threshold; de 2, en 12`, and how many findings there are.
    package static func text(_ batch: LetterBatch) -> String {
        let outcomes = LetterOutcome.allCases.compactMap { outcome -> String? in
            let count = batch.letters.count { $0.outcome == outcome }
            return count == 0 ? nil : "\(count) \(outcome.rawValue.replacing("_", with: " "))"
        }
        let languages = Set(batch.letters.map(\.language)).sorted().map { language in
            "\(language) \(batch.letters.count { $0.language == language })"
        }
        let count = batch.letters.count
        let lead = "\(count) \(count == 1 ? "letter" : "letters")"
        let parts = count == 0 ? "" : ": \(outcomes.joined(separator: ", ")); \(languages.joined(separator: ", "))"
        let withheld = batch.withheld.isEmpty ? "" : "; no letter for \(batch.withheld.count)"
        return
            "\(lead)\(parts)\(withheld)\n\(batch.findings.count) \(batch.findings.count == 1 ? "finding" : "findings")"
    }
}
