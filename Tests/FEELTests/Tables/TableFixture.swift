import Diagnostics
import FEEL

/// A table over the facts of `Facts`, written as rows of cells. The table stands at line 10, its rules from line 20.
struct TableFixture {
    var hit: HitPolicy
    var inputs: [String]
    var rows: [[String]]
    var outputs: String?
    var standard: String?
    var outputNames: [String] = []
    var allowedInput: String?

    var source: DecisionTableSource {
        let names = outputNames.isEmpty ? [nil] : outputNames.map { Optional($0) }
        return DecisionTableSource(
            hit: hit,
            inputs: inputs.map {
                .init(expression: text($0, line: 11, column: 9), allowedValues: allowedInput.map { text($0) })
            },
            outputs: names.map { name in
                .init(name: name, allowedValues: outputs.map { text($0) }, defaultValue: standard.map { text($0) })
            },
            rules: rows.enumerated().map { index, cells in
                let texts = cells.enumerated().map { text($1, line: 20 + index, column: 9 + 10 * $0) }
                return .init(
                    tests: Array(texts.prefix(inputs.count)), results: Array(texts.dropFirst(inputs.count)),
                    place: Place(file: "r.yaml", line: 20 + index, column: 7))
            }, place: Place(file: "r.yaml", line: 10, column: 5))
    }

    private func text(_ text: String, line: Int = 12, column: Int = 9) -> SourceText {
        SourceText(text: text, file: "r.yaml", line: line, column: column)
    }

    func compiled(_ mode: Mode = .strict) -> (CompiledTable?, [String]) {
        var problems = DiagnosticCollector()
        let table = Compiler(scope: Facts.scope, mode: mode).table(source, into: &problems)
        return (table, problems.all.map(\.description))
    }

    /// With some facts changed.
    func outcome(_ given: [String: Value] = [:], _ mode: Mode = .strict) -> TableOutcome? {
        var frame = Facts.frame
        for (index, fact) in Facts.facts.enumerated() {
            if let value = given[fact.name] { frame[index] = value }
        }
        return compiled(mode).0?.evaluate(frame)
    }

    var findings: [String] {
        compiled().0.map { TableAnalysis.findings(in: $0).map { "\($0.code) \($0)" } } ?? ["the table has errors"]
    }
}
