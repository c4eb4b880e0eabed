import Diagnostics

/// What `assessments: { kind: … }` says that evaluators write.
enum AssessmentKind: String, CaseIterable {
    case scores, ranks
}

/// Reads the keys of `assessments:` that are about ranks and about applicants who assess each other, and holds them against the others.
enum PeersSection {
    private static let largestSet = 1000

    static func load(_ section: Section, into rules: inout AssessmentRules, _ loading: inout Loading) {
        rules.ranks = ranks(section, &loading)
        rules.normalisation = loading.choice(section, "normalise", Normalisation.self)
        if loading.boolean(section, "must_deliver") == true { rules.mustDeliver = section.place(of: "must_deliver") }
        if loading.choice(section, "kind", AssessmentKind.self) == .ranks { refuseBesideRanks(section, &loading) }
        checkTrim(section, rules, &loading)
        if rules.combination is ExpertiseMean, rules.combinationStage == .total {
            loading.error(
                "RUBRIC.CONFLICT",
                "'at: total' does not go with combine: expertise_mean, which weighs scores row by row",
                at: section.place(of: "at"))
        }
    }

    private static func ranks(_ section: Section, _ loading: inout Loading) -> RankRules? {
        guard let kind = section["kind"], !isScores(kind) else {
            for key in ["of", "sizes"] where section[key] != nil {
                loading.error("RUBRIC.CONFLICT", "'\(key)' goes with kind: ranks", at: section.place(of: key))
            }
            return nil
        }
        loading.require(section, "of", "how many proposals each evaluator ranks, such as 10")
        let sizes = loading.choice(section, "sizes", RankRules.Sizes.self) ?? .equal
        // With a wrong number the criteria are read all the same.
        return RankRules(of: loading.integer(section, "of", 2...largestSet) ?? largestSet, sizes: sizes)
    }

    /// A word that is none may be meant for ranks: nothing more is said of what goes with them.
    private static func isScores(_ value: YAMLValue) -> Bool {
        if case .scalar(let scalar) = value { scalar.text == AssessmentKind.scores.rawValue } else { false }
    }

    // MARK: - What does not go together

    /// Ranks are neither agreed on nor compared by distance, and their means are equal already.
    private static func refuseBesideRanks(_ section: Section, _ loading: inout Loading) {
        let methods = [Mean.word, Median.word, TrimmedMean.word, ExpertiseMean.word]
        if case .scalar(let combine)? = section["combine"],
            Combinations.all.contains(where: { $0.word == combine.text }),
            !methods.contains(combine.text)
        {
            loading.error(
                "RUBRIC.CONFLICT",
                "ranks are combined by \(methods.dropLast().joined(separator: ", ")) or \(methods.last ?? ""), not by \(combine.text)",
                at: combine.place, length: combine.text.count)
        }
        for key in ["third_opinion", "normalise"] where section[key] != nil {
            loading.error(
                "RUBRIC.CONFLICT", "'\(key)' goes with scores, not with kind: ranks", at: section.place(of: key))
        }
        if case .scalar(let stage)? = section["at"], stage.text == "total" {
            loading.error(
                "RUBRIC.CONFLICT", "'at: total' goes with scores, not with kind: ranks", at: section.place(of: "at"))
        }
    }

    /// What is trimmed away must leave something.
    private static func checkTrim(_ section: Section, _ rules: AssessmentRules, _ loading: inout Loading) {
        guard let trim = (rules.combination as? TrimmedMean)?.trim else { return }
        let place = section.place(of: section["trim"] == nil ? "combine" : "trim")
        if let ranks = rules.ranks, section["of"] != nil, 2 * trim >= ranks.of {
            let most = (ranks.of - 1) / 2
            loading.error(
                "RUBRIC.TRIM",
                "without the \(trim) lowest and the \(trim) highest of \(ranks.of) ranks nothing is left: "
                    + (most > 0 ? "trim is at most \(most)" : "write combine: mean"), at: place)
        } else if let minimum = rules.minimum, 2 * trim >= minimum {
            loading.problems.warning(
                "RUBRIC.TRIM",
                "\(minimum) evaluators are enough (minimum), but a mean without the \(trim) lowest and the \(trim) highest needs "
                    + "\(2 * trim + 1): a proposal that fewer read is incomplete", at: place)
        }
    }

    /// What can be said only once the criteria are known.
    static func check(_ rules: AssessmentRules, _ criteria: [Criterion], _ loading: inout Loading) {
        let assessed = criteria.filter(\.isAssessed)
        if let place = rules.mustDeliver, assessed.isEmpty {
            loading.error(
                "RUBRIC.CONFLICT",
                "'must_deliver' asks for reviews, but no criterion is assessed: nobody has any to return",
                at: place)
        }
        if let place = rules.place, rules.ranks != nil, assessed.isEmpty {
            loading.error("RUBRIC.CONFLICT", "evaluators rank (kind: ranks), but no criterion is assessed", at: place)
        }
        if rules.ranks != nil {
            for criterion in assessed {
                guard case .when = criterion.comment else { continue }
                loading.error(
                    "RUBRIC.CONFLICT",
                    "'criteria.\(criterion.id).comment' by scores does not go with kind: ranks; write comment: required, or leave it out",
                    at: criterion.place)
            }
        }
        guard rules.combination is ExpertiseMean,
            let taken = assessed.first(where: { $0.id == ExpertiseMean.column })
        else { return }
        loading.error(
            "RUBRIC.CONFLICT",
            "the column '\(taken.id)' of score sheets holds what evaluators declare: give the criterion another id",
            at: taken.place)
    }
}
