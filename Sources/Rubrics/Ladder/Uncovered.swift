package import FEEL
import Numbers
package import Wording

/// `uncovered: themes`; first who brings something that no higher-ranked proposal covers.
///
/// Source: Horizon Europe, General Annexes, ex aequo step 1: proposals on "aspects of the call that have not otherwise been
/// covered by more highly ranked proposals".
package struct Uncovered: LadderReading {
    static let entry = RubricKey(
        "uncovered", .rule, "first who brings something that nobody placed above brings", "countries")
    package let meaning = Message("first who brings something that nobody placed above brings")
    let program: Program

    package init(program: Program) { self.program = program }

    static func read(_ section: Section, _ names: Names, _ loading: inout Loading) -> Self? {
        names.program(section, key, &loading).map(Self.init)
    }

    package var scope: LadderScope { .ranked }

    package func elements(of candidate: some LadderCandidate) -> [Value] { candidate.elements(program) }

    package func standing(of candidate: some LadderCandidate, above: Set<Value>) -> Standing {
        .number(Rational(firstUncovered(of: candidate, above) == nil ? 0 : 1))
    }

    package func text(of candidate: some LadderCandidate, above: Set<Value>) -> Message {
        firstUncovered(of: candidate, above).map { Message("brings \("\($0)")") } ?? Message("nothing uncovered")
    }

    private func firstUncovered(of candidate: some LadderCandidate, _ above: Set<Value>) -> Value? {
        elements(of: candidate).first { !above.contains($0) }
    }
}
