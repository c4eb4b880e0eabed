internal import Numbers

/// Translates the plain part of the language; whatever else an expression contains makes it nil.
///
/// Only names whose declared type is plain are translated, so that facts of other types are not tried in vain. Each part is
/// given where to go on, so what comes later is built first.
struct PlainBuilder {
    typealias Position = PlainProgram.Position

    let scope: Scope
    private(set) var program = PlainProgram()

    init(_ scope: Scope) { self.scope = scope }

    // MARK: conditions

    /// The position of the expression's first test.
    /// - Parameters:
    ///   - yes: where to go on when it is true.
    ///   - no: where to go on when it is false.
    mutating func condition(_ expression: Expression, yes: Position, no: Position) -> Position? {
        switch expression.kind {
        case .boolean(let answer): return answer ? yes : no
        case .name(let name): return slot(name, .boolean).map { add(.fact($0), yes, no) }
        case .binary(let operation, let left, let right):
            switch operation {
            case .and:
                return condition(right, yes: yes, no: no).flatMap { condition(left, yes: $0, no: no) }
            case .or:
                return condition(right, yes: yes, no: no).flatMap { condition(left, yes: yes, no: $0) }
            case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
                return UnaryTest.Relation(rawValue: operation.rawValue).flatMap {
                    comparison(left, $0, right, yes, no)
                }
            case .add, .subtract, .multiply, .divide, .power: return nil
            }
        case .between(let value, let low, let high):
            return band(value, Ends(low, true, high, true), yes, no)
        case .in(let value, let tests): return any(of: tests, value, yes, no)
        case .call(let callee, .positional(let arguments)):
            guard case .name("not") = callee.kind, scope.slot(of: "not") == nil, arguments.count == 1 else {
                return nil
            }
            return condition(arguments[0], yes: no, no: yes)
        case .null, .number, .string, .at, .path, .descendants, .negate, .instanceOf, .conditional, .iteration,
            .quantified, .filter,
            .list, .context, .range, .openRange, .function, .externalFunction, .call(_, .named):
            return nil
        }
    }

    private mutating func comparison(
        _ left: Expression, _ relation: UnaryTest.Relation, _ right: Expression, _ yes: Position, _ no: Position
    ) -> Position? {
        let same: PlainProgram.Test
        switch (left.kind, right.kind) {
        case (.name(let name), .null), (.null, .name(let name)):
            guard let slot = scope.slot(of: name) else { return nil }
            same = .missing(slot)
        case (.name(let name), .string(let text)), (.string(let text), .name(let name)):
            guard let slot = slot(name, .string) else { return nil }
            same = .text(slot, text: program.texts.count)
            program.texts.append(text)
        case (.name(let name), .boolean(let wanted)), (.boolean(let wanted), .name(let name)):
            guard let slot = slot(name, .boolean), relation == .equal || relation == .notEqual else { return nil }
            return wanted == (relation == .equal) ? add(.fact(slot), yes, no) : add(.fact(slot), no, yes)
        default: return order(left, relation, right, yes, no)
        }
        switch relation {
        case .equal: return add(same, yes, no)
        case .notEqual: return add(same, no, yes)
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
        }
    }

    private mutating func order(
        _ left: Expression, _ relation: UnaryTest.Relation, _ right: Expression, _ yes: Position, _ no: Position
    ) -> Position? {
        if case .name(let name) = left.kind, let slot = slot(name, .number), let literal = literal(right) {
            program.limits.append(literal)
            let limit = program.limits.count - 1
            switch relation {
            case .less: return add(.below(slot, limit: limit), yes, no)
            case .lessOrEqual: return add(.above(slot, limit: limit), no, yes)
            case .greater: return add(.above(slot, limit: limit), yes, no)
            case .greaterOrEqual: return add(.below(slot, limit: limit), no, yes)
            case .equal: return add(.equal(slot, limit: limit), yes, no)
            case .notEqual: return add(.equal(slot, limit: limit), no, yes)
            }
        }
        guard let left = number(left), let right = number(right) else { return nil }
        switch relation {
        case .less: return add(.less(left, than: right), yes, no)
        case .lessOrEqual: return add(.less(right, than: left), no, yes)
        case .greater: return add(.less(right, than: left), yes, no)
        case .greaterOrEqual: return add(.less(left, than: right), no, yes)
        case .equal: return add(.same(left, as: right), yes, no)
        case .notEqual: return add(.same(left, as: right), no, yes)
        }
    }

