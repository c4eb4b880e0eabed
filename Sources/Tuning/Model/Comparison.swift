public import Awards
public import Calls
public import Numbers

/// Two outcomes of one call side by side: another rubric, another budget, other score sheets.
public struct Comparison: Sendable {
    public var old: CallResult
    public var new: CallResult
    /// What the sides decide by, where that differs: old and new, in the order of a rubric.
    public var rules: [RuleChange]
    /// What a reader has to know before he believes the rest: scores that were given on another scale.
    public var hints: [String]
    /// Every proposal of either side, in the order of the new ranking, then of the old one, then by id.
    public var proposals: [Proposal]
    /// Kendall's tau-b between the two rankings over the proposals that both rank; nil: fewer than two, or all tied.
    public var tauB: Double?
    public var moneyByStatus: [MoneyRow]
    /// By a fact that officials named with `--by`; empty without.
    public var moneyByGroup: [Group]

    public struct Proposal: Sendable, Hashable {
        public var proposal: String
        public var title: String
        public var move: Move
        public var oldStatus: Status?
        public var newStatus: Status?
        public var oldRank: Int?
        public var newRank: Int?
        public var oldScore: Rational?
        public var newScore: Rational?
        public var oldAwarded: Decimal128
        public var newAwarded: Decimal128
        /// Why it moved, most important first: the criterion and the rule, in words.
        public var causes: [Cause]
        /// Of being drawn by lot; nil: it was in no draw.
        package var oldChance: Rational?
        package var newChance: Rational?

        public init(
            proposal: String, title: String, move: Move, oldStatus: Status?, newStatus: Status?, oldRank: Int?,
            newRank: Int?, oldScore: Rational?, newScore: Rational?, oldAwarded: Decimal128, newAwarded: Decimal128,
            causes: [Cause]
        ) {
            self.proposal = proposal
            self.title = title
            self.move = move
            self.oldStatus = oldStatus
            self.newStatus = newStatus
            self.oldRank = oldRank
            self.newRank = newRank
            self.oldScore = oldScore
            self.newScore = newScore
            self.oldAwarded = oldAwarded
            self.newAwarded = newAwarded
            self.causes = causes
        }
    }
    public enum Move: String, Sendable, Hashable, CaseIterable {
        /// Entered or left the main list; moved in the ranking, or changed its amount or list, without that; nothing.
        case entered, left, moved, unchanged
    }
    public struct Cause: Sendable, Hashable {
        /// The criterion or the rule; empty: the award itself (budget, caps, ladder).
        public var subject: String
        public var text: String

        public init(subject: String, text: String) {
            self.subject = subject
            self.text = text
        }
    }
    public struct MoneyRow: Sendable, Hashable {
        /// A status, or a value of the fact.
        public var name: String
        public var oldCount: Int
        public var newCount: Int
        public var oldMoney: Decimal128
        public var newMoney: Decimal128

        public init(name: String, oldCount: Int, newCount: Int, oldMoney: Decimal128, newMoney: Decimal128) {
            self.name = name
            self.oldCount = oldCount
            self.newCount = newCount
            self.oldMoney = oldMoney
            self.newMoney = newMoney
        }
    }
    public struct Group: Sendable, Hashable {
        public var fact: String
        public var rows: [MoneyRow]

        public init(fact: String, rows: [MoneyRow]) {
            self.fact = fact
            self.rows = rows
        }
    }

    public init(
        old: CallResult, new: CallResult, rules: [RuleChange] = [], hints: [String] = [], proposals: [Proposal],
        tauB: Double?, moneyByStatus: [MoneyRow], moneyByGroup: [Group] = []
    ) {
        self.old = old
        self.new = new
        self.rules = rules
        self.hints = hints
        self.proposals = proposals
        self.tauB = tauB
        self.moneyByStatus = moneyByStatus
        self.moneyByGroup = moneyByGroup
    }
}
