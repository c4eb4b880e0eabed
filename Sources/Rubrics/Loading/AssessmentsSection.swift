import Diagnostics
import Numbers

/// Reads `assessments:`; how evaluators' scores become one.
struct AssessmentsSection {
    static let keys = RubricFormat.assessments.names

    static func load(_ section: Section, _ loading: inout Loading) -> AssessmentRules {
        var rules = AssessmentRules.none
        rules.place = section.place
        rules.minimum = loading.integer(section, "minimum", 1...1000)
        rules.combination = combination(section, &loading)
        rules.combinationStage = loading.choice(section, "at", CombinationStage.self)?.stage ?? .criterion
        rules.thirdOpinion = thirdOpinion(section, &loading)
        rules.disagreementSpread = disagreement(section, &loading)
        rules.rounding = rounding(section, &loading)
        rules.adjustments = adjustments(section, &loading)
        PeersSection.load(section, into: &rules, &loading)
        return rules
    }

    private enum CombinationStage: String, CaseIterable {
        case criterion, total
        var stage: RoundingRule.Stage { self == .criterion ? .criterion : .total }
    }

    private static func combination(_ section: Section, _ loading: inout Loading) -> any Combining {
        guard let scalar = loading.scalar(section, "combine") else {
            let words = Combinations.all.map { $0.word }
            loading.require(section, "combine", "\(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")")
            return Mean()
        }
        let choices = Combinations.all.map { ($0.word, $0) }
        guard let method = loading.choice(scalar, section.path("combine"), choices) else { return Mean() }
        for other in Combinations.all where other.word != method.word {
            for key in other.parameters.map(\.name) where section[key] != nil {
                loading.error(
                    "RUBRIC.CONFLICT", "'\(key)' goes with combine: \(other.word)", at: section.place(of: key))
            }
        }
        let combination = method.init(section, &loading)
        if let reason = combination.whyNotMonotone {
            loading.problems.warning(
                "RUBRIC.NOT_MONOTONE", "\(method.word) is not monotone: \(reason)", at: scalar.place,
                length: scalar.text.count)
        }
        return combination
    }

    /// `third_opinion: { when_apart_by: 30%, of: higher, at: total }`
    private static func thirdOpinion(_ section: Section, _ loading: inout Loading) -> AssessmentRules.ThirdOpinion? {
        guard let value = section["third_opinion"],
            let own = Section(
                value, name: section.path("third_opinion"), keys: RubricFormat.thirdOpinion.names,
                into: &loading.problems
            )
        else { return nil }
        loading.require(own, "when_apart_by", "a share such as 30%, or points")
        let stage = loading.choice(own, "at", CombinationStage.self)?.stage ?? .criterion
        guard let apart = loading.scalar(own, "when_apart_by") else { return nil }
        if let share = Loading.share(apart.text) {
            loading.require(own, "of", "the share is of the higher score, the lower one, or the maximum")
            let base = loading.choice(own, "of", AssessmentRules.ThirdOpinion.Base.self) ?? .higher
            return .init(distance: .share(share, of: base), stage: stage)
        }
        if own["of"] != nil {
            loading.error("RUBRIC.CONFLICT", "'of' goes with a share such as 30%", at: own.place(of: "of"))
        }
        return loading.decimal(.scalar(apart), own.path("when_apart_by")).map {
            .init(distance: .points($0), stage: stage)
        }
    }

    private static func disagreement(_ section: Section, _ loading: inout Loading) -> Decimal128? {
        guard let value = section["disagreement"],
            let own = Section(
                value, name: section.path("disagreement"), keys: RubricFormat.disagreement.names,
                into: &loading.problems)
        else { return nil }
        loading.require(own, "spread", "flag a criterion whose scores are this far apart")
        return loading.decimal(own, "spread")
    }

    /// `round: { to: 0.5, mode: half_up, at: criterion }`
    private static func rounding(_ section: Section, _ loading: inout Loading) -> RoundingRule? {
        guard let value = section["round"],
            let own = Section(
                value, name: section.path("round"), keys: RubricFormat.scoreRounding.names, into: &loading.problems)
        else { return nil }
        let stage = loading.choice(own, "at", RoundingRule.Stage.self) ?? .criterion
        guard let (step, mode) = loading.rounding(own) else { return nil }
        return RoundingRule(step: step, mode: mode, stage: stage)
    }

    /// `adjustments: { file: optional, range: [-30, 30] }`
    private static func adjustments(_ section: Section, _ loading: inout Loading) -> AssessmentRules.Adjustments? {
        guard let value = section["adjustments"],
            let own = Section(
                value, name: section.path("adjustments"), keys: RubricFormat.adjustments.names, into: &loading.problems)
        else { return nil }
        loading.require(own, "range", "the least and the most points, such as [-30, 30]")
        let file = loading.scalar(own, "file").flatMap {
            loading.choice($0, own.path("file"), [("optional", false), ("required", true)])
        }
        let range = loading.items(own, "range").compactMap { loading.decimal($0, own.path("range")) }
        guard range.count == 2, range[0] <= range[1] else {
            if own["range"] != nil {
                loading.error("RUBRIC.TYPE", "a range is two numbers, the lower one first", at: own.place(of: "range"))
            }
            return nil
        }
        return .init(minimum: range[0], maximum: range[1], isRequired: file ?? false)
    }
}
