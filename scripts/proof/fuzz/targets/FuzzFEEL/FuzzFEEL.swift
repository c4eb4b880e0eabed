import Diagnostics
import FEEL
import Numbers

/// Any text is an expression that ends in a value, or comes with an error in the text; the same text gives the same value.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFEEL(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard let text = String(validating: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) else {
        return 0
    }
    for mode in [FEEL.Mode.strict, .standard] {
        var problems = DiagnosticCollector()
        let source = SourceText(text: text, file: "text", line: 1, column: 1)
        let program = Compiler(scope: scope, mode: mode).expression(source, into: &problems)
        precondition((program == nil) == problems.hasErrors, "\(problems.all)")
        guard let program else { continue }
        let limits = EvaluationContext.Limits(steps: 20_000, stringBytes: 100_000, listItems: 20_000)
        let first = program.evaluate(frame, EvaluationContext(limits: limits))
        let second = program.evaluate(frame, EvaluationContext(limits: limits))
        precondition(first.description == second.description, "\(first) is not \(second)")
    }
    return 0
}

private let facts: [(name: String, type: FEELType, value: Value)] = [
    ("months", .number, .number(6)),
    ("title", .string, .string("Green roofs; Тест 𝄞")),
    ("eligible", .boolean, .boolean(true)),
    ("start", .date, CalendarDate("2024-05-31").map(Value.date) ?? .null),
    ("lines", .list(.number), .list([.number(10), .number(20), .number(12)])),
    ("missing", .number, .null(NoAnswer(reason: "fact 'missing' is missing"))),
]

private let frame = facts.map(\.value)

private let scope: Scope = {
    var scope = Scope()
    for fact in facts { scope.declare(fact.name, fact.type) }
    return scope
}()
