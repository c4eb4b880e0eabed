import Diagnostics
import FEEL
import Numbers

/// Reads `examples:`; the rubric's own tests.
struct ExamplesSection {
    static let keys = RubricFormat.example.names
    let names: Names
    let layout: SlotLayout
    let criteria: [Criterion]

    func load(_ items: [YAMLValue], _ loading: inout Loading) -> [Example] {
        var examples: [Example] = []
        for (index, item) in items.enumerated() {
            guard let section = Section(item, name: "examples", keys: Self.keys, into: &loading.problems) else {
                continue
            }
            loading.require(section, "given", "what is known: facts, values, or scores")
            loading.require(section, "expect", "what must come out")
            let name = loading.string(section, "name") ?? "example \(index + 1)"
            let given = loading.entries(section, "given").compactMap { self.given($0, &loading) }
            let expected = loading.entries(section, "expect").compactMap { expectation($0, &loading) }
            examples.append(Example(name: name, given: given, expected: expected, place: section.place))
        }
        return examples
    }

    private func given(_ entry: YAMLEntry, _ loading: inout Loading) -> (slot: Int, value: Value)? {
        guard let slot = slot(entry, &loading) else { return nil }
        let isInput = slot < layout.facts.upperBound || layout.values.contains(slot) || layout.criteria.contains(slot)
        guard isInput else {
            loading.error("RUBRIC.EXAMPLE", "'\(entry.key)' is worked out; it cannot be given", at: entry.keyPlace)
            return nil
        }
        // A list for an assessed criterion stands for the evaluators' scores.
        let isList = if case .sequence = entry.value { layout.criteria.contains(slot) } else { false }
        return value(entry, type: isList ? .list(.number) : names.types[slot], &loading).map { (slot, $0) }
    }

    private func expectation(_ entry: YAMLEntry, _ loading: inout Loading) -> Example.Expectation? {
        let subject: Example.Expectation.Subject
        let type: FEELType
        switch entry.key {
        case "eligible": (subject, type) = (.eligible, .boolean)
        case "passes": (subject, type) = (.passes, .boolean)
        case "reasons": (subject, type) = (.reasons, .list(.string))
        default:
            guard let slot = slot(entry, &loading) else { return nil }
            (subject, type) = (.slot(slot), names.types[slot])
        }
        if type == .number, let fraction = Self.fraction(entry.value) {
            return Example.Expectation(
                name: entry.key, subject: subject, value: .number(fraction.decimal), fraction: fraction,
                place: entry.keyPlace)
        }
        return value(entry, type: type, &loading).map {
            Example.Expectation(name: entry.key, subject: subject, value: $0, place: entry.keyPlace)
        }
    }

    /// `439/120`; nil for anything else.
    private static func fraction(_ value: YAMLValue) -> Rational? {
        guard case .scalar(let scalar) = value else { return nil }
        let parts = scalar.text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "0123456789".contains($0) } }),
            let numerator = Int128(parts[0]), let denominator = Int128(parts[1])
        else { return nil }
        return Rational(numerator: numerator, denominator: denominator)
    }

    private func slot(_ entry: YAMLEntry, _ loading: inout Loading) -> Int? {
        if let slot = names.slots[entry.key] { return slot }
        let known = Array(names.slots.keys) + ["eligible", "passes", "reasons"]
        loading.error(
            "RUBRIC.UNKNOWN_FACT",
            "unknown name '\(entry.key)'\(DidYouMean.clause(for: entry.key, among: known))", at: entry.keyPlace,
            length: entry.key.count)
        return nil
    }

    // MARK: values

    private func value(_ entry: YAMLEntry, type: FEELType, _ loading: inout Loading) -> Value? {
        if let value = Self.value(entry.value, type: type) { return value }
        if case .list(let element) = type, case .sequence(let items, _) = entry.value,
            let odd = items.first(where: { Self.value($0, type: element) == nil })
        {
            loading.error("RUBRIC.TYPE", "'\(entry.key)' is \(type), but here is \(odd.kindName)", at: odd.place)
            return nil
        }
        loading.error(
            "RUBRIC.TYPE", "'\(entry.key)' is \(type), not \(entry.value.kindName)", at: entry.value.place)
        return nil
    }

    private static func value(_ value: YAMLValue, type: FEELType) -> Value? {
        switch value {
        case .scalar(let scalar): return scalar.isNull ? .null(nil) : self.value(scalar.text, type: type)
        case .sequence(let items, _):
            guard case .list(let element) = type else { return type == .any ? list(items, .any) : nil }
            return list(items, element)
        case .mapping(let entries, _):
            let isContext = if case .context = type { true } else { type == .any }
            guard isContext else { return nil }
            var pairs: [(String, Value)] = []
            for entry in entries {
                guard let part = self.value(entry.value, type: type.field(entry.key) ?? .any) else { return nil }
                pairs.append((entry.key, part))
            }
            return .context(ContextValue(pairs))
        }
    }

    private static func list(_ items: [YAMLValue], _ element: FEELType) -> Value? {
        let values = items.compactMap { value($0, type: element) }
        return values.count == items.count ? .list(values) : nil
    }

    private static func value(_ text: String, type: FEELType) -> Value? {
        switch type {
        case .number: Loading.plainDecimal(text).map(Value.number)
        case .string: .string(text)
        case .boolean: Bool(text).map(Value.boolean)
        case .date: CalendarDate(text).map(Value.date)
        case .time: ClockTime(text).map(Value.time)
        case .dateTime: DateTime(text).map(Value.dateTime)
        case .daysDuration: DaysDuration(text).map(Value.daysDuration)
        case .monthsDuration: MonthsDuration(text).map(Value.monthsDuration)
        case .any:
            Loading.plainDecimal(text).map(Value.number) ?? Bool(text).map(Value.boolean) ?? .string(text)
        case .null, .list, .context, .range, .function: nil
        }
    }
}
