import DMN
import Diagnostics
import FEEL

/// What the inputs of a decision are bound to: `inputs: { "Loan Amount": requested, "p.X": months }` where it is written, else
/// the fact or value of the input's own name.
struct DecisionInputs {
    private struct Binding {
        /// Words one blank apart, as names of models are compared.
        let input: String
        let inputPlace: Place
        let slot: Int
        var isUsed = false
    }

    private let facts: Names
    private var bindings: [Binding] = []

    init(_ section: Section, _ facts: Names, _ loading: inout Loading) {
        self.facts = facts
        for entry in loading.entries(section, "inputs") {
            let input = entry.key.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard let fact = loading.scalar(entry.value, "\(section.path("inputs")).\(entry.key)") else { continue }
            guard let slot = facts.slots[fact.text] else {
                let hint = DidYouMean.clause(for: fact.text, among: facts.slots.keys)
                let advice = hint.isEmpty ? "; give an expression a name under 'values:'" : hint
                loading.error(
                    "RUBRIC.DECISION",
                    "the input '\(input)' takes a fact or value of this rubric, and '\(fact.text.shortened)' is none\(advice)",
                    at: fact.place, length: fact.text.count)
                continue
            }
            bindings.append(Binding(input: input, inputPlace: entry.keyPlace, slot: slot))
        }
    }

    /// The inputs that are bound by name.
    var names: [String] { bindings.map(\.input) }

    /// The slot of each input; nil (with problems): some of them have none.
    mutating func slots(
        of decision: CompiledDecision, named name: String, at place: Place, _ loading: inout Loading
    ) -> [Int]? {
        var slots: [Int] = []
        for input in decision.inputs {
            guard let slot = slot(of: input, decision, name, place, &loading) else { continue }
            checkType(slot, input, name, place, &loading)
            slots.append(slot)
        }
        for binding in bindings where !binding.isUsed {
            let known = Set(decision.inputs.flatMap { [$0.qualifiedName, $0.name, $0.label] })
            let hint = DidYouMean.clause(for: binding.input, among: known)
            let list = Set(decision.inputs.map(\.qualifiedName)).sorted().map { "'\($0)'" }.joined(separator: ", ")
            let advice = hint.isEmpty && !list.isEmpty ? "; it needs \(list)" : hint
            loading.error(
                "RUBRIC.DECISION", "the decision '\(name)' needs no input '\(binding.input)'\(advice)",
                at: binding.inputPlace, length: binding.input.count)
        }
        return slots.count == decision.inputs.count ? slots : nil
    }

    private mutating func slot(
        of input: CompiledDecision.Input, _ decision: CompiledDecision, _ name: String, _ place: Place,
        _ loading: inout Loading
    ) -> Int? {
        let same = decision.inputs.filter { $0.name == input.name }
        let isAlone = same.count == 1
        let position = bindings.firstIndex { binding in
            binding.input == input.qualifiedName || isAlone && [input.name, input.label].contains(binding.input)
        }
        if let position {
            bindings[position].isUsed = true
            return bindings[position].slot
        }
        guard isAlone else {
            if input == same[0] || bindings.contains(where: \.isUsed) {
                let pairs = same.map { "\"\($0.qualifiedName)\": …" }.joined(separator: ", ")
                loading.error(
                    "RUBRIC.DECISION",
                    "the decision '\(name)' has \(same.count) inputs '\(input.name)'; say which fact each is: inputs: { \(pairs) }",
                    at: place)
            }
            return nil
        }
        if let slot = facts.slots[input.name] { return slot }
        let hint = DidYouMean.clause(for: input.name, among: facts.slots.keys)
        let advice = hint.isEmpty ? "; bind it to one: inputs: { \"\(input.qualifiedName)\": … }" : hint
        loading.error(
            "RUBRIC.DECISION",
            "the decision '\(name)' needs the input '\(input.name)', which is no fact or value of this rubric\(advice)",
            at: place)
        return nil
    }

    private func checkType(
        _ slot: Int, _ input: CompiledDecision.Input, _ name: String, _ place: Place, _ loading: inout Loading
    ) {
        let type = facts.types[slot]
        guard type != input.type, input.type != .any, type != .any else { return }
        loading.error(
            "RUBRIC.DECISION",
            "the decision '\(name)' needs '\(input.name)' as \(input.type), but in this rubric it is \(type)", at: place
        )
    }
}
