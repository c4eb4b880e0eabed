/// The namespaces of the standard's versions.
enum Namespaces {
    /// DMN 1.1 to 1.6.
    static let model: Set<String> = [
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/",
        "https://www.omg.org/spec/DMN/20240513/MODEL/",
    ]

    /// The names under which models say that an expression or a type is FEEL.
    static let feel: Set<String> = [
        "feel", "FEEL",
        "http://www.omg.org/spec/FEEL/20140401",
        "http://www.omg.org/spec/DMN/20180521/FEEL/",
        "https://www.omg.org/spec/DMN/20191111/FEEL/",
        "https://www.omg.org/spec/DMN/20211108/FEEL/",
        "https://www.omg.org/spec/DMN/20230324/FEEL/",
        "https://www.omg.org/spec/DMN/20240513/FEEL/",
    ]

    /// What to say of a language that is not FEEL; nil: it is, or none is named.
    static func problem(of language: String?) -> String? {
        guard let language, !language.isEmpty, !feel.contains(language) else { return nil }
        let name =
            language.contains("B-FEEL") ? "B-FEEL (\(language)), which answers otherwise than FEEL," : "'\(language)'"
        return "expressions in \(name) cannot be evaluated; write them in FEEL"
    }
}
