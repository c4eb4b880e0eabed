import FEEL
import Numbers
import Rubrics
import Scoring

/// `order: FILE`; an order that a panel decided, each place with its written reason. Who is not listed comes last.
struct ManualOrder: LadderComparing {
    private let places: [String: LadderStep.ManualPlace]

    init(places: [LadderStep.ManualPlace]) {
        self.places = Dictionary(places.map { ($0.proposal, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func standing(of card: ScoreCard, above: Set<Value>) -> Standing {
        places[card.proposal].map { .number(-Rational($0.position)) } ?? .missing
    }

    func text(of card: ScoreCard, above: Set<Value>) -> String {
        places[card.proposal].map { "place \($0.position): \($0.reason)" } ?? "not in the order"
    }
}
