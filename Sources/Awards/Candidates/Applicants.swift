import FEEL
import Rubrics
import Scoring
import Wording

/// `one_per: { key: …, keep: best }`; of several proposals with one key the highest ranked competes.
struct Applicants {
    /// Of each proposal, the number of the key that it shares with others.
    private var applicants: [Int: Int] = [:]
    /// Proposals whose key has no answer.
    private var unknown: [(Int, Reason)] = []

    var hasRivals: Bool { !applicants.isEmpty }

    init(_ rule: OnePer?, _ ranked: [RankedProposal], _ reader: CardReader) {
        guard let rule, rule.keep == .best else { return }
        var first: [Value: Int] = [:]
        var numbers: [Value: Int] = [:]
        for (index, proposal) in ranked.enumerated() {
            let key = reader.value(rule.key, proposal.scored)
            if case .null(let why) = key {
                let text = Message(
                    "which proposals count as one (\(rule.keyText)) has no answer: \(AwardAmount.why(why))")
                unknown.append((index, Reason(code: "DUPLICATE", text: text, place: rule.place)))
                continue
            }
            guard let earlier = first[key] else {
                first[key] = index
                continue
            }
            let number = numbers[key] ?? numbers.count
            numbers[key] = number
            applicants[earlier] = number
            applicants[index] = number
        }
    }

    func mark(_ candidates: inout [Candidate]) {
        for (index, reason) in unknown { candidates[index].objection = candidates[index].objection ?? reason }
        for (index, number) in applicants { candidates[index].applicant = number }
    }
}
