package import Calls
package import FEEL
package import Rubrics
package import Wording

/// Everything that a batch of letters is made from. Nothing of it is read from a clock or a file here.
package struct LetterRequest: Sendable {
    package var result: CallResult
    package var settings: LetterSettings
    /// In which the rubric and its reasons are written.
    package var callLanguage: String
    /// How numbers are written, where its language is that of the letter: `de_AT`; nil: as the language does.
    package var locale: String?
    /// Of the letters.
    package var date: CalendarDate
    /// All letters in this language; nil: as the settings say.
    package var language: String?
    /// Letters say that they must not leave, and findings do not stop them.
    package var isPreview = false
    /// Texts, templates and notes: the files of `folder`, named with it.
    package var files: [SourceFile]
    package var folder: String
    /// By proposal, where the register has an entry.
    package var records: [String: LetterRecord] = [:]
    /// What came in another order than the steps of a fair call, in sentences; in the foot of every letter.
    package var orderRemarks: [Message] = []

    package init(
        result: CallResult, settings: LetterSettings, callLanguage: String, date: CalendarDate,
        files: [SourceFile] = [],
        folder: String
    ) {
        self.result = result
        self.settings = settings
        self.callLanguage = callLanguage
        self.date = date
        self.files = files
        self.folder = folder
    }
}
