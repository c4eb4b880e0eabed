import Diagnostics

/// Where the path of a setting leads in a rubric: as far as the rubric writes it, and what is missing of it.
struct TrialPath {
    /// Positions of entries and items, from the top.
    private(set) var positions: [Int] = []
    /// Every key on the way, those included that the path leaves out.
    private(set) var names: [String] = []
    /// Keys that the rubric does not write; empty: it writes a value there.
    private(set) var missing: [String] = []

    /// Groups whose keys the rubric's author chose: a name that is not there cannot be meant.
    private static let named: Set<String> = [
        "criteria", "values", "facts", "fields", "tables", "columns", "lots", "schema_map", "namespaces",
    ]

    /// - Parameter index: of the setting, for the place of a problem.
    init(of setting: TrialSetting, at index: Int, in root: YAMLValue) throws(Diagnostic) {
        var value = root
        var hasOwnNames = false
        var column = 1
        var steps = setting.path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...]
        while let step = steps.first {
            let problem = { (message: String) in
                Diagnostic(
                    code: "TRIAL.UNKNOWN", message: message,
                    place: Place(file: TrialSetting.source, line: index + 1, column: column), length: step.count)
            }
            switch value {
            case .scalar:
                missing = Array(steps)
                return
            case .mapping(let entries, _):
                guard let way = Self.way(to: step, in: entries, hasOwnNames) else {
                    if hasOwnNames { throw problem(Self.unknown(step, in: names, entries.map(\.key))) }
                    missing = Array(steps)
                    return
                }
                for (position, name) in way { value = self.descend(value, position, name) }
                hasOwnNames = way.count == 1 && !hasOwnNames && Self.named.contains(step)
            case .sequence(let items, _):
                guard let position = Self.position(of: step, in: items) else {
                    throw problem(Self.unknown(step, in: names, items))
                }
                value = descend(value, position, step)
                hasOwnNames = false
            }
            steps.removeFirst()
            column += step.count + 1
        }
    }

    private mutating func descend(_ value: YAMLValue, _ position: Int, _ name: String) -> YAMLValue {
        positions.append(position)
        names.append(name)
        return value[[position]]
    }

    /// The entry of a name; of a criterion also where it is a part of another.
    private static func way(
        to name: String, in entries: [YAMLEntry], _ hasOwnNames: Bool
    ) -> [(position: Int, name: String)]? {
        if let position = entries.firstIndex(where: { $0.key == name }) { return [(position, name)] }
        if hasOwnNames { return part(name, of: entries) }
        guard !CriteriaSection.keys.contains(name),
            let position = entries.firstIndex(where: { $0.key == "criteria" }),
            case .mapping(let parts, _) = entries[position].value,
            let way = way(to: name, in: parts, true)
        else { return nil }
        return [(position, "criteria")] + way
    }

    private static func part(_ name: String, of criteria: [YAMLEntry]) -> [(position: Int, name: String)]? {
        for (position, entry) in criteria.enumerated() {
            guard case .mapping(let keys, _) = entry.value, keys.contains(where: { $0.key == "criteria" }),
                let way = way(to: name, in: keys, false), way.count > 1
            else { continue }
            return [(position, entry.key)] + way
        }
        return nil
    }

    private static func position(of step: String, in items: [YAMLValue]) -> Int? {
        if let number = Int(step) { return items.indices.contains(number - 1) ? number - 1 : nil }
        return items.firstIndex { $0.id == step }
    }

    // MARK: problems

    private static func unknown(_ name: String, in path: [String], _ known: [String]) -> String {
        let clause = DidYouMean.clause(for: name, among: known)
        let list = known.isEmpty ? "; it is empty" : "; it has \(known.prefix(12).joined(separator: ", "))"
        return "'\(path.joined(separator: "."))' has no '\(name)'\(clause.isEmpty ? list : clause)"
    }

    private static func unknown(_ step: String, in path: [String], _ items: [YAMLValue]) -> String {
        let ids = items.compactMap(\.id)
        let clause = DidYouMean.clause(for: step, among: ids)
        let names = ids.isEmpty ? "" : " or its id (\(ids.prefix(12).joined(separator: ", ")))"
        let list = "; name an entry of the list by its number, 1 to \(items.count)\(names)"
        return "'\(path.joined(separator: "."))' has no '\(step)'\(clause.isEmpty ? list : clause)"
    }
}

extension YAMLValue {
    /// The `id` of an item of a list.
    fileprivate var id: String? {
        guard case .mapping(let entries, _) = self, let entry = entries.first(where: { $0.key == "id" }),
            case .scalar(let scalar) = entry.value
        else { return nil }
        return scalar.text
    }

    /// The value at these positions of entries and items, from here.
    subscript(positions: ArraySlice<Int>) -> YAMLValue {
        get {
            guard let first = positions.first else { return self }
            switch self {
            case .scalar: return self
            case .sequence(let items, _): return items[first][positions.dropFirst()]
            case .mapping(let entries, _): return entries[first].value[positions.dropFirst()]
            }
        }
        set {
            guard let first = positions.first else {
                self = newValue
                return
            }
            switch self {
            case .scalar: break
            case .sequence(var items, let place):
                items[first][positions.dropFirst()] = newValue
                self = .sequence(items, place)
            case .mapping(var entries, let place):
                entries[first].value[positions.dropFirst()] = newValue
                self = .mapping(entries, place)
            }
        }
    }
}
