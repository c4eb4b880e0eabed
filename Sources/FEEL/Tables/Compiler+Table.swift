package import Diagnostics

extension Compiler {
    /// Compiles a decision table.
    /// - Returns: nil when there are errors; each is reported in its cell.
    package func table(_ table: DecisionTableSource, into problems: inout DiagnosticCollector) -> CompiledTable? {
        var builder = TableBuilder(compiler: self, source: table)
        let compiled = builder.build()
        problems.add(contentsOf: builder.problems.all)
        return builder.problems.hasErrors ? nil : compiled
    }
}

/// Compiles a table cell by cell, gathering the problems of all cells.
struct TableBuilder {
    private let compiler: Compiler
    let source: DecisionTableSource
    var problems = DiagnosticCollector()
    private var slots: Set<Int> = []
    private var localCount = 0
    private var height = 0
    private var inputTypes: [FEELType] = []
    private var inputTrees: [Expression?] = []
    private var landmarks: [[Value]] = []
    /// Columns with a cell that asks whether there is no value.
    private var columnsWithNull: Set<Int> = []

    init(compiler: Compiler, source: DecisionTableSource) {
        self.compiler = compiler
        self.source = source
    }

    private var isStandard: Bool { compiler.mode == .standard }

    mutating func build() -> CompiledTable {
        var inputs = source.inputs.map { input($0) }
        var outputs = source.outputs.map { output($0) }
        let rules = source.rules.map { rule($0, outputs) }
        for column in inputs.indices {
            inputs[column].landmarks += landmarks[column]
            inputs[column].asksForNull = columnsWithNull.contains(column)
        }
        inferTypes(&outputs, rules)
        if !isStandard { check(outputs.map(\.output), rules.map(\.rule)) }
        let names = outputs.enumerated().map { $1.output.name ?? "output \($0 + 1)" }
        var code = TableCode(
            type: type(outputs.map { $0.output }, names), slots: slots.sorted(), hit: source.hit, place: source.place,
            inputTypes: inputTypes, inputs: inputs, outputs: outputs.map(\.output), rules: rules.map(\.rule),
            localCount: localCount, height: height, isStrict: !isStandard,
            isRestricted: inputs.contains { $0.allows != nil },
            shape: ContextValue.Shape(names), zones: compiler.scope.zones)
        code.settle()
        return CompiledTable(code, plain(rules, code))
    }

    // MARK: columns

    private mutating func input(_ input: DecisionTableSource.Input) -> TableCode.Input {
        let tree = parse(input.expression, Parser.expression)
        var term = Compilation.Term(constant: .null)
        term.type = .any
        if let tree { term = compile(input.expression) { $0.term(tree) } }
        let type = term.type == .any ? input.type ?? .any : term.type
        inputTypes.append(type)
        inputTrees.append(tree)
        let allowed = input.allowedValues.flatMap { cell($0, subject: type, of: tree) }
        let domain = input.domain.compactMap { quietly($0, subject: type) }.filter(\.isConstant)
        landmarks.append((allowed?.landmarks ?? []) + domain.flatMap(\.landmarks))
        return TableCode.Input(
            code: term.code, text: input.expression.text, allows: allowed.flatMap(\.test),
            allowsConstants: allowed?.isConstant ?? true, domain: domain.compactMap(\.test), landmarks: [])
    }

    struct OutputColumn {
        var output: TableCode.Output
        /// The type was declared, not inferred.
        var isTyped: Bool
    }

    private mutating func output(_ output: DecisionTableSource.Output) -> OutputColumn {
        let type = output.type ?? .any
        let allowed = output.allowedValues.flatMap { cell($0, subject: type, of: nil) }
        let standard = output.defaultValue.flatMap { result($0, expecting: type) }
        return OutputColumn(
            output: TableCode.Output(
                name: output.name, type: type, allows: allowed.flatMap(\.test),
                allowsConstants: allowed?.isConstant ?? true, priorities: allowed?.landmarks ?? [],
                defaultValue: standard?.code, defaultConstant: standard?.constant),
            isTyped: output.type != nil)
    }

    private func type(_ outputs: [TableCode.Output], _ names: [String]) -> FEELType {
        let single =
            outputs.count == 1
            ? outputs[0].type
            : .context(zip(names, outputs).map { FEELType.Field(name: $0, type: $1.type) })
        switch source.hit {
        case .unique, .any, .first, .priority: return single
        case .collect(.count?): return .number
        case .collect(.sum?), .collect(.min?), .collect(.max?): return single
        case .ruleOrder, .outputOrder, .collect(nil): return .list(single)
        }
    }

    /// An output without a declared type has the one that all its results share.
    private func inferTypes(_ outputs: inout [OutputColumn], _ rules: [CompiledRow]) {
        for column in outputs.indices where !outputs[column].isTyped {
            outputs[column].output.type = FEELType.joined(rules.map { $0.types[column] })
        }
    }

    // MARK: rows

