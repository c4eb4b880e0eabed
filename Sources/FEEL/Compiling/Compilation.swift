import Diagnostics
internal import Numbers

/// One expression on its way from its tree to code: names become slots, types are inferred and, in strict mode, checked.
struct Compilation {
    /// What a part of the expression became.
    struct Term {
        var type: FEELType
        var code: Code
        /// Its value, when it is the same in every evaluation.
        var constant: Value?

        init(_ type: FEELType, _ code: @escaping Code) {
            self.type = type
            self.code = code
        }

        init(constant: Value) {
            type = constant.type
            code = { _ in constant }
            self.constant = constant
        }
    }

    /// A name that the expression itself introduces.
    enum Binding {
        case local(name: String, type: FEELType, index: Int)
        /// Inside a filter: the entries of the item, which hide names outside.
        case item(type: FEELType, index: Int)
    }

    let source: SourceText
    let scope: Scope
    let mode: Mode
    var problems: [Diagnostic] = []
    var bindings: [Binding] = []
    /// Slots of the frame that are read.
    var slots: Set<Int> = []
    /// Locals that are read.
    var readLocals: Set<Int> = []
    var depth = 0
    var localCount = 0
    /// Of the highest expression that was compiled.
    var height = 0
    /// The constants that the tests name, and whether one of them names anything else: for the analysis of tables.
    var landmarks: [Value] = []
    var hasOpenTest = false
    /// What the tests hold their subjects against, to find out why one of them has no answer.
    var tested: [Code] = []

    init(_ source: SourceText, _ scope: Scope, _ mode: Mode) {
        self.source = source
        self.scope = scope
        self.mode = mode
    }

    /// The whole language. No `default`: a new kind of expression has to be decided here.
    mutating func term(_ expression: Expression) -> Term {
        height = max(height, expression.height)
        switch expression.kind {
        case .null: return Term(constant: .null)
        case .boolean(let answer): return Term(constant: .boolean(answer))
        case .number(let number): return Term(constant: .number(number))
        case .string(let text): return Term(constant: .string(text))
        case .at(let text): return at(text, expression)
        case .name(let name): return self.name(name, expression)
        case .path(let base, let member): return path(base, member)
        case .descendants(let base, let member): return descendants(base, member)
        case .negate(let operand): return negation(operand, expression)
        case .binary(let operation, let left, let right): return binary(operation, left, right, expression)
        case .between(let value, let low, let high): return between(value, low, high)
        case .in(let value, let tests): return inTests(value, tests)
        case .instanceOf(let value, let type): return instanceOf(value, type)
        case .conditional(let condition, let then, let otherwise): return conditional(condition, then, otherwise)
        case .iteration(let iterators, let body): return iteration(iterators, body, expression)
        case .quantified(let quantifier, let iterators, let condition):
            return quantified(quantifier, iterators, condition, expression)
        case .filter(let list, let condition): return filter(list, condition, expression)
        case .list(let items): return list(items)
        case .context(let entries): return context(entries)
        case .range(let low, let includesLow, let high, let includesHigh):
            return range(low, includesLow, high, includesHigh, expression)
        case .openRange(let test): return openRange(test, expression)
        case .function(let parameters, let body): return function(parameters, body, selfIndex: nil)
        case .externalFunction:
            return wrong(
                "FEEL.UNSUPPORTED", "external functions need a Java runtime; write the function in FEEL",
                expression.span)
        case .call(let callee, let arguments): return call(callee, arguments, expression)
        }
    }

    // MARK: problems

    /// Reports in strict mode; in either mode the part has no answer, for the same reason.
    mutating func wrong(_ code: String, _ message: String, _ span: Range<Int>) -> Term {
        report(code, message, span)
        let answer = Value.null(NoAnswer(reason: message, place: place(span)))
        return Term(.any) { _ in answer }
    }

    mutating func report(_ code: String, _ message: String, _ span: Range<Int>) {
        guard mode == .strict else { return }
        problems.append(
            Diagnostic(.error, code: code, message: message, place: place(span), length: source.length(of: span)))
    }

    func place(_ span: Range<Int>) -> Place { source.place(at: span.lowerBound) }

    // MARK: locals

    mutating func newLocal() -> Int {
        depth += 1
        localCount = max(localCount, depth)
        return depth - 1
    }

    /// Compiles with further names, which get the next locals.
    mutating func with<Result>(
        _ names: [(name: String, type: FEELType)], _ body: (inout Compilation, [Int]) -> Result
    ) -> Result {
        let (outerBindings, outerDepth) = (bindings.count, depth)
        var indices: [Int] = []
        for (name, type) in names {
            let index = newLocal()
            indices.append(index)
            bindings.append(.local(name: name, type: type, index: index))
        }
        let result = body(&self, indices)
        bindings.removeSubrange(outerBindings...)
        depth = outerDepth
        return result
    }

