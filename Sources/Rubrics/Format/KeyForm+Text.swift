extension KeyForm {
    /// What may stand behind a key, for people.
    var text: String {
        switch self {
        case .text: "text"
        case .localText: "text, or one [a language](#texts-in-several-languages)"
        case .number: "number"
        case .whole(let least): "whole number from \(least)"
        case .share: "share, as in `30%`"
        case .numberOrShare: "number or share"
        case .flag: "`true` or `false`"
        case .word(let words):
            words.count == 1 ? "`\(words[0])`" : "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
        case .rule: "FEEL"
        case .xpath: "XPath"
        case .file: "file"
        case .row: "row"
        case .any: "anything"
        case .list(let form): "list of: \(form.text)"
        case .several(let form): "\(form.text), or a list"
        case .named(let form): "names, each with: \(form.text)"
        case .group(let name):
            "[group](#\(RubricReference.anchor(RubricReference.title(RubricFormat.group(name)))))"
        case .either(let one, let other): "\(one.text); or \(other.text)"
        }
    }
}

extension KeyRule {
    /// What holds between keys, for people.
    var text: String {
        let list = { (keys: [String], word: String) in
            let names = keys.map { "`\($0)`" }
            return names.count < 2
                ? names.joined() : names.dropLast().joined(separator: ", ") + " \(word) " + names[names.count - 1]
        }
        return switch self {
        case .exactlyOne(let keys): "exactly one of \(list(keys, "and"))"
        case .atLeastOne(let keys): "\(list(keys, "or"))"
        case .needs(let key, let others): "`\(key)` goes with \(list(others, "and"))"
        case .apart(let key, let others): "`\(key)` goes without \(list(others, "and"))"
        case .only(let key, let other, let word): "`\(key)` goes with `\(other): \(word)`"
        }
    }
}
