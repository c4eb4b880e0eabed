internal import Awards

/// The list in which a submission ends; exactly one.
public enum FundingList: String, Sendable, Hashable, CaseIterable {
    case awarded, reserve
    /// Ranked, and there was no money, no place or a cap.
    case notFunded
    /// A policy that is needed is not declared, or waits for something: people have to decide.
    case undecided
    case belowThreshold, incomplete, ineligible, inadmissible
    /// The award was declined, or the proposal withdrawn.
    case withdrawn

    init(_ status: Status) {
        self =
            switch status {
            case .awarded: .awarded
            case .reserve: .reserve
            case .notFunded: .notFunded
            case .undecided: .undecided
            case .belowThreshold: .belowThreshold
            case .incomplete: .incomplete
            case .ineligible: .ineligible
            case .inadmissible: .inadmissible
            case .withdrawn: .withdrawn
            }
    }
}

/// Why a submission ended where it did.
public struct FundingReason: Sendable, Hashable, CustomStringConvertible {
    /// For machines: `BELOW.impact`.
    public let code: String
    /// For people: one sentence without a full stop.
    public let text: String
    /// The line of XML or of the score sheet behind it, as `file:line`; empty where there is none.
    public let place: String

    public var description: String { place.isEmpty ? text : "\(place): \(text)" }
}
