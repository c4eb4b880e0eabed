package import Diagnostics
package import FEEL

/// A decision model, drawn in any editor that writes the OMG's DMN 1.1 to 1.6 and read from its XML: decisions over named,
/// typed inputs, compiled once and ready to be evaluated.
package struct DecisionModel: Sendable {
    /// A decision as the model lists it.
    package struct Listed: Sendable, Hashable {
        /// Of its variable, which is what expressions use.
        package let name: String
        /// The name that the diagram shows.
        package let label: String
        package let id: String?
        package let type: FEELType
    }

    /// The model's own input data, in document order.
    package let inputs: [CompiledDecision.Input]
    /// The model's own decisions, in document order.
    package let decisions: [Listed]
    /// The model's own decision services, in document order.
    package let services: [CompiledService]
    /// The model's own business knowledge models, in document order.
    package let functions: [CompiledFunction]
    /// Of the model that was asked for.
    package let namespace: String
    /// Every decision's plan is laid out when it is asked for: most callers want one of many.
    private let plans: DecisionPlans

    init(
        namespace: String, inputs: [CompiledDecision.Input], decisions: [Listed], services: [CompiledService],
        functions: [CompiledFunction], plans: DecisionPlans
    ) {
        self.namespace = namespace
        self.inputs = inputs
        self.decisions = decisions
        self.services = services
        self.functions = functions
        self.plans = plans
    }

    /// Reads and compiles a model.
    ///
    /// In strict mode any error makes the model unusable. In standard mode, as the standard wants it, logic with an error
    /// has no value (null) and the rest of the model works; the errors are told all the same.
    /// - Parameters:
    ///   - name: the file's name for messages; imports are looked for from where it lies.
    ///   - decision: the only decision that will be asked for: mistakes in the logic of others are then warnings.
    ///   - given: names of which the caller has values, for models that use them without drawing them.
    ///   - imports: gives the bytes of an imported model by its `locationURI`, as seen from the importing file or as it is
    ///     written, or, where it has none or that is not found, by its namespace; nothing is ever looked up otherwise.
    ///   - zones: gives the rules of the time zones that the documents name.
    /// - Returns: nil when the model cannot be used; `problems` then says why.
    package static func read(
        _ bytes: [UInt8], name: String, mode: Mode, decision: String? = nil, given: [String] = [],
        imports: (String) -> [UInt8]?, zones: (Set<String>) -> (any ZoneRules)? = { _ in nil },
        into problems: inout DiagnosticCollector
    ) -> DecisionModel? {
        withoutActuallyEscaping(imports) { imports in
            var reader = ModelReader(given: given.map(\.normalizedBlanks), load: imports)
            let isReadable = reader.read(bytes, name: name)
            var found = reader.problems
            defer { problems.add(contentsOf: found.sorted) }
            guard isReadable else { return nil }
            var compiler = ModelCompiler(
                reader.models, mode: mode, zones: reader.zones.isEmpty ? nil : zones(reader.zones))
            let model = compiler.compile(for: decision)
            found.add(contentsOf: compiler.problems.all)
            return mode == .strict && found.hasErrors ? nil : model
        }
    }

    /// The decision with all that leads to it, by the name of its variable or its element, its id, or behind the name of an
    /// import (`import.name`); nil: there is none.
    /// Linear in the number of decisions that are reached.
    /// - Parameter namespace: of the model that it belongs to; nil: any, the own one first.
    package func decision(named name: String, in namespace: String? = nil) -> CompiledDecision? {
        plans.decision(named: name, in: namespace)
    }

    /// nil: the model has no business knowledge model of this name.
    package func function(named name: String) -> CompiledFunction? {
        functions.first { $0.name == name }
    }

    /// nil: the model has no decision service of this name.
    package func service(named name: String) -> CompiledService? {
        services.first { $0.name == name }
    }
}
