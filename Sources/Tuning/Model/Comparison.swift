package import Awards
package import Calls
package import Numbers
package import Wording

/// Two outcomes of one call side by side: another rubric, another budget, other score sheets.
package struct Comparison: Sendable {
    package var old: CallResult
    package var new: CallResult
    /// What the sides decide by, where that differs: old and new, in the order of a rubric.
    package var rules: [RuleChange]
    /// Texts for people that the rubrics write differently: they decide nothing.
    package var texts: [RuleChange]
    /// What a reader has to know before he believes the rest: scores that were given on another scale.
    package var hints: [Message]
    /// Every proposal of either side, in the order of the new ranking, then of the old one, then by id.
    package var proposals: [Proposal]
    /// Kendall's tau-b between the two rankings over the proposals that both rank; nil: fewer than two, or all tied.
    package var tauB: Double?
    package var moneyByStatus: [MoneyRow]
    /// By a fact that officials named with `--by`; empty without.
    package var moneyByGroup: [Group]

    package struct Proposal: Sendable, Hashable {
        package var proposal: String
        package var title: String
        package var move: Move
        package var oldStatus: Status?
        package var newStatus: Status?
        package var oldRank: Int?
        package var newRank: Int?
        package var oldScore: Rational?
        package var newScore: Rational?
        package var oldAwarded: Decimal128
        package var newAwarded: Decimal128
        /// Why it moved, most important first: the criterion and the rule, in words.
        package var causes: [Cause]
        /// Of being drawn by lot; nil: it was in no draw.
        package var oldChance: Rational?
        package var newChance: Rational?

        package init(
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
    package enum Move: String, Sendable, Hashable, CaseIterable {
        /// Entered or left the main list; moved in the ranking, or changed its amount or list, without that; nothing.
        case entered, left, moved, unchanged
    }
    package struct Cause: Sendable, Hashable {
        /// The criterion or the rule; empty: the award itself (budget, caps, ladder).
        package var subject: String
        package var text: Message

        package init(subject: String, text: Message) {
            self.subject = subject
            self.text = text
        }
    }
    package struct MoneyRow: Sendable, Hashable {
        /// A status, or a value of the fact.
        package var name: String
        package var oldCount: Int
        package var newCount: Int
        package var oldMoney: Decimal128
        package var newMoney: Decimal128

        package init(name: String, oldCount: Int, newCount: Int, oldMoney: Decimal128, newMoney: Decimal128) {
            self.name = name
            self.oldCount = oldCount
            self.newCount = newCount
            self.oldMoney = oldMoney
            self.newMoney = newMoney
        }
    }
    package struct Group: Sendable, Hashable {
        package var fact: String
        package var rows: [MoneyRow]

        package init(fact: String, rows: [MoneyRow]) {
            self.fact = fact
            self.rows = rows
        }
    }

    package init(
        old: CallResult, new: CallResult, rules: [RuleChange] = [], texts: [RuleChange] = [],
        hints: [Message] = [], proposals: [Proposal],
        tauB: Double?, moneyByStatus: [MoneyRow], moneyByGroup: [Group] = []
    ) {
        self.old = old
        self.new = new
        self.rules = rules
        self.texts = texts
        self.hints = hints
        self.proposals = proposals
        self.tauB = tauB
        self.moneyByStatus = moneyByStatus
        self.moneyByGroup = moneyByGroup
    }
}

/// A rule, a number or a table that two rubrics write differently, or something that was decided apart from them.
package struct RuleChange: Sendable, Hashable {
    /// Of the rubric: `criteria`, `award`, `award.lots`; `options` and `inputs` for what stands outside of it.
    package var section: String
    /// The entry of the section: `quality`; empty for the section itself.
    package var name: String
    /// `weight`, `scale.max`, `ladder, step 2`; empty for the whole entry.
    package var key: String
    /// As written; nil: it is not there, and nothing stands for it.
    package var old: String?
    package var new: String?
    /// What counts where nothing is written; nil where that has no name.
    package var standard: String?

    package init(
        section: String, name: String = "", key: String = "", old: String?, new: String?, standard: String? = nil
    ) {
        self.section = section
        self.name = name
        self.key = key
        self.old = old
        self.new = new
        self.standard = standard
    }
}
