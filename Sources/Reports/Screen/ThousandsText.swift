import FEEL
package import Intake
import Numbers
package import Rubrics

/// Numbers of submissions that were read with three decimals, and may have been thousands: `12.500` in Lisbon. Only the
/// applicants know, so both readings are shown.
package enum ThousandsText {
    /// One line a fact; empty where there is nothing to ask.
    package static func text(for submissions: some Collection<Submission>, facts: [FactDefinition]) -> String {
        facts.indices.compactMap { line(facts[$0], at: $0, submissions) }.map { $0 + "\n" }.joined()
    }

    private static func line(
        _ fact: FactDefinition, at index: Int, _ submissions: some Collection<Submission>
    ) -> String? {
        guard fact.type == .number || fact.type == .list(.number) else { return nil }
        var first: (number: Decimal128, submission: Submission)?
        var count = 0
        for submission in submissions where submission.facts.indices.contains(index) {
            for number in numbers(submission.facts[index]) {
                // Whoever writes other decimals too writes decimals.
                guard number.exponent >= 0 || number.exponent == -3 else { return nil }
                guard number.exponent == -3, (1..<1000).contains(number.magnitude) else { continue }
                count += 1
                if first == nil { first = (number, submission) }
            }
        }
        guard let (number, submission) = first else { return nil }
        let place = "\(submission.origin.file):\(submission.factLines[index])"
        let written = number.plainDescription.replacing(".", with: String(fact.decimalSign))
        let others = count > 1 ? ", and \(Words.count(count - 1, "other")) like it" : ""
        let (decimal, group) = fact.decimalSign == "," ? (".", ",") : (",", ".")
        return DisplayWidth.harmless(
            "\(fact.name): '\(written)' (\(place)) was read as \(NumberText.exact(number))\(others); if thousands are meant, "
                + "declare decimal: \"\(decimal)\", group: \"\(group)\", and it is \(NumberText.exact(number * 1000))")
    }

    private static func numbers(_ value: Value) -> [Decimal128] {
        switch value {
        case .number(let number): [number]
        case .list(let elements): elements.flatMap(numbers)
        default: []
        }
    }
}
