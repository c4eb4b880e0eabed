package import FEEL
package import Numbers
package import Rubrics
package import Scoring

/// The scored proposals of a call as ranking and award see them, made ready once, so that they can be ranked and awarded again and again
/// with other scores. Whatever reads no scores (amounts, lots, groups, most steps of the ladder) is worked out here and never again.
///
/// What comes out is what `Ranking.rank` and `Awarding.award` give for the same scores, without the words. A law holds the one against the
/// other for every kind of rule.
package struct Contenders: Sendable {
    /// In any order; a proposal is known by its position among them.
    package let cards: [ScoredProposal]
    let rubric: Rubric
    let options: AwardOptions
    let ladder: TrialLadder
    /// In the order of `cards`.
    let call: FundingCall
    /// nil: the rule asks for more than sums, or for scores.
    package let plain: PlainWalk?

    private let reader: LadderReader
    /// Amounts, lots or groups depend on scores, or the award draws by lot: cards that carry the scores are ranked and awarded.
    let asksCards: Bool

    /// O(proposals × rules).
    /// - Parameters:
    ///   - cards: of proposals that were scored through, each of another proposal.
    ///   - options: who is gone, and another budget.
    ///   - columns: the cards' scores by criterion, where they are at hand as the trials will have them.
    package init(
        _ cards: [ScoredProposal], rubric: Rubric, context: EvaluationContext, options: AwardOptions = AwardOptions(),
        columns: [ScoreColumn<Rational>] = [], digest: @escaping Digest
    ) {
        let reader = LadderReader(CardReader(slots: rubric.slots, context: context), digest)
        let ranked = cards.map { RankedProposal(scored: $0, rank: 0) }
        self.init(
            cards, rubric, options, TrialLadder(cards, rubric.ranking?.ladder ?? [], reader, columns: columns),
            FundingCall(ranked, rubric: rubric, reader: reader.cards, options: options), reader)
    }

    private init(
        _ cards: [ScoredProposal], _ rubric: Rubric, _ options: AwardOptions, _ ladder: TrialLadder,
        _ call: FundingCall,
        _ reader: LadderReader
    ) {
        (self.cards, self.rubric, self.options, self.ladder) = (cards, rubric, options, ladder)
        (self.call, self.reader) = (call, reader)
        asksCards = rubric.awardReadsScores || rubric.award?.draw != nil
        plain = asksCards || !options.isIdle ? nil : PlainWalk(call)
    }

    /// Whether the list can change where no two proposals change places and none meets a threshold: amounts, lots, groups, tiers or the
    /// chances of a draw follow the scores.
    package var followsScores: Bool {
        let award = rubric.award ?? .none
        return rubric.awardReadsScores || award.draw.map { $0.chances != .equal } ?? false
            || award.tiers?.basis == .total
    }

    /// What each asks for, rounded as the rubric says; nil: there is none that could be paid.
    package var amounts: [Decimal128?] { call.candidates.map(\.amount) }

    /// Positions of the lots that they compete in; nil: in none.
    package var lots: [Int?] { call.candidates.map(\.lot) }

    /// Positions of all of them, in the order of ids.
    package var byID: [Int] { ladder.byID }

    /// The same contenders under another award rule or budget. Lots and caps may have other limits, and no other members.
    /// - Parameter budget: instead of that of the options.
    package func under(_ rule: AwardRule, budget: Decimal128?) -> Contenders {
        under(rule, budget: budget, ladder: ladder, of: rubric)
    }

    /// The same under the award rule and the ladder of another rubric, whose facts, values and criteria are those of this one.
    package func under(_ other: Rubric, budget: Decimal128?) -> Contenders {
        let steps = other.ranking?.ladder ?? []
        let isSame = steps.map(\.text) == rubric.ranking?.ladder.map(\.text)
        let (rule, old) = (other.award ?? .none, rubric.award ?? .none)
        if isSame, rule.hasLimits(of: old), budget ?? options.budget ?? rule.budget == options.budget ?? old.budget {
            return self
        }
        return under(rule, budget: budget, ladder: isSame ? ladder : TrialLadder(cards, steps, reader), of: other)
    }

    private func under(
        _ rule: AwardRule, budget: Decimal128?, ladder: TrialLadder, of rubric: Rubric
    ) -> Contenders {
        var (rubric, options) = (rubric, options)
        rubric.award = rule
        options.budget = budget ?? options.budget
        let changed =
            call.under(rule, budget: options.budget ?? rule.budget, reader.cards)
            ?? FundingCall(
                cards.map { RankedProposal(scored: $0, rank: 0) }, rubric: rubric, reader: reader.cards,
                options: options)
        return Contenders(cards, rubric, options, ladder, changed, reader)
    }

    // MARK: trials

    /// Ranks and awards with these scores. O(n log n); a rule that only takes from sums costs a few nanoseconds a proposal more.
    /// - Parameters:
    ///   - scores: one row a contender.
    ///   - competes: who is ranked, by position.
    package func placing(_ scores: ScoredColumns<Rational>, competes: [Bool]) -> Placing {
        guard !asksCards, let (order, ranks) = ladder.order(scores, competes: competes) else {
            return placingByCards(scores, competes)
        }
        if let categories = plain?.walk(order, ranks) { return placing(order, ranks, categories) }
        let rounds = Rounds(call.ranked(order, ranks), options)
        return Placing(rounds, order: order, ranks: ranks)
    }

    private func placing(_ order: [Int], _ ranks: [Int], _ categories: [Outcome.Category]) -> Placing {
        var listings: [ReserveList.Listing] = []
        if call.rule.reserve != .none { listings = ReserveList(call.ranked(order, ranks), categories).listings }
        let places = order.indices.map { place in
            let member = order[place]
            return switch categories[place] {
            case .funded:
                Placing.Place(member, ranks[place], .awarded, call.candidates[member].amount ?? 0)
            case .objected: Placing.Place(member, ranks[place], .undecided)
            default:
                Placing.Place(
                    member, ranks[place], !listings.isEmpty && listings[place].isListed ? .reserve : .notFunded)
            }
        }
        return Placing(places: places)
    }

    /// By cards that carry these scores, as the call itself does it.
    private func placingByCards(_ scores: ScoredColumns<Rational>, _ competes: [Bool]) -> Placing {
        let changed = zip(cards.with(scores), competes).filter(\.1).map(\.0)
        let positions = Dictionary(uniqueKeysWithValues: cards.enumerated().map { ($1.proposal, $0) })
        let ranked = Ranking.rank(changed, rubric: rubric, context: reader.cards.context, digest: reader.sha256)
        if rubric.award?.draw != nil {
            let list = Awarding.award(
                ranked, rubric: rubric, context: reader.cards.context, options: options, digest: reader.sha256)
            return Placing(list, positions)
        }
        let call = FundingCall(ranked, rubric: rubric, reader: reader.cards, options: options)
        return Placing(
            Rounds(call, options), order: ranked.map { positions[$0.scored.proposal] ?? 0 }, ranks: ranked.map(\.rank))
    }
}

