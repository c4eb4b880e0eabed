internal import Diagnostics
internal import FEEL
internal import SafeXML

/// Decision tables. DMN 1.5 §8.
extension BoxedExpressionBuilder {
    mutating func table(_ xml: XMLElement) -> Built {
        let before = problems.errorCount
        let hit = hitPolicy(xml)
        let inputs = xml.children("input").compactMap { input($0) }
        let outputs = xml.children("output").map { output($0, isOnly: xml.children("output").count == 1) }
        checkShape(of: xml)
        guard let hit, problems.errorCount == before else {
            let reason = problems.all.last { $0.severity == .error }?.message ?? "this table cannot be used"
            return Built(expression: .failed(NoAnswer(reason: reason, place: places.place(of: xml))), type: .any)
        }
        let rules = xml.children("rule").map { rule($0) }
        return compiled(
            DecisionTableSource(hit: hit, inputs: inputs, outputs: outputs, rules: rules, place: places.place(of: xml)))
    }

    /// Every rule has a test for every input and a result for every output.
    private mutating func checkShape(of xml: XMLElement) {
        let (inputs, outputs) = (xml.children("input").count, xml.children("output").count)
        if outputs == 0 { problems.error("DMN.TABLE", "this table has no output", at: places.place(of: xml)) }
        for rule in xml.children("rule") {
            let (tests, results) = (rule.children("inputEntry").count, rule.children("outputEntry").count)
            guard tests != inputs || results != outputs else { continue }
            problems.error(
                "DMN.TABLE",
                "this rule has \(counted(tests, "test")) and \(counted(results, "result")), but the table has \(counted(inputs, "input")) and \(counted(outputs, "output"))",
                at: places.place(of: rule))
        }
    }

    private mutating func compiled(_ source: DecisionTableSource) -> Built {
        var found = DiagnosticCollector()
        let table = Compiler(scope: scope, mode: mode).table(source, into: &found)
        if mode == .strict, let table { found.add(contentsOf: TableAnalysis.findings(in: table)) }
        let texts = source.texts
        problems.add(
            contentsOf: found.all.map { diagnostic in
                texts.last { $0.place <= diagnostic.place ?? source.place }.map { places.corrected(diagnostic, in: $0) }
                    ?? diagnostic
            })
        guard let table else {
            let first = found.all.first { $0.severity == .error }
            let reason = NoAnswer(
                reason: first?.message ?? "this table cannot be used", place: first?.place ?? source.place)
            return Built(expression: .failed(reason), type: .any)
        }
        let place = BoxedExpression.TablePlace(name: name, table: source.place, rules: source.rules.map(\.place))
        return Built(expression: .table(table, place: place), type: table.type)
    }

    private mutating func hitPolicy(_ xml: XMLElement) -> HitPolicy? {
        let name = xml.attribute("hitPolicy") ?? "UNIQUE"
        switch name {
        case "UNIQUE": return .unique
        case "ANY": return .any
        case "FIRST": return .first
        case "PRIORITY": return .priority
        case "RULE ORDER": return .ruleOrder
        case "OUTPUT ORDER": return .outputOrder
        case "COLLECT": return aggregation(xml).map { .collect($0) }
        default:
            let known = ["UNIQUE", "ANY", "FIRST", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT"]
            problems.error(
                "DMN.TABLE", "unknown hit policy '\(name)'\(DidYouMean.clause(for: name, among: known))",
                at: places.place(of: xml))
            return nil
        }
    }

    /// nil: not known; a nil inside: none.
    private mutating func aggregation(_ xml: XMLElement) -> Aggregation?? {
        guard let name = xml.attribute("aggregation") else { return .some(nil) }
        switch name {
        case "SUM": return .sum
        case "COUNT": return .count
        case "MIN": return .min
        case "MAX": return .max
        default:
            problems.error(
                "DMN.TABLE",
                "unknown aggregation '\(name)'\(DidYouMean.clause(for: name, among: ["SUM", "COUNT", "MIN", "MAX"]))",
                at: places.place(of: xml))
            return nil
        }
    }

    private mutating func input(_ xml: XMLElement) -> DecisionTableSource.Input? {
        guard let input = xml.child("inputExpression"), let expression = text(input) else {
            problems.error("DMN.TABLE", "this input has no expression", at: places.place(of: xml))
            return nil
        }
        return DecisionTableSource.Input(
            expression: expression, allowedValues: text(xml.child("inputValues")),
            type: types.type(input.attribute("typeRef"), in: model, of: input).feel)
    }

    private mutating func output(_ xml: XMLElement, isOnly: Bool) -> DecisionTableSource.Output {
        let type = types.type(xml.attribute("typeRef"), in: model, of: xml)
        return DecisionTableSource.Output(
            name: isOnly ? nil : xml.attribute("name"), type: type.isAny ? nil : type.feel,
            allowedValues: text(xml.child("outputValues")), defaultValue: text(xml.child("defaultOutputEntry")))
    }

    private func rule(_ xml: XMLElement) -> DecisionTableSource.Rule {
        DecisionTableSource.Rule(
            tests: xml.children("inputEntry").map { cell($0, empty: "-") },
            results: xml.children("outputEntry").map { cell($0, empty: "null") }, place: places.place(of: xml))
    }

    /// Editors leave a cell empty where the standard writes `-` (anything) or `null` (nothing).
    private func cell(_ xml: XMLElement, empty: String) -> SourceText {
        if let source = text(xml) { return source }
        let place = places.place(of: xml.child("text") ?? xml)
        return SourceText(text: empty, file: place.file, line: place.line, column: place.column)
    }

    private func text(_ xml: XMLElement?) -> SourceText? {
        guard let text = xml?.child("text"), !text.text.trimmed.isEmpty else { return nil }
        return places.source(of: text)
    }
}

extension DecisionTableSource {
    /// All its texts, in the order of their places.
    fileprivate var texts: [SourceText] {
        var all: [SourceText?] = inputs.flatMap { [$0.expression, $0.allowedValues] }
        all += outputs.flatMap { [$0.allowedValues, $0.defaultValue] }
        all += rules.flatMap { $0.tests + $0.results }
        return all.compactMap { $0 }.sorted { $0.place < $1.place }
    }
}
