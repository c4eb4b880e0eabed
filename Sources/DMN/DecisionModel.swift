public import Diagnostics
public import FEEL

/// A decision model, drawn in any editor that writes the OMG's DMN 1.1 to 1.6 and read from its XML: decisions over named,
/// typed inputs, compiled once and ready to be evaluated.
public struct DecisionModel: Sendable {
    /// A decision as the model lists it.
    public struct Listed: Sendable, Hashable {
        public let name: String
        public let id: String?
        public let type: FEELType
    }

    /// The model's own input data, in document order.
    public let inputs: [CompiledDecision.Input]
    /// The model's own decisions, in document order.
    public let decisions: [Listed]
    /// The model's own decision services, in document order.
    public let services: [CompiledService]
    /// Every decision's plan is laid out when it is asked for: most callers want one of many.
    private let plans: DecisionPlans

    init(
        inputs: [CompiledDecision.Input], decisions: [Listed], services: [CompiledService], plans: DecisionPlans
    ) {
        self.inputs = inputs
        self.decisions = decisions
        self.services = services
        self.plans = plans
    }

    /// Reads and compiles a model.
    ///
    /// In strict mode any error makes the model unusable. In standard mode, as the standard wants it, logic with an error
    /// has no value (null) and the rest of the model works; the errors are told all the same.
    /// - Parameters:
    ///   - name: the file's name for messages.
    ///   - imports: gives the bytes of an imported model by its `locationURI` or, where it has none or that is not found,
    ///     by its namespace; nothing is ever looked up otherwise.
    /// - Returns: nil when the model cannot be used; `problems` then says why.
    public static func read(
        _ bytes: [UInt8], name: String, mode: Mode, imports: (String) -> [UInt8]?,
        into problems: inout DiagnosticCollector
    ) -> DecisionModel? {
        withoutActuallyEscaping(imports) { imports in
            var reader = ModelReader(load: imports)
            let isReadable = reader.read(bytes, name: name)
            var found = reader.problems
            defer { problems.add(contentsOf: found.sorted) }
            guard isReadable else { return nil }
            var compiler = ModelCompiler(reader.models, mode: mode)
            let model = compiler.compile()
            found.add(contentsOf: compiler.problems.all)
            return mode == .strict && found.hasErrors ? nil : model
        }
    }

    /// The decision with all that leads to it; nil: the model has no decision of this name.
    /// Linear in the number of decisions that are reached.
    public func decision(named name: String) -> CompiledDecision? {
        plans.decision(named: name)
    }

    /// nil: the model has no decision service of this name.
    public func service(named name: String) -> CompiledService? {
        services.first { $0.name == name }
    }
}
