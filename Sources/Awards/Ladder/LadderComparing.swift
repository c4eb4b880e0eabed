import FEEL
import Numbers
import Rubrics
import Scoring

/// Where a proposal stands on one step of the ladder. The greater is placed first; a value that is missing comes last.
enum Standing: Sendable, Hashable, Comparable {
    case missing
    case number(Rational)
    case digest([UInt8])

    static func < (left: Standing, right: Standing) -> Bool {
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
enum LadderScope: Sendable {
    case nothing
    /// All of them.
    case ranked
    /// Those that the award rule funds, were the list to end here.
    case funded
}

/// One kind of tie-breaking step. To add one: a case in the rubric's `LadderStep.Kind`, one file with one type, and one
/// line in `LadderSteps`.
protocol LadderComparing: Sendable {
    var scope: LadderScope { get }

    /// What the proposal brings, for steps that look above; empty for the others.
    func elements(of card: ScoreCard) -> [Value]

    /// - Parameter above: what the proposals in `scope` bring already.
    func standing(of card: ScoreCard, above: Set<Value>) -> Standing

    /// For people: the value that was compared. Asked only for pairs that the step decides.
    func text(of card: ScoreCard, above: Set<Value>) -> String
}

extension LadderComparing {
    var scope: LadderScope { .nothing }

    func elements(of card: ScoreCard) -> [Value] { [] }
}

/// The register of the steps.
enum LadderSteps {
    static func step(_ kind: LadderStep.Kind, _ reader: CardReader, digest: @escaping Digest) -> any LadderComparing {
        switch kind {
        case .highest(let program): Highest(program: program, reader: reader)
        case .lowest(let program): Lowest(program: program, reader: reader)
        case .nearest(let program, let target): Nearest(program: program, target: target, reader: reader)
        case .uncovered(let program): Uncovered(program: program, reader: reader)
        case .newAmongFunded(let program): NewAmongFunded(program: program, reader: reader)
        case .order(let places): ManualOrder(places: places)
        case .draw(let seed): Draw(seed: seed, digest: digest)
        }
    }
}

/// SHA-256 of bytes; handed in, so that this room needs no cryptography.
public typealias Digest = @Sendable ([UInt8]) -> [UInt8]
