internal import Numbers

/// From the rules that fired to one answer. DMN 1.5 §8.2.10.
extension TableCode {
    func answer(_ fired: [Int], _ machine: inout Machine) -> Value {
        if fired.isEmpty { return noHit(&machine) }
        switch hit {
        case .first: return result(fired[0], &machine)
        case .unique:
            guard fired.count == 1 else {
                return .noAnswer("\(rows(fired)) fire, but only one may (hit policy unique)").located(place)
            }
            return result(fired[0], &machine)
        case .any:
            let results = fired.map { result($0, &machine) }
            guard results.allSatisfy({ $0 == results[0] }) else {
                return .noAnswer("\(rows(fired)) fire and give different answers (hit policy any)").located(place)
            }
            return results[0]
        case .ruleOrder: return .list(fired.map { result($0, &machine) })
        case .priority: return first(fired, &machine)
        case .outputOrder: return .list(byPriority(fired, &machine).map(\.value))
        case .collect(let aggregation):
            let results = fired.map { result($0, &machine) }
            return aggregation.map { aggregate($0, results, machine.context.zones) } ?? .list(results)
        }
    }

    /// `rules 2 and 5`, counted from 1.
    private func rows(_ fired: [Int]) -> String {
        let numbers = fired.map { "\($0 + 1)" }
        return "rules \(numbers.dropLast().joined(separator: ", ")) and \(numbers[numbers.count - 1])"
    }

    // MARK: results

    /// The outputs of one rule: a value, or a context where there are several.
    func result(_ rule: Int, _ machine: inout Machine) -> Value {
        if let answer = rules[rule].answer { return answer }
        var values: [Value] = []
        for (column, code) in rules[rule].results.enumerated() {
            let value = checked(code(&machine), outputs[column], &machine)
            values.append((isStrict ? value.explained("the rule gives null") : value).located(rules[rule].place))
        }
        return outputs.count == 1 ? values[0] : .context(ContextValue(shape, values))
    }

    private func checked(_ value: Value, _ output: Output, _ machine: inout Machine) -> Value {
        let converted = isStrict ? (value.conforms(to: output.type) ? value : nil) : value.converted(to: output.type)
        guard let converted else { return .noAnswer("the output is \(output.type.phrase), not \(value.type.phrase)") }
        guard let allows = output.allows, !converted.isNull, allows(converted, &machine) != true else {
            return converted
        }
        return .noAnswer("\(converted) is not among the allowed outputs")
    }

    private func noHit(_ machine: inout Machine) -> Value {
        if outputs.contains(where: { $0.defaultValue != nil }) {
            let values = outputs.map { $0.defaultValue?(&machine) ?? .null }
            return outputs.count == 1 ? values[0] : .context(ContextValue(shape, values))
        }
        switch hit {
        case .collect(.count?): return .number(0)
        case .unique, .any, .first, .priority, .ruleOrder, .outputOrder, .collect:
            return .noAnswer("no rule of the table fires").located(place)
        }
    }

    // MARK: priority

    /// Sorted by the outputs' positions in their lists of allowed values, the first column counting most.
    private func byPriority(_ fired: [Int], _ machine: inout Machine) -> [(value: Value, rank: [Int])] {
        let results = fired.map { result($0, &machine) }
        let ranks = results.map { result in
            outputs.indices.map { column in
                rank(outputs.count == 1 ? result : field(result, column), in: outputs[column])
            }
        }
        return results.indices.sorted { a, b in
            ranks[a] == ranks[b] ? a < b : ranks[a].lexicographicallyPrecedes(ranks[b])
        }.map { (results[$0], ranks[$0]) }
    }

    /// The result of highest priority. In strict mode different results of one priority are no answer.
    private func first(_ fired: [Int], _ machine: inout Machine) -> Value {
        let sorted = byPriority(fired, &machine)
        let equal = sorted.prefix { $0.rank == sorted[0].rank }
        guard !isStrict || equal.allSatisfy({ $0.value == sorted[0].value }) else {
            return .noAnswer("\(rows(fired)) fire, and their different results have the same priority").located(place)
        }
        return sorted[0].value
    }

    private func field(_ value: Value, _ column: Int) -> Value {
        guard case .context(let context) = value else { return .null }
        return context.values[column]
    }

    private func rank(_ value: Value, in output: Output) -> Int {
        output.priorities.firstIndex(of: value) ?? output.priorities.count
    }

    // MARK: aggregation

    private func aggregate(_ aggregation: Aggregation, _ results: [Value], _ zones: (any ZoneRules)?) -> Value {
        switch aggregation {
        case .count: return .number(Decimal128(results.count))
        case .sum:
            var total = results[0]
            for result in results.dropFirst() { total = Arithmetic.evaluate(.add, total, result, zones) }
            return total.located(place)
        case .min: return extreme(results, -1, zones)
        case .max: return extreme(results, 1, zones)
        }
    }

    private func extreme(_ results: [Value], _ sign: Int, _ zones: (any ZoneRules)?) -> Value {
        var best = results[0]
        for result in results.dropFirst() {
            guard let order = Value.order(result, best, zones) else {
                return Value.incomparable(result, best, zones).located(place)
            }
            if order == sign { best = result }
        }
        return best
    }
}
