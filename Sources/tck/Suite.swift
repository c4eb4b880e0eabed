import Files
import DMN
import Diagnostics
import FEEL
import SafeXML

/// Runs the test cases of one folder.
struct Suite {
    /// How one case ended.
    struct Outcome {
        enum Verdict: Hashable { case passed, failed, notApplicable }

        let folder: String
        /// 2 or 3.
        let level: Int
        let id: String
        let expectsValue: Bool
        var verdict: Verdict
        /// What differs, or why the case does not apply.
        var notes: [String] = []
    }

    /// The path of a folder, and its files.
    let folder: String
    let files: [String]

    private static let limit = 32 << 20

    var level: Int {
        folder.split(separator: "/").compactMap { part in
            part.hasPrefix("compliance-level-") ? Int(part.dropFirst("compliance-level-".count)) : nil
        }.last ?? 0
    }

    var title: String { folder.split(separator: "/").last.map(String.init) ?? folder }

    func run(_ context: EvaluationContext) -> [Outcome] {
        files.filter { $0.hasSuffix(".xml") }.flatMap { path -> [Outcome] in
            do {
                let test = try TestFile(
                    try InputFile.read(InputPath(path), limit: Self.limit, links: .followed), name: path)
                return try run(test, context)
            } catch {
                return [
                    Outcome(
                        folder: title, level: level, id: path, expectsValue: true, verdict: .failed, notes: ["\(error)"]
                    )
                ]
            }
        }
    }

    private func run(_ test: TestFile, _ context: EvaluationContext) throws -> [Outcome] {
        let path = "\(folder)/\(test.model)"
        let bytes = try InputFile.read(InputPath(path), limit: Self.limit, links: .followed)
        let external = try ExternalFunctions.kind(in: XMLElement.parse(bytes))
        var problems = DiagnosticCollector()
        let model = DecisionModel.read(
            bytes, name: test.model, mode: .standard, imports: imported,
            zones: { ZoneDatabase($0, from: SystemZones.source) }, into: &problems)
        return test.cases.map { testCase in
            var outcome = Outcome(
                folder: title, level: level, id: testCase.id, expectsValue: testCase.expectsValue, verdict: .passed)
            if let external {
                outcome.verdict = .notApplicable
                outcome.notes = ["the model calls functions of the kind \(external)"]
            } else if let model {
                outcome.notes = Self.differences(testCase, model, context)
                if !outcome.notes.isEmpty { outcome.verdict = .failed }
            } else {
                outcome.verdict = .failed
                outcome.notes = problems.sorted.map(\.description)
            }
            return outcome
        }
    }

    /// The model of this folder that has the namespace.
    private func imported(_ namespace: String) -> [UInt8]? {
        files.lazy.filter { $0.hasSuffix(".dmn") }.compactMap { path -> [UInt8]? in
            guard let bytes = try? InputFile.read(InputPath(path), limit: Self.limit, links: .followed),
                let root = try? XMLElement.parse(bytes), root.attribute("namespace") == namespace
            else { return nil }
            return bytes
        }.first
    }

    /// What differs from the expected results.
    static func differences(_ testCase: TestCase, _ model: DecisionModel, _ context: EvaluationContext)
        -> [String]
    {
        testCase.results.compactMap { result in
            guard let actual = value(of: result, testCase, model, context) else {
                return "\(result.name): the model has no such decision"
            }
            if Comparison.matches(result.expected, actual) { return nil }
            var note = "\(result.name): expected \(result.expected), got \(actual)"
            if case .null(let reason?) = actual { note += " (\(reason))" }
            return note
        }
    }

    private static func value(
        of result: TestCase.Result, _ testCase: TestCase, _ model: DecisionModel, _ context: EvaluationContext
    ) -> Value? {
        switch testCase.subject {
        case .service(let name):
            guard let service = model.service(named: name) else { return nil }
            let all = service.evaluate(arguments(service.inputs, testCase, model), context).value
            if service.outputs.count == 1 { return all }
            guard case .context(let outputs) = all else { return all }
            return outputs[result.name]
        case .function(let name):
            guard let function = model.function(named: name) else { return nil }
            let arguments = function.parameters.map { parameter in
                testCase.inputs.first { $0.name == parameter.name }?.value ?? .null(nil)
            }
            return function.evaluate(arguments, context).value
        case .decisions:
            guard let decision = model.decision(named: result.name, in: result.namespace) else { return nil }
            return decision.evaluate(arguments(decision.inputs, testCase, model), context).value
        }
    }

    /// An input that is given with a namespace is that of this model; one without is the model's own, or, where that has none
    /// of the name, any.
    private static func arguments(
        _ inputs: [CompiledDecision.Input], _ testCase: TestCase, _ model: DecisionModel
    ) -> [Value] {
        inputs.map { input in
            let named = testCase.inputs.filter { $0.name.split(separator: " ") == input.name.split(separator: " ") }
            let isShared = inputs.contains { $0.name == input.name && $0.namespace == model.namespace }
            let own = named.first { $0.namespace == input.namespace }
            let bare = named.first { $0.namespace == nil && (input.namespace == model.namespace || !isShared) }
            return (own ?? bare)?.value ?? .null(nil)
        }
    }
}

/// Finds functions that are written in another language than FEEL: cases over such models need a foreign runtime.
enum ExternalFunctions {
    /// The kind of the first one; nil: there is none.
    static func kind(in xml: XMLElement) -> String? {
        if xml.name == "functionDefinition" || xml.name == "encapsulatedLogic", let kind = xml.attribute("kind"),
            kind != "FEEL"
        {
            return kind
        }
        if xml.name == "text", let kind = literal(xml.text) { return kind }
        return xml.elements.lazy.compactMap(kind).first
    }

    /// `function(…) external { java: {…} }`
    private static func literal(_ text: String) -> String? {
        guard let found = text.firstRange(of: /\)\s*external\s*\{\s*([A-Za-z]+)/) else { return nil }
        return text[found].split { !$0.isLetter }.last.map(String.init)
    }
}
