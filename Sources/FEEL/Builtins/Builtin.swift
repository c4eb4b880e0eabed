internal import Diagnostics
internal import Numbers

/// A built-in function: what it is called, what it takes and gives, what it does. The checker, *did you mean* and the
/// reference page all read this one table. DMN 1.5 §10.3.4.
package struct Builtin: Sendable {
    package let name: String
    /// One sentence for the reference page.
    package let summary: String
    /// The ways to call it, tried in this order.
    package let forms: [Form]

    init(_ name: String, _ summary: String, _ forms: Form...) {
        self.name = name
        self.summary = summary
        self.forms = forms
    }

    /// One parameter.
    package struct Parameter: Sendable {
        /// For calls with named arguments.
        package let name: String
        /// The types that it accepts; `any` accepts all.
        package let types: [FEELType]
        package let isOptional: Bool
        /// Otherwise null as an argument gives null as the answer.
        let acceptsNull: Bool

        init(_ name: String, _ types: FEELType..., optional: Bool = false, acceptsNull: Bool = false) {
            self.name = name
            self.types = types
            self.isOptional = optional
            self.acceptsNull = acceptsNull || types.contains(.any)
        }

        /// `a number or a string`
        var phrase: String { types.map(\.phrase).joined(separator: " or ") }
    }

    /// One way to call it.
    package struct Form: Sendable {
        typealias Body = @Sendable ([Value], inout Machine) -> Value

        package let parameters: [Parameter]
        /// The last parameter may be repeated.
        package let isVariadic: Bool
        /// All arguments are of one type.
        var sharesType = false
        /// The type of the answer, from the arguments' types.
        let result: @Sendable ([FEELType]) -> FEELType
        /// Arguments are checked and converted, one for each parameter (null where an optional one is left out).
        let body: Body

        init(
            _ parameters: [Parameter], variadic: Bool = false, result: @escaping @Sendable ([FEELType]) -> FEELType,
            body: @escaping Body
        ) {
            self.parameters = parameters
            self.isVariadic = variadic
            self.result = result
            self.body = body
        }

        var requiredCount: Int { parameters.count { !$0.isOptional } }

        /// Whether so many arguments by position fit.
        func accepts(count: Int) -> Bool {
            count >= requiredCount && (isVariadic || count <= parameters.count)
        }

        func parameter(at index: Int) -> Parameter { parameters[min(index, parameters.count - 1)] }

        /// `(string, start position, [length])`
        var signature: String {
            let names = parameters.map { $0.isOptional ? "[\($0.name)]" : $0.name }
            return "(\(names.joined(separator: ", "))\(isVariadic ? ", …" : ""))"
        }
    }
}

/// A Swift type that stands for a FEEL type in the bodies of built-ins.
protocol Readable: SendableMetatype {
    init?(feel: Value)
}

extension Decimal128: Readable {
    init?(feel: Value) {
        guard case .number(let number) = feel else { return nil }
        self = number
    }
}

extension String: Readable {
    init?(feel: Value) {
        guard case .string(let text) = feel else { return nil }
        self = text
    }
}

extension Bool: Readable {
    init?(feel: Value) {
        guard case .boolean(let answer) = feel else { return nil }
        self = answer
    }
}

extension [Value]: Readable {
    init?(feel: Value) {
        guard case .list(let values) = feel else { return nil }
        self = values
    }
}

extension ContextValue: Readable {
    init?(feel: Value) {
        guard case .context(let context) = feel else { return nil }
        self = context
    }
}

extension FunctionValue: Readable {
    init?(feel: Value) {
        guard case .function(let function) = feel else { return nil }
        self = function
    }
}

extension Value: Readable {
    init?(feel: Value) { self = feel }
}

extension Optional: Readable where Wrapped: Readable {
    init?(feel: Value) { self = Wrapped(feel: feel) }
}

// Bodies that take Swift values: the checks before them make sure that they can be read.
extension Builtin.Form {
    static func of<A: Readable>(
        _ parameters: [Builtin.Parameter], _ result: FEELType, _ body: @escaping @Sendable (A) -> Value
    ) -> Self {
        Self(parameters, result: { _ in result }) { arguments, _ in
            A(feel: arguments[0]).map(body) ?? .null
        }
    }

