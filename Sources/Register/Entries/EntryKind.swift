/// What an entry records. The raw values stand in the register and never change.
package enum EntryKind: String, Sendable, Hashable, CaseIterable {
    case callOpened = "call.opened"
    /// The rules are fixed: the digests of the rubric's files.
    case rubricSealed = "rubric.sealed"
    /// The digest of the seed of a draw, before anybody can know whom it favours.
    case seedCommitted = "seed.committed"
    /// Nothing more is accepted: the digest of every submission.
    case intakeClosed = "intake.closed"
    /// Score sheets came back: their digests.
    case sheetsReceived = "sheets.received"
    /// Somebody tried other rules: *when were the weights chosen?* has an answer.
    case trial
    case resultProposed = "result.proposed"
    /// One proposal's decision of the result before it; its applicant can be given a proof of this entry alone.
    case decision
    /// A committee departs from the ranking, with its reason.
    case departure
    /// A desk signed the result.
    case signed
    case resultFinal = "result.final"
    case lettersIssued = "letters.issued"
    /// An applicant accepted, declined or withdrew.
    case offer
    /// Somebody moved up after that.
    case promoted
    case complaint
    case complaintDecided = "complaint.decided"
    case correction
    /// Personal data of earlier entries were deleted.
    case forgotten
    /// The tree's head was signed, or a time stamp of that came back.
    case checkpoint
}
