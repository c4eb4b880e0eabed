package import Numbers
package import Wording

/// How many decimals a currency pays in.
///
/// Source: ISO 4217, list one, column "minor unit".
package enum MinorUnit {
    private static let none: Set<String> = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
        "XPF",
    ]
    private static let three: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
    private static let four: Set<String> = ["CLF", "UYW"]

    /// nil: the unit is no currency code; days, vouchers and points have no smallest part that everybody knows.
    package static func decimals(of unit: LocalText) -> Int? {
        guard unit.isCommon, isCurrency(unit.english) else { return nil }
        let unit = unit.english
        if none.contains(unit) { return 0 }
        if three.contains(unit) { return 3 }
        return four.contains(unit) ? 4 : 2
    }

    /// Three capital letters.
    static func isCurrency(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    }

    /// Decimals that an award may have where the unit is no currency: more are the traces of a division.
    private static let most = 6

    /// Whether an amount can be paid as it stands.
    package static func pays(_ amount: Decimal128, in unit: LocalText) -> Bool {
        let decimals = decimals(of: unit) ?? most
        return amount.exponent >= -decimals || amount.reduced.exponent >= -decimals
    }
}