extension Rubric {
    /// Amounts, lots, groups or the key of an applicant depend on scores, so that they move with the weights.
    fileprivate var awardReadsScores: Bool {
        let rule = award ?? .none
        let programs =
            [rule.amount].compactMap { $0 } + rule.lots.map(\.when) + rule.caps.compactMap(\.per)
            + rule.guarantees.map(\.per) + [submissions.onePer?.key].compactMap { $0 }
        return programs.contains { program in program.slots.contains { $0 >= slots.criteria.lowerBound } }
    }
}

extension AwardRule {
    /// Whether a rule that is otherwise the same gives as much to as many.
    fileprivate func hasLimits(of other: AwardRule) -> Bool {
        budget == other.budget && budgetShare == other.budgetShare && places == other.places
            && whenShort == other.whenShort && tieAtLine == other.tieAtLine && leftovers == other.leftovers
            && reserve == other.reserve && lots.map(\.budget) == other.lots.map(\.budget)
            && caps.map(\.limit) == other.caps.map(\.limit)
            && guarantees.map(\.awards) == other.guarantees.map(\.awards)
    }
}

extension FundingCall {
    /// The same candidates in the order of a ranking.
    func ranked(_ order: [Int], _ ranks: [Int]) -> FundingCall {
        var call = self
        call.candidates = order.indices.map { place in
            var candidate = candidates[order[place]]
            candidate.rank = ranks[place]
            return candidate
        }
        call.groups = order.indices.chunked { ranks[$0] == ranks[$1] }.map { $0.startIndex..<$0.endIndex }
        if !position.isEmpty {
            call.position = Dictionary(
                call.candidates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        return call
    }

    /// The same candidates under other limits; nil: they would draw on other resources.
    fileprivate func under(_ rule: AwardRule, budget: Decimal128?, _ reader: CardReader) -> FundingCall? {
        let fresh = CandidateBuilder(rule: rule, reader: reader, budget: budget)
        guard fresh.envelopes == envelopes, fresh.resources.count <= resources.count,
            zip(fresh.resources, resources).allSatisfy({ $0.kind == $1.kind }),
            resources.contains(where: { $0.kind == .call }) == fresh.resources.contains(where: { $0.kind == .call })
        else { return nil }
        var call = self
        (call.rule, call.budget) = (rule, budget)
        for index in resources.indices {
            if index < fresh.resources.count {
                call.resources[index] = fresh.resources[index]
            } else if case .cap(let number, _) = resources[index].kind {
                call.resources[index].limit = fresh.limit(ofCap: number - 1)
            }
        }
        return call
    }
}
