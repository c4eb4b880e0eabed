import Diagnostics
import Rubrics
import Wording

/// The texts and templates of a call: those of its folder, and the defaults for what it does not have.
struct TemplateFolder {
    /// A whole page, and a letter without layout.
    let page: LetterTemplate?
    let plain: LetterTemplate?
    let texts: LetterTexts
    /// By name; of one that was refused nil.
    private var bodies: [String: LetterTemplate?] = [:]
    /// For messages: where somebody would put what is missing.
    let folder: String

    /// - Parameters:
    ///   - files: of the folder, named with it: `letters/de/awarded.mustache`.
    ///   - folder: its name without a slash at its end.
    init(_ files: [SourceFile], folder: String, into problems: inout DiagnosticCollector) {
        self.folder = folder
        let byName = Dictionary(
            files.map { (String($0.name.dropFirst(folder.count + 1)), $0) }, uniquingKeysWith: { first, _ in first })
        texts = LetterTexts(byName["texts.csv"], file: folder + "/texts.csv", into: &problems)
        page = Self.template(
            byName["page.mustache"], or: DefaultPage.html, FieldTable.page, .html, into: &problems)
        plain = Self.template(
            byName["plain.mustache"], or: DefaultPlain.text, FieldTable.page, .none, into: &problems)
        for language in texts.languages { readBodies(byName, language, into: &problems) }
        tellUnused(byName, into: &problems)
    }

    /// nil: there is none in the language, or it was refused.
    func body(of outcome: LetterOutcome, in language: String) -> LetterTemplate? {
        bodies[Self.name(of: outcome, language)] ?? nil
    }

    /// Whether there is one in the language, refused or not.
    func has(_ outcome: LetterOutcome, in language: String) -> Bool {
        bodies.keys.contains(Self.name(of: outcome, language))
    }

    static func name(of outcome: LetterOutcome, _ language: String) -> String {
        "\(language)/\(outcome.rawValue).mustache"
    }

    private mutating func readBodies(
        _ files: [String: SourceFile], _ language: String, into problems: inout DiagnosticCollector
    ) {
        for outcome in LetterOutcome.allCases {
            let name = Self.name(of: outcome, language)
            let usual = DefaultBodies.body(of: outcome, in: language).map {
                FrenchSpacing.applied(to: $0, in: language)
            }
            guard files[name] != nil || usual != nil else { continue }
            let template = Self.template(files[name], or: usual ?? "", FieldTable.letter, .none, into: &problems)
            bodies.updateValue(template, forKey: name)
        }
    }

    private static func template(
        _ file: SourceFile?, or usual: String, _ fields: [Field], _ escaping: LetterTemplate.Escaping,
        into problems: inout DiagnosticCollector
    ) -> LetterTemplate? {
        guard let file else {
            return LetterTemplate(
                usual, from: Place(file: ""), fields: fields, escaping: escaping, into: &problems)
        }
        let start = Place(file: file.name, line: 1, column: 1)
        let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes.dropFirst(3) : file.bytes[...]
        guard let text = String(validating: bytes, as: UTF8.self) else {
            problems.error("LETTER.ENCODING", "the file is not UTF-8", at: start)
            return nil
        }
        let lines = text.replacing("\r\n", with: "\n")
        return LetterTemplate(lines, from: start, fields: fields, escaping: escaping, into: &problems)
    }

    /// A file that nobody asks for has a name that somebody mistyped.
    private func tellUnused(_ files: [String: SourceFile], into problems: inout DiagnosticCollector) {
        var known = ["texts.csv", "notes.csv", "page.mustache", "plain.mustache"]
        for language in texts.languages { known += LetterOutcome.allCases.map { Self.name(of: $0, language) } }
        for name in files.keys.sorted() where !known.contains(name) {
            problems.error(
                "LETTER.FILE", "no letter uses this file\(DidYouMean.clause(for: name, among: known))",
                at: files[name].map { Place(file: $0.name) })
        }
    }
}
