import DMN
import Diagnostics
import FEEL

/// Reads `decision: viability.dmn#Viability`: a criterion drawn as a decision model. Its inputs are the facts and values of
/// their names, or those that `inputs: { "Loan Amount": requested }` names.
struct DecisionReferenceSection {
    let names: Names

    func load(_ section: Section, _ loading: inout Loading) -> CompiledDecisionReference? {
        if case .mapping(_, let place)? = section["decision"] {
            loading.error(
                "RUBRIC.SHAPE",
                "'\(section.path("decision"))' names a file and a decision: viability.dmn#Viability; 'inputs' stands beside it",
                at: place)
            return nil
        }
        guard let text = loading.text(section, "decision") else { return nil }
        let parts = text.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            loading.error(
                "RUBRIC.TYPE", "'\(section.path("decision"))' names a file and a decision: viability.dmn#Viability",
                at: text.place, length: text.text.count)
            return nil
        }
        var inputs = DecisionInputs(section, names, &loading)
        let file = PlacedText(parts[0], at: text.place)
        guard let model = model(file, decision: parts[1], given: inputs.names, &loading) else { return nil }
        guard let decision = model.decision(named: parts[1]) else {
            let known = model.decisions.flatMap { [$0.name, $0.label] + [$0.id].compactMap { $0 } }
            let hint = DidYouMean.clause(for: parts[1], among: known)
            let list = Set(model.decisions.map(\.label)).sorted().map { "'\($0)'" }.joined(separator: ", ")
            loading.error(
                "RUBRIC.DECISION",
                "'\(parts[0])' has no decision '\(parts[1])'\(hint.isEmpty && !list.isEmpty ? "; it has \(list)" : hint)",
                at: text.place, length: text.text.count)
            return nil
        }
        checkType(decision, text, &loading)
        guard let slots = inputs.slots(of: decision, named: parts[1], at: text.place, &loading) else { return nil }
        return CompiledDecisionReference(file: parts[0], name: parts[1], decision: decision, inputSlots: slots)
    }

    private func model(
        _ file: PlacedText, decision: String, given: [String], _ loading: inout Loading
    ) -> DecisionModel? {
        guard let bytes = loading.bytes(of: file) else { return nil }
        var imported: [(String, [UInt8])] = []
        let open = loading.open
        var problems = DiagnosticCollector()
        let model = DecisionModel.read(
            bytes, name: file.text, mode: .strict, decision: decision, given: given,
            imports: { name in
                guard case .success(let bytes) = open(name) else { return nil }
                imported.append((name, bytes))
                return bytes
            }, zones: { loading.know(zones: $0) }, into: &problems)
        loading.problems.add(contentsOf: problems.all)
        for (name, bytes) in imported where !loading.sources.contains(where: { $0.name == name }) {
            loading.sources.append(SourceFile(name: name, bytes: bytes))
        }
        return model
    }

    /// A criterion is a number: a list, context or text can be told now.
    private func checkType(_ decision: CompiledDecision, _ text: PlacedText, _ loading: inout Loading) {
        guard decision.type != .any, decision.type != .null, decision.type != .number else { return }
        let advice =
            if case .list = decision.type { "; aggregate it, or pick an item" } else { "" }
        loading.error(
            "RUBRIC.DECISION",
            "the decision '\(decision.name)' gives \(decision.type.phrase), but a criterion is a number\(advice)",
            at: text.place, length: text.text.count)
    }
}
