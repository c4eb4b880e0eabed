import Diagnostics
import Rubrics
import Wording

/// `assessments: { must_deliver: true }`; of applicants who assess each other, who did not return the reviews that they owe.
///
/// Who assesses for a proposal is said by the column `proposal` of the list of evaluators; where the list does not say, it is the evaluator
/// whose name is the id of the proposal, as `sheets --peers` names them. They owe what the column `reads` says; without it as many reviews as
/// the rubric asks for (`of`, or `minimum`), and every row that stands in their sheets. A review is returned when every criterion has a score or
/// the row declares a conflict of interest; a cell that cannot be used was returned. Rows under another's name are the other's.
struct Delivery: Sendable {
    /// By proposal, of all that arrived: what stands against it.
    private let objections: [String: Reason]
    /// Where something was refused that may hold what is missing; nil: nothing was.
    private let doubt: Place?
    /// Evaluators who stand for no proposal, or that there is nobody who does.
    let problems: [Diagnostic]
    /// Nobody assesses for any proposal: the rule cannot be followed, and no proposal is decided.
    private let nobody: Reason?

    /// - Parameters:
    ///   - place: where the rubric asks for it.
    ///   - rows: as they were read, before sets of ranks are held together.
    ///   - doubt: where a sheet, a row or a line of the list was refused, so that nobody knows whose it is; nil: none was.
    init(
        _ rules: AssessmentRules, at place: Place, _ rows: [Assessment], proposals: [String], roster: EvaluatorRoster?,
        doubt: Place?
    ) {
        self.doubt = doubt
        let owners = Owners(proposals, evaluators: Set(rows.map(\.evaluator)), roster)
        let returned = Dictionary(grouping: rows) { $0.evaluator }
        guard !owners.assessors.isEmpty else {
            objections = [:]
            let problem = Self.nobody(at: place)
            problems = [problem]
            nobody = Reason(code: problem.code, text: problem.message, place: place)
            return
        }
        nobody = nil
        let least = rules.ranks.map { $0.sizes == .own ? 1 : $0.of } ?? rules.minimum ?? 1
        var objections: [String: Reason] = [:]
        for proposal in proposals {
            let assessor = owners.assessors[proposal]
            let debt = Debt(
                rows: assessor.flatMap { returned[$0] } ?? [], least: least,
                reads: assessor.flatMap { roster?.member(named: $0)?.reads })
            guard let text = debt.text(of: assessor) else { continue }
            objections[proposal] = Reason(code: "DPR.UNDELIVERED", text: text, place: debt.place ?? place)
        }
        self.objections = objections
        problems = owners.unknown.map { Self.unknown($0, returned[$0]?.first?.place) }
    }

    /// Why a proposal is out; nil: it is not, or not for certain.
    func objection(to proposal: String) -> Reason? { doubt == nil ? objections[proposal] : nil }

    /// Why nobody can say whether a proposal is out; nil: it is certain.
    func gap(of proposal: String) -> Reason? {
        if let nobody { return nobody }
        guard let doubt, var reason = objections[proposal] else { return nil }
        reason.code = "INCOMPLETE.reviews"
        reason.message = Message("\(reason.message); what was refused at \("\(doubt)") may be theirs: mend it first")
        return reason
    }

    private static func nobody(at place: Place) -> Diagnostic {
        Diagnostic(
            code: "DPR.NO_PEERS",
            message:
                "no evaluator stands for a proposal, so that nobody can be held to 'must_deliver': name evaluators by the ids of their "
                + "own proposals, or write those in the column 'proposal' of the list of evaluators (--evaluators)",
            place: place)
    }

    private static func unknown(_ evaluator: String, _ place: Place?) -> Diagnostic {
        Diagnostic(
            .warning, code: "DPR.NO_PROPOSAL",
            message: "'\(evaluator)' stands for no proposal: its reviews count, and no applicant is held to them",
            place: place)
    }
}

/// Which evaluator assesses for which proposal.
private struct Owners {
    /// By proposal.
    private(set) var assessors: [String: String] = [:]
    /// Evaluators with rows who assess for none, sorted.
    private(set) var unknown: [String] = []

    init(_ proposals: [String], evaluators: Set<String>, _ roster: EvaluatorRoster?) {
        let ids = Dictionary(proposals.map { (ComparedText($0), $0) }, uniquingKeysWith: { first, _ in first })
        var owned: [String: String] = [:]
        let members = roster.map { Array($0.all) } ?? []
        let claimed = Set(members.compactMap(\.proposal))
        for member in members {
            // A name is no claim where the list says who it is.
            owned[member.id] =
                member.proposal ?? ids[ComparedText(member.id)].flatMap { claimed.contains($0) ? nil : $0 }
        }
        if roster == nil { for evaluator in evaluators { owned[evaluator] = ids[ComparedText(evaluator)] } }
        for (evaluator, proposal) in owned.sorted(by: { $0.key.precedes($1.key) }) where assessors[proposal] == nil {
            assessors[proposal] = evaluator
        }
        unknown = evaluators.filter { owned[$0] == nil && $0 != Consensus.evaluator }.sorted { $0.precedes($1) }
    }
}

/// What one assessor owes, and what came back.
private struct Debt {
    let rows: [Assessment]
    let least: Int
    let reads: Set<String>?

    /// The row that was not filled in.
    var place: Place? { open.first?.place }

    private var asked: [Assessment] { reads.map { reads in rows.filter { reads.contains($0.proposal) } } ?? rows }
    private var open: [Assessment] { asked.filter { !$0.isReturned } }

    /// What is missing; nil: nothing is.
    /// - Parameter assessor: nil: nobody assesses for the proposal.
    func text(of assessor: String?) -> Message? {
        let count = asked.count - open.count
        let owed = reads?.count ?? max(least, rows.count)
        guard count < owed else { return nil }
        guard let assessor else {
            return Message("nobody returned reviews for this proposal, and \(owed) are owed")
        }
        let absent = (reads ?? []).subtracting(rows.map(\.proposal))
        let missing = (open.map(\.proposal) + absent).sorted { $0.precedes($1) }
        let returned = Message("'\(assessor)' returned \(count) of \(owed) \(plural: owed, "review", "reviews")")
        guard !missing.isEmpty else { return returned }
        let names = missing.joined(separator: ", ")
        return Message("\(returned): \(names) \(plural: missing.count, "is", "are") missing")
    }
}

extension Assessment {
    /// Every criterion has a score, or a cell that was filled in and cannot be used; or there is a conflict of interest.
    fileprivate var isReturned: Bool {
        if hasConflict { return true }
        return scores.indices.allSatisfy { column in
            scores[column] != nil || faults.contains { $0.criterion == nil || $0.criterion == column }
        }
    }
}
