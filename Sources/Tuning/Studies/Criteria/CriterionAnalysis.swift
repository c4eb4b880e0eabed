public import Calls

/// What each criterion does in the call.
public enum CriterionAnalysis {
    public static func study(call: Call, prepared: PreparedCall, result: CallResult) -> [CriterionStudy] { [] }
}
