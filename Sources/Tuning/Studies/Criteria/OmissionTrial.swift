import Awards
import Calls
import Numbers
import Rubrics
import Scoring

/// The call without one criterion, exactly: those who are ranked are ranked and awarded again. Thresholds are not asked again, because a
/// total without one of its parts stands on another scale.
struct OmissionTrial: Sendable {
    private let studied: StudiedCall
    private let excluding: Set<String>
    private let before: Outcome?
    private let concerned: Set<String>

    init(_ studied: StudiedCall) {
        self.studied = studied
        excluding = Set(
            (studied.cards + studied.others).indices.filter {
                !studied.isRanked.indices.contains($0) || !studied.isRanked[$0]
            }
            .flatMap { studied.card($0)?.reasons.map(\.code) ?? [] })
        let decisions = studied.awards?.decisions ?? []
        let concerned = Set(
            decisions.filter { $0.status == .awarded || $0.status == .reserve }.map(\.ranked.scored.proposal))
        self.concerned = concerned
        before = studied.awards.map { _ in
            Outcome(studied.contenders.placing(studied.standing, competes: studied.isRanked), studied, concerned)
        }
    }

    /// What officials see of a list: who is funded with how much, and the order of those who are funded or next.
    private struct Outcome: Equatable {
        var awards: [String: Decimal128] = [:]
        var order: [[String]] = []

        init(_ placing: Placing, _ studied: StudiedCall, _ concerned: Set<String>) {
            var rank = 0
            for place in placing.places {
                let id = studied.cards[place.position].proposal
                if place.status == .awarded { awards[id] = place.awarded }
                guard concerned.contains(id) else { continue }
                if place.rank != rank || order.isEmpty { order.append([]) }
                rank = place.rank
                order[order.count - 1].append(id)
            }
        }
    }

    /// Whether the criterion keeps anybody out, or the list or its order is another without it. true where a formula of another kind
    /// cannot be asked without it.
    func decides(_ leaf: Int) -> Bool {
        let id = studied.rubric.criteria[leaf].id
        if ["BELOW", "UNSCORED", "INCOMPLETE"].contains(where: { excluding.contains("\($0).\(id)") }) { return true }
        guard let before else { return false }
        guard studied.isModelled, let model = studied.model.without(leaf) else { return true }
        var columns = studied.table.criteria
        columns[leaf] = ScoreColumn(repeating: nil, count: studied.table.count)
        let scores = model.scores(of: studied.table.with(columns))
        return Outcome(studied.contenders.placing(scores, competes: studied.isRanked), studied, concerned) != before
    }
}

extension ScoreModel {
    /// The model as if a leaf had never been: its term is left out, and a branch without parts goes with it. nil: a formula that is
    /// asked as a program.
    func without(_ leaf: Int) -> ScoreModel? {
        guard !asksPrograms else { return nil }
        var model = self
        var gone = leaf
        while let parent = model.nodes.firstIndex(where: { $0.children.contains(gone) }) {
            model.nodes[parent].children.removeAll { $0 == gone }
            guard model.nodes[parent].children.isEmpty else { return model }
            gone = parent
        }
        switch model.total {
        case .none: break
        case .weighted(let terms, let isMean):
            model.total = .weighted(terms.filter { $0.criterion != gone }, isMean: isMean)
        case .formula(let formula): model.total = .formula(formula.without(gone))
        }
        model.ranking = model.ranking?.without(gone)
        return model
    }
}

extension ScoreFormula {
    private func isTerm(of criterion: Int) -> Bool {
        if case .term(.criterion(criterion), _) = self { true } else { false }
    }

    /// Without the terms of a criterion; nothing is left of a formula that is one of them.
    fileprivate func without(_ criterion: Int) -> ScoreFormula {
        func rest(_ parts: [ScoreFormula]) -> [ScoreFormula] {
            parts.filter { !$0.isTerm(of: criterion) }.map { $0.without(criterion) }
        }
        switch self {
        case .term: return isTerm(of: criterion) ? .sum([]) : self
        case .constant, .program: return self
        case .sum(let parts): return .sum(rest(parts))
        case .least(let parts): return .least(rest(parts))
        case .greatest(let parts): return .greatest(rest(parts))
        case .choice(let condition, let then, let otherwise):
            return .choice(condition, then.without(criterion), otherwise.without(criterion))
        case .scaled(let position, let form): return .scaled(position, form.without(criterion))
        }
    }
}
