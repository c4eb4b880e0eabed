import Diagnostics

/// What a batch of letters lacks: texts that are not there, and texts that would be written as nothing. Each is told once, with the first
/// letter that needs it.
struct LetterGaps {
    /// Of `letters:`, where whoever uses the default texts fills them in.
    let settings: Place
    /// The proposal whose letter is being made.
    var letter = "" {
        didSet { lacking = [] }
    }
    /// Names of the letter whose text is told as missing: that they are empty follows.
    private var lacking: Set<String> = []
    private(set) var problems: [Diagnostic] = []
    private var told: Set<String> = []

    init(settings: Place) { self.settings = settings }

    /// - Parameter file: where the text would stand.
    mutating func missing(_ key: String, _ language: String, file: String) {
        let message = "there is no text '\(key)' in \(language), which the letter for \(letter) needs"
        tell(Diagnostic(code: "LETTER.TEXT", message: message, place: Place(file: file)), about: "\(key) \(language)")
        lack(key)
    }

    /// A key of `letters:` that a letter needs, and that is not there in its language.
    mutating func missing(setting key: String, _ language: String, at place: Place) {
        let message = "'letters.\(key)' has no text in \(language), which the letter for \(letter) needs"
        tell(Diagnostic(code: "LETTER.TEXT", message: message, place: place), about: "\(key) \(language)")
        lack(key)
    }

    /// `label.score` is written by `label_score`, `criterion.quality` by `criterion`, sums by `requested` and `awarded`.
    private mutating func lack(_ key: String) {
        let head = String(key.prefix { $0 != "." })
        lacking.formUnion([key.replacing(".", with: "_"), head])
        if head == "money" { lacking.formUnion(["requested", "awarded"]) }
    }

    /// There is no text for an outcome in a language.
    mutating func missing(template name: String, folder: String) {
        let message = "there is no template \(name), which the letter for \(letter) needs"
        tell(Diagnostic(code: "LETTER.TEXT", message: message, place: Place(file: folder)), about: name)
    }

    /// A tag that would write nothing.
    mutating func empty(_ tag: TemplateTag) {
        guard !lacking.contains(tag.name) else { return }
        let isDefault = tag.place.file.isEmpty
        let way =
            isDefault ? "" : ", or put it between {{#has_\(tag.name)}} and {{/has_\(tag.name)}}"
        let message = "\(tag.text) would write nothing in the letter for \(letter): \(Self.hint(tag.name))\(way)"
        let place = isDefault ? settings : tag.place
        tell(
            Diagnostic(code: "LETTER.EMPTY", message: message, place: place, length: isDefault ? 1 : tag.length),
            about: isDefault ? tag.name : "\(tag.place) \(tag.name)")
    }

    private mutating func tell(_ problem: Diagnostic, about key: String) {
        if told.insert(key).inserted { problems.append(problem) }
    }

    private static let keys = ["service", "programme", "contact", "signatory", "redress", "conditions", "enclosures"]

    private static func hint(_ name: String) -> String {
        let key = keys.first { name == $0 || name.hasPrefix($0 + "_") }
        return key.map { "say letters.\($0) in call.yaml" } ?? "there is no such value"
    }
}
