import Diagnostics

/// Entries of a mapping that a comma has torn apart: in `{ step: 0,5 }` YAML sees `step: 0` and a key `5` without a value.
struct BrokenEntries {
    /// Entries that can be used.
    private(set) var entries: [YAMLEntry] = []
    /// Keys that have lost a part of their value: they are there, and cannot be read.
    private(set) var keys: Set<String> = []

    /// - Parameter known: the section's own keys, which begin no rest of a value.
    init(_ all: [YAMLEntry], known: [String], in problems: inout DiagnosticCollector) {
        for entry in all {
            guard let before = entries.last, Self.isRest(entry, of: before, known),
                case .scalar(let value) = before.value
            else {
                entries.append(entry)
                continue
            }
            entries.removeLast()
            keys.insert(before.key)
            let isDecimal = value.text.allSatisfy(\.isNumber) && entry.key.allSatisfy(\.isNumber)
            let cure =
                isDecimal
                ? "write the decimals with a point, \(before.key): \(value.text).\(entry.key)"
                : "put the text in quotes, \(before.key): \"\(value.text), \(entry.key)\""
            problems.error(
                "RUBRIC.COMMA", "the comma before '\(entry.key.shortened)' begins a new key inside { }; \(cure)",
                at: entry.keyPlace, length: entry.key.count)
        }
    }

    private static func isRest(_ entry: YAMLEntry, of before: YAMLEntry, _ known: [String]) -> Bool {
        guard case .scalar(let value) = entry.value, value.isNull, case .scalar(let whole) = before.value else {
            return false
        }
        return whole.style == .plain && !whole.isNull && !known.contains(entry.key)
            && entry.keyPlace.line == before.keyPlace.line
    }
}
