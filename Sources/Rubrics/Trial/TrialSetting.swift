import Diagnostics
package import Wording

/// One value of a rubric written differently, to see what would come of it: `criteria.market.weight=20`.
package struct TrialSetting: Sendable, Hashable {
    /// The file that problems of settings are placed in; its line n is the n-th setting.
    package static let source = "--set"

    /// Keys from the top of the rubric, joined by points. An entry of a list is named by its number from 1 or by its `id`, a part of a
    /// criterion with or without the criteria around it.
    package var path: String
    /// As the rubric would write it, without quotation marks. Lists and groups as YAML in one line: `[ … ]`, `{ … }`.
    package var value: String

    package init(path: String, value: String) {
        self.path = path
        self.value = value
    }

    /// - Parameter text: `PATH=VALUE`; blanks around both do not count.
    /// - Returns: nil where one of the two is missing.
    package init?(_ text: String) {
        guard let sign = text.firstIndex(of: "=") else { return nil }
        path = text[..<sign].trimmed
        value = text[text.index(after: sign)...].trimmed
        guard !path.isEmpty, !value.isEmpty, !value.contains(where: \.isNewline) else { return nil }
    }

    /// `PATH=VALUE`
    package var text: String { "\(path)=\(value)" }

    /// Where the value of the n-th setting stands, counted from 0.
    static func valuePlace(_ setting: TrialSetting, at index: Int) -> Place {
        Place(file: source, line: index + 1, column: setting.path.count + 2)
    }
}

/// What a setting changed.
package struct TrialChange: Sendable, Hashable {
    /// With every key from the top of the rubric: `criteria.relevance.criteria.need.weight`.
    package var path: String
    package var value: String
    /// What the rubric writes; nil: nothing.
    package var written: String?

    /// What is set to come here again.
    package var setting: TrialSetting { TrialSetting(path: path, value: value) }

    /// `award.budget=500000 (450000 in the rubric)`
    package var message: Message {
        written.map { Message("\(path)=\(value) (\($0) in the rubric)") }
            ?? Message("\(path)=\(value) (not in the rubric)")
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
