package import Wording

/// Why a fact has no value: what its place in the submission holds instead.
package enum FactGap: CaseIterable, Sendable {
    case missing
    /// `xsi:nil="true"`
    case nilled
    case empty
    case unreadable

    /// - Parameter fact: its name.
    package func message(_ fact: String) -> Message {
        switch self {
        case .missing: Message("fact '\(fact)' is missing")
        case .nilled: Message("fact '\(fact)' is nil")
        case .empty: Message("fact '\(fact)' is empty")
        case .unreadable: Message("fact '\(fact)' could not be read")
        }
    }

    /// The gap that says this in English, as a line of a part has it; nil: none does.
    package init?(_ english: String, of fact: String) {
        guard let gap = Self.allCases.first(where: { $0.message(fact).english == english }) else { return nil }
        self = gap
    }
}
