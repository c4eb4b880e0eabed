import Testing

@testable import Reports

@Suite struct DataTableTests {
    @Test(arguments: [(1, false, false), (10, false, false), (11, false, true), (30, false, true), (11, true, false)])
    func `headings of many columns stand upright on paper, unless rows are cards`(
        _ columns: Int, _ hasCards: Bool, _ isMany: Bool
    ) {
        let table = DataTable(
            caption: "Scores", hasCards: hasCards, columns: (1...columns).map { .init("criterion \($0)", .number) })
        #expect(table.html([]).markup.contains("<table class=\"many\">") == isMany)
    }
}
