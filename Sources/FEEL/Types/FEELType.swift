internal import Diagnostics

/// What kind of values an expression has. DMN 1.5 §10.3.2.
package indirect enum FEELType: Hashable, Sendable {
    /// Not known before evaluation, or of several types.
    case any
    case null, number, string, boolean, date, time, dateTime, daysDuration, monthsDuration
    case list(FEELType)
    /// The entries that are known, in order; none at all stands for a context of which nothing is known.
    case context([Field])
    case range(FEELType)
    case function(parameters: [Parameter], result: FEELType)

    /// An entry of a context type.
    package struct Field: Hashable, Sendable {
        package var name: String
        package var type: FEELType

        package init(name: String, type: FEELType) {
            self.name = name
            self.type = type
        }
    }

    /// A parameter of a function type. The name matters for calls with named arguments only.
    package struct Parameter: Hashable, Sendable {
        package var name: String
        package var type: FEELType

        package init(name: String, type: FEELType) {
            self.name = name
            self.type = type
        }
    }
}

extension FEELType: CustomStringConvertible {
    /// In FEEL's own words: `number`, `list<number>`, `days and time duration`.
    package var description: String {
        switch self {
        case .any: "Any"
        case .null: "null"
        case .number: "number"
        case .string: "string"
        case .boolean: "boolean"
        case .date: "date"
        case .time: "time"
        case .dateTime: "date and time"
        case .daysDuration: "days and time duration"
        case .monthsDuration: "years and months duration"
        case .list(.any): "list"
        case .list(let element): "list<\(element)>"
        case .context([]): "context"
        case .context(let fields): "context<\(fields.map { "\($0.name): \($0.type)" }.joined(separator: ", "))>"
        case .range(.any): "range"
        case .range(let element): "range<\(element)>"
        case .function(let parameters, let result):
            "function<\(parameters.map(\.type.description).joined(separator: ", "))> -> \(result)"
        }
    }

    /// With its article, for sentences: `a number`, `a list of strings`, `any value`.
    package var phrase: String {
        switch self {
        case .any: "any value"
        case .null: "null"
        case .number, .string, .boolean, .date, .time, .dateTime, .range(.any), .list(.any): "a \(description)"
        case .daysDuration, .monthsDuration: "a \(description)"
        case .list(let element): "a list of \(element.plural)"
        case .range(let element): "a range of \(element.plural)"
        case .context: "a context"
        case .function(let parameters, _):
            parameters.count == 1 ? "a function of 1 argument" : "a function of \(parameters.count) arguments"
        }
    }

    /// `numbers`, `dates`, `contexts`.
    var plural: String {
        switch self {
        case .any: "values"
        case .null: "nulls"
        case .date: "dates"
        case .dateTime: "dates and times"
        case .context: "contexts"
        case .list: "lists"
        case .range: "ranges"
        case .function: "functions"
        case .number, .string, .boolean, .time, .daysDuration, .monthsDuration: "\(description)s"
        }
    }
}

extension FEELType {
    /// The simple types by their FEEL names, and the older names that models use for them.
    package init?(named name: String) {
        switch name {
        case "Any": self = .any
        case "Null", "null": self = .null
        case "number": self = .number
        case "string": self = .string
        case "boolean": self = .boolean
        case "date": self = .date
        case "time": self = .time
        case "date and time", "dateTime": self = .dateTime
        case "days and time duration", "dayTimeDuration": self = .daysDuration
        case "years and months duration", "yearMonthDuration": self = .monthsDuration
        case "list": self = .list(.any)
        case "context": self = .context([])
        case "range": self = .range(.any)
        default: return nil
        }
    }

    /// Names that `init(named:)` knows, without the older ones.
    static let simpleNames = [
        "Any", "Null", "number", "string", "boolean", "date", "time", "date and time", "days and time duration",
        "years and months duration",
    ]

    /// *Did you mean*, for a type that is not known: what FEEL calls one of another language, else the nearest name.
    package static func hint(for name: String, among known: some Sequence<String>) -> String {
        ForeignWords.type(name).map { "; did you mean '\($0)'?" } ?? DidYouMean.clause(for: name, among: known)
    }

    /// The type of a context's entry; nil when it has none of that name.
    package func field(_ name: String) -> FEELType? {
        guard case .context(let fields) = self else { return nil }
        return fields.first { $0.name == name }?.type
    }

    /// The type of a list's or a range's elements, or the type itself.
    var element: FEELType {
        switch self {
        case .list(let element), .range(let element): element
        case .any, .null, .number, .string, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration,
            .context, .function:
            self
        }
    }

    var isFunction: Bool { if case .function = self { true } else { false } }

    /// Whether values have a natural order. DMN 1.5 §10.3.2.4 (Table 52), and strings by code points.
    var isOrdered: Bool {
        switch self {
        case .number, .string, .date, .time, .dateTime, .daysDuration, .monthsDuration, .any, .null: true
        case .boolean, .list, .context, .range, .function: false
        }
    }

    /// Whether every value of this type is one of `other`. DMN 1.5 §10.3.2.9.3 (conforms to).
    /// `any` on the left is a promise that cannot be kept: false, unless `other` is `any` too.
    package func conforms(to other: FEELType) -> Bool {
        switch (self, other) {
        case (_, .any), (.null, _): true
        case (.list(let mine), .list(let theirs)), (.range(let mine), .range(let theirs)): mine.conforms(to: theirs)
        case (.context(let mine), .context(let theirs)):
            theirs.allSatisfy { field in
                mine.first { $0.name == field.name }.map { $0.type.conforms(to: field.type) } ?? false
            }
        case (.function(let mine, let result), .function(let theirs, let theirResult)):
            mine.count == theirs.count && result.conforms(to: theirResult)
                && zip(theirs, mine).allSatisfy { $0.type.conforms(to: $1.type) }
        default: self == other
        }
    }

    /// Whether a value of this type may be one of `other`, as far as is known before evaluation.
    func mayBe(_ other: FEELType) -> Bool {
        switch (self, other) {
        case (.any, _), (_, .any), (.null, _), (_, .null): true
        case (.list(let mine), .list(let theirs)), (.range(let mine), .range(let theirs)): mine.mayBe(theirs)
        case (.context(let mine), .context(let theirs)):
            mine.isEmpty
                || theirs.allSatisfy { field in
                    mine.first { $0.name == field.name }.map { $0.type.mayBe(field.type) } ?? false
                }
        case (.function(let mine, let result), .function(let theirs, let theirResult)):
            mine.count == theirs.count && result.mayBe(theirResult)
        default: self == other
        }
    }

    /// The narrowest type that covers both.
    func joined(_ other: FEELType) -> FEELType {
        switch (self, other) {
        case _ where self == other: return self
        case (.null, let type), (let type, .null): return type
        case (.list(let mine), .list(let theirs)): return .list(mine.joined(theirs))
        case (.range(let mine), .range(let theirs)): return .range(mine.joined(theirs))
        case (.context(let mine), .context(let theirs)):
            return .context(
                mine.compactMap { field in
                    theirs.first { $0.name == field.name }.map {
                        Field(name: field.name, type: field.type.joined($0.type))
                    }
                })
        default: return .any
        }
    }

    static func joined(_ types: some Sequence<FEELType>) -> FEELType {
        var result: FEELType?
        for type in types { result = result.map { $0.joined(type) } ?? type }
        return result ?? .any
    }
}
