public import Calls

/// How severe evaluators are.
public enum EvaluatorAnalysis {
    public static func study(call: Call, prepared: PreparedCall, result: CallResult) async -> EvaluatorStudy? { nil }
}
