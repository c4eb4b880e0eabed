import FEEL
import Numbers

/// Whether a result is the expected one, as the kit's own runners compare.
enum Comparison {
    /// Expected numbers are printed with limited precision.
    private static let tolerance = Decimal128("0.00000001")

    static func matches(_ expected: Value, _ actual: Value) -> Bool {
        switch (expected, actual) {
        case (.number(let expected), .number(let actual)):
            guard let tolerance else { return false }
            return expected == actual || (expected - actual).magnitude <= tolerance
        case (.list(let expected), .list(let actual)):
            return expected.count == actual.count && zip(expected, actual).allSatisfy(matches)
        case (.context(let expected), .context(let actual)):
            return expected.count == actual.count
                && expected.entries.allSatisfy { entry in actual[entry.name].map { matches(entry.value, $0) } ?? false }
        default: return expected == actual
        }
    }
}
