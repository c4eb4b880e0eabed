import Diagnostics
import FEEL
import Numbers
import Rubrics

/// `normalise: member | panel`; scores of a criterion are moved by a difference of two means, so that they stay exact fractions.
///
/// A member's scores are moved to the mean of the panel, a panel's to the mean of all. Every score that counts in the sheets is part of the
/// means, whatever becomes of the proposal. Panels are those of the column `panel` in the list of evaluators; without it all are one.
struct PanelMeans: Sendable {
    /// Scores of a criterion added up.
    private struct Sum {
        var total = Rational(0)
        var count = 0

        mutating func add(_ other: Sum) {
            total = total + other.total
            count += other.count
        }

        /// nil: there are no scores.
        var mean: Rational? { total.divided(by: Rational(count)) }
    }

    private let rule: Normalisation
    /// By evaluator and column.
    private let sums: [String: [Sum]]
    /// By evaluator; nobody is there where the list names no panels.
    private let panels: [String: String]
    private let columns: Int
    /// What is added to a score, by evaluator and column.
    private let shifts: [String: [Rational]]

    /// - Parameter panels: by evaluator.
    init(_ rule: Normalisation, _ assessments: some Sequence<Assessment>, panels: [String: String], columns: Int) {
        var sums: [String: [Sum]] = [:]
        for row in assessments where !row.hasConflict && row.evaluator != Consensus.evaluator {
            for column in 0..<columns {
                guard !row.faults.contains(where: { $0.criterion == nil || $0.criterion == column }),
                    let score = row.scores[column].flatMap({ Rational($0) })
                else { continue }
                sums[row.evaluator, default: Array(repeating: Sum(), count: columns)][column]
                    .add(Sum(total: score, count: 1))
            }
        }
        self.init(rule, sums, panels, columns)
    }

    private init(_ rule: Normalisation, _ sums: [String: [Sum]], _ panels: [String: String], _ columns: Int) {
        (self.rule, self.sums, self.panels, self.columns) = (rule, sums, panels, columns)
        var whole = Array(repeating: Sum(), count: columns)
        var byPanel: [String: [Sum]] = [:]
        for (evaluator, own) in sums {
            for column in 0..<columns {
                whole[column].add(own[column])
                byPanel[panels[evaluator] ?? "", default: Array(repeating: Sum(), count: columns)][column]
                    .add(own[column])
            }
        }
        shifts = Dictionary(
            uniqueKeysWithValues: sums.map { evaluator, own in
                let panel = byPanel[panels[evaluator] ?? ""] ?? whole
                let (from, to) = rule == .member ? (own, panel) : (panel, whole)
                return (
                    evaluator,
                    (0..<columns).map { column in
                        guard let mean = from[column].mean, let target = to[column].mean else { return Rational(0) }
                        return target - mean
                    }
                )
            })
    }

    /// The same rule for other rows.
    func of(_ rows: [Assessment]) -> PanelMeans { PanelMeans(rule, rows, panels: panels, columns: columns) }

    func without(_ evaluator: String) -> PanelMeans {
        PanelMeans(rule, sums.filter { $0.key != evaluator }, panels, columns)
    }

    /// What is added to an evaluator's scores, by column.
    func shifts(of evaluator: String) -> [Rational] {
        shifts[evaluator] ?? Array(repeating: Rational(0), count: columns)
    }

    func state(_ score: Rational, by evaluator: String, column: Int) -> CriterionState {
        guard evaluator != Consensus.evaluator else { return .score(score) }
        guard panels[evaluator] != nil || (panels.isEmpty && rule == .member) else {
            return .open(NoAnswer(reason: "scores are normalised by panels, and its panel is not known"))
        }
        return .score(score + (shifts[evaluator]?[column] ?? Rational(0)))
    }
}
