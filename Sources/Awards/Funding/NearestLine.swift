import Numbers
import Rubrics
import Scoring

/// `when_short: nearest`; draws the line where the sum of the amounts asked for comes nearest to the target, and never
/// below the floor. Proposals that share a rank stay on one side of it.
///
/// Source: Horizon Europe, two-stage calls: the level of the threshold is set so that the total requested is "as close as
/// possible to three times the available budget, and not less than two and a half times".
struct NearestLine {
    var target: Decimal128
    var floor: Decimal128
    var tie: AwardRule.NearestTie

    /// Where the line may be drawn.
    enum Drawn: Hashable {
        /// After so many groups.
        case after(Int)
        /// After so many groups or so many more: both are equally near.
        case either(Int, Int)
    }

    /// - Parameters:
    ///   - base: what is funded whatever the line, by guarantees.
    ///   - sums: what each group of equal rank asks for, from the top.
    func draw(base: Decimal128, sums: [Decimal128]) -> Drawn {
        var lines: [Decimal128] = [base]
        for sum in sums { lines.append((lines.last ?? base) + sum) }
        let allowed = lines.indices.filter { lines[$0] >= floor }
        guard let nearest = allowed.map({ distance(lines[$0]) }).min() else { return .after(sums.count) }
        let best = allowed.filter { distance(lines[$0]) == nearest }
        guard let fewer = best.first, let more = best.last, fewer != more else {
            return .after(best.first ?? sums.count)
        }
        switch tie {
        case .fewer: return .after(fewer)
        case .more: return .after(more)
        case .undecided: return .either(fewer, more)
        }
    }

    private func distance(_ sum: Decimal128) -> Decimal128 { (sum - target).magnitude }
}

extension FundingWalk {
    /// Draws the line of each list: the general one, and one a lot. Until then everybody under caps and places is in.
    /// - Parameters:
    ///   - budget: of the call, without its share.
    mutating func drawNearestLines(budget: Decimal128?) {
        guard case .nearest(let floor, let tie) = rule.whenShort else { return }
        let apart = rule.lots.reduce(Decimal128(0)) { $0 + $1.budget.amount(of: budget) }
        let general = budget.map { max($0 - apart, 0) }
        let lists =
            [(lot: Int?.none, budget: general)] + rule.lots.enumerated().map { ($0, $1.budget.amount(of: budget)) }
        for list in lists {
            guard let budget = list.budget else { continue }
            let line = NearestLine(target: budget * rule.budgetShare, floor: budget * floor, tie: tie)
            draw(line, lot: list.lot)
        }
    }

    private mutating func draw(_ line: NearestLine, lot: Int?) {
        let members = candidates.indices.filter { candidates[$0].lot == lot && outcomes[$0]?.kind == .awarded }
        let (fixed, open) = members.split { guaranteed[$0] != nil }
        let groups = open.chunked { candidates[$0].rank == candidates[$1].rank }
        let base = sum(fixed)
        let sums = groups.map { sum(Array($0)) }
        let (first, last): (Int, Int)
        switch line.draw(base: base, sums: sums) {
        case .after(let count): (first, last) = (count, count)
        case .either(let fewer, let more): (first, last) = (fewer, more)
        }
        var total = base
        for (index, group) in groups.enumerated() {
            total = total + sums[index]
            for member in group {
                if index < first {
                    outcomes[member]?.remaining = line.target - total
                } else if index < last {
                    leaveOpen(member, line, "\(text(base + sums[..<first].reduce(0, +)))", text(total))
                } else {
                    cut(member, line)
                }
            }
        }
    }

    private func sum(_ members: [Int]) -> Decimal128 {
        members.reduce(Decimal128(0)) { $0 + (candidates[$1].amount ?? 0) }
    }

    private mutating func leaveOpen(_ member: Int, _ line: NearestLine, _ fewer: String, _ more: String) {
        let reason = Reason(
            code: "TIE.UNDECIDED",
            text: "the lines at \(fewer) and at \(more) are equally near to \(text(line.target)): "
                + "the rubric leaves that to a decision")
        outcomes[member] = Outcome(kind: .undecided, reasons: [reason])
    }

    private mutating func cut(_ member: Int, _ line: NearestLine) {
        let reason = Reason(
            code: "BUDGET", text: "below the line where the amounts asked for come nearest to \(text(line.target))")
        outcomes[member] = Outcome(kind: .noMoney, reasons: [reason])
    }
}
