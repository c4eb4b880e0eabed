import Rubrics
import Wording

/// The texts for people that two rubrics write differently, a change a language. They decide nothing, and are told apart from the rules.
struct TextChanges {
    private let old: [LocalTexts.Entry]
    private let new: [LocalTexts.Entry]

    init(_ old: Rubric, _ new: Rubric) {
        self.old = old.texts.entries.filter(WrittenRules.leavesOut)
        self.new = new.texts.entries.filter(WrittenRules.leavesOut)
    }

    /// In the order of the new rubric; then what is gone.
    var all: [RuleChange] {
        let before = Dictionary(old.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let paths = new.map(\.path) + old.map(\.path).filter { after[$0] == nil }
        return paths.flatMap { Self.changes($0, before[$0], after[$0]) }
    }

    /// A text for all languages and one for each of them differ in every language.
    private static func changes(_ path: String, _ old: LocalText?, _ new: LocalText?) -> [RuleChange] {
        if old?.isCommon ?? true, new?.isCommon ?? true {
            return old == new ? [] : [RuleChange(section: "", name: path, old: old?.english, new: new?.english)]
        }
        let languages = Set((old?.languages ?? []) + (new?.languages ?? [])).sorted()
        return languages.compactMap { language in
            let (before, after) = (old?.own(language), new?.own(language))
            return before == after
                ? nil : RuleChange(section: "", name: path, key: language, old: before, new: after)
        }
    }
}
