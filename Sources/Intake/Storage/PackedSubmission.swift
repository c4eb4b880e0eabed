package import FEEL

/// A submission as it lies in its list: where it came from, and its facts, which are made when somebody asks for them. Whoever writes a million of
/// them out asks for the few that a rule reads, and goes through the others where they are packed.
package struct PackedSubmission: Sendable {
    private let list: SubmissionList
    private let position: Int
    package let origin: Origin
    /// nil: the id could not be read.
    package let proposal: String?
    /// Empty: admissible.
    package let objections: [Objection]

    init(_ list: SubmissionList, at position: Int) {
        (self.list, self.position) = (list, position)
        origin = list.origin(position)
        proposal = list.proposal(position)
        objections = list.objections(position)
    }

    /// One alone.
    package init(_ submission: Submission) { self.init(SubmissionList([submission]), at: 0) }

    /// With all its facts and their lines. O(facts): ask once.
    package var whole: Submission { list[position] }

    /// As many as the rubric names; 0 when the file could not be read.
    package var factCount: Int { list.factCount(position) }

    /// One fact without the others; nil where there is none of that number.
    package func fact(_ slot: Int) -> Value? { list.fact(slot, of: position) }

    /// Goes through the facts: of texts their bytes, of lists and entries their parts, of everything else its value.
    package func eachPart(text: (Span<UInt8>) -> Void, value: (Value) -> Void, mark: (FactMark) -> Void) {
        list.eachPart(position, text: text, value: value, mark: mark)
    }
}

/// What stands between the texts and values of facts.
package enum FactMark {
    /// The next fact begins.
    case fact
    case list, element, endOfList
    case context, endOfContext
    /// The next value of a context has this name.
    case name(String)
}
