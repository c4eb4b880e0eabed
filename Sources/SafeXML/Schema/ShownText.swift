/// Values of documents as messages show them: on one line, and not too long.
enum ShownText {
    private static let most = 60

    static func line(_ text: String) -> String {
        let scalars = Array(
            text.unicodeScalars.split(whereSeparator: SimpleType.isSpace).joined(separator: CollectionOfOne(" ")))
        guard scalars.count > most else { return string(scalars[...]) }
        return string(scalars.prefix(most * 2 / 3)) + "…" + string(scalars.suffix(most / 3 - 1))
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
