import ArgumentParser
import Reports
import Wording

/// In which language and with which numbers something is written for people; the same for every verb that does.
struct ReaderOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Language of what is written for people: en, de, fr or es; left out, that of call.yaml, else English.",
            valueName: "xx"))
    var language: String?
    @Option(
        help:
            "Language and country whose numbers are written, such as de_DE; left out, those of the language, else of en_GB."
    )
    var locale: String?

    func validate() throws {
        do throws(LanguageProblem) {
            if let language { _ = try Language(code: language) }
        } catch {
            throw ValidationError("--language: \(error)")
        }
        do throws(LocaleProblem) {
            _ = try NumberStyle(locale: localeName)
        } catch {
            throw ValidationError(error.description)
        }
    }

    /// Completed with what the call folder says; the command line goes first. Throws exit code 2 where its locale is none.
    func completed(by folder: CallFolder?) throws -> ReaderOptions {
        guard let folder else { return self }
        var reader = self
        // A reader of another language gets the numbers of that.
        if locale == nil, language == nil || folder.locale.map(isOfLanguage) == true { reader.locale = folder.locale }
        reader.language = language ?? spoken(of: folder)
        do {
            try reader.validate()
        } catch {
            Terminal.note("\(folder.callFile): error: \(error)")
            throw ExitCode.unusable
        }
        return reader
    }

    /// Of what is printed about a call folder.
    func screen(of folder: CallFolder?) throws -> NumberStyle { try completed(by: folder).screen }

    /// The language of the call; letters may be in one that the program itself does not speak. nil: English.
    private func spoken(of folder: CallFolder) -> String? {
        do throws(LanguageProblem) {
            return try Language(code: folder.language).code
        } catch {
            Terminal.note("\(folder.callFile): note: the program's own texts are English here: \(error)")
            return nil
        }
    }

    private func isOfLanguage(_ locale: String) -> Bool { NumberStyle.language(ofLocale: locale) == chosen.code }

    private var chosen: Language { language.flatMap { try? Language(code: $0) } ?? .english }

    /// Whose numbers are written.
    var localeName: String { locale ?? (chosen == .english ? "en_GB" : chosen.code) }

    /// Numbers stand as the program has always written them: nobody asked for anything else.
    private var isStandard: Bool { locale == nil && chosen == .english }

    /// Of a page.
    var numbers: NumberStyle {
        get throws { try NumberStyle(locale: localeName, language: chosen, keepsNumerals: isStandard) }
    }

    /// Of a screen.
    var screen: NumberStyle { get throws { isStandard ? .screen : try numbers } }
}
