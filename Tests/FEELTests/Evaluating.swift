import Diagnostics
import FEEL
import Numbers

/// An expression and what it gives, as FEEL text.
struct Case: CustomStringConvertible, Sendable {
    var expression: String
    var answer: String

    init(_ expression: String, _ answer: String) {
        self.expression = expression
        self.answer = answer
    }

    var description: String { expression }
}

/// Evaluates expressions without names.
enum Standard {
    static let clock = EvaluationContext(now: DateTime("2024-05-31T12:30:00Z"), zones: TwoZones())

    static func value(_ text: String) -> Value {
        var problems = DiagnosticCollector()
        let program = Compiler(scope: Scope(), mode: .standard)
            .expression(SourceText(text: text, file: "test"), into: &problems)
        guard let program else { return .noAnswer(problems.all.map(\.message).joined(separator: "; ")) }
        return program.evaluate([], clock)
    }

    static func answer(_ text: String) -> String { value(text).description }
}

/// Two zones without the machine's tables: enough to compare moments.
struct TwoZones: ZoneRules {
    func clock(of zone: String) -> ZoneClock? {
        ["Etc/UTC": 0, "Asia/Dhaka": 6 * 3600][zone].map { ZoneClock(name: zone, offset: $0) }
    }
}

/// A call's facts, as rubrics declare them.
enum Facts {
    static let facts: [(name: String, type: FEELType, value: Value)] = [
        ("months", .number, .number(6)),
        ("title", .string, .string("Green roofs")),
        ("eu_city", .string, .string("Ghent")),
        ("eligible", .boolean, .boolean(true)),
        ("start", .date, CalendarDate("2024-05-31").map(Value.date) ?? .null),
        ("submitted", .dateTime, DateTime("2024-05-31T12:30:00Z").map(Value.dateTime) ?? .null),
        ("lines", .list(.number), .list([.number(10), .number(20), .number(12)])),
        (
            "stakeholders", .list(.context([.init(name: "kind", type: .string), .init(name: "name", type: .string)])),
            .list([stakeholder("sme", "Alpha"), stakeholder("city", "Ghent"), stakeholder("sme", "Beta")])
        ),
        (
            "pairing", .context([.init(name: "eu", type: .string), .init(name: "country", type: .string)]),
            .context(ContextValue([("eu", .string("Ghent")), ("country", .string("CN"))]))
        ),
        ("duration", .number, missing),
        ("sdg", .list(.number), .list([])),
    ]

    static let missing = Value.null(
        NoAnswer(
            reason: "fact 'duration' is missing", place: Place(file: "a.xml", line: 7), cause: .init(name: "duration")))

    private static func stakeholder(_ kind: String, _ name: String) -> Value {
        .context(ContextValue([("kind", .string(kind)), ("name", .string(name))]))
    }

    static var scope: Scope {
        var scope = Scope()
        for fact in facts { scope.declare(fact.name, fact.type) }
        return scope
    }

    static var frame: [Value] { facts.map(\.value) }

    static func program(_ text: String, expecting type: FEELType = .any) -> (Program?, [Diagnostic]) {
        var problems = DiagnosticCollector()
        let program = Compiler(scope: scope, mode: .strict)
            .expression(
                SourceText(text: text, file: "rubric.yaml", line: 31, column: 5), expecting: type, into: &problems)
        return (program, problems.all)
    }

    static func value(_ text: String) -> Value {
        let (program, problems) = program(text)
        return program?.evaluate(frame) ?? .noAnswer(problems.map(\.description).joined(separator: "; "))
    }

    /// `column: message`, one a problem.
    static func problems(_ text: String, expecting type: FEELType = .any) -> [String] {
        program(text, expecting: type).1.map { "\($0.place?.column ?? 0): \($0.message)" }
    }
}
