internal import Diagnostics
internal import FEEL

/// The logic of a decision or function, compiled. DMN 1.5 §7.3, §8, §10.2.
///
/// Names are slots of a frame; every expression sees the frame of the function or decision that it stands in.
indirect enum BoxedExpression: Sendable {
    case literal(Program)
    case table(CompiledTable, place: TablePlace)
    /// Entries in order, each seen by the later ones; a result stands for the whole context.
    case context([ContextEntry], result: BoxedExpression?)
    case invocation(of: BoxedExpression, [Binding])
    case list([BoxedExpression])
    case relation(columns: [String], rows: [[BoxedExpression]])
    case function(FunctionDefinition)
    case conditional(BoxedExpression, then: BoxedExpression, otherwise: BoxedExpression, isStrict: Bool)
    case filter(BoxedExpression, Filter)
    case iteration(BoxedExpression, Iterator, partial: Int)
    case quantified(BoxedExpression, Iterator, every: Bool)
    /// The value must be of the type, or be converted to it; else there is none.
    case typed(BoxedExpression, DataType, what: String)
    /// What could not be compiled has no value.
    case failed(NoAnswer)

    struct ContextEntry: Sendable {
        let name: String
        let slot: Int
        let value: BoxedExpression
    }

    /// Where a table and its rules stand, and what it decides.
    struct TablePlace: Sendable {
        let name: String
        let table: Place
        let rules: [Place]
    }

    struct Binding: Sendable {
        let parameter: String
        let value: BoxedExpression
    }

    struct FunctionDefinition: Sendable {
        let parameters: [Parameter]
        let body: BoxedExpression
        /// What the body gives, as far as is known.
        let result: FEELType
        /// What a call needs of the stack.
        let height: Int
        /// The slot by which the body calls the function itself; nil: it has no name of its own.
        var ownSlot: Int?

        init(parameters: [Parameter], body: BoxedExpression, result: FEELType) {
            self.parameters = parameters
            self.body = body
            self.result = result
            height = body.height
        }
    }

    struct Parameter: Sendable {
        let name: String
        let type: DataType
        let slot: Int

        var feel: FEELType.Parameter { FEELType.Parameter(name: name, type: type.feel) }
    }

    struct Filter: Sendable {
        /// The slot of `item`.
        let item: Int
        /// The slots of the item's own entries.
        let fields: [(name: String, slot: Int)]
        let match: BoxedExpression
        /// A match without an answer spoils the whole.
        let isStrict: Bool
    }

    struct Iterator: Sendable {
        let slot: Int
        let body: BoxedExpression
    }
}

extension BoxedExpression {
    /// How many expressions stand inside each other: what an evaluation needs of the stack. A boxed one counts as three of
    /// FEEL's own.
    var height: Int {
        let inside =
            switch self {
            case .literal(let program): program.height
            case .table(let table, _): table.height
            case .context(let entries, let result):
                Self.highest(entries.map(\.value) + (result.map { [$0] } ?? []))
            case .invocation(let function, let bindings): Self.highest([function] + bindings.map(\.value))
            case .list(let items): Self.highest(items)
            case .relation(_, let rows): Self.highest(rows.flatMap { $0 })
            case .function(let definition): definition.height
            case .conditional(let condition, let then, let otherwise, _): Self.highest([condition, then, otherwise])
            case .filter(let source, let filter): Self.highest([source, filter.match])
            case .iteration(let source, let iterator, _), .quantified(let source, let iterator, _):
                Self.highest([source, iterator.body])
            case .typed(let expression, _, _): expression.height
            case .failed: 0
            }
        return inside + 3
    }

    private static func highest(_ expressions: [BoxedExpression]) -> Int { expressions.map(\.height).max() ?? 0 }
}
