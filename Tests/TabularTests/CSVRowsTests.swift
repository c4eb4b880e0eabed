import Diagnostics
import TestSupport
import Testing

@testable import Tabular

/// Row after row, the same comes out as from the whole document.
@Suite struct CSVRowsTests {
    private static func rows(_ bytes: [UInt8]) -> (rows: [[CSVCell]], problems: [Diagnostic]) {
        do throws(Diagnostic) {
            var source = try CSVRows(bytes, name: "t.csv")
            var rows: [[CSVCell]] = []
            var row: [CSVCell] = []
            while try source.next(into: &row) { rows.append(row) }
            return (rows, source.problems)
        } catch {
            return ([], [error])
        }
    }

    @Test(arguments: 0..<300)
    func `generated texts, sound and broken`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let pieces = [
            "a", "b,", ",", "\n", "\r\n", "\"x\"", "\"y\n,\"\"z\"", "é", "1.5", ";", "\r", "\"", "a,b\n", "c,d\n",
        ]
        let body = (0..<random.int(0...25)).map { _ in random.pick(Array(pieces.prefix(random.chance(70) ? 9 : 14))) }
        let bytes = Array(("h1,h2\n" + body.joined()).utf8)
        var collector = DiagnosticCollector()
        let document = CSVDocument.read(bytes, name: "t.csv", into: &collector)
        let (rows, problems) = Self.rows(bytes)
        #expect(collector.all == problems)
        #expect((document == nil) == !problems.isEmpty)
        if let document { #expect(document.rows == rows) }
    }

    @Test func `a row of another length is a problem, and no row`() {
        let (rows, problems) = Self.rows(Array("a,b\n1\n2,3\n4,5,6\n".utf8))
        #expect(rows.map { $0.map(\.text) } == [["2", "3"]])
        #expect(problems.map(\.code) == ["CSV.ROW_LENGTH", "CSV.ROW_LENGTH"])
    }

    @Test func `cells that are written one by one make the rows of ’row`() {
        let fields: [[CSVField]] = [
            [.text("a,b"), .number("-1.5"), .empty], [.empty], [.text("=1"), .text(" x"), .number("2")], [.text("")],
        ]
        for dialect in [
            CSVDialect.standard, .excel(separator: ";", decimalSign: ","), .excel(separator: ",", decimalSign: ","),
        ] {
            var whole = CSVWriter(dialect: dialect)
            for row in fields { whole.row(row) }
            var bytes = CSVWriter(dialect: dialect).bytes
            for row in fields {
                CSVWriter.add(to: &bytes, dialect: dialect) { writer in
                    for field in row {
                        switch field {
                        case .text(let text): writer.text(text)
                        case .number(let text): writer.number { $0 += text.utf8 }
                        case .empty: writer.empty()
                        }
                    }
                    writer.endRow()
                }
            }
            #expect(bytes == whole.bytes)
        }
    }
}
