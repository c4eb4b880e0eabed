import TestSupport

/// Rules as officials write them, and some that nobody would: texts of expressions over `PlainFacts`.
struct RandomRule {
    var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private mutating func one(of choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

    private mutating func isLucky(_ chances: Int) -> Bool { Int.random(in: 0..<chances, using: &random) == 0 }

    /// An expression of any plain type.
    mutating func answer(_ depth: Int) -> String {
        if depth > 0, !isLucky(4) {
            return "if \(truth(depth - 1)) then \(answer(depth - 1)) else \(answer(depth - 1))"
        }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return number(depth)
        case 1: return truth(depth)
        case 2: return one(of: ["title", "months", "eligible", "null", "start"])
        default: return one(of: ["\"a\"", "5", "-2.50", "true"])
        }
    }

    mutating func number(_ depth: Int) -> String {
        guard depth > 0 else { return one(of: ["months", "budget", "0", "6", "6.0", "-3", "0.25", "1E3"]) }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "(if \(truth(depth - 1)) then \(number(depth - 1)) else \(number(depth - 1)))"
        case 1: return "-\(number(0))"
        default: return "(\(number(depth - 1)) \(one(of: ["+", "-", "*", "/"])) \(number(depth - 1)))"
        }
    }

    mutating func truth(_ depth: Int) -> String {
        guard depth > 0 else {
            return one(of: ["eligible", "is_new", "eligible = false", "true", "months != null", "title = null"])
        }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return "(\(truth(depth - 1)) \(one(of: ["and", "or"])) \(truth(depth - 1)))"
        case 1: return "not(\(truth(depth - 1)))"
        case 2: return "title \(one(of: ["=", "!="])) \(one(of: ["\"city\"", "\"é\"", "\"\"", "null"]))"
        case 3: return "\(number(depth - 1)) in (\(cell("months")))"
        case 4: return "\(number(0)) between 1 and \(one(of: ["5", "months", "12.0"]))"
        default: return "\(number(depth - 1)) \(relation()) \(number(depth - 1))"
        }
    }

    private mutating func relation() -> String { one(of: ["<", "<=", ">", ">=", "=", "!="]) }

    /// A cell for an input of this name.
    mutating func cell(_ input: String) -> String {
        switch input {
        case "title": return one(of: ["\"city\"", "\"é\", \"a\"", "not(\"city\")", "!= \"a\"", "null"])
        case "eligible": return one(of: ["true", "false"])
        default:
            let number = one(of: ["1", "6", "6.0", "12", "-2", "budget"])
            return one(of: [
                number, "\(relation()) \(number)", "[2..6]", "(2..6.50)", "1, \(relation()) 9", "[1, 2, \(number)]",
            ])
        }
    }

    /// A rule's cells: one an input, some of them open.
    mutating func row(_ inputs: [String]) -> [String] {
        inputs.map { isLucky(3) ? "-" : cell($0) }
    }
}
