package import FEEL
import Numbers
package import Wording

/// `lowest: X`; the lesser value first, a missing value last.
package struct Lowest: LadderReading {
    static let entry = RubricKey("lowest", .rule, "the lower value first", "requested")
    package let meaning = Message("the lower value first")
    let program: Program

    package init(program: Program) { self.program = program }

    static func read(_ section: Section, _ names: Names, _ loading: inout Loading) -> Self? {
        names.orderedProgram(section, key, &loading).map(Self.init)
    }

    package func standing(of candidate: some LadderCandidate, above: Set<Value>) -> Standing {
        candidate.amount(program).map { .number(-$0) } ?? .missing
    }

    package func text(of candidate: some LadderCandidate, above: Set<Value>) -> Message { candidate.text(program) }
}
