import Reports
import Rubrics
import Wording

/// What the rubric calls its parts, in its own language or in that of a letter.
struct RubricNames {
    let rubric: Rubric
    /// In which the rubric is written.
    let callLanguage: String

    /// What the rubric itself says in a language; a text that is the same in all is in the rubric's own. nil: nothing.
    func own(_ text: LocalText, in language: String) -> String? {
        text.isCommon && language != callLanguage ? nil : text.own(language)
    }

    func call(_ language: LetterLanguage, _ gaps: inout LetterGaps) -> String {
        name("call.title", language, own: rubric.name, &gaps)
    }

    func criterion(_ index: Int, _ language: LetterLanguage, _ gaps: inout LetterGaps) -> String {
        let criterion = rubric.criteria[index]
        return name("criterion.\(criterion.id)", language, own: criterion.name, &gaps)
    }

    func fact(_ fact: String, _ language: LetterLanguage, _ gaps: inout LetterGaps) -> String {
        let label = rubric.facts.first { $0.name == fact }?.label
        return name("fact.\(fact)", language, own: label ?? LocalText(fact.replacing("_", with: " ")), &gaps)
    }

    /// The text of the call's table; else what the rubric says in the language.
    private func name(
        _ key: String, _ language: LetterLanguage, own: LocalText, _ gaps: inout LetterGaps
    ) -> String {
        if !language.has(key), let text = self.own(own, in: language.code) { return text }
        return language.word(key, &gaps)
    }
}
