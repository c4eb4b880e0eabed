import Diagnostics
import FEEL
import Numbers
import SafeXML

/// Reads `facts:`; the only names, with tables and values, that rules may use.
struct FactsSection {
    static let keys = RubricFormat.fact.names
    let namespaces: [NamespaceBinding]

    func load(_ entries: [YAMLEntry], _ path: String, _ loading: inout Loading) -> [FactDefinition] {
        FactIndentation.mended(entries, path, &loading).compactMap { entry in
            loading.checkName(entry.key, "fact", at: entry.keyPlace)
            let section = Section(
                entry.value, name: "\(path).\(entry.key)", keys: Self.keys, into: &loading.problems)
            if let section, let fact = fact(entry.key, section, at: entry.keyPlace, &loading) { return fact }
            if path == "facts" { loading.brokenFacts.append((entry.key, entry.keyPlace)) }
            return nil
        }
    }

    private func fact(_ name: String, _ section: Section, at place: Place, _ loading: inout Loading) -> FactDefinition?
    {
        let isEach = section["each"] != nil
        let type = type(section, isEach: isEach, &loading)
        let fields = self.fields(section, isEach: isEach, &loading)
        guard let path = self.path(section, isEach: isEach, type: type, &loading), let type else { return nil }
        var fact = FactDefinition(name: name, type: type, xpath: path, fields: fields, place: place)
        fact.label = loading.localText(section, "label")
        fact.unit = loading.localText(section, "unit")
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
            if !section.has(key) {
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

    private func type(_ section: Section, isEach: Bool, _ loading: inout Loading) -> FactType? {
        guard let scalar = loading.scalar(section, "type") else {
            if !section.has("type") {
                if isEach { return .list(.context) }
                loading.require(section, "type", "string, number, boolean, date, time, date and time, list<…>")
            }
            return nil
        }
        guard let type = FactTypeNames.type(scalar, section.path("type"), &loading) else { return nil }
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

/// How a fact writes numbers and truth: `decimal`, `group`, `strip`, `true`, `false`.
extension FactsSection {
    func readSigns(_ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading) {
        if let sign = sign(section, "decimal", &loading) { fact.decimalSign = sign }
        fact.groupSign = sign(section, "group", &loading)
        if let group = fact.groupSign, group == fact.decimalSign {
            let other = group == "," ? "." : ","
            let hint = section["decimal"] == nil ? "; write decimal: \"\(other)\" too" : ""
            loading.error(
                "RUBRIC.CONFLICT",
                "the decimal sign and the group sign of '\(fact.name)' are the same, '\(group)'\(hint)",
                at: section.place(of: "group"))
        }
        fact.stripped = stripped(section, fact, &loading)
    }

    /// `strip: ["€", "%"]`; what may stand beside a number and means nothing.
    private func stripped(_ section: Section, _ fact: FactDefinition, _ loading: inout Loading) -> [String] {
        guard section["strip"] != nil else { return [] }
        if fact.type.element != .number {
            loading.error("RUBRIC.CONFLICT", "'strip' goes with numbers", at: section.place(of: "strip"))
        }
        return loading.items(section, "strip", single: true).compactMap { item in
            guard let scalar = loading.scalar(item, section.path("strip")) else { return nil }
            let text = scalar.text
            // A digit or a sign that is left out would make another number of it.
            let isPartOfNumber =
                text.allSatisfy { $0.isWhitespace || "+-−".contains($0) } || text.contains(where: \.isNumber)
                || text == String(fact.decimalSign) || text == fact.groupSign.map { String($0) }
            guard isPartOfNumber else { return text }
            loading.error(
                "RUBRIC.TYPE",
                "'\(section.path("strip"))' lists what stands beside a number, such as \"€\" or \"%\"; "
                    + "'\(text.shortened)' is a part of numbers", at: scalar.place, length: text.count)
            return nil
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

    func readTexts(_ section: Section, _ fact: inout FactDefinition, _ loading: inout Loading) {
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
}