    private struct CompiledRow {
        var rule: TableCode.Rule
        var types: [FEELType]
        var trees: [UnaryTests?]
    }

    private mutating func rule(_ rule: DecisionTableSource.Rule, _ outputs: [OutputColumn]) -> CompiledRow {
        var tests: [Compilation.Test?] = []
        var trees: [UnaryTests?] = []
        var isConstant: [Bool] = []
        var tested: [[Code]] = []
        for (column, text) in rule.tests.enumerated() where column < inputTypes.count {
            let cell = cell(text, subject: inputTypes[column], of: inputTrees[column])
            tests.append(cell?.test)
            trees.append(cell?.tree)
            tested.append(cell?.tested ?? [])
            isConstant.append(cell?.isConstant ?? false)
            landmarks[column] += cell?.landmarks ?? []
            if cell?.landmarks.contains(.null) ?? false { columnsWithNull.insert(column) }
        }
        while tests.count < inputTypes.count {
            tests.append(nil)
            tested.append([])
            isConstant.append(true)
        }
        let results = zip(rule.results, outputs).map { text, column in
            result(text, expecting: column.output.type) ?? Compilation.Term(constant: .null)
        }
        return CompiledRow(
            rule: TableCode.Rule(
                tests: tests, tested: tested, results: results.map(\.code), place: rule.place, isConstant: isConstant,
                constants: results.map(\.constant)),
            types: results.map(\.type), trees: trees)
    }

    /// nil: a test is not plain, or allowed values have to be asked first.
    private func plain(_ rows: [CompiledRow], _ code: TableCode) -> PlainTable? {
        guard !code.isRestricted else { return nil }
        let outcomes = code.rules.indices.map { index in
            code.rules[index].answer.map { TableOutcome(value: $0, fired: [index]) }
        }
        let cells = rows.map { row in zip(row.trees, inputTrees).map { ($0, $1) } }
        return PlainTable(code.hit, cells, outcomes, compiler.scope)
    }

    // MARK: cells

    private struct Cell {
        /// nil: everything passes.
        var test: Compilation.Test?
        var tree: UnaryTests?
        var isConstant: Bool
        var landmarks: [Value]
        /// What the tests hold their subject against.
        var tested: [Code] = []
    }

    private mutating func cell(_ text: SourceText, subject: FEELType, of input: Expression?) -> Cell? {
        if isStandard, text.text.allSatisfy(\.isWhitespace) { return Cell(test: nil, isConstant: true, landmarks: []) }
        guard let tree = parse(text, Parser.unaryTests) else { return nil }
        if tree.tests.isEmpty { return Cell(test: nil, isConstant: true, landmarks: []) }
        var compilation = Compilation(text, compiler.scope, compiler.mode)
        let test = compilation.cell(tree, subject: subject, of: input)
        finish(compilation)
        let landmarks = compilation.landmarks.flatMap(Self.ends)
        // The analysis samples values, never their absence: a cell that asks for null is left out of it.
        let isConstant = !compilation.hasOpenTest && !landmarks.contains(.null)
        return Cell(
            test: test, tree: tree, isConstant: isConstant, landmarks: landmarks, tested: compilation.tested)
    }

    /// What is wrong with it is told where the type is defined.
    private mutating func quietly(_ text: SourceText, subject: FEELType) -> Cell? {
        let before = problems
        defer { problems = before }
        return cell(text, subject: subject, of: nil)
    }

    /// The single values that a constant is made of.
    private static func ends(_ constant: Value) -> [Value] {
        switch constant {
        case .list(let items): items.flatMap(ends)
        case .range(let range): [range.low, range.high].compactMap { $0 }
        case .null, .number, .string, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .context,
            .function:
            [constant]
        }
    }

    private mutating func result(_ text: SourceText, expecting type: FEELType) -> Compilation.Term? {
        if isStandard, text.text.allSatisfy(\.isWhitespace) { return Compilation.Term(constant: .null) }
        guard let tree = parse(text, Parser.expression) else { return nil }
        return compile(text) { compilation in
            let term = compilation.term(tree)
            return compilation.mode == .strict ? compilation.expecting(type, term, tree) : term
        }
    }

    private mutating func parse<Tree>(
        _ text: SourceText, _ body: (_ text: String, _ scope: Scope) throws(SyntaxError) -> Tree
    ) -> Tree? {
        do throws(SyntaxError) {
            return try body(text.text, compiler.scope)
        } catch {
            problems.add(Compiler.diagnostic(error, text))
            return nil
        }
    }

    private mutating func compile(
        _ text: SourceText, _ body: (inout Compilation) -> Compilation.Term
    ) -> Compilation.Term {
        var compilation = Compilation(text, compiler.scope, compiler.mode)
        let term = body(&compilation)
        finish(compilation)
        return term
    }

    private mutating func finish(_ compilation: Compilation) {
        problems.add(contentsOf: compilation.problems)
        slots.formUnion(compilation.slots)
        localCount = max(localCount, compilation.localCount)
        height = max(height, compilation.height)
    }
}
