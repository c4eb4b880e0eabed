import Testing

@testable import Reports

/// Names of sheets that people recognise and every file system takes.
@Suite struct BlankSheetsTests {
    @Test(arguments: [
        ("Özdemir", "Özdemir.csv"), ("ev-1, K.", "ev-1~2C K~2E.csv"), ("../x", "~2E.~2Fx.csv"),
        ("a/b", "a~2Fb.csv"),
        ("O\"Hara", "O~22Hara.csv"), ("D'Arcy", "D~27Arcy.csv"), ("李 雷", "李 雷.csv"), ("a~b", "a~7Eb.csv"),
        ("ana@city.example", "ana@city.example.csv"), ("con", "~con.csv"), ("a ", "a~20.csv"),
        ("x\u{202E}y", "x~E2~80~AEy.csv"),
    ])
    func `a name stays readable, and never leads out of the folder`(evaluator: String, name: String) {
        #expect(BlankSheets.fileName(of: evaluator) == name)
    }
}
