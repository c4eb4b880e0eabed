import TestSupport
import Testing

@testable import Sheets

@Suite struct StoredNumberTests {
    @Test(arguments: [
        ("4.5", "4.5"), ("4.5000000000000002", "4.5"), ("4.4999999999999996", "4.5"), ("4.09999999999999999991", "4.1"),
        ("0.300000000000000000011", "0.3"), ("0.30000000000000004", "0.30000000000000004"), ("45E-1", "4.5"),
        ("4.50", "4.5"), ("-0", "0"), ("1.0", "1"), (" 3 ", "3"), ("3.3333333333333335", "3.3333333333333335"),
        ("007", "7"), ("+2", "2"), (".5", "0.5"), ("5.", "5"), ("1e3", "1000"), ("1E-7", "0.0000001"),
        ("1e21", "1000000000000000000000"), ("-1.5e-3", "-0.0015"), ("12345678901234567890", "12345678901234567000"),
    ])
    func `stored numbers`(_ stored: String, _ decimal: String) {
        #expect(StoredNumber.decimal(stored) == decimal)
    }

    @Test(arguments: ["", " ", "x", "INF", "NaN", "0x10", "1e", "1e999", "1,5", "--1", ".", "1.2.3", "٣"])
    func `no numbers`(_ stored: String) {
        #expect(StoredNumber.decimal(stored) == nil)
    }

    /// Every score in hundredths comes back from whatever digits a spreadsheet writes of it.
    @Test func `every hundredth comes back`() {
        for hundredths in 0...10_000 {
            let number = Double(hundredths) / 100
            let whole = hundredths / 100
            let rest = hundredths % 100
            let padded = rest < 10 ? "0\(rest)" : "\(rest)"
            let digits = rest == 0 ? "" : ".\(padded.hasSuffix("0") ? String(padded.dropLast()) : padded)"
            #expect(StoredNumber.decimal(number.description) == "\(whole)\(digits)")
            #expect(StoredNumber.decimal("\(hundredths)E-2") == "\(whole)\(digits)")
        }
    }
}
