import Testing

@testable import Sheets

@Suite struct CellAddressTests {
    @Test(arguments: [
        ("A1", 1, 1), ("D14", 14, 4), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384), ("b2", 2, 2),
    ])
    func `addresses`(_ text: String, _ row: Int, _ column: Int) throws {
        let address = try #require(CellAddress(text))
        #expect(address == CellAddress(row: row, column: column))
        #expect(address.description == text.uppercased())
    }

    @Test(arguments: ["", "A", "1", "A0", "1A", "A1B", "$A$1", "AAAA1", "A99999999999999999999", "Ä1", "A-1"])
    func `no addresses`(_ text: String) {
        #expect(CellAddress(text) == nil)
    }

    @Test func `columns count on`() {
        var seen: Set<String> = []
        for column in 1...18_278 {
            let letters = CellAddress.letters(column)
            #expect(seen.insert(letters).inserted)
            #expect(CellAddress(letters + "1")?.column == column)
        }
    }
}
