import Diagnostics
import FEEL
import Numbers
import SafeXML

/// Reads `facts:`; the only names, with tables and values, that rules may use.
struct FactsSection {
    static let keys = [
        "xpath", "each", "type", "required", "default", "label", "unit", "format", "zone", "decimal", "group", "fields",
        "true",
        "false",
    ]
    let namespaces: [NamespaceBinding]

    func load(_ entries: [YAMLEntry], _ path: String, _ loading: inout Loading) -> [FactDefinition] {
        entries.compactMap { entry in
            loading.checkName(entry.key, "fact", at: entry.keyPlace)
            guard
                let section = Section(
                    entry.value, name: "\(path).\(entry.key)", keys: Self.keys, into: &loading.problems)
            else { return nil }
            return fact(entry.key, section, at: entry.keyPlace, &loading)
        }
    }

    private func fact(_ name: String, _ section: Section, at place: Place, _ loading: inout Loading) -> FactDefinition?
    {
        let isEach = section["each"] != nil
        let type = type(section, isEach: isEach, &loading)
        let fields = self.fields(section, isEach: isEach, &loading)
        guard let path = self.path(section, isEach: isEach, type: type, &loading), let type else { return nil }
        var fact = FactDefinition(name: name, type: type, xpath: path, fields: fields, place: place)
        fact.label = loading.string(section, "label")
        fact.unit = loading.string(section, "unit")
        fact.isRequired = loading.boolean(section, "required") ?? false
        readFormats(section, &fact, &loading)
        readSigns(section, &fact, &loading)
        readTexts(section, &fact, &loading)
        fact.defaultValue = defaultValue(section, fact, &loading)
        return fact
    }

    // MARK: path and type

    private func path(_ section: Section, isEach: Bool, type: FactType?, _ loading: inout Loading) -> PlacedText? {
        let key = isEach ? "each" : "xpath"
        if isEach, section["xpath"] != nil {
            loading.error("RUBRIC.CONFLICT", "a fact has 'xpath' or 'each', not both", at: section.place(of: "xpath"))
        }
        guard let scalar = loading.scalar(section, key) else {
            if section[key] == nil {
                loading.require(section, "xpath", "where the fact stands in a record")
            }
            return nil
        }
        guard let shape = XPaths.check(scalar, namespaces: namespaces, &loading) else { return nil }
        if type == .number || type == .list(.number), shape.usesSum {
            loading.problems.warning(
                "RUBRIC.XPATH_SUM",
                "XPath's sum() adds in binary floating point; take the numbers as list<number> and add them with FEEL's sum()",
                at: scalar.lines[0], length: scalar.text.count)
        }
        return PlacedText(scalar.text, at: scalar.lines[0])
    }

    private static let types: [(String, FactType)] = [
        ("string", .string), ("number", .number), ("boolean", .boolean), ("date", .date), ("time", .time),
        ("date and time", .dateTime), ("days and time duration", .daysDuration),
        ("years and months duration", .monthsDuration),
    ]

    private func type(_ section: Section, isEach: Bool, _ loading: inout Loading) -> FactType? {
        guard let scalar = loading.scalar(section, "type") else {
            if section["type"] == nil {
                if isEach { return .list(.context) }
                loading.require(section, "type", "string, number, boolean, date, time, date and time, list<…>")
            }
            return nil
        }
        let all = Self.types + Self.types.map { ("list<\($0.0)>", .list($0.1)) } + [("list<context>", .list(.context))]
        guard let type = loading.choice(scalar, section.path("type"), all) else { return nil }
        if (type == .list(.context)) != isEach {
            loading.error(
                "RUBRIC.CONFLICT", "list<context> goes with 'each' and 'fields', and with nothing else",
                at: scalar.place,
                length: scalar.text.count)
            return nil
        }
        return type
    }

    private func fields(_ section: Section, isEach: Bool, _ loading: inout Loading) -> [FactDefinition] {
        guard section["fields"] != nil else {
            if isEach { loading.require(section, "fields", "the entries of each context") }
            return []
        }
        guard isEach else {
            loading.error("RUBRIC.CONFLICT", "'fields' goes with 'each'", at: section.place(of: "fields"))
            return []
        }
        return load(loading.entries(section, "fields"), section.path("fields"), &loading)
    }

    // MARK: formats

    private func readFormats(_ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading) {
        let isMoment = [.date, .time, .dateTime].contains(fact.type.element)
        guard section["format"] != nil else {
            if isMoment { fact.formats = [.iso] }
            readZone(section, &fact, &loading)
            return
        }
        guard isMoment else {
            loading.error(
                "RUBRIC.CONFLICT", "'format' goes with date, time, and date and time", at: section.place(of: "format"))
            return
        }
        fact.formats = loading.items(section, "format", single: true).compactMap { pattern($0, section, &loading) }
        readZone(section, &fact, &loading)
    }

