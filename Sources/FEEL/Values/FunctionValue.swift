/// Something that can be called: a function literal with what it saw when it was made, a built-in, or a function that the
/// caller of the engine supplies (a business knowledge model, a decision service).
package struct FunctionValue: Sendable {
    /// Arguments come in the order of the parameters, one for each, already checked and converted; the function gets itself, so that it can call itself.
    typealias Body = @Sendable (FunctionValue, [Value], inout Machine) -> Value

    private final class Storage: Sendable {
        let parameters: [FEELType.Parameter]
        let result: FEELType
        let body: Body
        /// The built-in itself, where it is one: it picks the form by the arguments.
        let builtin: Builtin?
        /// How many expressions stand inside each other in its body.
        let height: Int

        init(
            _ parameters: [FEELType.Parameter], _ result: FEELType, _ builtin: Builtin?, _ height: Int,
            _ body: @escaping Body
        ) {
            self.height = height
            self.parameters = parameters
            self.result = result
            self.builtin = builtin
            self.body = body
        }
    }

    private let storage: Storage

    init(parameters: [FEELType.Parameter], result: FEELType, height: Int, code: @escaping Body) {
        storage = Storage(parameters, result, nil, height, code)
    }

    init(_ builtin: Builtin) {
        storage = Storage([], .any, builtin, 1) { _, _, _ in .null }
    }

    /// A function written outside FEEL.
    /// - Parameters:
    ///   - height: how many expressions stand inside each other in its body, so that calls within calls are bounded by
    ///     what they need of the stack.
    ///   - body: gets one argument a parameter, converted to its type, and the context of the running
    ///     evaluation: hand it on to every `Program.evaluate`, so that steps and depth are counted across calls.
    package init(
        parameters: [FEELType.Parameter], result: FEELType = .any, height: Int = 1,
        body: @escaping @Sendable ([Value], inout EvaluationContext) -> Value
    ) {
        self.init(
            parameters: parameters, result: result, height: height,
            code: { _, arguments, machine in body(arguments, &machine.context) }
        )
    }

    package var parameters: [FEELType.Parameter] { storage.parameters }
    package var result: FEELType { storage.result }
    var builtin: Builtin? { storage.builtin }
    var body: Body { storage.body }
    var height: Int { storage.height }
}

extension FunctionValue: Hashable {
    /// Functions are equal only to themselves.
    package static func == (left: FunctionValue, right: FunctionValue) -> Bool { left.storage === right.storage }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(storage)) }
}

extension FunctionValue: CustomStringConvertible {
    package var description: String {
        if let builtin { return "function \(builtin.name)" }
        return "function(\(parameters.map { "\($0.name): \($0.type)" }.joined(separator: ", ")))"
    }
}
