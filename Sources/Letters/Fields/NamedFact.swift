import Calls
import Diagnostics
import FEEL
import Intake
import Reports
import Rubrics
import Scoring

/// A fact or a value of the rubric that a call file names.
struct NamedFact: Sendable {
    /// nil: the rubric has none.
    private let slot: Int?
    private let slots: SlotLayout

    /// - Parameters:
    ///   - named: as the call file writes it; an unknown name is a problem.
    ///   - usual: the name that is taken where nothing is written, if the rubric has it.
    init(_ named: PlacedText?, or usual: String? = nil, in rubric: Rubric, into problems: inout DiagnosticCollector) {
        slots = rubric.slots
        slot = (named?.text ?? usual).flatMap { Self.slot($0, rubric) }
        guard let named, slot == nil else { return }
        let names = rubric.facts.map(\.name) + rubric.values.map(\.name)
        problems.error(
            "CALL.FACT",
            "the rubric has no fact or value '\(named.text)'\(DidYouMean.clause(for: named.text, among: names))",
            at: named.place, length: max(1, named.text.count))
    }

    private static func slot(_ name: String, _ rubric: Rubric) -> Int? {
        if let fact = rubric.facts.firstIndex(where: { $0.name == name }) { return fact }
        return rubric.values.firstIndex { $0.name == name }.map { rubric.slots.values.lowerBound + $0 }
    }

    /// Null where there is no such fact, or nothing was worked out of an application that could not be admitted.
    func value(of row: CallResult.Row) -> Value {
        guard let slot else { return .null(nil) }
        if slots.facts.contains(slot) {
            return row.submission.fact(slot) ?? .null(nil)
        }
        return row.card?.value(slot) ?? .null(nil)
    }

    /// In one line, without white space at its ends; empty where there is nothing.
    func text(of row: CallResult.Row) -> String {
        let words = ValueText.plain(value(of: row)).split { $0.isWhitespace }
        return words.joined(separator: " ")
    }

    /// The lines of a text, or the elements of a list.
    func lines(of row: CallResult.Row) -> [String] {
        let value = value(of: row)
        let texts =
            if case .list(let elements) = value { elements.map(ValueText.plain) } else { [ValueText.plain(value)] }
        return texts.flatMap { $0.split(whereSeparator: \.isNewline) }.map { String($0.trimmingBlanks) }
            .filter { !$0.isEmpty }
    }
}
