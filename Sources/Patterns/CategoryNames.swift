/// The general categories that `\p{…}` names (XML Schema part 2, F.1.1).
enum CategoryNames {
    /// The categories of a name such as `Lu`, or of a group such as `L`; nil where there is no such name.
    static func categories(_ name: String) -> Set<Unicode.GeneralCategory>? {
        let found = table.filter { $0.name == name || (name.count == 1 && $0.name.hasPrefix(name)) }
        return found.isEmpty ? nil : Set(found.map(\.category))
    }

    /// Every name of a single category, for *did you mean*.
    static var names: [String] { table.map(\.name) }

    private static let table: [(name: String, category: Unicode.GeneralCategory)] = [
        ("Lu", .uppercaseLetter), ("Ll", .lowercaseLetter), ("Lt", .titlecaseLetter), ("Lm", .modifierLetter),
        ("Lo", .otherLetter), ("Mn", .nonspacingMark), ("Mc", .spacingMark), ("Me", .enclosingMark),
        ("Nd", .decimalNumber), ("Nl", .letterNumber), ("No", .otherNumber), ("Pc", .connectorPunctuation),
        ("Pd", .dashPunctuation), ("Ps", .openPunctuation), ("Pe", .closePunctuation), ("Pi", .initialPunctuation),
        ("Pf", .finalPunctuation), ("Po", .otherPunctuation), ("Zs", .spaceSeparator), ("Zl", .lineSeparator),
        ("Zp", .paragraphSeparator), ("Sm", .mathSymbol), ("Sc", .currencySymbol), ("Sk", .modifierSymbol),
        ("So", .otherSymbol), ("Cc", .control), ("Cf", .format), ("Co", .privateUse), ("Cn", .unassigned),
    ]
}