    // MARK: unary tests

    /// The ends of a range, and whether they belong to it.
    private struct Ends {
        let (low, includesLow): (Expression, Bool)
        let (high, includesHigh): (Expression, Bool)

        init(_ low: Expression, _ includesLow: Bool, _ high: Expression, _ includesHigh: Bool) {
            (self.low, self.includesLow) = (low, includesLow)
            (self.high, self.includesHigh) = (high, includesHigh)
        }
    }

    /// The ends are literals in their order: they are known to be there, and to make a range.
    private mutating func band(_ value: Expression, _ ends: Ends, _ yes: Position, _ no: Position) -> Position? {
        guard let least = literal(ends.low), let most = literal(ends.high), least <= most,
            let below = order(value, ends.includesHigh ? .lessOrEqual : .less, ends.high, yes, no)
        else { return nil }
        return order(value, ends.includesLow ? .greaterOrEqual : .greater, ends.low, below, no)
    }

    /// Whether one of the tests lets the value through.
    private mutating func any(
        of tests: [UnaryTest], _ value: Expression, _ yes: Position, _ no: Position
    ) -> Position? {
        var next: Position? = no
        for test in tests.reversed() { next = next.flatMap { self.test(test, value, yes, $0) } }
        return next
    }

    private mutating func test(_ test: UnaryTest, _ value: Expression, _ yes: Position, _ no: Position) -> Position? {
        if let relation = test.relation { return comparison(value, relation, test.value, yes, no) }
        switch test.value.kind {
        case .range(let low, let includesLow, let high, let includesHigh):
            return band(value, Ends(low, includesLow, high, includesHigh), yes, no)
        case .list(let items):
            return items.isEmpty ? nil : any(of: items.map { UnaryTest(value: $0) }, value, yes, no)
        default: return comparison(value, .equal, test.value, yes, no)
        }
    }

    /// Whether a cell of a decision table lets its input through.
    mutating func cell(_ cell: UnaryTests, of input: Expression, yes: Position, no: Position) -> Position? {
        if cell.tests.isEmpty { return yes }
        return cell.isNegated ? any(of: cell.tests, input, no, yes) : any(of: cell.tests, input, yes, no)
    }

    // MARK: numbers

    /// The position of the expression among the numbers.
    mutating func number(_ expression: Expression) -> Int? {
        if let literal = literal(expression) { return add(.constant(literal)) }
        switch expression.kind {
        case .name(let name): return slot(name, .number).map { add(.fact($0)) }
        case .negate(let operand): return number(operand).map { add(.negation($0)) }
        case .binary(let operation, let left, let right):
            guard operation.isArithmetic, let left = number(left), let right = number(right) else { return nil }
            return add(.arithmetic(left, operation, right))
        case .conditional(let condition, let then, let otherwise):
            guard let yes = number(then), let no = number(otherwise) else { return nil }
            return self.condition(condition, yes: ~yes, no: ~no).map { add(.choice($0)) }
        case .number, .null, .boolean, .string, .at, .path, .descendants, .between, .in, .instanceOf, .iteration,
            .quantified,
            .filter,
            .list, .context, .range, .openRange, .function, .externalFunction, .call:
            return nil
        }
    }

    private func literal(_ expression: Expression) -> Decimal128? {
        if case .negate(let operand) = expression.kind { return literal(operand).map { -$0 } }
        return if case .number(let number) = expression.kind { number } else { nil }
    }

    // MARK: parts

    /// The slot of a name that is declared with this type.
    private func slot(_ name: String, _ type: FEELType) -> Int? {
        scope.type(of: name) == type ? scope.slot(of: name) : nil
    }

    private mutating func add(_ test: PlainProgram.Test, _ yes: Position, _ no: Position) -> Position {
        program.steps.append(PlainProgram.Step(test: test, yes: yes, no: no))
        return program.steps.count - 1
    }

    private mutating func add(_ number: PlainProgram.Number) -> Int {
        program.numbers.append(number)
        return program.numbers.count - 1
    }
}

extension BinaryOperator {
    var isArithmetic: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide, .power: true
        case .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: false
        }
    }
}
