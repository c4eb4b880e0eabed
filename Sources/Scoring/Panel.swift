import FEEL
import Numbers
import Rubrics
import Wording

/// The scores of one assessed criterion, sorted out.
struct Panel {
    /// What one evaluator's cell comes to.
    struct Seat: BitwiseCopyable {
        /// Position of the row among those of the proposal.
        var row: Int
        /// Its opinion; nil: it has none that could count.
        var opinion: Int?
        /// The cell is empty although the evaluator took part, and its being empty decides something.
        var isSilent: Bool
    }
    /// Of those who were asked.
    var seats: [Seat] = []
    /// By seat, why it has no opinion.
    var leftOut: [Int: Message] = [:]
    /// By seat, what the score counts as, where that is not the score itself.
    var counted: [Int: Rational] = [:]
    var opinions: [Opinion] = []
    /// For each opinion whether `missing:` put it in the place of an empty cell.
    var isFilled: [Bool] = []
    /// Evaluators who read the proposal and were asked for this score, whether they gave it or not: `minimum` counts them.
    var readers = 0
    /// Why the criterion cannot have a score, whatever the others say.
    var gap: NoAnswer?

    /// - Parameter room: how many rows may be seated.
    init(room: Int) {
        seats.reserveCapacity(room)
        opinions.reserveCapacity(room)
        isFilled.reserveCapacity(room)
    }

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
}

/// What one evaluator's cell is worth.
private enum Cell {
    case notAsked, conflict, blank, empty
    case fault(Assessment.Fault)
    case score(Decimal128)

    /// Of the row at a position.
    init(_ rows: [Assessment], _ index: Int, _ column: Int) {
        if rows[index].hasConflict {
            self = .conflict
        } else if !rows[index].faults.isEmpty, let fault = rows[index].fault(of: column) {
            self = .fault(fault)
        } else if !rows[index].asked[column] {
            self = .notAsked
        } else if let score = rows[index].scores[column] {
            self = .score(score)
        } else {
            self = rows[index].isBlank ? .blank : .empty
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
    func panel(of box: CriterionBox, column: Int) -> Panel {
        var panel = Panel(room: assessments.count)
        for index in assessments.indices { seat(index, box, column, in: &panel) }
        return panel
    }

    /// Seats one evaluator, who may not have been asked. Members of the row are read where they lie: a copy counts references to what many rows share,
    /// and with them the other threads.
    private func seat(_ index: Int, _ box: CriterionBox, _ column: Int, in panel: inout Panel) {
        let cell = Cell(assessments, index, column)
        if case .notAsked = cell { return }
        let isConsensus = assessments[index].evaluator == Consensus.evaluator
        let decides = !plan.aggregation.awaitsConsensus || isConsensus
        if cell.isOfReader, !isConsensus { panel.readers += 1 }
        var seat = Panel.Seat(row: index, isSilent: cell.isEmpty && decides)
        switch resolve(cell, of: assessments, index, box, column) {
        case .score(let score):
            seat.opinion = panel.opinions.count
            if grading != nil, !cell.isEmpty { panel.counted[panel.seats.count] = score }
            panel.opinions.append(
                Opinion(score: score, isConsensus: isConsensus, weight: Self.weight(assessments[index].expertise)))
            panel.isFilled.append(cell.isEmpty)
        case .ignored(let why): panel.leftOut[panel.seats.count] = why.message
        case .open(let why):
            panel.leftOut[panel.seats.count] = why.message
            guard panel.gap == nil, decides else { break }
            panel.gap = NoAnswer(
                Message("evaluator '\(assessments[index].evaluator)': \(why.message)"), place: assessments[index].place)
        }
        panel.seats.append(seat)
    }

    /// What one evaluator's cell counts as.
    func state(_ row: Assessment, _ box: CriterionBox, column: Int) -> CriterionState {
        resolve(Cell([row], 0, column), of: [row], 0, box, column)
    }

    /// Under a consensus, a hole in an individual sheet decides nothing.
    func decides(_ row: borrowing Assessment) -> Bool {
        !plan.aggregation.awaitsConsensus || row.evaluator == Consensus.evaluator
    }

    /// What scores weigh by the declared expertise.
    private static func weight(_ expertise: Decimal128?) -> Rational { expertise.flatMap { Rational($0) } ?? .one }

    /// - Parameter index: of the row that the cell is of.
    private func resolve(
        _ cell: Cell, of rows: [Assessment], _ index: Int, _ box: CriterionBox, _ column: Int
    ) -> CriterionState {
        switch cell {
        case .notAsked: return .ignored(NoAnswer(Message("not asked")))
        case .conflict: return .ignored(NoAnswer(IndividualScore.conflict))
        case .blank: return .ignored(NoAnswer(Message("the sheet came back blank")))
        case .fault(let fault): return .open(NoAnswer(reason: fault.text, place: fault.place))
        case .score(let score):
            guard let number = Rational(score) else { return .open(NoAnswer(Message("\("\(score)") is no number"))) }
            return grading?.state(number, by: rows[index].evaluator, column: column) ?? .score(number)
        case .empty: return missing(box, NoAnswer(Message("no score"))).state
        }
    }
}

extension Assessment {
    /// Why the cell in a column cannot be used.
    fileprivate func fault(of column: Int) -> Fault? { faults.first { $0.criterion == nil || $0.criterion == column } }
}