    static func of<A: Readable, B: Readable>(
        _ parameters: [Builtin.Parameter], _ result: FEELType, _ body: @escaping @Sendable (A, B) -> Value
    ) -> Self {
        Self(parameters, result: { _ in result }) { arguments, _ in
            guard let a = A(feel: arguments[0]), let b = B(feel: arguments[1]) else { return .null }
            return body(a, b)
        }
    }

    static func of<A: Readable, B: Readable, C: Readable>(
        _ parameters: [Builtin.Parameter], _ result: FEELType, _ body: @escaping @Sendable (A, B, C) -> Value
    ) -> Self {
        Self(parameters, result: { _ in result }) { arguments, _ in
            guard let a = A(feel: arguments[0]), let b = B(feel: arguments[1]), let c = C(feel: arguments[2]) else {
                return .null
            }
            return body(a, b, c)
        }
    }
}

// MARK: calling

extension Builtin {
    /// The first form that takes so many arguments, preferring one whose types may fit.
    func form(for types: [FEELType]) -> Form? {
        let candidates = forms.filter { $0.accepts(count: types.count) }
        return candidates.first { form in
            types.enumerated().allSatisfy { index, type in form.parameter(at: index).mayTake(type) }
        } ?? candidates.first
    }

    /// The form whose parameters have these names, and where each argument goes.
    func form(named names: [String]) -> (form: Form, positions: [Int])? {
        for form in forms {
            let positions = names.compactMap { name in form.parameters.firstIndex { $0.name == name } }
            let given = Set(positions)
            guard positions.count == names.count, given.count == names.count,
                form.parameters.indices.allSatisfy({ form.parameters[$0].isOptional || given.contains($0) })
            else { continue }
            return (form, positions)
        }
        return nil
    }
}

extension Builtin.Parameter {
    func mayTake(_ type: FEELType) -> Bool { types.contains { type.mayBe($0) } }

    /// Whether the argument can be taken as it is.
    func takes(_ value: Value) -> Bool { types.contains { value.conforms(to: $0) } }

    /// The argument as one of the parameter's types; nil: it is none and cannot be made one.
    func converted(_ value: Value) -> Value? {
        for type in types where value.conforms(to: type) { return value }
        for type in types {
            if let converted = value.converted(to: type) { return converted }
        }
        return nil
    }
}

extension Builtin.Form {
    /// Checks and converts the arguments, and calls.
    ///
    /// - Parameter arguments: nil where an optional one is left out.
    func call(_ name: String, _ arguments: [Value?], _ machine: inout Machine) -> Value {
        let isLeftOut = { (index: Int) in index < arguments.count && arguments[index] == nil }
        return call(name, arguments.map { $0 ?? .null }, isLeftOut: isLeftOut, &machine)
    }

    /// The same, in place.
    func call(
        _ name: String, _ arguments: consuming [Value], isLeftOut: (Int) -> Bool, _ machine: inout Machine
    ) -> Value {
        for index in arguments.indices {
            let parameter = parameter(at: index)
            if case .null(let why) = arguments[index] {
                if parameter.acceptsNull || isLeftOut(index) { continue }
                return .null(why ?? NoAnswer(reason: "'\(parameter.name)' of \(name)() is null"))
            }
            if parameter.takes(arguments[index]) { continue }
            guard let value = parameter.converted(arguments[index]) else {
                return .noAnswer(
                    "'\(parameter.name)' of \(name)() is \(parameter.phrase), not \(arguments[index].type.phrase)")
            }
            arguments[index] = value
        }
        while arguments.count < parameters.count { arguments.append(.null) }
        let value = body(arguments, &machine)
        return machine.context.limits.bounded(value)
    }
}

/// All built-ins.
package enum Builtins {
    /// By topic, in the order of the standard.
    package static let all: [Builtin] =
        conversions + booleans + strings + lists + numbers + temporals + ranges + contexts

    static let table: [String: Builtin] = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    static let names: Set<String> = Set(all.map(\.name))

    /// What to say of a function that does not exist: what FEEL writes for one of another product, else *did you mean*.
    /// - Parameter functions: further ones that may be called.
    static func unknown(_ name: String, among functions: [String]) -> String {
        let advice =
            ForeignWords.function(name).map { "; \($0)" }
            ?? DidYouMean.clause(for: name, among: Array(names) + functions)
        return "unknown function '\(name)'\(advice)"
    }
    static let index = NameIndex(all.map(\.name))
}
