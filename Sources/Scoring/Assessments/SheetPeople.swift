import Rubrics
import Tabular

/// Who the evaluators of one sheet are. Most sheets are one evaluator's, so that the last one is kept at hand.
struct SheetPeople {
    enum Person {
        /// - Parameter isNewSpelling: the list has the name otherwise, and nobody was told of this spelling yet.
        case evaluator(String, isNewSpelling: Bool)
        case nobody
        /// A consensus row under a rubric that knows none.
        case misplacedConsensus
        case unlisted(String)
    }

    private var last: String?
    private var id = ""
    /// Proposals that the last evaluator must not read.
    private(set) var barred: Set<String> = []
    /// The last evaluator's own proposal; nil: there is none, or nobody says.
    private(set) var own: String?
    /// What was handed out to the last evaluator; nil: nobody says.
    private(set) var reads: Set<String>?
    private var toldOf: Set<String> = []

    private static let consensus = ComparedText(Consensus.evaluator)

    /// The person of that name, as written in a sheet.
    mutating func person(named text: String, _ sheets: ScoreSheets) -> Person {
        if let last, last == text { return .evaluator(id, isNewSpelling: false) }
        let name = FormulaGuard.restored(text.withoutOuterBlanks)
        if name.isEmpty { return .nobody }
        if ComparedText(name) == Self.consensus {
            guard sheets.takesConsensus else { return .misplacedConsensus }
            return keep(text, as: Consensus.evaluator, barred: [])
        }
        guard let roster = sheets.roster else { return keep(text, as: name, barred: []) }
        guard let member = roster.member(named: name) else { return .unlisted(name) }
        let person = keep(text, as: member.id, barred: member.conflicts, isOtherwise: member.id != name)
        (own, reads) = (member.proposal, member.reads)
        return person
    }

    /// Whether the last evaluator may read whatever there is.
    var isBarredFromNothing: Bool { barred.isEmpty && own == nil && reads == nil }

    private mutating func keep(
        _ text: String, as id: String, barred: Set<String>, isOtherwise: Bool = false
    ) -> Person {
        (last, self.id, self.barred, own, reads) = (text, id, barred, nil, nil)
        return .evaluator(id, isNewSpelling: isOtherwise && toldOf.insert(text).inserted)
    }
}
