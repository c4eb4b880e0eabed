import Calls
import FEEL
import Numbers
import Rubrics
import Scoring

/// The award rule of most calls, on whole numbers: one budget, or a number of places, down the list; `stop` or `skip`.
struct PlainSelection: Sendable {
    /// In the smallest unit that occurs.
    private let amounts: [Int]
    private let budget: Int
    private let places: Int
    private let stops: Bool

    /// nil: the rule asks for more, and the award room itself has to be asked in every draw.
    init?(_ studied: StudiedCall) {
        let (call, cards) = (studied.call, studied.cards)
        let rule = call.rubric.award ?? .none
        guard rule.lots.isEmpty, rule.caps.isEmpty, rule.guarantees.isEmpty, call.options.declined.isEmpty,
            call.options.withdrawn.isEmpty, call.rubric.submissions.onePer?.keep != .best,
            rule.whenShort == .stop || rule.whenShort == .skip
        else { return nil }
        stops = rule.whenShort == .stop
        places = rule.places ?? .max
        guard let amount = rule.amount, let declared = call.options.budget ?? rule.budget else {
            (amounts, budget) = (Array(repeating: 0, count: cards.count), 0)
            return
        }
        let slots = call.rubric.slots
        guard amount.slots.allSatisfy({ $0 < slots.criteria.lowerBound }) else { return nil }
        let numbers = [declared * rule.budgetShare] + studied.amounts.compactMap { $0 }
        guard numbers.count == cards.count + 1, let whole = Self.whole(numbers) else { return nil }
        budget = whole[0]
        amounts = Array(whole.dropFirst())
    }

    /// All in the same unit; nil where that does not fit.
    private static func whole(_ numbers: [Decimal128]) -> [Int]? {
        let exponent = numbers.map { $0.reduced.exponent }.min() ?? 0
        let unit = Decimal128(coefficient: 1, exponent: -min(0, exponent))
        let whole = numbers.compactMap { ($0 * unit).asInt() }
        guard whole.count == numbers.count, whole.allSatisfy({ $0 < Int.max / (2 * numbers.count) }) else { return nil }
        return whole
    }

    /// - Parameter competing: how many compete, from the top of the order.
    /// - Returns: the positions that are funded; nil where equals straddle the line, so that the ladder has to be asked.
    func funded(_ order: borrowing ScoreOrder, competing: Int) -> [Int]? {
        let (members, scores) = (order.order.span, order.sorted.span)
        var funded: [Int] = []
        var left = budget
        var start = 0
        while start < competing {
            var end = start + 1
            while end < competing, scores[end] == scores[start] { end += 1 }
            var (asked, least) = (0, Int.max)
            for place in start..<end {
                let amount = amounts[Int(members[place])]
                asked += amount
                least = min(least, amount)
            }
            if asked <= left, funded.count + end - start <= places {
                for place in start..<end { funded.append(Int(members[place])) }
                left -= asked
            } else if end - start > 1, funded.count < places, least <= left {
                return nil
            } else if stops || funded.count >= places {
                break
            }
            start = end
        }
        return funded
    }
}
