/// Which characters are the same when case does not matter: those whose simple upper-case or lower-case forms are equal
/// (XPath and XQuery Functions and Operators 3.1, 5.6.2, flag `i`).
enum CaseVariants {
    /// The other characters that equal `scalar`, in ascending order.
    static func of(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] { table[scalar.value] ?? [] }

    /// Whether two characters are equal up to case.
    static func areEqual(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
        one == other || of(one).contains(other)
    }

    private static let table: [UInt32: [Unicode.Scalar]] = {
        var byForm: [UInt32: Set<UInt32>] = [:]
        var forms: [UInt32: Set<UInt32>] = [:]
        for scalar in cased {
            let own = Set([
                simple(scalar.properties.lowercaseMapping, scalar), simple(scalar.properties.uppercaseMapping, scalar),
            ])
            forms[scalar.value] = own.union([scalar.value])
            for form in own.union([scalar.value]) { byForm[form, default: []].insert(scalar.value) }
        }
        return forms.mapValues { own in
            own.reduce(into: Set<UInt32>()) { $0.formUnion(byForm[$1] ?? []) }.sorted().compactMap(Unicode.Scalar.init)
        }
    }()

    /// Every character that has another case.
    private static var cased: some Sequence<Unicode.Scalar> {
        (0...0x1FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init).filter {
            $0.properties.changesWhenLowercased || $0.properties.changesWhenUppercased
        }
    }

    /// A mapping to one character; the character itself where the full mapping has several.
    private static func simple(_ mapping: String, _ scalar: Unicode.Scalar) -> UInt32 {
        let scalars = mapping.unicodeScalars
        return scalars.count == 1 ? scalars.first?.value ?? scalar.value : scalar.value
    }
}
