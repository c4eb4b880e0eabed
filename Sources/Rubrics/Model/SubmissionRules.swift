public import Diagnostics
public import FEEL
public import SafeXML

/// `submissions:`; how records are found and which of them are admissible.
public struct SubmissionRules: Sendable {
    public var namespaces: [NamespaceBinding]
    /// XPath of one record, from the document's root.
    public var record: PlacedText
    /// XPath of the proposal's id, from the record; nil when the rubric only reads facts and names no id.
    public var id: PlacedText?
    /// One compiled schema set (several versions of one schema: an instance has to satisfy one of them).
    public var schemas: SchemaSet?
    public var deadline: Deadline?
    public var onePer: OnePer?

    public init(
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
public struct Deadline: Sendable {
    /// Slot of the fact, of type date or date and time.
    public var factSlot: Int
    /// A date (the whole day counts; only for a fact that is a date) or a date and time with an offset.
    public var at: Value
    /// As people read it; the zone's name stands in it, where the rubric writes one.
    public var text: String
    public var place: Place

    public init(factSlot: Int, at: Value, text: String? = nil, place: Place) {
        self.factSlot = factSlot
        self.at = at
        self.text = text ?? at.description
        self.place = place
    }
}

/// `one_per: { key: pairing, keep: last, by: submitted_at }`; which of several submissions with one key competes.
public struct OnePer: Sendable {
    public enum Keep: String, Sendable, CaseIterable {
        /// The one with the greatest / least value of `by`; equal ones are all left undecided.
        case last, first
        /// The highest ranked.
        case best
        /// A second submission makes all of them inadmissible.
        case none
    }
    public var key: Program
    /// The expression as written, for reasons.
    public var keyText: String
    public var keep: Keep
    /// Slot of the fact that orders `last` and `first`; the deadline's fact unless `by:` names another.
    public var bySlot: Int?
    public var place: Place

    public init(key: Program, keyText: String, keep: Keep, bySlot: Int?, place: Place) {
        self.key = key
        self.keyText = keyText
        self.keep = keep
        self.bySlot = bySlot
        self.place = place
    }
}
