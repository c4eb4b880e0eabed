/// One drafted entry of `facts:`.
struct FactDraft {
    var name: String
    var xpath: String
    var guess: TypeGuess
    var isList = false
    var isRequired = false
    /// Of a group that repeats; empty for plain facts.
    var fields: [FactDraft] = []
    /// A text of the samples, shown behind the entry.
    var example: LeafTexts.Text?
}

/// What is in the samples and in no fact, and why.
struct LeftOut: Hashable {
    var xpath: String
    var why: String
}