    // MARK: names and literals

    private mutating func name(_ name: String, _ expression: Expression) -> Term {
        for (position, binding) in bindings.enumerated().reversed() {
            switch binding {
            case .local(name, let type, let index):
                readLocals.insert(index)
                return Term(type) { $0.locals[index] }
            case .local: continue
            case .item(let type, let index):
                if let term = field(name, of: type, at: index, outside: position, expression) { return term }
            }
        }
        return outerName(name, expression)
    }

    /// An entry of a filter's item; nil when the item is known not to have it.
    private mutating func field(
        _ name: String, of type: FEELType, at index: Int, outside position: Int, _ expression: Expression
    ) -> Term? {
        if case .context(let fields) = type, let near = fields.firstIndex(where: { $0.name == name }) {
            readLocals.insert(index)
            return Term(fields[near].type) { machine in
                guard case .context(let item) = machine.locals[index] else { return .null }
                return item.value(name, near: near) ?? .noAnswer("an item has no '\(name)'")
            }
        }
        guard type == .any || type == .context([]) || mode == .standard else { return nil }
        let hidden = Array(bindings[position...])
        bindings.removeSubrange(position...)
        let outside = quietly { $0.name(name, expression) }
        bindings.append(contentsOf: hidden)
        let fallback = outside.code
        readLocals.insert(index)
        return Term(.any) { machine in
            guard case .context(let item) = machine.locals[index], let value = item[name] else {
                return fallback(&machine)
            }
            return value
        }
    }

    /// Compiles without reporting: the alternative may never be taken.
    private mutating func quietly(_ body: (inout Compilation) -> Term) -> Term {
        let count = problems.count
        let term = body(&self)
        problems.removeSubrange(count...)
        return term
    }

    private mutating func outerName(_ name: String, _ expression: Expression) -> Term {
        let inside = scope.openItems.filter { $0 > scope.slot(of: name) ?? -1 }
        guard !inside.isEmpty else { return declaredName(name, expression) }
        let fallback = quietly { $0.declaredName(name, expression) }.code
        slots.formUnion(inside)
        let items = Array(inside.reversed())
        return Term(.any) { machine in
            for slot in items {
                if case .context(let item) = machine.globals[slot], let value = item[name] { return value }
            }
            return fallback(&machine)
        }
    }

    private mutating func declaredName(_ name: String, _ expression: Expression) -> Term {
        if let slot = scope.slot(of: name) {
            slots.insert(slot)
            let near = place(expression.span)
            let isOpen = mode == .strict
            return Term(scope.variables[slot].type) { machine in
                let value = machine.globals[slot]
                guard isOpen, case .null(nil) = value else { return value }
                return .null(NoAnswer(reason: "'\(name)' has no value", place: near, cause: .init(name: name)))
            }
        }
        if let builtin = Builtins.table[name] { return Term(constant: .function(FunctionValue(builtin))) }
        return wrong("FEEL.UNKNOWN_NAME", unknownName(name), expression.span)
    }

    /// Words that are not known are taken together, so that a foreign one may stand among them.
    private func unknownName(_ name: String) -> String {
        let hint = hint(for: name)
        let words = name.split(separator: " ").map(String.init)
        if hint.isEmpty, let word = words.first(where: { ForeignWords.keyword($0) != nil }) {
            return ForeignWords.keyword(word) ?? ""
        }
        if hint.isEmpty, words.count > 1, let advice = words.dropFirst().lazy.compactMap(ForeignWords.operation).first {
            return advice
        }
        return "unknown name '\(name)'\(hint)"
    }

    /// *Did you mean*, over all names that may be used here.
    func hint(for name: String) -> String {
        var known = scope.variables.map(\.name)
        for binding in bindings {
            switch binding {
            case .local("?", _, _): break
            case .local(let name, _, _): known.append(name)
            case .item(.context(let fields), _): known += fields.map(\.name)
            case .item: break
            }
        }
        return DidYouMean.clause(for: name, among: known)
    }

    private mutating func at(_ text: String, _ expression: Expression) -> Term {
        guard let value = Temporal.literal(text) else {
            return wrong(
                "FEEL.LITERAL",
                ZoneNames.problem(in: text)
                    ?? "\"\(text)\" is no date, time, date and time or duration, such as @\"2024-05-31\" or @\"P2D\"",
                expression.span)
        }
        if mode == .strict, let problem = Temporal.zoneProblem(value, scope.zones) {
            return wrong("FEEL.ZONE", problem, expression.span)
        }
        return Term(constant: value)
    }
}

extension Value {
    /// With the place where it arose, if it is a null that has none.
    func located(_ place: Place) -> Value {
        guard case .null(let why) = self, let why, why.place == nil else { return self }
        var placed = why
        placed.place = place
        return .null(placed)
    }
}
