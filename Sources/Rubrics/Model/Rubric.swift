public import Diagnostics
public import FEEL

/// A rubric that was loaded, checked and compiled: everything a call needs, and nothing that is worked out twice.
///
/// All names of a rubric live in one *frame*: a flat array of values, one slot a name, in this order:
/// facts, tables, named values, criteria (tree in pre-order), `total`, `ranking_score`. Programs read slots.
public struct Rubric: Sendable {
    /// The rubric's file as the user named it.
    public var file: String
    public var id: String
    public var title: String
    /// `illustrative`, `to be confirmed…`, or empty when `source` is given.
    public var status: String
    /// Where the published rules stand.
    public var source: String
    /// ISO 4217 code, or empty.
    public var currency: String

    public var submissions: SubmissionRules
    public var facts: [FactDefinition]
    public var tables: [ReferenceTable]
    public var values: [NamedValue]
    public var eligibility: [EligibilityRule]
    /// The default scale; criteria may have their own. nil: none declared.
    public var scale: Scale?
    public var missing: MissingPolicy
    /// The scoring tree in pre-order; `parent` links make the tree. Empty for a rubric that only reads facts.
    public var criteria: [Criterion]
    public var assessments: AssessmentRules
    /// Facts that score sheets show to evaluators, by position, in the order of `sheets: { show: … }`.
    public var shownFacts: [Int] = []
    /// Facts that the decisions show beside a proposal, by position, in the order of `report: { columns: … }`.
    package var reportedFacts: [Int] = []
    public var total: TotalRule?
    public var ranking: RankingRule?
    public var award: AwardRule?
    public var examples: [Example]

    /// What was written differently to try it out; empty: nothing, the rubric decides as it stands.
    package var trial: [TrialChange] = []

    public var slots: SlotLayout
    /// SHA-256 is taken over these by whoever reports it: every file that the rubric is made of, the rubric first.
    public var sources: [SourceFile]
    /// The rules of the time zones that it names, and their version; nil: it names none.
    public var zones: ZoneDatabase?
}

/// A file that is part of a rubric: the YAML itself, a table, a schema, a decision model.
public struct SourceFile: Sendable, Hashable {
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Which slot of the frame holds what.
public struct SlotLayout: Sendable, Hashable {
    public var facts: Range<Int>
    public var tables: Range<Int>
    public var values: Range<Int>
    public var criteria: Range<Int>
    /// Slot of the total (`total` in formulas).
    public var total: Int
    /// Slot of the ranking score (`ranking_score` in award formulas).
    public var rankingScore: Int
    public var count: Int { rankingScore + 1 }

    public init(facts: Int, tables: Int, values: Int, criteria: Int) {
        self.facts = 0..<facts
        self.tables = facts..<(facts + tables)
        self.values = self.tables.upperBound..<(self.tables.upperBound + values)
        self.criteria = self.values.upperBound..<(self.values.upperBound + criteria)
        total = self.criteria.upperBound
        rankingScore = total + 1
    }
}

/// A text of the rubric with its place: an XPath, a file name.
public struct PlacedText: Sendable, Hashable {
    public var text: String
    public var place: Place

    public init(_ text: String, at place: Place) {
        self.text = text
        self.place = place
    }
}
