import Diagnostics

/// What hit policy, outputs and results have to do with each other, in strict mode. DMN 1.5 §8.2.10, §8.2.11.
extension TableBuilder {
    mutating func check(_ outputs: [TableCode.Output], _ rules: [TableCode.Rule]) {
        checkOrder(outputs)
        checkAggregation(outputs)
        checkResults(outputs, rules)
    }

    /// Priority and output order are those of the lists of output values.
    private mutating func checkOrder(_ outputs: [TableCode.Output]) {
        guard source.hit == .priority || source.hit == .outputOrder, outputs.allSatisfy(\.priorities.isEmpty) else {
            return
        }
        let policy = source.hit == .priority ? "priority" : "output order"
        problems.error(
            "TABLE.PRIORITY",
            "the hit policy '\(policy)' goes by the output values, and this table lists none; list them, the first one first",
            at: source.place)
    }

    private mutating func checkAggregation(_ outputs: [TableCode.Output]) {
        guard case .collect(let aggregation?) = source.hit, aggregation != .count else { return }
        guard outputs.count == 1 else {
            problems.error(
                "TABLE.AGGREGATION",
                "the results of \(outputs.count) outputs have no \(aggregation); leave one output, or collect without an aggregation",
                at: source.place)
            return
        }
        let type = outputs[0].type
        let hasOne =
            aggregation == .sum
            ? [.number, .daysDuration, .monthsDuration].contains(where: type.mayBe) : type.isOrdered
        guard !hasOne else { return }
        problems.error(
            "TABLE.AGGREGATION", "the results are \(type.plural), which have no \(aggregation)", at: source.place)
    }

    /// A result that no value of its list allows would be no answer whenever its rule fires.
    private mutating func checkResults(_ outputs: [TableCode.Output], _ rules: [TableCode.Rule]) {
        for (rule, texts) in zip(rules, source.rules.map(\.results)) {
            for (column, output) in outputs.enumerated() where column < texts.count {
                check(rule.constants[column], texts[column], of: output, column)
            }
        }
        for (column, output) in outputs.enumerated() {
            guard let text = source.outputs[column].defaultValue else { continue }
            check(output.defaultConstant, text, of: output, column)
        }
    }

    private mutating func check(_ result: Value?, _ text: SourceText, of output: TableCode.Output, _ column: Int) {
        var machine = Machine(globals: [], locals: [], context: .standard)
        guard let result, !result.isNull, output.allowsConstants, let allows = output.allows,
            allows(result, &machine) != true
        else { return }
        let known = source.outputs[column].allowedValues.map { " (\($0.text))" } ?? ""
        problems.error(
            "TABLE.OUTPUT", "\(result) is not among the output values\(known)", at: text.place,
            length: text.text.count)
    }
}
