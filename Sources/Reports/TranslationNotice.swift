package import Rubrics
import Wording

/// That texts of the rubric are not there in the reader's language and stand in another: nobody should take what is missing for a choice of
/// the program.
package enum TranslationNotice {
    /// Lines for a screen, with an empty one below; empty where every text is in the reader's language.
    package static func text(for rubric: Rubric, style: NumberStyle = .screen) -> String {
        message(rubric, style).map { style.say("note: \($0)") + "\n\n" } ?? ""
    }

    /// The same for a page.
    static func html(for rubric: Rubric, style: NumberStyle) -> HTML {
        message(rubric, style).map { said in paragraph("source") { isolated(style.text(said)) } } ?? .nothing
    }

    private static func message(_ rubric: Rubric, _ style: NumberStyle) -> Message? {
        let count = rubric.texts.missing(in: style.language.code)
        guard count > 0 else { return nil }
        return Message(
            "texts of the rubric that are not written in this language, and stand in another here: \(count); fundscore check names them"
        )
    }
}