    private func pattern(_ value: YAMLValue, _ section: Section, _ loading: inout Loading) -> DatePattern? {
        guard let scalar = loading.scalar(value, section.path("format")) else { return nil }
        do throws(DatePatternError) {
            return try DatePattern(scalar.text)
        } catch {
            var place = scalar.lines[0]
            place.column += error.offset
            loading.error("RUBRIC.FORMAT", "not a date format: \(error.message)", at: place)
            return nil
        }
    }

    private func readZone(_ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading) {
        guard let scalar = loading.scalar(section, "zone") else { return }
        switch scalar.text {
        case "refuse": fact.zone = .refuse
        case "drop": fact.zone = .drop
        default:
            let name = scalar.text.hasPrefix("@") ? String(scalar.text.dropFirst()) : scalar.text
            if let offset = ZoneOffset(scalar.text), !ZoneNames.contains(name) {
                fact.zone = .assume(offset)
            } else if ZoneNames.contains(name) || name.contains("/") {
                readZoneName(name, scalar, section, &fact, &loading)
            } else {
                loading.error(
                    "RUBRIC.CHOICE",
                    "'\(section.path("zone"))' is refuse, drop, an offset such as \"+01:00\" or a zone such as Europe/Brussels, not '\(scalar.text.shortened)'",
                    at: scalar.place, length: scalar.text.count)
            }
        }
    }

    private func readZoneName(
        _ name: String, _ scalar: YAMLScalar, _ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading
    ) {
        guard let clock = loading.clock(of: name, at: scalar.place) else { return }
        if fact.type.element == .time {
            loading.error(
                "RUBRIC.ZONE",
                "'\(section.path("zone"))': a time of day belongs to no day, and \(name) has different offsets on different days; write an offset such as \"+01:00\"",
                at: scalar.place, length: scalar.text.count)
        }
        fact.zone = .local(clock)
    }

    // MARK: numbers and booleans

    private func readSigns(_ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading) {
        if let sign = sign(section, "decimal", &loading) { fact.decimalSign = sign }
        fact.groupSign = sign(section, "group", &loading)
        if let group = fact.groupSign, group == fact.decimalSign {
            loading.error(
                "RUBRIC.CONFLICT", "the decimal sign and the group sign of '\(fact.name)' are the same, '\(group)'",
                at: section.place(of: "group"))
        }
    }

    private func sign(_ section: Section, _ key: String, _ loading: inout Loading) -> Character? {
        guard let scalar = loading.scalar(section, key) else { return nil }
        guard scalar.text.count == 1, let sign = scalar.text.first, !sign.isNumber, sign != "-", sign != "+" else {
            loading.error(
                "RUBRIC.TYPE",
                "'\(section.path(key))' is one character such as \".\" or \",\", not '\(scalar.text.shortened)'",
                at: scalar.place, length: scalar.text.count)
            return nil
        }
        return sign
    }

    private func readTexts(_ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading) {
        let yes = loading.items(section, "true", single: true).compactMap {
            loading.scalar($0, section.path("true"))?.text
        }
        let no = loading.items(section, "false", single: true).compactMap {
            loading.scalar($0, section.path("false"))?.text
        }
        if !yes.isEmpty { fact.trueTexts = yes }
        if !no.isEmpty { fact.falseTexts = no }
        if let both = fact.trueTexts.first(where: fact.falseTexts.contains) {
            loading.error("RUBRIC.CONFLICT", "'\(both)' stands for true and for false", at: section.place(of: "true"))
        }
    }

    // MARK: default

    private func defaultValue(_ section: Section, _ fact: FactDefinition, _ loading: inout Loading) -> Value? {
        guard let value = section["default"] else { return nil }
        if fact.isRequired {
            loading.error(
                "RUBRIC.CONFLICT", "a required fact is never replaced by a default; write one of the two",
                at: section.place(of: "default"))
        }
        if case .sequence(let items, _) = value, items.isEmpty, case .list = fact.type { return .list([]) }
        guard let scalar = loading.scalar(value, section.path("default")) else { return nil }
        if let parsed = parsed(scalar.text, as: fact.type) { return parsed }
        loading.error(
            "RUBRIC.TYPE", "the default '\(scalar.text.shortened)' is not a \(fact.feelType)", at: scalar.place,
            length: scalar.text.count)
        return nil
    }

    private func parsed(_ text: String, as type: FactType) -> Value? {
        switch type {
        case .string: .string(text)
        case .number: Loading.plainDecimal(text).map(Value.number)
        case .boolean: Bool(text).map(Value.boolean)
        case .date: CalendarDate(text).map(Value.date)
        case .time: ClockTime(text).map(Value.time)
        case .dateTime: DateTime(text).map(Value.dateTime)
        case .daysDuration: DaysDuration(text).map(Value.daysDuration)
        case .monthsDuration: MonthsDuration(text).map(Value.monthsDuration)
        case .list, .context: nil
        }
    }
}

extension FactType {
    /// The type of one element of a list; of anything else, the type itself.
    var element: FactType {
        if case .list(let element) = self { element } else { self }
    }
}
