import Diagnostics

/// Facts that stand too far left or right. YAML tells what belongs together by indentation alone, so that one blank too few
/// makes keys of a fact into facts, and a fact into a section of the rubric. Each is said once, and read as it was meant.
enum FactIndentation {
    /// Under `facts:`: keys of a fact beside it, and facts inside of one.
    static func mended(_ entries: [YAMLEntry], _ path: String, _ loading: inout Loading) -> [YAMLEntry] {
        var mended: [YAMLEntry] = []
        for entry in entries {
            if let name = mended.last, isKeyBeside(name, entry) {
                let sibling = mended.removeLast()
                if !sibling.isGathering {
                    loading.error(
                        "RUBRIC.INDENTATION",
                        "'\(entry.key)' is a key of the fact '\(name.key)': indent it further than '\(name.key)'",
                        at: entry.keyPlace, length: entry.key.count)
                }
                mended.append(sibling.with(entry))
                continue
            }
            let (own, inner) = split(entry)
            mended.append(own)
            for fact in inner {
                loading.error(
                    "RUBRIC.INDENTATION",
                    "'\(fact.key)' is a fact of its own inside '\(entry.key)': indent it as far as '\(entry.key)'",
                    at: fact.keyPlace, length: fact.key.count)
            }
            mended += inner
        }
        return mended
    }

    /// At the top: facts that stand beside `facts:`, put back into it.
    static func gathered(
        _ root: YAMLValue, besides keys: [String], into problems: inout DiagnosticCollector
    ) -> YAMLValue {
        guard case .mapping(var entries, let place) = root,
            let index = entries.firstIndex(where: { $0.key == "facts" })
        else { return root }
        let strays = entries.filter { !keys.contains($0.key) && isFact($0) }
        guard !strays.isEmpty, case .mapping(let facts, let start) = entries[index].value.orEmpty else { return root }
        for fact in strays {
            problems.error(
                "RUBRIC.INDENTATION", "'\(fact.key)' is a fact: indent it under 'facts:'", at: fact.keyPlace,
                length: fact.key.count)
        }
        entries[index].value = .mapping(facts + strays, start)
        return .mapping(entries.filter { entry in !strays.contains { $0.keyPlace == entry.keyPlace } }, place)
    }

    /// A key of facts, with a value that none is, behind a name without one (or whose keys were found there).
    private static func isKeyBeside(_ name: YAMLEntry, _ entry: YAMLEntry) -> Bool {
        guard FactsSection.keys.contains(entry.key), !isFact(entry) else { return false }
        if case .scalar(let value) = name.value { return value.isNull }
        return name.isGathering
    }

    private static func split(_ entry: YAMLEntry) -> (own: YAMLEntry, inner: [YAMLEntry]) {
        guard case .mapping(let parts, let place) = entry.value else { return (entry, []) }
        let inner = parts.filter { !FactsSection.keys.contains($0.key) && isFact($0) }
        guard !inner.isEmpty else { return (entry, []) }
        let own = parts.filter { part in !inner.contains { $0.keyPlace == part.keyPlace } }
        return (YAMLEntry(key: entry.key, keyPlace: entry.keyPlace, value: .mapping(own, place)), inner)
    }

    private static func isFact(_ entry: YAMLEntry) -> Bool {
        guard case .mapping(let parts, _) = entry.value else { return false }
        return parts.contains { $0.key == "xpath" || $0.key == "each" }
    }
}

extension YAMLEntry {
    /// Whether keys were put into it that stood beside it: they begin no further right than its name.
    fileprivate var isGathering: Bool {
        guard case .mapping(let parts, _) = value, let first = parts.first else { return false }
        return first.keyPlace.line > keyPlace.line && first.keyPlace.column <= keyPlace.column
    }

    /// With one more key.
    fileprivate func with(_ key: YAMLEntry) -> YAMLEntry {
        guard case .mapping(let parts, let place) = value else {
            return YAMLEntry(key: self.key, keyPlace: keyPlace, value: .mapping([key], keyPlace))
        }
        return YAMLEntry(key: self.key, keyPlace: keyPlace, value: .mapping(parts + [key], place))
    }
}

extension YAMLValue {
    /// An empty mapping in place of nothing.
    fileprivate var orEmpty: YAMLValue {
        if case .scalar(let scalar) = self, scalar.isNull { .mapping([], scalar.place) } else { self }
    }
}
