/// A set of characters, as a class expression or an escape describes it.
struct CharacterClass: Sendable {
    /// One entry of a class.
    enum Item: Sendable {
        case range(ClosedRange<UInt32>)
        case categories(Set<Unicode.GeneralCategory>)
        /// A class escape such as `\w` or `\P{Lu}`: case never matters in it.
        case escape(CharacterClass)
    }

    private var items: [Item]
    private var isNegated: Bool
    /// At most one class: what is taken away. An array, as a struct cannot hold itself.
    private var taken: [CharacterClass]
    private var ignoresCase: Bool
    /// The answers for the 128 ASCII characters.
    private var ascii: UInt128 = 0

    init(_ items: [Item], isNegated: Bool = false, without taken: CharacterClass? = nil, ignoresCase: Bool = false) {
        self.items = items
        self.isNegated = isNegated
        self.taken = taken.map { [$0] } ?? []
        self.ignoresCase = ignoresCase
        for value in 0..<128 as Range<UInt8> where decides(Unicode.Scalar(value)) { ascii |= 1 << UInt128(value) }
    }

    /// Whether the class holds `scalar`.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 128 ? (ascii >> UInt128(scalar.value)) & 1 == 1 : decides(scalar)
    }

    private func decides(_ scalar: Unicode.Scalar) -> Bool {
        guard holds(scalar) != isNegated else { return false }
        return !taken.contains { $0.contains(scalar) }
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        for item in items {
            switch item {
            case .range(let range):
                if range.contains(scalar.value) { return true }
                if ignoresCase, CaseVariants.of(scalar).contains(where: { range.contains($0.value) }) { return true }
            case .categories(let categories):
                if categories.contains(scalar.properties.generalCategory) { return true }
            case .escape(let other):
                if other.contains(scalar) { return true }
            }
        }
        return false
    }
}

// MARK: - The classes that escapes name (XML Schema part 2, F.1.1)

extension CharacterClass {
    /// The dot: everything but line feed and carriage return.
    static let dot = CharacterClass([.range(0xA...0xA), .range(0xD...0xD)], isNegated: true)
    /// The dot with flag `s`.
    static let anything = CharacterClass([.range(0...0x10FFFF)])

    /// The class of a multi-character escape: `s`, `i`, `c`, `d`, `w`, or in upper case their complements.
    static func named(_ letter: Unicode.Scalar) -> CharacterClass? {
        switch letter {
        case "s": space
        case "S": CharacterClass([.escape(space)], isNegated: true)
        case "i": nameStart
        case "I": CharacterClass([.escape(nameStart)], isNegated: true)
        case "c": nameCharacter
        case "C": CharacterClass([.escape(nameCharacter)], isNegated: true)
        case "d": digit
        case "D": CharacterClass([.escape(digit)], isNegated: true)
        case "w": word
        case "W": CharacterClass([.escape(word)], isNegated: true)
        default: nil
        }
    }

    private static let space = CharacterClass([.range(0x9...0xA), .range(0xD...0xD), .range(0x20...0x20)])
    private static let digit = CharacterClass([.categories([.decimalNumber])])
    /// Everything but punctuation, separators and others.
    private static let word = CharacterClass(
        ["P", "Z", "C"].compactMap { CategoryNames.categories($0).map(Item.categories) }, isNegated: true)
    /// `NameStartChar` of XML 1.0 (fifth edition).
    private static let nameStart = CharacterClass(nameStartItems)
    /// `NameChar` of XML 1.0 (fifth edition).
    private static let nameCharacter = CharacterClass(
        nameStartItems
            + ([0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040] as [ClosedRange<UInt32>])
            .map(Item.range))
    private static let nameStartItems =
        ([
            0x3A...0x3A, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
            0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
            0xFDF0...0xFFFD, 0x10000...0xEFFFF,
        ] as [ClosedRange<UInt32>]).map(Item.range)
}

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
