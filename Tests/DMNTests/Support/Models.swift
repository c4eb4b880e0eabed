import DMN
import Diagnostics
import FEEL
import Numbers

/// Small models written in the tests.
enum Models {
    static let namespace = "https://www.omg.org/spec/DMN/20230324/MODEL/"

    /// A document with the elements in `body`; they begin on line 2.
    static func document(_ body: String, namespace: String = namespace, attributes: String = "") -> [UInt8] {
        Array(
            "<definitions name=\"model\" namespace=\"urn:model\" xmlns=\"\(namespace)\" \(attributes)>\n\(body)\n</definitions>\n"
                .utf8)
    }

    /// The model, and its problems as they are printed.
    static func read(
        _ bytes: [UInt8], _ mode: Mode = .standard, imports: [String: [UInt8]] = [:]
    ) -> (model: DecisionModel?, problems: [String]) {
        var problems = DiagnosticCollector()
        let model = DecisionModel.read(bytes, name: "model.dmn", mode: mode, imports: { imports[$0] }, into: &problems)
        return (model, problems.sorted.map(\.description))
    }

    static func read(_ body: String, _ mode: Mode = .standard) -> (model: DecisionModel?, problems: [String]) {
        read(document(body), mode)
    }

    /// The outcome of the decision `D` of a model, given its inputs by name.
    static func outcome(_ body: String, _ inputs: [String: Value] = [:], _ mode: Mode = .standard) -> DecisionOutcome? {
        let (model, problems) = read(body, mode)
        guard problems.isEmpty, let decision = model?.decision(named: "D") else {
            print(problems.joined(separator: "\n"))
            return nil
        }
        return decision.evaluate(decision.inputs.map { inputs[$0.name] ?? .null(nil) })
    }

    /// Its value as FEEL writes it.
    static func value(_ body: String, _ inputs: [String: Value] = [:]) -> String {
        outcome(body, inputs)?.value.description ?? "unusable"
    }

    /// A decision `D` whose logic is `logic`.
    static func decision(_ logic: String) -> String { "<decision name=\"D\"><variable name=\"D\"/>\(logic)</decision>" }

    /// A boxed literal expression.
    static func literal(_ text: String, type: String? = nil) -> String {
        let escaped = text.map { ["<": "&lt;", "&": "&amp;"][$0] ?? String($0) }.joined()
        return
            "<literalExpression\(type.map { " typeRef=\"\($0)\"" } ?? "")><text>\(escaped)</text></literalExpression>"
    }
}

extension Value {
    static func number(_ whole: Int) -> Value { .number(Decimal128(whole)) }

    /// Null where the text is no number, which no test expects.
    static func number(_ text: String) -> Value { Decimal128(text).map { .number($0) } ?? .null(nil) }
}
