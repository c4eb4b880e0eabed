/// The tag under which a text for people stands: `de`. A text is for a language wherever it is spoken, so a tag has no country and no script.
package enum LanguageTag {
    /// Every tag: the codes of ISO 639-1, and of ISO 639-3 those of regional and minority languages of Europe that have no shorter one.
    package static let all: [String] =
        (twoLetters + threeLetters).split(separator: " ").map(String.init)

    private static let known = Set(all)

    package static func isKnown(_ tag: String) -> Bool { known.contains(tag) }

    /// The tag that is meant by another one that can mean nothing else: `de-AT`, `DE`, `deu`, `german`; nil: that cannot be told.
    package static func meant(by text: String) -> String? {
        let own = text.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return isKnown(own) ? own : synonyms.first { $0.value.contains(own) }?.key
    }

    private static let twoLetters = """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj \
        fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky \
        la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru \
        rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo \
        za zh zu
        """

    private static let threeLetters =
        " ast cnr csb dsb frp frr fur gag gsw hsb krl lad lij lld lmo ltg mwl nap nds pms rom rup scn sco sma smj smn sms stq szl vec vro"

    /// Other codes and names of the languages of the European Union, none of them a tag itself.
    private static let synonyms: KeyValuePairs<String, Set<String>> = [
        "en": ["eng", "english", "gb", "us"], "de": ["deu", "ger", "german", "deutsch", "at"],
        "fr": ["fra", "fre", "french", "français"], "es": ["spa", "spanish", "español"],
        "it": ["ita", "italian", "italiano"], "nl": ["nld", "dut", "dutch", "nederlands"],
        "pt": ["por", "portuguese", "português"], "pl": ["pol", "polish", "polski"],
        "cs": ["ces", "cze", "cz", "czech"], "da": ["dan", "dk", "danish"], "el": ["ell", "gre", "gr", "greek"],
        "sv": ["swe", "swedish"], "fi": ["fin", "finnish"], "hu": ["hun", "hungarian"],
        "ro": ["ron", "rum", "romanian"],
        "bg": ["bul", "bulgarian"], "hr": ["hrv", "croatian"], "sk": ["slk", "slo", "slovak"],
        "sl": ["slv", "slovenian"], "et": ["est", "estonian"], "lv": ["lav", "latvian"], "lt": ["lit", "lithuanian"],
        "mt": ["mlt", "maltese"], "ga": ["gle", "irish"],
    ]
}
