import Reports
import Rubrics

/// What the rubric calls its parts, in its own language or in that of a letter.
struct RubricNames {
    let rubric: Rubric
    /// In which the rubric is written.
    let callLanguage: String

    func isCallLanguage(_ language: String) -> Bool { language == callLanguage }

    func call(_ language: LetterLanguage, _ gaps: inout LetterGaps) -> String {
        name("call.title", language, own: rubric.title.isEmpty ? rubric.id : rubric.title, &gaps)
    }

    func criterion(_ index: Int, _ language: LetterLanguage, _ gaps: inout LetterGaps) -> String {
        let criterion = rubric.criteria[index]
        let own = criterion.title.isEmpty ? criterion.id : criterion.title
        return name("criterion.\(criterion.id)", language, own: own, &gaps)
    }

    func fact(_ fact: String, _ language: LetterLanguage, _ gaps: inout LetterGaps) -> String {
        let label = rubric.facts.first { $0.name == fact }?.label
        return name("fact.\(fact)", language, own: label ?? fact.replacing("_", with: " "), &gaps)
    }

    /// The text of the call's table; else, in the rubric's own language, what stands there.
    private func name(
        _ key: String, _ language: LetterLanguage, own: String, _ gaps: inout LetterGaps
    ) -> String {
        if !language.has(key), isCallLanguage(language.code) { return own }
        return language.word(key, &gaps)
    }
}
