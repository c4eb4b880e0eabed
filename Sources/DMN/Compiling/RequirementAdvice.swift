internal import Diagnostics
internal import FEEL

/// What a diagram lacks, where the logic of an element speaks of names that it does not know.
struct RequirementAdvice {
    let graph: ModelGraph
    let element: Int

    private var own: ModelElement { graph.elements[element] }

    /// Required elements whose names cannot be written in FEEL.
    var nameProblems: [Diagnostic] {
        (graph.information[element] + graph.knowledge[element]).compactMap { required in
            let other = graph.elements[required]
            guard let fault = Scope.fault(ofName: other.name) else { return nil }
            return Diagnostic(
                code: "DMN.NAME",
                message: "'\(own.label)' cannot speak of the \(other.kind.phrase) '\(other.name)': \(fault); rename it",
                place: other.place)
        }
    }

    /// An unknown name, with what to draw.
    func completed(_ problem: Diagnostic) -> Diagnostic {
        guard problem.code == "FEEL.UNKNOWN_NAME" || problem.code == "FEEL.UNKNOWN_FUNCTION",
            !problem.message.contains(";"), let name = Self.quoted(problem.message), let advice = advice(name)
        else { return problem }
        var completed = problem
        completed.message += "; \(advice)"
        return completed
    }

    /// `unknown name 'season'` speaks of season.
    private static func quoted(_ message: String) -> String? {
        guard message.hasPrefix("unknown ") else { return nil }
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        return parts.count > 2 ? parts[1..<(parts.count - 1)].joined(separator: "'") : nil
    }

    private func advice(_ name: String) -> String? {
        let known = graph.elements.first { $0.model == own.model && ($0.name == name || $0.label == name) }
        guard let known else {
            return "draw the input '\(name)' and connect it to '\(own.label)', or give it under 'inputs:' in the rubric"
        }
        if known.name != name {
            return "the variable of '\(name)' is called '\(known.name)': write that"
        }
        if known.name == own.name, known.kind == own.kind {
            return "to call itself, '\(name)' needs a requirement that leads from it to itself"
        }
        return
            "the \(known.kind.phrase) '\(name)' is in the model, but not connected: draw a requirement from it to '\(own.label)'"
    }
}
