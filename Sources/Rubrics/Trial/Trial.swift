import Diagnostics

/// A rubric's text with some of its values written differently, before anything of it is looked at. Whether the values are of any use
/// is said by whoever reads them, at their places among the settings.
struct Trial {
    private(set) var root: YAMLValue
    private(set) var changes: [TrialChange] = []

    init(_ settings: [TrialSetting], in root: YAMLValue, into problems: inout DiagnosticCollector) {
        self.root = root
        for (index, setting) in settings.enumerated() {
            do throws(Diagnostic) {
                try apply(setting, at: index)
            } catch {
                problems.add(error)
            }
        }
    }

    private mutating func apply(_ setting: TrialSetting, at index: Int) throws(Diagnostic) {
        let path = try TrialPath(of: setting, at: index, in: root)
        let name = (path.names + path.missing).joined(separator: ".")
        if changes.contains(where: { $0.path == name }) {
            throw Diagnostic(
                code: "TRIAL.TWICE", message: "'\(name)' is set twice",
                place: Place(file: TrialSetting.source, line: index + 1, column: 1), length: setting.path.count)
        }
        let present = root[path.positions[...]]
        let isThere = path.missing.isEmpty
        let value = try Self.value(of: setting, at: index, insteadOf: isThere ? present : nil)
        root[path.positions[...]] =
            isThere ? value : Self.adding(path.missing, value, to: present, setting, at: index)
        if isThere { root.setKeyPlace(Self.lastKey(of: setting, at: index), path.positions[...]) }
        changes.append(TrialChange(path: name, value: setting.value, written: isThere ? present.oneLine : nil))
    }

    private static func lastKey(of setting: TrialSetting, at index: Int) -> Place {
        let key = setting.path.split(separator: ".").last?.count ?? 0
        return Place(file: TrialSetting.source, line: index + 1, column: setting.path.count - key + 1)
    }

    /// A group with one more key, or with the keys on the way to it.
    private static func adding(
        _ missing: [String], _ value: YAMLValue, to group: YAMLValue, _ setting: TrialSetting, at index: Int
    ) -> YAMLValue {
        let column = setting.path.count - missing.joined(separator: ".").count + 1
        let place = Place(file: TrialSetting.source, line: index + 1, column: column)
        let rest = Array(missing.dropFirst())
        let inner =
            rest.isEmpty ? value : adding(rest, value, to: .mapping([], place), setting, at: index)
        let entry = YAMLEntry(key: missing[0], keyPlace: place, value: inner)
        if case .mapping(let entries, let own) = group { return .mapping(entries + [entry], own) }
        return .mapping([entry], place)
    }

    // MARK: values

    /// A text stands for itself, as between quotation marks; brackets make a list or a group unless they stand in a single value's place,
    /// where FEEL has brackets of its own.
    private static func value(
        of setting: TrialSetting, at index: Int, insteadOf present: YAMLValue?
    ) throws(Diagnostic) -> YAMLValue {
        let place = TrialSetting.valuePlace(setting, at: index)
        let isSingle = if case .scalar = present { true } else { false }
        if !isSingle, let first = setting.value.first, "[{".contains(first) { return try flow(setting, at: place) }
        return .scalar(YAMLScalar(text: setting.value, style: .quoted, place: place, lines: [place]))
    }

    /// YAML in one line, with the places that it has among the settings.
    private static func flow(_ setting: TrialSetting, at place: Place) throws(Diagnostic) -> YAMLValue {
        let lead = String(repeating: "\n", count: place.line - 1) + String(repeating: " ", count: place.column - 1)
        var problems = DiagnosticCollector()
        if let value = YAMLReader.read(lead + setting.value, file: TrialSetting.source, into: &problems) {
            return value
        }
        var problem = problems.all.first ?? Diagnostic(code: "YAML.SYNTAX", message: "not valid YAML")
        problem.place = place
        problem.length = setting.value.count
        throw problem
    }
}

extension YAMLValue {
    /// Puts the key of the entry at these positions somewhere else; an item of a list has none.
    fileprivate mutating func setKeyPlace(_ place: Place, _ positions: ArraySlice<Int>) {
        guard let last = positions.last else { return }
        let group = positions.dropLast()
        guard case .mapping(var entries, let own) = self[group] else { return }
        entries[last].keyPlace = place
        self[group] = .mapping(entries, own)
    }

    /// As YAML in one line, for people.
    var oneLine: String {
        switch self {
        case .scalar(let scalar): scalar.text.replacing("\n", with: " ")
        case .sequence(let items, _): "[\(items.map(\.oneLine).joined(separator: ", "))]"
        case .mapping(let entries, _):
            "{ \(entries.map { "\($0.key): \($0.value.oneLine)" }.joined(separator: ", ")) }"
        }
    }
}
