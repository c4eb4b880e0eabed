package import FEEL
package import Numbers
package import Wording

/// `nearest: { value: X, to: 0.5 }`; the least distance first, a missing value last.
///
/// Source: Horizon Europe, General Annexes, ex aequo: gender balance among the named researchers, nearer to 50/50 first.
package struct Nearest: LadderReading {
    static let entry = RubricKey(
        "nearest", .group(.nearest), "the value nearest to a number first", "{ value: months, to: 6 }")
    let program: Program
    let target: Decimal128

    package var meaning: Message { Message("the value nearest to \(numeral: target.text) first") }

    package init(program: Program, target: Decimal128) {
        self.program = program
        self.target = target
    }

    static func read(_ section: Section, _ names: Names, _ loading: inout Loading) -> Self? {
        guard let value = section[key],
            let own = Section(
                value, name: "ranking.ladder.nearest", keys: RubricFormat.nearest.names, into: &loading.problems)
        else { return nil }
        loading.require(own, "value", "what is compared")
        loading.require(own, "to", "the number to be near to")
        guard let program = names.program(own, "value", expecting: .number, &loading),
            let target = loading.decimal(own, "to")
        else { return nil }
        return Self(program: program, target: target)
    }

    package func standing(of candidate: some LadderCandidate, above: Set<Value>) -> Standing {
        distance(of: candidate).map { .number(-$0) } ?? .missing
    }

    package func text(of candidate: some LadderCandidate, above: Set<Value>) -> Message {
        let value = candidate.text(program)
        return distance(of: candidate).map { distance in
            Message("\(value), \(numeral: distance.text) from \(numeral: target.text)")
        } ?? value
    }

    private func distance(of candidate: some LadderCandidate) -> Rational? {
        guard let amount = candidate.amount(program), let target = Rational(target) else { return nil }
        return (amount - target).magnitude
    }
}
