@testable import Rubrics
import FEEL
import Numbers
import Wording

/// `fewest: X`; the shorter list first.
struct Fewest: LadderReading {
    static let entry = RubricKey("fewest", .rule, "the shorter list first", "countries")
    let meaning = Message("the shorter list first")
    let program: Program

    static func read(_ section: Section, _ names: Names, _ loading: inout Loading) -> Self? {
        names.program(section, key, &loading).map { Self(program: $0) }
    }

    func standing(of candidate: some LadderCandidate, above: Set<Value>) -> Standing {
        .number(-Rational(candidate.elements(program).count))
    }

    func text(of candidate: some LadderCandidate, above: Set<Value>) -> Message {
        Message("\(candidate.elements(program).count) in all")
    }
}
