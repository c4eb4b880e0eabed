import Diagnostics
import FEEL
import Numbers

/// Reads an inline decision table: `hit`, `inputs`, `rules`, and optionally `values` (allowed inputs) and `default`.
struct DecisionTableSection {
    static let keys = RubricFormat.decisionTable.names
    let names: Names

    func load(_ value: YAMLValue, name: String, _ loading: inout Loading) -> CompiledTable? {
        guard let section = Section(value, name: name, keys: Self.keys, into: &loading.problems) else { return nil }
        loading.require(section, "hit", "first, unique, any, priority, rule order, output order or collect")
        loading.require(section, "inputs", "the names or expressions that the rules test, a column each")
        loading.require(section, "rules", "a row each: one test an input, then the score")
        let columns = items(section, "inputs", &loading)
        let inputs = columns.compactMap { input($0, section, &loading) }
        let rows = items(section, "rules", &loading)
        // Columns that cannot be counted are a problem of their own, not one of every row.
        let rules = columns.isEmpty ? [] : rows.compactMap { rule($0, inputs: columns.count, section, &loading) }
        let hit = hitPolicy(section, &loading)
        guard let hit, inputs.count == columns.count, !columns.isEmpty, !rules.isEmpty else { return nil }
        let outputs = self.outputs(section, &loading)
        let source = DecisionTableSource(hit: hit, inputs: inputs, outputs: outputs, rules: rules, place: section.place)
        checkHit(hit, section, &loading)
        guard let table = names.table(source, &loading) else { return nil }
        loading.problems.add(contentsOf: TableAnalysis.findings(in: table))
        return table
    }

    private func items(_ section: Section, _ key: String, _ loading: inout Loading) -> [YAMLValue] {
        if case .sequence(let items, let place)? = section[key], items.isEmpty {
            loading.error(
                "RUBRIC.EMPTY", "'\(section.path(key))' is empty; a table has at least one of them", at: place)
        }
        return loading.items(section, key)
    }

    private func hitPolicy(_ section: Section, _ loading: inout Loading) -> HitPolicy? {
        guard let scalar = loading.scalar(section, "hit") else { return nil }
        let aggregation = loading.scalar(section, "aggregate").flatMap { scalar in
            loading.choice(
                scalar, section.path("aggregate"),
                [("sum", Aggregation.sum), ("min", .min), ("max", .max), ("count", .count)])
        }
        if scalar.text != "collect", section["aggregate"] != nil {
            loading.error("RUBRIC.CONFLICT", "'aggregate' goes with hit: collect", at: section.place(of: "aggregate"))
        }
        let choices: [(String, HitPolicy)] = [
            ("first", .first), ("unique", .unique), ("any", .any), ("priority", .priority), ("rule order", .ruleOrder),
            ("output order", .outputOrder), ("collect", .collect(aggregation)),
        ]
        return loading.choice(scalar, section.path("hit"), choices)
    }

    /// A criterion is one number.
    private func checkHit(_ hit: HitPolicy, _ section: Section, _ loading: inout Loading) {
        switch hit {
        case .unique, .any, .first, .priority, .collect(.some): return
        case .collect(nil):
            // A misspelt aggregation was told of already.
            guard section["aggregate"] == nil else { return }
            loading.error(
                "RUBRIC.CONFLICT",
                "'hit: collect' gives a list, and a criterion is one number; add 'aggregate: sum' (or min, max, count)",
                at: section.place(of: "hit"))
        case .ruleOrder, .outputOrder:
            loading.error(
                "RUBRIC.CONFLICT",
                "this hit policy gives a list, and a criterion is one number; write first, unique, any, priority, or collect with 'aggregate'",
                at: section.place(of: "hit"))
        }
    }

    // MARK: columns

    /// `months`, or `{ expression: months, values: "[1..36]" }`.
    private func input(_ value: YAMLValue, _ section: Section, _ loading: inout Loading) -> DecisionTableSource.Input? {
        let name = section.path("inputs")
        guard case .mapping = value else {
            return loading.scalar(value, name).map {
                DecisionTableSource.Input(expression: Names.source(of: $0), allowedValues: nil)
            }
        }
        guard let own = Section(value, name: name, keys: RubricFormat.tableInput.names, into: &loading.problems) else {
            return nil
        }
        loading.require(own, "expression", "what the rules test")
        let allowed = loading.scalar(own, "values").map(Names.source)
        return loading.scalar(own, "expression").map {
            DecisionTableSource.Input(expression: Names.source(of: $0), allowedValues: allowed)
        }
    }

    /// One column of scores; `outputs: "9, 5, 0"` lists its values by priority.
    private func outputs(_ section: Section, _ loading: inout Loading) -> [DecisionTableSource.Output] {
        let allowed = loading.scalar(section, "outputs").map(Names.source)
        let standard = loading.scalar(section, "default").map(Names.source)
        return [DecisionTableSource.Output(name: nil, type: .number, allowedValues: allowed, defaultValue: standard)]
    }

    // MARK: rows

    private func rule(
        _ value: YAMLValue, inputs: Int, _ section: Section, _ loading: inout Loading
    ) -> DecisionTableSource.Rule? {
        guard case .sequence(let cells, let place) = value else {
            loading.error(
                "RUBRIC.SHAPE", "a rule is a row such as [\"<= 6\", \"-\", 5], not \(value.kindName)", at: value.place)
            return nil
        }
        guard cells.count == inputs + 1 else {
            let want = inputs == 1 ? "one test and a score" : "\(inputs) tests and a score"
            loading.error(
                "RUBRIC.SHAPE", "this row has \(cells.count) cells; the table needs \(want): \(inputs + 1)", at: place)
            return nil
        }
        let scalars = cells.compactMap { loading.scalar($0, section.path("rules")) }
        for scalar in scalars { Thousands.check(scalar, &loading) }
        let texts = scalars.map(Names.source)
        guard texts.count == cells.count, let result = texts.last else { return nil }
        return DecisionTableSource.Rule(tests: Array(texts.dropLast()), results: [result], place: place)
    }
}
