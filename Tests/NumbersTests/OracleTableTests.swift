import FoundationEssentials
import Numbers
import Testing

/// Compares `Decimal128` with a table that `scripts/proof/decimal-oracle` has CPython's `decimal` write: `operation left right
/// result` a line.
@Suite struct OracleTableTests {
    static let path = ProcessInfo.processInfo.environment["FUNDSCORE_DECIMAL_TABLE"]

    @Test(.enabled(if: path != nil, "skipped: no oracle table (scripts/proof/decimal-oracle makes one)"))
    func `agrees with table`() throws {
        let path = try #require(Self.path)
        let data = try Data(contentsOf: URL(filePath: path))
        var counts: [String: Int] = [:]
        var differences = 0
        for line in data.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            let parts = words[0].split(separator: ".").map(String.init)
            counts[parts[0], default: 0] += 1
            guard !Self.agrees(parts, words[1], words[2], words[3]) else { continue }
            differences += 1
            if differences <= 20 { Issue.record("\(words.joined(separator: " "))") }
        }
        let total = counts.values.reduce(0, +)
        let kinds = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        print("oracle: \(total) operations, \(differences) differences (\(kinds))")
        #expect(total > 0)
        #expect(differences == 0)
    }

    private static func agrees(_ operation: [String], _ left: String, _ right: String, _ result: String) -> Bool {
        guard let a = Decimal128(left), let b = Decimal128(right) else { return false }
        let mode = operation.count > 1 ? RoundingMode(rawValue: operation[1]) ?? .halfEven : .halfEven
        switch operation[0] {
        case "add": return (a + b).scientificDescription == result
        case "subtract": return (a - b).scientificDescription == result
        case "multiply": return (a * b).scientificDescription == result
        case "divide": return (a / b).scientificDescription == result
        case "remainder": return a.remainder(dividingBy: b).scientificDescription == result
        case "compare": return Decimal128.compare(a, b).map(String.init) == result
        case "quantize": return b.asInt().map { a.quantized(to: $0, mode).scientificDescription } == result
        case "integral": return a.roundedToIntegral(mode).scientificDescription == result
        case "reduce": return a.reduced.scientificDescription == result
        case "read": return a.scientificDescription == result
        case "sqrt": return a.squareRoot().scientificDescription == result
        case "exp": return a.exp() == Decimal128(result)
        case "ln": return a.ln() == Decimal128(result)
        case "power": return isNear(a.power(b), result)
        default: return false
        }
    }

    /// CPython documents its power as correctly rounded only almost always: one unit of the last digit is allowed.
    private static func isNear(_ power: Decimal128, _ result: String) -> Bool {
        guard let expected = Decimal128(result) else { return false }
        if power == expected { return true }
        guard power.isFinite, expected.isFinite else { return false }
        let unit = Decimal128(coefficient: 1, exponent: max(expected.exponent, Decimal128.minimumExponent))
        return (power - expected).magnitude <= unit && expected.coefficient.magnitude >= 1_000_000_000_000_000
    }
}
