import FEEL
import Numbers
import Rubrics
import Wording

/// The scores of one assessed criterion, sorted out.
struct Panel {
    /// What one evaluator's cell comes to.
    struct Seat {
        /// Position of the row among those of the proposal.
        var row: Int
        /// Its opinion; nil: it has none that could count.
        var opinion: Int?
        /// The cell is empty although the evaluator took part, and its being empty decides something.
        var isSilent: Bool
        /// Why there is no opinion.
        var leftOut: Message?
        /// What the score counts as, where that is not the score itself.
        var counted: Rational?
    }
    /// Of those who were asked.
    var seats: [Seat] = []
    var opinions: [Opinion] = []
    /// For each opinion whether `missing:` put it in the place of an empty cell.
    var isFilled: [Bool] = []
    /// Evaluators who read the proposal and were asked for this score, whether they gave it or not: `minimum` counts them.
    var readers = 0
    /// Why the criterion cannot have a score, whatever the others say.
    var gap: NoAnswer?

    /// The opinions of evaluators; the consensus is nobody's.
    var own: [Opinion] { opinions.filter { !$0.isConsensus } }
    var ownCount: Int { opinions.count { !$0.isConsensus } }

    /// The least and the most of what evaluators wrote themselves; nil: fewer than two did.
    var range: (least: Rational, most: Rational)? {
        var (least, most, count) = (Rational.zero, Rational.zero, 0)
        for index in opinions.indices where !isFilled[index] && !opinions[index].isConsensus {
            let score = opinions[index].score
            if count == 0 || score < least { least = score }
            if count == 0 || score > most { most = score }
            count += 1
        }
        return count > 1 ? (least, most) : nil
    }

    /// Whether nothing that counts was given by anybody.
    /// - Parameter leftOut: for each opinion why it does not count.
    func isUnscored(_ leftOut: [Message?]) -> Bool {
        opinions.indices.allSatisfy { isFilled[$0] || (leftOut.indices.contains($0) && leftOut[$0] != nil) }
    }

    /// Everybody's score as it was given.
    /// - Parameters:
    ///   - rows: of the proposal.
    ///   - leftOut: for each opinion why it does not count.
    func individuals(_ rows: [Assessment], column: Int, leftOut: [Message?]) -> [IndividualScore] {
        seats.map { seat in
            let row = rows[seat.row]
            let why = seat.opinion.flatMap { leftOut.indices.contains($0) ? leftOut[$0] : nil }
            var individual = IndividualScore(
                evaluator: row.evaluator, score: row.scores[column], comment: row.comments[column],
                leftOut: seat.leftOut ?? why, place: row.place)
            (individual.counted, individual.weight) = (seat.counted, row.expertise)
            return individual
        }
    }
}

/// What one evaluator's cell is worth.
private enum Cell {
    case notAsked, conflict, blank, empty
    case fault(Assessment.Fault)
    case score(Decimal128)

    init(_ row: Assessment, _ column: Int) {
        if row.hasConflict {
            self = .conflict
        } else if let fault = row.faults.first(where: { $0.criterion == nil || $0.criterion == column }) {
            self = .fault(fault)
        } else if !row.asked[column] {
            self = .notAsked
        } else if let score = row.scores[column] {
            self = .score(score)
        } else {
            self = row.isBlank ? .blank : .empty
        }
    }

    /// The evaluator read the proposal and was asked for the score.
    var isOfReader: Bool {
        switch self {
        case .notAsked, .conflict, .blank: false
        case .empty, .fault, .score: true
        }
    }

    /// A missing score: other cells of the row are filled in.
    var isEmpty: Bool {
        switch self {
        case .empty: true
        case .notAsked, .conflict, .blank, .fault, .score: false
        }
    }
}

extension Worksheet {
    func panel(of criterion: Criterion, column: Int) -> Panel {
        var panel = Panel()
        for (index, row) in assessments.enumerated() {
            let cell = Cell(row, column)
            if case .notAsked = cell { continue }
            let isConsensus = row.evaluator == Consensus.evaluator
            if cell.isOfReader, !isConsensus { panel.readers += 1 }
            var seat = Panel.Seat(row: index, isSilent: cell.isEmpty && decides(row))
            switch resolve(cell, of: row, criterion, column) {
            case .score(let score):
                seat.opinion = panel.opinions.count
                if grading != nil, !cell.isEmpty { seat.counted = score }
                panel.opinions.append(Opinion(score: score, isConsensus: isConsensus, weight: row.weight))
                panel.isFilled.append(cell.isEmpty)
            case .ignored(let why): seat.leftOut = why.message
            case .open(let why):
                seat.leftOut = why.message
                guard panel.gap == nil, decides(row) else { break }
                panel.gap = NoAnswer(Message("evaluator '\(row.evaluator)': \(why.message)"), place: row.place)
            }
            panel.seats.append(seat)
        }
        return panel
    }

    /// What one evaluator's cell counts as.
    func state(_ row: Assessment, _ criterion: Criterion, column: Int) -> CriterionState {
        resolve(Cell(row, column), of: row, criterion, column)
    }

    /// Under a consensus, a hole in an individual sheet decides nothing.
    func decides(_ row: Assessment) -> Bool {
        !plan.aggregation.awaitsConsensus || row.evaluator == Consensus.evaluator
    }

    private func resolve(
        _ cell: Cell, of row: Assessment, _ criterion: Criterion, _ column: Int
    ) -> CriterionState {
        switch cell {
        case .notAsked: return .ignored(NoAnswer(Message("not asked")))
        case .conflict: return .ignored(NoAnswer(IndividualScore.conflict))
        case .blank: return .ignored(NoAnswer(Message("the sheet came back blank")))
        case .fault(let fault): return .open(NoAnswer(reason: fault.text, place: fault.place))
        case .score(let score):
            guard let number = Rational(score) else { return .open(NoAnswer(Message("\("\(score)") is no number"))) }
            return grading?.state(number, by: row.evaluator, column: column) ?? .score(number)
        case .empty: return missing(criterion, NoAnswer(Message("no score"))).state
        }
    }
}

extension Assessment {
    /// What its scores weigh.
    fileprivate var weight: Rational { expertise.flatMap { Rational($0) } ?? .one }
}
