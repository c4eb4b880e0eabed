/// A plain expression: conditions with their answers.
final class PlainAnswer: Sendable {
    /// What stands at the end of the conditions.
    private enum Leaf: Sendable {
        case constant(Value)
        case fact(Int)
        /// A position among the numbers of the program.
        case number(Int)
    }

    private let program: PlainProgram
    private let leaves: [Leaf]
    private let start: PlainProgram.Position

    /// nil: the expression is not plain.
    init?(_ expression: Expression, _ scope: Scope) {
        var builder = PlainBuilder(scope)
        var leaves: [Leaf] = []
        guard let start = Self.position(of: expression, &builder, &leaves) else { return nil }
        self.program = builder.program
        self.leaves = leaves
        self.start = start
    }

    /// The slot of the one name that the expression is; nil: it is something else.
    var nameSlot: Int? {
        guard leaves.count == 1, start == ~0, case .fact(let slot) = leaves[0] else { return nil }
        return slot
    }

    /// nil: ask the general code.
    func value(_ frame: [Value]) -> Value? {
        guard let leaf = program.leaf(from: start, frame) else { return nil }
        switch leaves[leaf] {
        case .constant(let value): return value
        case .fact(let slot): return frame[slot].isNull ? nil : frame[slot]
        case .number(let number): return program.number(number, frame).map(Value.number)
        }
    }

    private static func position(
        of expression: Expression, _ builder: inout PlainBuilder, _ leaves: inout [Leaf]
    ) -> PlainProgram.Position? {
        func leaf(_ leaf: Leaf) -> PlainProgram.Position {
            leaves.append(leaf)
            return ~(leaves.count - 1)
        }
        switch expression.kind {
        case .null: return leaf(.constant(.null))
        case .boolean(let answer): return leaf(.constant(.boolean(answer)))
        case .number(let number): return leaf(.constant(.number(number)))
        case .string(let text): return leaf(.constant(.string(text)))
        case .name(let name): return builder.scope.slot(of: name).map { leaf(.fact($0)) }
        case .conditional(let condition, let then, let otherwise):
            guard let yes = position(of: then, &builder, &leaves),
                let no = position(of: otherwise, &builder, &leaves)
            else { return nil }
            return builder.condition(condition, yes: yes, no: no)
        case .negate: return builder.number(expression).map { leaf(.number($0)) }
        case .binary(let operation, _, _) where operation.isArithmetic:
            return builder.number(expression).map { leaf(.number($0)) }
        case .binary, .between, .in, .call:
            return builder.condition(
                expression, yes: leaf(.constant(.boolean(true))), no: leaf(.constant(.boolean(false))))
        case .at, .path, .descendants, .instanceOf, .iteration, .quantified, .filter, .list, .context, .range,
            .openRange, .function,
            .externalFunction:
            return nil
        }
    }
}
