/// What a typist or a spreadsheet makes of an id, undone: which id was most likely meant by a text that is none. Only ever
/// proposed, since obeying a wrong proposal gives a score to another applicant.
struct NearMiss {
    private let ids: [String]

    init(_ ids: [String]) { self.ids = ids }

    /// `"; did you mean '007'?"`, or nothing where no id or more than one comes near. O(ids).
    func clause(for text: String) -> String {
        let found = Self.rules.lazy.map { rule in self.matches(rule(text)) }.first { !$0.isEmpty } ?? []
        guard let first = found.first, found.count == 1 else { return "" }
        return "; did you mean '\(first)'?"
    }

    private func matches(_ isMeant: ((String) -> Bool)?) -> [String] {
        guard let isMeant else { return [] }
        return ids.filter(isMeant)
    }

    /// The surest first; each says which ids may have become the text, nil: none can have.
    private static let rules: [@Sendable (String) -> ((String) -> Bool)?] = [
        { text in
            let shape = shape(text)
            return { NearMiss.shape($0) == shape }
        },
        { text in
            guard let number = SpreadsheetNumber(text) else { return nil }
            return { SpreadsheetNumber($0).map { number.canStand(for: $0) } ?? false }
        },
        { text in
            guard let date = SpreadsheetDate(text) else { return nil }
            let parts = [date.day, date.month].sorted()
            return { NearMiss.numbers($0) == parts }
        },
    ]

    /// Letters of one case, without blanks, quotes and zeros before numbers: `rf-26-4` for `RF-26-004`.
    private static func shape(_ text: String) -> String {
        var shape = ""
        var isInNumber = false
        for character in ComparedText(text).text where !character.isWhitespace && !"'\"’‘`".contains(character) {
            if character == "0", !isInNumber { continue }
            isInNumber = character.isNumber
            shape.append(character)
        }
        return shape
    }

    /// The two whole numbers that an id consists of, such as `2-3`, in their order of size; nil: it is no such id.
    private static func numbers(_ id: String) -> [Int]? {
        let parts = id.split(omittingEmptySubsequences: false) { ".-/ ".contains($0) }
        guard parts.count == 2 else { return nil }
        let numbers = parts.compactMap { Int($0) }
        return numbers.count == 2 ? numbers.sorted() : nil
    }
}

/// A number as a spreadsheet writes it: `1.00E+05`, `1,2E5`, `8.1`, `12345678901234600000`. Without leading and final zeros.
private struct SpreadsheetNumber {
    /// Significant digits.
    let digits: [UInt8]
    /// The number is 0.digits × 10 to the power of this.
    let magnitude: Int
    /// Digits beyond these were lost.
    let isRounded: Bool

    init?(_ text: String) {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.first.map(Self.isDigit) == true else { return nil }
        let mantissa = parts[0].split(omittingEmptySubsequences: false) { ".,".contains($0) }
        guard (1...2).contains(mantissa.count),
            mantissa.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) })
        else { return nil }
        var exponent = 0
        if parts.count == 2 {
            guard let number = Int(parts[1]), abs(number) < 1_000 else { return nil }
            exponent = number
        }
        var digits = mantissa.flatMap { Array($0.utf8) }
        var magnitude = mantissa[0].utf8.count + exponent
        while digits.first == UInt8(ascii: "0") {
            digits.removeFirst()
            magnitude -= 1
        }
        let all = digits.count
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        (self.digits, self.magnitude) = (digits, magnitude)
        // Spreadsheets keep 15 digits; with an exponent they show fewer.
        isRounded = parts.count == 2 && digits.count >= 3 || all > 15 && digits.count <= 15
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether the other may have been written so: the same number, or one that was rounded to this.
    func canStand(for other: SpreadsheetNumber) -> Bool {
        if other.magnitude == magnitude, other.digits == digits { return true }
        guard isRounded, other.magnitude == magnitude, other.digits.count > digits.count else { return false }
        // The last digit that is left may be rounded up.
        return other.digits.prefix(digits.count - 1).elementsEqual(digits.dropLast())
    }
}
