import JSON
import Numbers
import Tuning
import Wording

extension TuningJSON {
    /// What was simulated or estimated.
    static func studies(_ report: TuningReport) -> [JSONValue.Member] {
        [
            ("simulation", .optional(report.funding, simulation)),
            ("funding", .array((report.funding?.proposals ?? []).map(funding))),
            ("evaluators", .optional(report.evaluators, evaluators)),
            ("expected_ranks", .optional(report.expectedRanks, expectedRanks)),
            ("criteria", .array(report.criteria.map(criterion))),
        ]
    }

    private static func simulation(_ study: FundingStudy) -> JSONValue {
        .object([
            ("method", .string(study.method.english)), ("seed", .string(study.seed)),
            ("draws", .number(String(study.draws))),
        ])
    }

    private static func funding(_ proposal: FundingStudy.Proposal) -> JSONValue {
        .object([
            ("proposal", .string(proposal.proposal)), ("rank", .number(String(proposal.rank))),
            ("funded", .boolean(proposal.isFunded)), ("probability", .binary(proposal.probability)),
            ("band", .string(proposal.band.rawValue)), ("best_rank", .number(String(proposal.bestRank))),
            ("worst_rank", .number(String(proposal.worstRank))),
        ])
    }

    private static func evaluators(_ study: EvaluatorStudy) -> JSONValue {
        .object([
            ("components", .number(String(study.components))), ("alpha", .binary(study.alpha)),
            ("evaluators", .array(study.evaluators.map(evaluator))),
            ("proposals", .array(study.proposals.map(corrected))),
            ("remarks", .array(study.remarks.map { .string($0.english) })),
        ])
    }

    private static func evaluator(_ evaluator: EvaluatorStudy.Evaluator) -> JSONValue {
        .object([
            ("evaluator", .string(evaluator.evaluator)), ("assessments", .number(String(evaluator.assessments))),
            ("mean", .binary(evaluator.mean)), ("severity", .binary(evaluator.severity)),
            ("standard_error", .binary(evaluator.standardError)), ("shrunk", .binary(evaluator.shrunk)),
            ("leaves", .array(evaluator.leaves.map(JSONValue.string))),
            ("enters", .array(evaluator.enters.map(JSONValue.string))),
            ("unscored", .array(evaluator.unscored.map(JSONValue.string))),
        ])
    }

    private static func corrected(_ proposal: EvaluatorStudy.Proposal) -> JSONValue {
        .object([
            ("proposal", .string(proposal.proposal)), ("raw", .binary(proposal.raw)),
            ("raw_rank", .number(String(proposal.rawRank))), ("corrected", .binary(proposal.corrected)),
            ("corrected_rank", .optional(proposal.correctedRank) { .number(String($0)) }),
            ("shrunk", .binary(proposal.shrunk)),
            ("shrunk_rank", .optional(proposal.shrunkRank) { .number(String($0)) }),
            ("spread", .binary(proposal.spread)),
        ])
    }

    private static func expectedRanks(_ study: ExpectedRankStudy) -> JSONValue {
        .object([
            ("places", .number(String(study.places))), ("funding_line", .binary(study.fundingLine)),
            (
                "proposals",
                .array(
                    study.proposals.map { proposal in
                        .object([
                            ("proposal", .string(proposal.proposal)),
                            ("expected_rank", .binary(proposal.expectedRank)), ("low_rank", .binary(proposal.lowRank)),
                            ("high_rank", .binary(proposal.highRank)), ("group", .string(proposal.group.rawValue)),
                        ])
                    })
            ),
        ])
    }

    private static func criterion(_ study: CriterionStudy) -> JSONValue {
        .object([
            ("criterion", .string(study.criterion)), ("weight", .optional(study.weight) { .exact($0) }),
            ("effective_weight", .binary(study.effectiveWeight)), ("mean", .binary(study.mean)),
            ("standard_deviation", .binary(study.standardDeviation)), ("minimum", .exact(study.minimum)),
            ("maximum", .exact(study.maximum)),
            (
                "histogram",
                .array(
                    study.histogram.map { bin in
                        .object([("score", .exact(bin.score)), ("count", .number(String(bin.count)))])
                    })
            ),
            ("at_floor", .binary(study.atFloor)), ("at_ceiling", .binary(study.atCeiling)),
            (
                "correlations",
                .array(
                    study.correlations.map { correlation in
                        .object([("with", .string(correlation.with)), ("value", .binary(correlation.value))])
                    })
            ),
            ("never_decides", .boolean(study.neverDecides)),
            ("redundant_with", .optional(study.redundantWith, JSONValue.string)),
        ])
    }
}

extension JSONValue {
    /// A binary number to nine places; null where there is none.
    static func binary(_ number: Double?) -> JSONValue {
        optional(number.flatMap(NumberText.binary)) { .number($0) }
    }
}
