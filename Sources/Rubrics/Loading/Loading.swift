import Diagnostics
import FEEL
import Numbers

/// What a loading rubric carries along: its problems, and the files that it names.
struct Loading {
    var problems = DiagnosticCollector()
    /// The rubric's file as the user named it.
    let file: String
    /// Gives the bytes of a file named relative to the rubric.
    let open: (String) -> Result<[UInt8], Diagnostic>
    var sources: [SourceFile] = []
    /// The rules of the time zones that the rubric and its models name; nil: they name none.
    private(set) var zones: ZoneDatabase?
    private let zoneSource: ZoneDatabase.Source
    /// Names of facts that have problems of their own: whoever uses them has none.
    var brokenFacts: [(name: String, place: Place)] = []
    /// A weight could not be read: what the weights add up to says nothing.
    var hasBrokenWeight = false
    /// The texts for people.
    var texts = LocalTexts()
    /// Some values are tried out.
    var isTrial = false

    init(
        file: String, zones: ZoneDatabase.Source = .none, open: @escaping (String) -> Result<[UInt8], Diagnostic>
    ) {
        self.file = file
        self.open = open
        zoneSource = zones
    }

    /// Reads the rules of further zones.
    /// - Returns: all that are known by then; nil: none was ever named.
    @discardableResult
    mutating func know(zones names: some Sequence<String>) -> ZoneDatabase? {
        let wanted = Set(names).union(zones?.wanted ?? [])
        if !wanted.isEmpty, wanted != zones?.wanted { zones = ZoneDatabase(wanted, from: zoneSource) }
        return zones
    }

    /// The clock of a zone that is named at a place; nil (with a problem): there is no such zone, or its rules are not known.
    mutating func clock(of name: String, at place: Place) -> ZoneClock? {
        if let problem = ZoneNames.problem(of: name) {
            error("RUBRIC.ZONE", problem, at: place, length: name.count)
            return nil
        }
        if let clock = know(zones: [name])?.clock(of: name) { return clock }
        error("RUBRIC.ZONE", ZoneDatabase.missing(name), at: place, length: name.count)
        return nil
    }

    mutating func error(_ code: String, _ message: String, at place: Place, length: Int = 1) {
        problems.error(code, message, at: place, length: length)
    }

    /// The bytes of a file that the rubric names; a missing one is reported where it is named.
    mutating func bytes(of name: PlacedText) -> [UInt8]? {
        if let known = sources.first(where: { $0.name == name.text }) { return known.bytes }
        switch open(name.text) {
        case .success(let bytes):
            sources.append(SourceFile(name: name.text, bytes: bytes))
            return bytes
        case .failure(let problem):
            error(
                "RUBRIC.FILE", "cannot read the file '\(name.text)': \(problem.message)", at: name.place,
                length: name.text.count)
            return nil
        }
    }

    /// The bytes of a file that no rubric names but a file of it; nil where there is none.
    mutating func besideBytes(of name: String) -> [UInt8]? {
        if let known = sources.first(where: { $0.name == name }) { return known.bytes }
        guard case .success(let bytes) = open(name) else { return nil }
        sources.append(SourceFile(name: name, bytes: bytes))
        return bytes
    }
}

// MARK: scalars of a section, each reported where it stands

extension Loading {
    /// The scalar under a key; nil when absent, or (with a problem) when it is not a scalar or empty.
    mutating func scalar(_ section: Section, _ key: String) -> YAMLScalar? {
        section[key].flatMap { scalar($0, section.path(key)) }
    }

    mutating func scalar(_ value: YAMLValue, _ name: String) -> YAMLScalar? {
        guard case .scalar(let scalar) = value else {
            error("RUBRIC.SHAPE", "'\(name)' is a single value, not \(value.kindName)", at: value.place)
            return nil
        }
        guard !scalar.isNull else {
            error("RUBRIC.EMPTY", "'\(name)' has no value; write one or leave the key out", at: scalar.place)
            return nil
        }
        return scalar
    }

    mutating func string(_ section: Section, _ key: String) -> String? { scalar(section, key)?.text }

    mutating func text(_ section: Section, _ key: String) -> PlacedText? {
        scalar(section, key).map { PlacedText($0.text, at: $0.lines[0]) }
    }

    mutating func boolean(_ section: Section, _ key: String) -> Bool? {
        scalar(section, key).flatMap { scalar in
            switch scalar.text {
            case "true": return true
            case "false": return false
            default:
                error(
                    "RUBRIC.TYPE", "'\(section.path(key))' is true or false, not '\(scalar.text.shortened)'",
                    at: scalar.place, length: scalar.text.count)
                return nil
            }
        }
    }

    mutating func integer(_ section: Section, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        scalar(section, key).flatMap { scalar in
            if let number = Int(scalar.text), range.contains(number) { return number }
            let bounds =
                range.upperBound == Int.max
                ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
            error(
                "RUBRIC.TYPE", "'\(section.path(key))' is a whole number \(bounds), not '\(scalar.text.shortened)'",
                at: scalar.place, length: scalar.text.count)
            return nil
        }
    }

    mutating func decimal(_ section: Section, _ key: String) -> Decimal128? {
        section[key].flatMap { decimal($0, section.path(key)) }
    }

