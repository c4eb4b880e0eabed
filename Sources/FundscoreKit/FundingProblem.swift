internal import Diagnostics

/// What is wrong with a rubric, a score sheet or a setting: where, what, and what to do about it.
public struct FundingProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// How much a problem weighs. Only an error makes a rubric unusable.
    public enum Severity: String, Sendable, Hashable {
        case error, warning, note
    }

    public let severity: Severity
    /// For machines, and the same in all versions: `RUBRIC.UNKNOWN_KEY`.
    public let code: String
    /// For people: one sentence without a full stop.
    public let message: String
    /// `file:line:column`, as far as it is known.
    public let place: String

    /// `rubric.yaml:3:5: error: …`
    public var description: String { (place.isEmpty ? "" : "\(place): ") + "\(severity.rawValue): \(message)" }

    init(_ diagnostic: Diagnostic) {
        severity =
            switch diagnostic.severity {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
        code = diagnostic.code
        message = diagnostic.message
        place = diagnostic.place.map { "\($0)" } ?? ""
    }

    init(code: String, _ message: String) {
        (severity, self.code, self.message, place) = (.error, code, message, "")
    }
}

/// Why a rubric or a call cannot be used: every problem, not only the first.
public struct UnusableError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Sorted by place; at least one is an error.
    public let problems: [FundingProblem]

    /// A line a problem.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
