package import Diagnostics
package import FEEL
package import Wording

/// A rubric that was loaded, checked and compiled: everything a call needs, and nothing that is worked out twice.
///
/// All names of a rubric live in one *frame*: a flat array of values, one slot a name, in this order:
/// facts, tables, named values, criteria (tree in pre-order), `total`, `ranking_score`. Programs read slots.
package struct Rubric: Sendable {
    /// The rubric's file as the user named it.
    package var file: String
    package var id: String
    package var title: LocalText
    /// `illustrative`, `to be confirmed…`, or empty when `source` is given.
    package var status: LocalText
    /// Where the published rules stand.
    package var source: LocalText
    /// ISO 4217 code, or empty.
    package var currency: String

    package var submissions: SubmissionRules
    package var facts: [FactDefinition]
    package var tables: [ReferenceTable]
    package var values: [NamedValue]
    package var eligibility: [EligibilityRule]
    /// The default scale; criteria may have their own. nil: none declared.
    package var scale: Scale?
    package var missing: MissingPolicy
    /// The scoring tree in pre-order; `parent` links make the tree. Empty for a rubric that only reads facts.
    package var criteria: [Criterion]
    package var assessments: AssessmentRules
    /// Facts that score sheets show to evaluators, by position, in the order of `sheets: { show: … }`.
    package var shownFacts: [Int] = []
    /// Facts that the decisions show beside a proposal, by position, in the order of `report: { columns: … }`.
    package var reportedFacts: [Int] = []
    package var total: TotalRule?
    package var ranking: RankingRule?
    package var award: AwardRule?
    package var examples: [Example]

    /// What was written differently to try it out; empty: nothing, the rubric decides as it stands.
    package var trial: [TrialChange] = []

    /// Its texts for people.
    package var texts = LocalTexts()

    package var slots: SlotLayout
    /// SHA-256 is taken over these by whoever reports it: every file that the rubric is made of, the rubric first.
    package var sources: [SourceFile]
    /// The rules of the time zones that it names, and their version; nil: it names none.
    package var zones: ZoneDatabase?
}

/// A file that is part of a rubric: the YAML itself, a table, a schema, a decision model.
package struct SourceFile: Sendable, Hashable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Which slot of the frame holds what.
package struct SlotLayout: Sendable, Hashable {
    package var facts: Range<Int>
    package var tables: Range<Int>
    package var values: Range<Int>
    package var criteria: Range<Int>
    /// Slot of the total (`total` in formulas).
    package var total: Int
    /// Slot of the ranking score (`ranking_score` in award formulas).
    package var rankingScore: Int
    package var count: Int { rankingScore + 1 }

    package init(facts: Int, tables: Int, values: Int, criteria: Int) {
        self.facts = 0..<facts
        self.tables = facts..<(facts + tables)
        self.values = self.tables.upperBound..<(self.tables.upperBound + values)
        self.criteria = self.values.upperBound..<(self.values.upperBound + criteria)
        total = self.criteria.upperBound
        rankingScore = total + 1
    }
}

/// A text of the rubric with its place: an XPath, a file name.
package struct PlacedText: Sendable, Hashable {
    package var text: String
    package var place: Place

    package init(_ text: String, at place: Place) {
        self.text = text
        self.place = place
    }
}
