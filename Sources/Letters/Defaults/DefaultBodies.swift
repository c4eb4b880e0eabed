import Rubrics

/// The texts of the outcomes in the four languages: templates, whose paragraphs are divided by empty lines.
enum DefaultBodies {
    /// nil: there is none in the language.
    static func body(of outcome: LetterOutcome, in language: String) -> String? {
        switch language {
        case "en": english(outcome)
        case "fr": french(outcome)
        case "de": german(outcome)
        case "es": spanish(outcome)
        default: nil
        }
    }
}
