/// What `register record` can write down; other events have commands of their own.
enum RecordedEvent: String, CaseIterable {
    case callOpened = "call.opened"
    case rubricSealed = "rubric.sealed"
    case seedCommitted = "seed.committed"
    case intakeClosed = "intake.closed"
    case sheetsReceived = "sheets.received"
    case trial
    case resultProposed = "result.proposed"
    case departure
    case resultFinal = "result.final"
    case lettersIssued = "letters.issued"
    case correction

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
