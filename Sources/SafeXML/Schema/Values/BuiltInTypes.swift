/// The built-in simple types of XML Schema 1.0, by local name.
enum BuiltInTypes {
    static func type(_ name: String) -> SimpleType? { all[name] }

    private static let all: [String: SimpleType] = {
        var types: [String: SimpleType] = [:]
        func add(
            _ name: String, _ variety: SimpleType.Variety, _ whiteSpace: SimpleType.WhiteSpace = .collapse,
            isWatched: Bool = false
        ) {
            types[name] = SimpleType(
                name: QualifiedName(Namespace.schema, name), variety, whiteSpace, isWatched: isWatched)
        }
        add("anySimpleType", .anything, .preserve)
        add("string", .atomic(.string), .preserve)
        add("normalizedString", .atomic(.string), .replace)
        let kinds: [(String, AtomicKind)] = [
            ("token", .string), ("language", .language), ("NMTOKEN", .nameToken), ("Name", .name),
            ("NCName", .ncName), ("boolean", .boolean), ("decimal", .decimal), ("integer", .integer),
            ("float", .float), ("double", .double), ("duration", .duration), ("dateTime", .moment(.dateTime)),
            ("time", .moment(.time)), ("date", .moment(.date)), ("gYearMonth", .moment(.yearMonth)),
            ("gYear", .moment(.year)), ("gMonthDay", .moment(.monthDay)), ("gDay", .moment(.day)),
            ("gMonth", .moment(.month)), ("hexBinary", .hexBinary), ("base64Binary", .base64Binary),
            ("anyURI", .anyURI), ("QName", .qualifiedName), ("NOTATION", .notation),
        ]
        // libxml2 takes `1e` for a number in elements, and passes over what is no base64.
        for (name, kind) in kinds {
            add(name, .atomic(kind), isWatched: [.float, .double, .base64Binary].contains(kind))
        }
        // While it streams, libxml2 neither compares identifiers nor looks for what refers to them.
        for (name, kind) in [("ID", AtomicKind.id), ("IDREF", .idReference), ("ENTITY", .entity)] {
            add(name, .atomic(kind), isWatched: true)
        }
        for (name, base, low, high) in integers {
            guard let base = types[base] else { continue }
            var facets = Facets()
            facets.bounds = [(Facets.Side.minInclusive, low), (.maxInclusive, high)].compactMap { side, text in
                PlainDecimal(text).map { Facets.Bound(side: side, value: .decimal($0), text: text) }
            }
            types[name] = SimpleType(name: QualifiedName(Namespace.schema, name), restricting: base, facets)
        }
        var notEmpty = Facets()
        notEmpty.minLength = 1
        for (name, item) in [("NMTOKENS", "NMTOKEN"), ("IDREFS", "IDREF"), ("ENTITIES", "ENTITY")] {
            guard let item = types[item] else { continue }
            types[name] = SimpleType(
                name: QualifiedName(Namespace.schema, name), restricting: SimpleType(name: nil, .list(item)), notEmpty,
                isWatched: true)
        }
        return types
    }()

    /// Name, base, least and greatest value; empty: no bound.
    private static let integers: [(String, String, String, String)] = [
        ("nonPositiveInteger", "integer", "", "0"), ("negativeInteger", "nonPositiveInteger", "", "-1"),
        ("nonNegativeInteger", "integer", "0", ""), ("positiveInteger", "nonNegativeInteger", "1", ""),
        ("long", "integer", "-9223372036854775808", "9223372036854775807"),
        ("int", "long", "-2147483648", "2147483647"), ("short", "int", "-32768", "32767"),
        ("byte", "short", "-128", "127"), ("unsignedLong", "nonNegativeInteger", "0", "18446744073709551615"),
        ("unsignedInt", "unsignedLong", "0", "4294967295"), ("unsignedShort", "unsignedInt", "0", "65535"),
        ("unsignedByte", "unsignedShort", "0", "255"),
    ]
}
