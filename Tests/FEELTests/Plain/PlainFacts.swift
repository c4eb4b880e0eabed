import TestSupport
import Diagnostics
import FEEL
import Numbers

/// Facts for rules that may go the plain way, and what evaluation makes of them.
enum PlainFacts {
    private static let names: [(name: String, type: FEELType)] = [
        ("months", .number), ("budget", .number), ("title", .string), ("eligible", .boolean), ("is_new", .boolean),
        ("start", .date),
    ]

    private static let values: [[Value]] = [
        [.number(6), .number(Decimal128(coefficient: 600, exponent: -2)), .number(1), .number(0), .number(-2)],
        [.number(12), .number(2), .number(Decimal128(coefficient: 5, exponent: 30)), .number(1000)],
        [.string("city"), .string("é"), .string("e\u{301}"), .string(""), .string("a long title, not held in place")],
        [.boolean(true), .boolean(false)],
        [.boolean(true), .boolean(false)],
        [CalendarDate("2024-05-31").map(Value.date) ?? .null],
    ]

    /// What nobody should have given: nothing, nothing with a reason, something else.
    private static let strays: [Value] = [
        .null, .null(NoAnswer(reason: "the fact is missing", place: Place(file: "a.xml", line: 7))), .string("6"),
        .list([.number(6)]), .boolean(true),
    ]

    static var scope: Scope {
        var scope = Scope()
        for fact in names { scope.declare(fact.name, fact.type) }
        return scope
    }

    static func frame(_ random: inout SplitMix64) -> [Value] {
        values.map { choices in
            let isStray = Int.random(in: 0..<8, using: &random) == 0
            return (isStray ? strays : choices).randomElement(using: &random) ?? .null
        }
    }

    static func program(_ text: String, _ mode: Mode) -> Program? {
        var problems = DiagnosticCollector()
        return Compiler(scope: scope, mode: mode)
            .expression(SourceText(text: text, file: "r", line: 1, column: 1), into: &problems)
    }

    /// - Parameter isGeneral: with an input that is not plain, and lets every rule through.
    static func table(
        _ hit: HitPolicy, _ inputs: [String], _ rows: [[String]], isGeneral: Bool, _ mode: Mode
    ) -> CompiledTable? {
        func text(_ text: String, _ line: Int = 1) -> SourceText {
            SourceText(text: text, file: "r", line: line, column: 1)
        }
        let source = DecisionTableSource(
            hit: hit, inputs: (inputs + (isGeneral ? ["count([1])"] : [])).map { .init(expression: text($0)) },
            outputs: [.init()],
            rules: rows.enumerated().map { index, cells in
                let tests = cells + (isGeneral ? ["1"] : [])
                return .init(
                    tests: tests.map { text($0, index + 2) }, results: [text("\(index)", index + 2)],
                    place: Place(file: "r", line: index + 2))
            }, place: Place(file: "r", line: 1))
        var problems = DiagnosticCollector()
        return Compiler(scope: scope, mode: mode).table(source, into: &problems)
    }
}
