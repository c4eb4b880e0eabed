package import FEEL
import Numbers
package import Wording

/// `highest: X`; the greater value first. Numbers are compared exactly; dates and durations in their own order.
package struct Highest: LadderReading {
    static let entry = RubricKey("highest", .rule, "the higher value first", "quality")
    package let meaning = Message("the higher value first")
    let program: Program

    package init(program: Program) { self.program = program }

    static func read(_ section: Section, _ names: Names, _ loading: inout Loading) -> Self? {
        names.orderedProgram(section, key, &loading).map(Self.init)
    }

    package func standing(of candidate: some LadderCandidate, above: Set<Value>) -> Standing {
        candidate.amount(program).map { .number($0) } ?? .missing
    }

    package func text(of candidate: some LadderCandidate, above: Set<Value>) -> Message { candidate.text(program) }
}
