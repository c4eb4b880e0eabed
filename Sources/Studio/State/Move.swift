import Rubrics

/// One number that somebody moved, or put back.
package struct Move: Sendable, Hashable {
    /// As in `TrialSetting`; empty: everything is put back.
    package var path: String
    /// Empty: as the rubric writes it.
    package var value: String

    package init(path: String, value: String) {
        (self.path, self.value) = (path, value)
    }

    /// Everything as the rubric writes it.
    package static let reset = Move(path: "", value: "")

    /// - Parameter text: `PATH=VALUE`, or `PATH=` to put it back; nil without a sign.
    package init?(_ text: String) {
        guard let sign = text.firstIndex(of: "="), !text.contains(where: \.isNewline) else { return nil }
        self.init(path: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
    }

    package var text: String { "\(path)=\(value)" }

    var setting: TrialSetting? {
        path.isEmpty || value.isEmpty ? nil : TrialSetting(path: path, value: value)
    }
}
