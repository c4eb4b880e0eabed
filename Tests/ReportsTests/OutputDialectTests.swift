import Reports
import Tabular
import Testing

@Suite struct OutputDialectTests {
    static let locales: [(String, Character, Character)] = [
        ("en_GB", ",", "."), ("de_DE", ";", ","), ("de-DE", ";", ","), ("DE", ";", ","), ("de_CH", ";", "."),
        ("es_ES", ";", ","),
        ("es_MX", ",", "."), ("zh_Hans_CN", ",", "."), ("pt_BR.UTF-8", ";", ","), ("el_GR@euro", ";", ","),
        ("mt", ",", "."), ("es_GT", ",", "."), ("es_HN", ",", "."), ("es_DO", ",", "."), ("es_PR", ",", "."),
        ("en_ZA", ";", ","), ("en_SE", ";", ","), ("fr_RW", ",", "."), ("es_419", ",", "."), ("fr_CH", ";", ","),
        ("it_CH", ";", "."), ("sr_Latn_RS", ";", ","),
    ]

    @Test(arguments: locales)
    func `separator and decimal sign`(_ locale: String, _ separator: Character, _ decimalSign: Character) throws {
        let dialect = try OutputDialect.dialect(excel: true, locale: locale)
        #expect(dialect == .excel(separator: separator, decimalSign: decimalSign))
    }

    @Test func `without --excel the locale does not matter, not even a wrong one`() throws {
        #expect(try OutputDialect.dialect(excel: false, locale: "xx") == .standard)
    }

    @Test func `an unknown locale is refused and the known ones are named`() {
        let problem = #expect(throws: LocaleProblem.self) { try OutputDialect.dialect(excel: true, locale: "xx_YY") }
        #expect(
            problem?.description
                == "unknown locale 'xx_YY'; expected a language such as en_GB or de_DE, known: be bg bs ca cs cy da de el en "
                + "es et eu fi fr ga gl he hi hr hu hy id is it ja ka ko lb lt lv mk mt nb nl nn no pl pt ro ru sk sl sq sr sv "
                + "th tr uk vi zh")
    }
}
