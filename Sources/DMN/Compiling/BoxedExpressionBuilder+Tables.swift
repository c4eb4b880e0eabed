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
        if let failure = foreignPart(of: xml) { return failure }
        guard let hit, problems.errorCount == before else {
            let reason = problems.all.last { $0.severity == .error }?.message ?? "this table cannot be used"
            return Built(expression: .failed(NoAnswer(reason: reason, place: places.place(of: xml))), type: .any)
        }
        let rules = xml.children("rule").map { rule($0) }
        return compiled(
            DecisionTableSource(hit: hit, inputs: inputs, outputs: outputs, rules: rules, place: places.place(of: xml)))
    }

    /// All parts of the table that are written in another language than FEEL are told of.
    private mutating func foreignPart(of xml: XMLElement) -> Built? {
        var parts = xml.children("input").flatMap { [$0.child("inputExpression"), $0.child("inputValues")] }
        parts += xml.children("output").flatMap { [$0.child("outputValues"), $0.child("defaultOutputEntry")] }
        parts += xml.children("rule").flatMap { $0.children("inputEntry") + $0.children("outputEntry") }
        return parts.compactMap { $0 }.compactMap { foreign($0) }.first
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
            problems.error(
                "DMN.TABLE", "unknown hit policy '\(name)'\(Self.hint(forHitPolicy: name))", at: places.place(of: xml))
            return nil
        }
    }

    /// The letters stand in the corner of a drawn table (DMN 1.5 §8.2.10), the words in the file.
    private static func hint(forHitPolicy name: String) -> String {
        let letters = [
            "U": "UNIQUE", "A": "ANY", "F": "FIRST", "P": "PRIORITY", "R": "RULE ORDER", "O": "OUTPUT ORDER",
            "C": "COLLECT",
        ]
        let aggregations = ["C+": "SUM", "C#": "COUNT", "C<": "MIN", "C>": "MAX"]
        if let aggregation = aggregations[name] { return "; write COLLECT and the aggregation \(aggregation)" }
        return letters[name].map { "; did you mean '\($0)'?" } ?? DidYouMean.clause(for: name, among: letters.values)
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
        let type = types.type(input.attribute("typeRef"), in: model, of: input)
        return DecisionTableSource.Input(
            expression: expression, allowedValues: text(xml.child("inputValues")), type: type.feel,
            domain: domain(of: expression.text))
    }

    /// The values to which the type of a name, or of an entry of a name, holds it.
    private func domain(of expression: String) -> [SourceText] {
        let name = expression.normalizedBlanks
        if let type = required[name] { return type.domain }
        let path = name.split(separator: ".").map { String($0).normalizedBlanks }
        guard path.count > 1, let type = required[path[0]] else { return [] }
        return type.component(path.dropFirst())?.domain ?? []
    }

    private mutating func output(_ xml: XMLElement, isOnly: Bool) -> DecisionTableSource.Output {
        let type = types.type(xml.attribute("typeRef"), in: model, of: xml)
        return DecisionTableSource.Output(
            name: isOnly ? nil : xml.normalizedName, type: type.isAny ? nil : type.feel,
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
