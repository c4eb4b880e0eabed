import Tabular
import Testing

@Suite struct FormulaGuardTests {
    static let dangerous = [
        "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=1", "\t", "\t -1", "＝1", "＋1", "－1", "＠x", " =1",
        "\u{FEFF}=1", "\u{200B}@x",
        "'=1", "''-1", "' '=1", "\u{A0}+1",
    ]
    static let harmless = ["", "a", "1", "a=b", "'a", "''", " ", "*1", "’=1", "中=1", "\nx", "\t\t 3882500.35"]

    @Test(arguments: dangerous)
    func `neutralised by one apostrophe`(_ text: String) {
        #expect(FormulaGuard.neutralised(text).unicodeScalars.elementsEqual("'".unicodeScalars + text.unicodeScalars))
        #expect(FormulaGuard.restored(FormulaGuard.neutralised(text)).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test(arguments: harmless)
    func `left alone both ways`(_ text: String) {
        #expect(FormulaGuard.neutralised(text) == text)
        #expect(FormulaGuard.restored(text) == text)
    }

    @Test func `the way back is exact for every short text over the characters that matter`() {
        let alphabet: [Unicode.Scalar] = ["'", "=", " ", "\t", "1", "＠"]
        var texts: [String.UnicodeScalarView] = [.init()]
        for _ in 0..<4 {
            texts += texts.flatMap { text in
                alphabet.map { scalar in
                    var longer = text
                    longer.append(scalar)
                    return longer
                }
            }
        }
        for text in texts {
            let original = String(text)
            #expect(FormulaGuard.restored(FormulaGuard.neutralised(original)) == original)
        }
    }
}
