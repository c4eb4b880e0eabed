import Diagnostics

/// Numbers in formulas that look like thousands and are decimals: FEEL reads `requested <= 150.000` as 150.
enum Thousands {
    /// One warning a number, at its place.
    static func check(_ scalar: YAMLScalar, _ loading: inout Loading) {
        guard scalar.text.contains(".") else { return }
        for (number, offset) in numbers(in: scalar.text) {
            guard let readings = NumberHints.twoReadings(of: number) else { continue }
            loading.problems.warning(
                "RUBRIC.THOUSANDS",
                "'\(number)' is \(readings.decimal) here, since a point is the decimal sign; "
                    + "write \(readings.decimal), or \(readings.whole) if that is meant",
                at: place(offset, in: scalar), length: number.count)
        }
    }

    /// Numbers outside of texts in quotes, each with its characters before.
    private static func numbers(in text: String) -> [(number: Substring, offset: Int)] {
        var found: [(number: Substring, offset: Int)] = []
        var rest = text[...]
        var offset = 0
        while let first = rest.first {
            let piece: Substring
            if first == "\"" {
                piece = rest[...(rest.dropFirst().firstIndex(of: "\"") ?? rest.index(before: rest.endIndex))]
            } else {
                piece = rest.prefix(while: isOfWord)
                if first.isNumber, piece.allSatisfy({ $0.isNumber || $0 == "." }) { found.append((piece, offset)) }
            }
            let count = max(1, piece.count)
            rest = rest.dropFirst(count)
            offset += count
        }
        return found
    }

    /// Names and numbers: a digit inside a name begins no number.
    private static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "." || character == "_"
    }

    private static func place(_ offset: Int, in scalar: YAMLScalar) -> Place {
        var column = offset
        let lines = scalar.text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if column <= line.count, scalar.lines.indices.contains(index) {
                var place = scalar.lines[index]
                place.column += column
                return place
            }
            column -= line.count + 1
        }
        return scalar.place
    }
}
