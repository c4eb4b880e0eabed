import FEEL
import Rubrics
import Scoring

/// `one_per: { key: …, keep: best }`; of several proposals with one key the highest ranked competes.
struct Duplicates {
    /// Positions in the ranking with the reason why they do not compete.
    private(set) var barred: [(Int, Reason)] = []
    /// Positions that people have to decide.
    private(set) var undecided: [(Int, Reason)] = []

    init(_ rule: OnePer?, _ ranked: [RankedProposal], _ reader: CardReader) {
        guard let rule, rule.keep == .best else { return }
        var best: [Value: [Int]] = [:]
        for (index, proposal) in ranked.enumerated() {
            let key = reader.value(rule.key, proposal.card)
            if case .null(let why) = key {
                let text = "which proposals count as one (\(rule.keyText)) has no answer: \(why?.reason ?? "no value")"
                undecided.append((index, Reason(code: "DUPLICATE", text: text, place: rule.place)))
                continue
            }
            guard let first = best[key]?.first, ranked[first].rank != proposal.rank else {
                best[key, default: []].append(index)
                continue
            }
            let text = "\(ranked[first].card.proposal) has the same \(rule.keyText) and ranks higher"
            barred.append((index, Reason(code: "DUPLICATE", text: text, place: rule.place)))
        }
        for tied in best.values where tied.count > 1 {
            let names = tied.map { ranked[$0].card.proposal }.joined(separator: ", ")
            let text = "\(names) have the same \(rule.keyText) and the same rank: only one of them may compete"
            undecided += tied.map { ($0, Reason(code: "DUPLICATE", text: text, place: rule.place)) }
        }
    }
}
