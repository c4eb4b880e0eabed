import Calls
import Numbers
import Rubrics
import Scoring
package import Tabular
package import Tuning

/// The tables of `fundscore tune`, one file each. Numbers that decide are exact where they end, else of 34 digits.
package enum TuningCSV {
    /// All tables; one without rows has its heading, so that a reader finds the same files every time.
    package static func files(for report: TuningReport, dialect: CSVDialect = .standard) -> [OutputFile] {
        [
            OutputFile(name: "flip_points.csv", bytes: flipPoints(report, dialect)),
            OutputFile(name: "bounds.csv", bytes: bounds(report, dialect)),
            OutputFile(name: "remedies.csv", bytes: remedies(report, dialect)),
            OutputFile(name: "funding.csv", bytes: funding(report, dialect)),
            OutputFile(name: "evaluators.csv", bytes: evaluators(report, dialect)),
            OutputFile(name: "proposals.csv", bytes: proposals(report, dialect)),
            OutputFile(name: "criteria.csv", bytes: criteria(report, dialect)),
        ] + (report.draw.map { [OutputFile(name: "draw.csv", bytes: DrawStudyFiles.csv($0, dialect))] } ?? [])
    }

    private static func table(_ heading: String, _ rows: [[CSVField]], _ dialect: CSVDialect) -> [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        writer.row(heading.split(separator: " ").map { .text(String($0)) })
        for row in rows { writer.row(row) }
        return writer.bytes
    }

    private static let change =
        "award_low award_low_included award_high award_high_included low_leaves low_enters low_money_out "
        + "low_money_in high_leaves high_enters high_money_out high_money_in"

    private static func flipPoints(_ report: TuningReport, _ dialect: CSVDialect) -> [UInt8] {
        let rows = report.flipPoints.map { point -> [CSVField] in
            let pairs = [point.ranking.low, point.ranking.high].map { $0.change?.pair }
            return [.text(point.criterion), .exact(point.weight), .exact(point.ranking.low.value)]
                + [.text(text(pairs[0])), .exact(point.ranking.high.value), .text(text(pairs[1]))] + cells(point.award)
        }
        return table("criterion weight low low_pair high high_pair " + change, rows, dialect)
    }

    private static func text(_ pair: ListChange.Pair?) -> String { pair.map { "\($0.leaves);\($0.enters)" } ?? "" }

    private static func bounds(_ report: TuningReport, _ dialect: CSVDialect) -> [UInt8] {
        let rows = report.bounds.map { bound in
            [.text(bound.kind.rawValue), .text(bound.subject), .exact(bound.value)] + cells(bound.award)
        }
        return table("kind subject value " + change, rows, dialect)
    }

    private static func cells(_ interval: StableInterval) -> [CSVField] {
        let ends = [interval.low, interval.high]
        return ends.flatMap { [.exact($0.value), .text($0.isIncluded ? "true" : "false")] }
            + ends.flatMap { end -> [CSVField] in
                guard let change = end.change else { return [.empty, .empty, .empty, .empty] }
                return [
                    .text(change.leaves.joined(separator: ";")), .text(change.enters.joined(separator: ";")),
                    .exact(change.moneyOut), .exact(change.moneyIn),
                ]
            }
    }

    private static func remedies(_ report: TuningReport, _ dialect: CSVDialect) -> [UInt8] {
        // Whose score it is, is told where it is one evaluator's.
        let isOfOne = report.result.rubric.assessments.readsTotals
        let rows = report.remedies.flatMap { remedy in
            remedy.options.map { option -> [CSVField] in
                [.text(remedy.proposal), .text(option.criterion), .exact(option.from), .exact(option.to)]
                    + (isOfOne ? [.text(option.evaluator ?? "")] : [])
            }
        }
        return table("proposal criterion from to" + (isOfOne ? " evaluator" : ""), rows, dialect)
    }

    private static func funding(_ report: TuningReport, _ dialect: CSVDialect) -> [UInt8] {
        let rows = (report.funding?.proposals ?? []).map { proposal -> [CSVField] in
            [
                .text(proposal.proposal), .number(String(proposal.rank)), .text(proposal.isFunded ? "true" : "false"),
                .binary(proposal.probability), .text(proposal.band.rawValue), .number(String(proposal.bestRank)),
                .number(String(proposal.worstRank)),
            ]
        }
        return table("proposal rank funded probability band best_rank worst_rank", rows, dialect)
    }

    private static func evaluators(_ report: TuningReport, _ dialect: CSVDialect) -> [UInt8] {
        let rows = (report.evaluators?.evaluators ?? []).map { evaluator -> [CSVField] in
            [
                .text(evaluator.evaluator), .number(String(evaluator.assessments)), .binary(evaluator.mean),
                .binary(evaluator.severity), .binary(evaluator.standardError), .binary(evaluator.shrunk),
                .text(evaluator.leaves.joined(separator: ";")), .text(evaluator.enters.joined(separator: ";")),
                .text(evaluator.unscored.joined(separator: ";")),
            ]
        }
        return table("evaluator assessments mean severity standard_error shrunk leaves enters unscored", rows, dialect)
    }

    private static func proposals(_ report: TuningReport, _ dialect: CSVDialect) -> [UInt8] {
        let expected = Dictionary(
            (report.expectedRanks?.proposals ?? []).map { ($0.proposal, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = (report.evaluators?.proposals ?? []).map { proposal -> [CSVField] in
            let rank = expected[proposal.proposal]
            return [
                .text(proposal.proposal), .binary(proposal.raw), .number(String(proposal.rawRank)),
                .binary(proposal.corrected), .whole(proposal.correctedRank), .binary(proposal.shrunk),
                .whole(proposal.shrunkRank), .binary(proposal.spread), .binary(rank?.expectedRank),
                .text(rank?.group.rawValue ?? ""),
            ]
        }
        return table(
            "proposal raw raw_rank corrected corrected_rank shrunk shrunk_rank spread expected_rank group", rows,
            dialect)
    }

    private static func criteria(_ report: TuningReport, _ dialect: CSVDialect) -> [UInt8] {
        let rows = report.criteria.map { study -> [CSVField] in
            [
                .text(study.criterion), study.weight.map { .exact($0) } ?? .empty, .binary(study.effectiveWeight),
                .binary(study.mean),
                .binary(study.standardDeviation), .exact(study.minimum), .exact(study.maximum),
                .binary(study.atFloor), .binary(study.atCeiling), .text(study.neverDecides ? "true" : "false"),
                .text(study.redundantWith ?? ""),
            ]
        }
        return table(
            "criterion weight effective_weight mean standard_deviation minimum maximum at_floor at_ceiling "
                + "never_decides redundant_with", rows, dialect)
    }
}

extension CSVField {
    fileprivate static func exact(_ number: Rational) -> CSVField { .number(number.decimal.plainDescription) }

    fileprivate static func binary(_ number: Double?) -> CSVField {
        number.flatMap(NumberText.binary).map { .number($0) } ?? .empty
    }

    fileprivate static func whole(_ number: Int?) -> CSVField { number.map { .number(String($0)) } ?? .empty }
}
