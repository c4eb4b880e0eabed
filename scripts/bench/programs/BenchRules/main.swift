import FEEL
import FoundationEssentials
import Numbers

// BenchRules RULES INPUTS tables|expressions PASSES: scores all inputs on one thread, PASSES times. Prints a line of
// inputs per second, pass by pass, then the total of every input, so that the answers can be held against another engine's.

let arguments = CommandLine.arguments
guard arguments.count == 5, let passes = Int(arguments[4]) else {
    fatalError("usage: BenchRules RULES INPUTS tables|expressions PASSES")
}
let rules = try JSONDecoder().decode(Rules.self, from: Data(contentsOf: URL(filePath: arguments[1])))
let frames = try Inputs(arguments[2], rules).frames
let scorer: any Scoring = arguments[3] == "tables" ? Tables(try rules.tables()) : Expressions(try rules.programs())
var totals: [Decimal128] = []
var rates: [String] = []
for _ in 0..<passes {
    let elapsed = ContinuousClock().measure { totals = scorer.totals(frames) }
    rates.append("\(Double(frames.count) / (elapsed / .seconds(1)))")
}
print(rates.joined(separator: " "))
print(totals.map(\.description).joined(separator: "\n"))
