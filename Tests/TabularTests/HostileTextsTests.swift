import Diagnostics
import FoundationEssentials
import Tabular
import TestSupport
import Testing

@Suite(.corpora("hostile"))
struct HostileTextsTests {
    private static let triggers = Set("=+-@\t\r＝＋－＠".unicodeScalars)

    /// Writes one text a row beside a number, reads the file again, and undoes the neutralising.
    private func roundTrip(_ texts: [String], _ dialect: CSVDialect) throws -> [String] {
        var writer = CSVWriter(dialect: dialect)
        writer.row([.text("number"), .text("text")])
        for (index, text) in texts.enumerated() { writer.row([.number("-\(index)"), .text(text)]) }
        var problems = DiagnosticCollector()
        let document = try #require(CSVDocument.read(writer.bytes, name: "t.csv", into: &problems), "\(problems.all)")
        #expect(document.rows.map { $0[0].text } == texts.indices.map { "-\($0)" })
        let cells = document.rows.map { $0[1].text }
        for cell in cells { #expect(!cell.unicodeScalars.prefix(1).contains(where: Self.triggers.contains), "\(cell)") }
        return cells.map(FormulaGuard.restored)
    }

    private func unchanged(_ texts: [String]) throws {
        for dialect in [CSVDialect.standard, .excel(separator: ";", decimalSign: ",")] {
            let read = try roundTrip(texts, dialect)
            #expect(read.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
        }
    }

    @Test func `naughty strings`() throws {
        let texts = try JSONDecoder().decode(
            [String].self, from: Data(Corpora.bytes("hostile/naughty-strings/blns.json")))
        #expect(texts.count > 400)
        // A NUL cannot stand in XML, and the reader refuses it.
        try unchanged(texts.filter { !$0.unicodeScalars.contains("\0") })
    }

    @Test func `spreadsheet payloads, as they are and behind what a spreadsheet may drop`() throws {
        let file = try Corpora.bytes("hostile/csv-injection/payloadbox/Intruder/csv-payload.txt")
        let payloads = String(decoding: file, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        #expect(payloads.count >= 3)
        try unchanged(
            ["", " ", "\t", "\r", "\n", "'", "\u{FEFF}", "\u{A0}"].flatMap { lead in payloads.map { lead + $0 } })
    }
}
