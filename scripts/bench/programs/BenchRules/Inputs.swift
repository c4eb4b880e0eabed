import FEEL
import FoundationEssentials
import Numbers

/// The inputs: a line each, cells separated by commas, under a line of names.
struct Inputs {
    /// A value a fact, in the order of `Rules.names`.
    var frames: [[Value]]

    init(_ file: String, _ rules: Rules) throws {
        let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        guard let header = lines.first, header == rules.names else {
            throw Unusable(problems: ["other facts: \(file)"])
        }
        frames = try lines.dropFirst().map { cells in
            try zip(header, cells).map { name, cell in try Self.value(cell, rules.facts[name]) }
        }
    }

    private static func value(_ cell: String, _ type: String?) throws -> Value {
        switch type {
        case "number":
            guard let number = Decimal128(cell) else { throw Unusable(problems: ["no number: \(cell)"]) }
            return .number(number)
        case "boolean": return .boolean(cell == "true")
        default: return .string(cell)
        }
    }
}
