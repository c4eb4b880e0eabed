public import Calls

/// Expected ranks with a lottery group.
public enum ExpectedRanks {
    public static func study(call: Call, prepared: PreparedCall, result: CallResult) -> ExpectedRankStudy? { nil }
}
