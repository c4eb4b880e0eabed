import DMN
import Diagnostics
import FEEL

/// Reads `decision: viability.dmn#Viability`: a criterion drawn as a decision model; its inputs are bound by name.
struct DecisionReferenceSection {
    let names: Names

    func load(_ section: Section, _ loading: inout Loading) -> CompiledDecisionReference? {
        guard let text = loading.text(section, "decision") else { return nil }
        let parts = text.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            loading.error(
                "RUBRIC.TYPE", "'\(section.path("decision"))' names a file and a decision: viability.dmn#Viability",
                at: text.place, length: text.text.count)
            return nil
        }
        guard let model = model(PlacedText(parts[0], at: text.place), &loading) else { return nil }
        guard let decision = model.decision(named: parts[1]) else {
            let hint = DidYouMean.clause(for: parts[1], among: model.decisions.map(\.name))
            loading.error(
                "RUBRIC.DECISION", "'\(parts[0])' has no decision '\(parts[1])'\(hint)", at: text.place,
                length: text.text.count)
            return nil
        }
        return bind(decision, file: parts[0], name: parts[1], at: text.place, &loading)
    }

    private func model(_ file: PlacedText, _ loading: inout Loading) -> DecisionModel? {
        guard let bytes = loading.bytes(of: file) else { return nil }
        var imported: [(String, [UInt8])] = []
        let open = loading.open
        let model = DecisionModel.read(
            bytes, name: file.text, mode: .strict,
            imports: { name in
                guard case .success(let bytes) = open(name) else { return nil }
                imported.append((name, bytes))
                return bytes
            }, into: &loading.problems)
        for (name, bytes) in imported where !loading.sources.contains(where: { $0.name == name }) {
            loading.sources.append(SourceFile(name: name, bytes: bytes))
        }
        return model
    }

    private func bind(
        _ decision: CompiledDecision, file: String, name: String, at place: Place, _ loading: inout Loading
    ) -> CompiledDecisionReference? {
        var slots: [Int] = []
        for input in decision.inputs {
            guard let slot = names.slots[input.name] else {
                let hint = DidYouMean.clause(for: input.name, among: names.slots.keys)
                loading.error(
                    "RUBRIC.DECISION",
                    "the decision '\(name)' needs the input '\(input.name)', which is no fact or value of this rubric\(hint)",
                    at: place)
                continue
            }
            let type = names.types[slot]
            if type != input.type, input.type != .any, type != .any {
                loading.error(
                    "RUBRIC.DECISION",
                    "the decision '\(name)' needs '\(input.name)' as \(input.type), but in this rubric it is \(type)",
                    at: place)
            }
            slots.append(slot)
        }
        guard slots.count == decision.inputs.count else { return nil }
        return CompiledDecisionReference(file: file, name: name, decision: decision, inputSlots: slots)
    }
}
