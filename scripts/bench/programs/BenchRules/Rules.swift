import Diagnostics
import FEEL
import FoundationEssentials

/// `rules.json`: one rubric of eight criteria, each written as a decision table and as an expression.
struct Rules: Decodable {
    struct Criterion: Decodable {
        var id: String
        var inputs: [String]
        /// A cell an input, then the points.
        var rows: [[String]]
        var feel: String
    }

    var facts: [String: String]
    var criteria: [Criterion]

    /// The facts in the order of their slots.
    var names: [String] { facts.keys.sorted() }

    private var compiler: Compiler {
        var scope = Scope()
        for name in names { scope.declare(name, facts[name].flatMap { FEELType(named: $0) } ?? .any) }
        return Compiler(scope: scope, mode: .strict)
    }

    func programs() throws -> [Program] {
        try criteria.map { criterion in
            try compiled(criterion) { compiler.expression(text(criterion.feel, criterion), into: &$0) }
        }
    }

    func tables() throws -> [CompiledTable] {
        try criteria.map { criterion in
            let source = DecisionTableSource(
                hit: .first, inputs: criterion.inputs.map { .init(expression: text($0, criterion)) },
                outputs: [.init()],
                rules: criterion.rows.map { cells in
                    let tests = cells.dropLast().map { text($0.isEmpty ? "-" : $0, criterion) }
                    return .init(
                        tests: tests, results: cells.suffix(1).map { text($0, criterion) },
                        place: Place(file: criterion.id))
                }, place: Place(file: criterion.id))
            return try compiled(criterion) { compiler.table(source, into: &$0) }
        }
    }

    private func text(_ text: String, _ criterion: Criterion) -> SourceText {
        SourceText(text: text, file: criterion.id)
    }

    private func compiled<Result>(_ criterion: Criterion, _ body: (inout DiagnosticCollector) -> Result?) throws
        -> Result
    {
        var problems = DiagnosticCollector()
        guard let result = body(&problems) else { throw Unusable(problems: problems.all.map(\.description)) }
        return result
    }
}

struct Unusable: Error { var problems: [String] }
