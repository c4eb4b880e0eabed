package import FEEL
import Numbers
package import Wording

/// `new_among_funded: countries`; first who brings most that no funded proposal above brings already.
///
/// Source: Horizon Europe, General Annexes, ex aequo: the number of countries "not otherwise receiving funds from projects
/// higher up in the ranking list".
package struct NewAmongFunded: LadderReading {
    static let entry = RubricKey(
        "new_among_funded", .rule, "first who brings most that the funded above do not bring", "countries")
    package let meaning = Message("first who brings most that the funded above do not bring")
    let program: Program

    package init(program: Program) { self.program = program }

    static func read(_ section: Section, _ names: Names, _ loading: inout Loading) -> Self? {
        names.program(section, key, &loading).map(Self.init)
    }

    package var scope: LadderScope { .funded }

    package func elements(of candidate: some LadderCandidate) -> [Value] { candidate.elements(program) }

    package func standing(of candidate: some LadderCandidate, above: Set<Value>) -> Standing {
        .number(Rational(count(candidate, above)))
    }

    package func text(of candidate: some LadderCandidate, above: Set<Value>) -> Message {
        Message("\(count(candidate, above)) new")
    }

    private func count(_ candidate: some LadderCandidate, _ above: Set<Value>) -> Int {
        Set(elements(of: candidate)).subtracting(above).count
    }
}