    /// A plain decimal number: no blanks, no group signs, no exponent.
    mutating func decimal(_ value: YAMLValue, _ name: String) -> Decimal128? {
        scalar(value, name).flatMap { scalar in
            guard let number = Self.plainDecimal(scalar.text) else {
                let hint = NumberHints.clause(for: scalar.text)
                error(
                    "RUBRIC.TYPE", "'\(name)' is a number such as 12 or 0.5, not '\(scalar.text.shortened)'\(hint)",
                    at: scalar.place, length: scalar.text.count)
                return nil
            }
            if let readings = NumberHints.twoReadings(of: scalar.text) {
                error(
                    "RUBRIC.THOUSANDS",
                    "'\(name)' can be read as \(readings.decimal) or as \(readings.whole): write the one that is meant, "
                        + "not '\(scalar.text.shortened)'", at: scalar.place, length: scalar.text.count)
            }
            return number
        }
    }

    /// `30%` as 0.3; nil (with a problem) for anything else.
    mutating func percent(_ value: YAMLValue, _ name: String) -> Decimal128? {
        scalar(value, name).flatMap { scalar in
            if let share = Self.share(scalar.text) { return share }
            error(
                "RUBRIC.TYPE", "'\(name)' is a percentage such as 60%, not '\(scalar.text.shortened)'",
                at: scalar.place, length: scalar.text.count)
            return nil
        }
    }

    static func share(_ text: String) -> Decimal128? {
        guard text.hasSuffix("%"), let number = plainDecimal(text.dropLast()) else { return nil }
        return number * Decimal128(coefficient: 1, exponent: -2)
    }

    static func plainDecimal(_ text: some StringProtocol) -> Decimal128? {
        guard text.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || $0 == "." || $0 == "-" }) else { return nil }
        return Decimal128(exactly: String(text))
    }

    /// One of the raw values of an enumeration, with *did you mean*.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ section: Section, _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        scalar(section, key).flatMap { scalar in
            choice(scalar, section.path(key), type.allCases.map { ($0.rawValue, $0) })
        }
    }

    mutating func choice<Choice>(_ scalar: YAMLScalar, _ name: String, _ choices: [(String, Choice)]) -> Choice? {
        if let match = choices.first(where: { $0.0 == scalar.text }) { return match.1 }
        let names = choices.map(\.0)
        let hint = Self.meant(scalar.text, names)
        error(
            "RUBRIC.CHOICE",
            "'\(name)' is one of \(names.joined(separator: ", ")), not '\(scalar.text.shortened)'\(hint)",
            at: scalar.place, length: scalar.text.count)
        return nil
    }

    /// `"; did you mean 'mean'?"`, for words of other systems too.
    private static func meant(_ word: String, _ names: [String]) -> String {
        let known = synonyms[word.lowercased()]?.first(where: names.contains)
        return known.map { "; did you mean '\($0)'?" } ?? DidYouMean.clause(for: word, among: names)
    }

    private static let synonyms: [String: [String]] = [
        "average": ["mean", "weighted_mean"], "avg": ["mean", "weighted_mean"], "weighted_average": ["weighted_mean"],
        "weighted": ["weighted_mean"], "add": ["sum"], "total": ["sum"], "minimum": ["min"], "lowest": ["min"],
        "maximum": ["max"], "highest": ["max"], "half-up": ["half_up"], "commercial": ["half_up"],
        "bankers": ["half_even"],
        "truncate": ["down"], "earliest": ["first"], "latest": ["last"], "newest": ["last"], "yes": ["true"],
    ]

    /// The items of a list; a single value stands for a list of one where `single` allows it.
    mutating func items(_ section: Section, _ key: String, single: Bool = false) -> [YAMLValue] {
        guard let value = section[key] else { return [] }
        switch value {
        case .sequence(let items, _): return items
        case .scalar, .mapping:
            if single { return [value] }
            error("RUBRIC.SHAPE", "'\(section.path(key))' is a list, not \(value.kindName)", at: value.place)
            return []
        }
    }

    /// The entries of a mapping whose keys the user chooses (facts, tables, criteria, lots).
    mutating func entries(_ section: Section, _ key: String) -> [YAMLEntry] {
        guard let value = section[key] else { return [] }
        guard case .mapping(let entries, _) = value else {
            error(
                "RUBRIC.SHAPE", "'\(section.path(key))' is a group of named entries, not \(value.kindName)",
                at: value.place)
            return []
        }
        return entries
    }

    /// A key that has to be there.
    mutating func require(_ section: Section, _ key: String, _ why: String) {
        guard !section.has(key) else { return }
        let lead = section.name.isEmpty ? "the rubric" : "'\(section.name)'"
        error("RUBRIC.MISSING_KEY", "\(lead) needs '\(key)': \(why)", at: section.place)
    }

    /// Names become names in formulas, columns and reason codes.
    mutating func checkName(_ name: String, _ kind: String, at place: Place) {
        let letters = name.unicodeScalars
        let isName = letters.first.map { $0.properties.isAlphabetic || $0 == "_" } ?? false
        guard isName,
            letters.allSatisfy({ $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" })
        else {
            error(
                "RUBRIC.NAME",
                "'\(name.shortened)' cannot name a \(kind); a name begins with a letter and has letters, digits and _ only",
                at: place, length: name.count)
            return
        }
    }
}
