import Numbers
import Testing

/// Runs the public General Decimal Arithmetic cases for decimal128.
///
/// Not applicable, by rule:
/// - operands or results that are signalling NaNs or carry diagnostic digits (`sNaN`, `NaN12`): the type has one NaN;
/// - a sign on NaN (`-NaN`), for the same reason;
/// - operands in hexadecimal encoding or missing ones (`#…`), and results left open (`?`);
/// - a rounding other than half-even, except where the operation takes the rounding as an argument (`05up` nowhere) or
///   where the case says that nothing was rounded (but for `floor`, which turns an exact 0 into −0);
/// - engineering notation (`toEng`).
/// The conditions (`Inexact`, `Rounded`, …) are not compared: the type raises no flags.
@Suite struct DecTestConformance {
    static let files = [
        "dqAbs", "dqAdd", "dqBase", "dqCompare", "dqDivide", "dqMax", "dqMin", "dqMinus", "dqMultiply", "dqPlus",
        "dqQuantize", "dqReduce", "dqRemainder", "dqSubtract", "dqToIntegral",
    ]

    @Test(
        .enabled(if: DecTestFile.folder != nil, "skipped: no decTest files (no CPython with its test data found)"),
        arguments: files)
    func `file`(_ name: String) throws {
        var (passed, inapplicable) = (0, 0)
        for test in try DecTestFile.cases(name) {
            guard let actual = Self.answer(test) else {
                inapplicable += 1
                continue
            }
            #expect(
                actual == test.expected, "\(test.id) \(test.operation) \(test.operands) [\(test.rounding)]")
            passed += actual == test.expected ? 1 : 0
        }
        #expect(passed > 0)
        print("\(name): \(passed) passed, \(inapplicable) not applicable")
    }

    /// Our answer; nil where the case does not apply.
    static func answer(_ test: DecTestCase) -> String? {
        let texts = test.operands + [test.expected]
        guard !texts.contains(where: { $0 == "?" || $0.hasPrefix("#") || isForeignNaN($0) }) else { return nil }
        guard let mode = roundings[test.rounding], test.operation != "toeng" else { return nil }
        let takesMode = test.operation == "quantize" || test.operation == "tointegralx"
        let isExact = mode != .floor && !test.conditions.contains("rounded") && !test.conditions.contains("clamped")
        guard takesMode || mode == .halfEven || isExact else { return nil }
        let numbers = test.operands.map { Decimal128($0) }
        if numbers.contains(nil) { return test.conditions.contains("conversion_syntax") ? "NaN" : "refused" }
        let operands = numbers.compactMap { $0 }
        guard let first = operands.first else { return nil }
        return answer(test.operation, first, operands.last ?? first, mode)
    }

    private static func answer(
        _ operation: String, _ first: Decimal128, _ second: Decimal128, _ mode: RoundingMode
    ) -> String? {
        switch operation {
        case "tosci": first.scientificDescription
        case "plus": (Decimal128(coefficient: 0, exponent: first.exponent) + first).scientificDescription
        case "add": (first + second).scientificDescription
        case "subtract": (first - second).scientificDescription
        case "multiply": (first * second).scientificDescription
        case "divide": (first / second).scientificDescription
        case "remainder": first.remainder(dividingBy: second).scientificDescription
        case "minus": (-first).scientificDescription
        case "abs": first.magnitude.scientificDescription
        case "compare": Decimal128.compare(first, second).map(String.init) ?? "NaN"
        case "max", "min": extreme(operation, first, second)
        case "reduce": first.reduced.scientificDescription
        case "quantize": second.isFinite ? first.quantized(to: second.exponent, mode).scientificDescription : nil
        case "tointegralx": first.roundedToIntegral(mode).scientificDescription
        default: nil
        }
    }

    /// The order decides; equal numbers of different exponents have no order here, so only unequal ones apply.
    private static func extreme(_ operation: String, _ first: Decimal128, _ second: Decimal128) -> String? {
        guard let order = Decimal128.compare(first, second), order != 0 else { return nil }
        return ((order < 0) == (operation == "min") ? first : second).scientificDescription
    }

    private static let roundings: [String: RoundingMode] = [
        "half_even": .halfEven, "half_up": .halfUp, "half_down": .halfDown, "up": .up, "down": .down,
        "ceiling": .ceiling, "floor": .floor,
    ]

    private static func isForeignNaN(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard lower.contains("nan"), lower != "nan" else { return false }
        let rest = lower.drop { $0 == "-" || $0 == "+" || $0 == "s" }
        return rest.hasPrefix("nan") && rest.dropFirst(3).allSatisfy(\.isNumber)
    }
}
