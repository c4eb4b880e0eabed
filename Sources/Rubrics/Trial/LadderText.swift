import Diagnostics

extension RubricText {
    /// The steps of the ladder as a rubric writes them: each in the words of `LadderStep.text`, and as YAML in one line, so that they can be
    /// put into another order by a setting. Empty where the text has no ladder.
    package static func ladder(_ bytes: [UInt8], file: String) -> [(text: String, value: String)] {
        var problems = DiagnosticCollector()
        guard let text = String(validating: bytes, as: UTF8.self),
            let root = YAMLReader.read(text, file: file, into: &problems), let ranking = root.entry("ranking"),
            case .sequence(let steps, _)? = ranking.entry("ladder")
        else { return [] }
        return steps.compactMap { step in
            guard case .mapping(let entries, _) = step, let first = entries.first else { return nil }
            return ("\(first.key): \(RankingSection.text(first.value))", step.flow)
        }
    }
}

extension YAMLValue {
    fileprivate func entry(_ key: String) -> YAMLValue? {
        guard case .mapping(let entries, _) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// As YAML in one line that reads as the same; a text that was quoted stays so.
    fileprivate var flow: String {
        switch self {
        case .scalar(let scalar):
            scalar.style == .plain ? RubricText.scalar(scalar.text) : RubricText.quoted(scalar.text, "'")
        case .sequence(let items, _): "[\(items.map(\.flow).joined(separator: ", "))]"
        case .mapping(let entries, _):
            "{ \(entries.map { "\(RubricText.scalar($0.key)): \($0.value.flow)" }.joined(separator: ", ")) }"
        }
    }
}
