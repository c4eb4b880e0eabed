package import Diagnostics
package import FEEL
package import SafeXML

/// `submissions:`; how records are found and which of them are admissible.
package struct SubmissionRules: Sendable {
    package var namespaces: [NamespaceBinding]
    /// XPath of one record, from the document's root.
    package var record: PlacedText
    /// XPath of the proposal's id, from the record; nil when the rubric only reads facts and names no id.
    package var id: PlacedText?
    /// One compiled schema set (several versions of one schema: an instance has to satisfy one of them).
    package var schemas: SchemaSet?
    package var deadline: Deadline?
    package var onePer: OnePer?

    package init(
        namespaces: [NamespaceBinding], record: PlacedText, id: PlacedText?, schemas: SchemaSet? = nil,
        deadline: Deadline? = nil, onePer: OnePer? = nil
    ) {
        self.namespaces = namespaces
        self.record = record
        self.id = id
        self.schemas = schemas
        self.deadline = deadline
        self.onePer = onePer
    }
}

/// `deadline: { fact: submitted_at, at: … }`; a submission exactly at the moment is on time.
package struct Deadline: Sendable {
    /// Slot of the fact, of type date or date and time.
    package var factSlot: Int
    /// A date (the whole day counts; only for a fact that is a date) or a date and time with an offset.
    package var at: Value
    /// As people read it; the zone's name stands in it, where the rubric writes one.
    package var text: String
    package var place: Place

    package init(factSlot: Int, at: Value, text: String? = nil, place: Place) {
        self.factSlot = factSlot
        self.at = at
        self.text = text ?? at.description
        self.place = place
    }
}

/// `one_per: { key: pairing, keep: last, by: submitted_at }`; which of several submissions with one key competes.
package struct OnePer: Sendable {
    package enum Keep: String, Sendable, CaseIterable {
        /// The one with the greatest / least value of `by`; equal ones are all left undecided.
        case last, first
        /// The highest ranked.
        case best
        /// A second submission makes all of them inadmissible.
        case none
    }
    package var key: Program
    /// The expression as written, for reasons.
    package var keyText: String
    package var keep: Keep
    /// Slot of the fact that orders `last` and `first`; the deadline's fact unless `by:` names another.
    package var bySlot: Int?
    package var place: Place

    package init(key: Program, keyText: String, keep: Keep, bySlot: Int?, place: Place) {
        self.key = key
        self.keyText = keyText
        self.keep = keep
        self.bySlot = bySlot
        self.place = place
    }
}
