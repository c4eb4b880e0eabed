/// Blanks that must not end a line in French: inside guillemets, and before a colon or a semicolon. Only for the texts that are our own.
package enum FrenchSpacing {
    package static func applied(to text: String, in language: String) -> String {
        guard language == "fr" else { return text }
        let hard = "\u{A0}"
        return text.replacing("« ", with: "«" + hard).replacing(" »", with: hard + "»").replacing(
            " :", with: hard + ":"
        )
        .replacing(" ;", with: hard + ";")
    }
}
