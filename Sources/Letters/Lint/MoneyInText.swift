import Numbers

/// Sums of money in a text: a number beside the currency, in the signs of any language of letters.
enum MoneyInText {
    /// - Parameter unit: `EUR`; for it also its sign and its names.
    static func amounts(in text: String, unit: String) -> [(amount: Decimal128, text: String)] {
        let characters = Array(text)
        let names = ([unit] + (unit == "EUR" ? ["€", "euros", "euro", "Euro"] : [])).map(Array.init)
        var found: [(amount: Decimal128, text: String)] = []
        var index = 0
        while index < characters.count {
            guard let end = number(characters, from: index) else {
                index += 1
                continue
            }
            let digits = String(characters[index..<end])
            if isBeside(characters, index..<end, names), let amount = amount(digits) {
                found.append((amount, "\(digits) \(unit)"))
            }
            index = end
        }
        return found
    }

    private static let groups: Set<Character> = [" ", "\u{A0}", "\u{202F}", ".", ",", "’", "'"]

    /// The end of a number that begins here: digits, with one sign between groups of them.
    private static func number(_ text: [Character], from start: Int) -> Int? {
        guard text[start].isASCIIDigit, start == 0 || !(text[start - 1].isLetter || text[start - 1].isASCIIDigit) else {
            return nil
        }
        var end = start + 1
        while end < text.count {
            if text[end].isASCIIDigit {
                end += 1
            } else if groups.contains(text[end]), end + 1 < text.count, text[end + 1].isASCIIDigit {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func isBeside(_ text: [Character], _ number: Range<Int>, _ names: [[Character]]) -> Bool {
        var after = number.upperBound
        while after < text.count, text[after].isWhitespace { after += 1 }
        var before = number.lowerBound
        while before > 0, text[before - 1].isWhitespace { before -= 1 }
        return names.contains { name in
            text[after...].starts(with: name) || text[..<before].suffix(name.count).elementsEqual(name)
        }
    }

    /// The last sign is the decimal one where not exactly three digits follow it; all others stand between groups.
    private static func amount(_ text: String) -> Decimal128? {
        guard let sign = text.lastIndex(where: { $0 == "." || $0 == "," }) else {
            return Decimal128(text.filter(\.isASCIIDigit))
        }
        let decimals = text[text.index(after: sign)...]
        let isDecimal = decimals.count != 3 && decimals.allSatisfy(\.isASCIIDigit)
        let whole = text[..<(isDecimal ? sign : text.endIndex)].filter(\.isASCIIDigit)
        return Decimal128(isDecimal ? "\(whole).\(decimals)" : whole)
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
