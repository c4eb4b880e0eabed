import Awards
import Calls
import Scoring
import Wording

/// A list with a funding line of its own as the page shows it: a lot's, or that of the whole call.
struct RankedList: Sendable {
    /// `Lot climate: Climate`; nil where there is one list for all.
    var title: String?
    /// nil: the call awards nothing.
    var money: FundingList?
    /// In rank order.
    var members: [ProposalView]
    /// How many of `members` stand above the funding line: up to the last that is funded. 0: nobody is funded.
    var lineIndex: Int

    init(title: String? = nil, money: FundingList?, members: [ProposalView]) {
        (self.title, self.money, self.members) = (title, money, members)
        lineIndex = (members.lastIndex { $0.row.status == .awarded } ?? -1) + 1
    }

    var last: ProposalView? { lineIndex > 0 ? members[lineIndex - 1] : nil }

    /// The first below the line that lacks money or a place: whom a cap bars, or who is gone, is compared with nobody.
    var below: ProposalView? {
        members.dropFirst(lineIndex).first { member in
            member.row.status != .withdrawn
                && !member.row.reasons.contains { $0.code.hasPrefix("CAP.") || $0.code == "DUPLICATE" }
        }
    }

    var next: ProposalView? { reserve.first }

    /// In the order in which they would be funded, which after a draw is not that of the ranking.
    var reserve: [ProposalView] {
        let place = { (index: Int) in self.members[index].row.decision?.reservePlace ?? .max }
        return members.indices.filter { members[$0].row.status == .reserve }
            .sorted { (place($0), $0) < (place($1), $1) }.map { members[$0] }
    }

    var winners: [ProposalView] { members.filter { $0.row.status == .awarded } }

    /// In the ids of the page's parts, so that two lists never share one.
    var anchor: String { title.map { "-" + HTMLText.anchor($0) } ?? "" }

    /// The lists of a call.
    /// - Parameter ranked: all who are ranked, in rank order.
    static func all(_ awards: AwardList?, ranked: [ProposalView], _ style: NumberStyle) -> [RankedList] {
        guard let awards, !awards.lots.isEmpty else {
            return [RankedList(money: awards?.lists.first, members: ranked)]
        }
        return awards.lists.map { list in
            RankedList(
                title: style.text(Words.name(of: list)), money: list,
                members: ranked.filter { $0.row.decision?.lot == list.lot })
        }
    }
}
