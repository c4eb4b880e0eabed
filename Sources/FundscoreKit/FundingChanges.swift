internal import Tuning
import Wording

/// What another rubric changes on the same call.
public struct FundingChanges: Sendable, Hashable {
    /// One proposal under both rubrics.
    public struct Proposal: Sendable, Hashable {
        public let proposal: String
        /// nil: it is not in that call.
        public let listBefore: FundingList?
        public let listAfter: FundingList?
        /// nil: not ranked.
        public let rankBefore: Int?
        public let rankAfter: Int?
        /// Why it moved, a sentence each.
        public let causes: [String]
    }

    /// In the order of the new ranking, then of the old one, then by id.
    public let proposals: [Proposal]

    /// Ids of those that are awarded only by the other rubric.
    public var enter: [String] {
        proposals.filter { $0.listAfter == .awarded && $0.listBefore != .awarded }.map(\.proposal)
    }
    /// Ids of those that are awarded no more.
    public var leave: [String] {
        proposals.filter { $0.listBefore == .awarded && $0.listAfter != .awarded }.map(\.proposal)
    }

    init(_ comparison: Comparison) {
        proposals = comparison.proposals.map { one in
            Proposal(
                proposal: one.proposal, listBefore: one.oldStatus.map(FundingList.init),
                listAfter: one.newStatus.map(FundingList.init), rankBefore: one.oldRank, rankAfter: one.newRank,
                causes: one.causes.map { $0.subject.isEmpty ? $0.text.english : "\($0.subject): \($0.text.english)" })
        }
    }
}
