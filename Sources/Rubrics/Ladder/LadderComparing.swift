package import FEEL
package import Numbers
package import Wording

/// What a step of the ladder may ask about a proposal of equal score.
package protocol LadderCandidate {
    /// Its id.
    var proposal: String { get }
    /// A value that has an order, as an exact number; nil where there is none.
    func amount(_ program: Program) -> Rational?
    /// How people read the value, or why it is missing.
    func text(_ program: Program) -> Message
    /// The elements of a list; one value is a list of one, and no answer is none.
    func elements(_ program: Program) -> [Value]
    /// SHA-256 of bytes; this room needs no cryptography for it.
    func digest(_ bytes: [UInt8]) -> [UInt8]
}

/// Where a proposal stands on one step of the ladder. The greater is placed first; a value that is missing comes last.
package enum Standing: Sendable, Hashable, Comparable {
    case missing
    case number(Rational)
    case digest([UInt8])

    package static func < (left: Standing, right: Standing) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): left < right
        case (.digest(let left), .digest(let right)): left.lexicographicallyPrecedes(right)
        case (.missing, .missing): false
        case (.missing, _): true
        case (_, .missing): false
        case (.number, .digest): true
        case (.digest, .number): false
        }
    }
}

/// Which of the proposals placed above a step looks at.
package enum LadderScope: Sendable {
    case nothing
    /// All of them.
    case ranked
    /// Those that the award rule funds, were the list to end here.
    case funded
}

/// One kind of tie-breaking step: how it compares.
package protocol LadderComparing: Sendable {
    /// Who is placed first, in words.
    var meaning: Message { get }
    var scope: LadderScope { get }

    /// What the proposal brings, for steps that look above; empty for the others.
    func elements(of candidate: some LadderCandidate) -> [Value]

    /// - Parameter above: what the proposals in `scope` bring already.
    func standing(of candidate: some LadderCandidate, above: Set<Value>) -> Standing

    /// For people: the value that was compared. Asked only for pairs that the step decides.
    func text(of candidate: some LadderCandidate, above: Set<Value>) -> Message
}

extension LadderComparing {
    package var scope: LadderScope { .nothing }

    package func elements(of candidate: some LadderCandidate) -> [Value] { [] }
}

/// The same kind of step: how a rubric writes it.
protocol LadderReading: LadderComparing {
    /// The key that begins the step, and what the reference says of it.
    static var entry: RubricKey { get }

    /// Reads the step's argument, `section[key]`; nil after a problem was noted.
    static func read(_ section: Section, _ names: Names, _ loading: inout Loading) -> Self?
}

extension LadderReading {
    /// The word that begins the step: `highest`.
    static var key: String { entry.name }
}

/// The register of the steps. One file with one type in this folder and one line here make a new one.
enum LadderSteps {
    static let all: [any LadderReading.Type] = [
        Highest.self,
        Lowest.self,
        Nearest.self,
        Uncovered.self,
        NewAmongFunded.self,
        ManualOrder.self,
        Draw.self,
    ]
}
