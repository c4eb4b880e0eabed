import Numbers

/// When two texts of a rubric say the same.
package enum WrittenText {
    /// Numbers by their value (`0.30` is `0.3`, `30.0%` is `30%`), formulas whatever their blanks and line breaks; texts in quotation marks to the letter.
    package static func areSame(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        if let first = Loading.plainDecimal(one), let second = Loading.plainDecimal(other) { return first == second }
        if let first = Loading.share(one), let second = Loading.share(other) { return first == second }
        return oneLine(one) == oneLine(other)
    }

    /// Blanks and line breaks outside of quotation marks are one blank each.
    package static func oneLine(_ text: String) -> String {
        var line = ""
        var isQuoted = false
        var waits = false
        for character in text {
            if !isQuoted, character.isWhitespace {
                waits = true
                continue
            }
            if waits, !line.isEmpty { line.append(" ") }
            waits = false
            if character == "\"" { isQuoted.toggle() }
            line.append(character)
        }
        return line
    }
}
