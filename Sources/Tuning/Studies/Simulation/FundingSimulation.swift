public import Calls

/// P(funded) under uncertain weights and scores.
public enum FundingSimulation {
    public static func study(
        call: Call, prepared: PreparedCall, result: CallResult, seed: String, draws: Int, threads: Int
    ) async -> FundingStudy? { nil }
}
