import FEEL
import Numbers

/// The points of all criteria, added up, for every input.
protocol Scoring {
    func totals(_ frames: [[Value]]) -> [Decimal128]
}

/// Each criterion is an expression.
struct Expressions: Scoring {
    let programs: [Program]
    let context = EvaluationContext.standard

    init(_ programs: [Program]) { self.programs = programs }

    func totals(_ frames: [[Value]]) -> [Decimal128] {
        frames.map { frame in
            var total = Decimal128.zero
            for program in programs { total += points(program.evaluate(frame, context)) }
            return total
        }
    }
}

/// Each criterion is a decision table; which rules fired is known of each.
struct Tables: Scoring {
    let tables: [CompiledTable]
    let context = EvaluationContext.standard

    init(_ tables: [CompiledTable]) { self.tables = tables }

    func totals(_ frames: [[Value]]) -> [Decimal128] {
        frames.map { frame in
            var total = Decimal128.zero
            for table in tables {
                let outcome = table.evaluate(frame, context)
                precondition(outcome.rule != nil)
                total += points(outcome.value)
            }
            return total
        }
    }
}

private func points(_ value: Value) -> Decimal128 {
    guard case .number(let points) = value else { fatalError("a criterion has no points: \(value)") }
    return points
}
