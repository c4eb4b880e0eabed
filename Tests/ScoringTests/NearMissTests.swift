import Testing

@testable import Scoring

/// Ids as typists and spreadsheets spoil them: proposed where one id alone can be meant, and never another applicant's.
@Suite struct NearMissTests {
    @Test(arguments: [
        ("7", "007"), ("RF-26-4", "RF-26-004"), ("rf-26-006 ", "RF-26-006"), ("1.00E+05", "1E5"),
        ("1,00E+05", "1E5"),
        ("100000", "1E5"), ("02. Mrz", "2-3"), ("2-Mar", "2-3"), ("02.03.2026", "2-3"), ("8.1", "8.10"),
        ("1.23457E+19", "12345678901234567890"), ("12345678901234600000", "12345678901234567890"), ("'a-6", "A-6"),
    ])
    func `what a spreadsheet or a typist makes of an id`(text: String, id: String) {
        let ids = ["007", "RF-26-004", "RF-26-006", "1E5", "2-3", "8.10", "12345678901234567890", "A-6"]
        #expect(NearMiss(ids).clause(for: text) == "; did you mean '\(id)'?")
    }

    @Test(arguments: [
        ("P9", ["P1", "P2"]), ("RF-26-031", ["RF-26-001", "RF-26-030"]), ("7", ["007", "07"]), ("8", ["007"]),
        ("Durchschnitt", ["P1"]), ("2-4", ["2-3"]), ("1E6", ["1E5"]), ("", ["P1"]),
        ("12345", ["12345678901234567890"]),
    ])
    func `another id is not proposed, nor one of two`(text: String, ids: [String]) {
        #expect(NearMiss(ids).clause(for: text) == "")
    }
}
