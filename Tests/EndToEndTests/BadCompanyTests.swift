import Diagnostics
import Tabular
import Testing

/// A batch of a thousand with a hundred bad ones of every kind: each has its row, and the good ones are scored as if alone.
@Suite struct BadCompanyTests {
    private static let rubric = """
        fundscore: 1
        id: company
        submissions:
          record: /proposal
          id: "@id"
          deadline: { fact: sent, at: 2018-10-31T17:00:00+01:00 }
        facts:
          sent: { xpath: "@sent", type: date and time, required: true }
          merit: { xpath: merit, type: number, required: true }
          asks: { xpath: asks, type: number, required: true }
        scale: { min: 0, max: 100 }
        criteria: { merits: { score: merit, weight: 1 } }
        total: { combine: weighted_mean }
        ranking: { score: total, ladder: [ { lowest: asks } ] }
        award: { budget: 20000, unit: EUR, amount: asks, when_short: skip, tie_at_line: all, reserve: { places: 5 } }

        """

    private static func good(_ number: Int) -> String {
        let merit = "\(number * 7919 % 100).\(number % 10)"
        return """
            <proposal id="P-\(number)" sent="2018-10-30T12:00:00+01:00"><merit>\(merit)</merit>\
            <asks>\(1000 + number)</asks></proposal>

            """
    }

    /// One of each kind of trouble, and the code that its row has to carry.
    private static let troubles: [(code: String, make: @Sendable (Int) -> [UInt8])] = [
        ("XML.EMPTY", { _ in [] }),
        ("XML.NOT_WELL_FORMED", { Array(good($0).utf8.dropLast(12)) }),
        ("XML.DOCTYPE", { Array("<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\(good($0))".utf8) }),
        ("XML.NUL", { Array("\(good($0))\0".utf8) }),
        ("XML.ENCODING", { Array("<?xml version='1.0' encoding='UTF-7'?>\(good($0))".utf8) }),
        ("XML.VERSION", { Array("<?xml version='1.1'?>\(good($0))".utf8) }),
        ("XML.TOO_DEEP", { _ in Array(String(repeating: "<p>", count: 300).utf8) }),
        (
            "XML.ATTRIBUTES",
            { _ in
                Array("<proposal \((0..<300).map { "a\($0)='1'" }.joined(separator: " "))/>".utf8)
            }
        ),
        ("XML.TRAILING_BYTES", { Array("\(good($0))<evil/>".utf8) }),
        ("XML.NO_RECORD", { _ in Array("<letter/>".utf8) }),
        ("MISSING.merit", { Array(good($0).replacing("merit>", with: "merits>").utf8) }),
        ("FACT.asks", { Array(good($0).replacing("<asks>", with: "<asks>EUR ").utf8) }),
        ("LATE", { Array(good($0).replacing("10-30T12", with: "10-31T18").utf8) }),
        ("MISSING.id", { Array(good($0).replacing("id=", with: "ident=").utf8) }),
    ]

    /// proposal → the row from `rank` to `awarded`, without where it came from.
    private func decisions(_ folder: String, _ inputs: String) async throws -> [[String: String]] {
        let ran = try await Command.run(["run", "rubric.yaml", inputs, "--out", "out-\(inputs)"], in: folder)
        #expect(ran.exitCode == 0, "\(ran.errors)")
        var problems = DiagnosticCollector()
        let path = "\(folder)/out-\(inputs)/decisions.csv"
        let table = try #require(CSVDocument.read(try bytes(of: path), name: path, into: &problems))
        return table.rows.map { row in
            Dictionary(zip(table.header.map(\.text), row.map(\.text)), uniquingKeysWith: { first, _ in first })
        }
    }

    @Test func `the good are scored as if alone`() async throws {
        try await withTemporaryFolder { folder in
            try write(Self.rubric, to: folder + "/rubric.yaml")
            try makeFolder(folder + "/good")
            try makeFolder(folder + "/mixed")
            for number in 0..<900 {
                try write(Self.good(number), to: "\(folder)/good/\(number).xml")
                try write(Self.good(number), to: "\(folder)/mixed/\(number).xml")
            }
            for number in 900..<1000 {
                let trouble = Self.troubles[number % Self.troubles.count]
                try write(trouble.make(number), to: "\(folder)/mixed/\(number).xml")
            }
            let alone = try await decisions(folder, "good")
            let mixed = try await decisions(folder, "mixed")
            #expect(alone.count == 900)
            #expect(mixed.count == 1000)
            expectSame(alone, mixed.filter { $0["status"] != "inadmissible" })
            let bad = mixed.filter { $0["status"] == "inadmissible" }
            #expect(bad.count == 100)
            for row in bad {
                let file = row["source_file"]?.split(separator: "/").last?.dropLast(4)
                let number = try #require(file.flatMap { Int($0) })
                let code = Self.troubles[number % Self.troubles.count].code
                #expect(row["reasons"]?.hasPrefix(code) == true, "\(code) is \(row["reasons"] ?? "")")
            }
        }
    }

    private func expectSame(_ alone: [[String: String]], _ among: [[String: String]]) {
        let same = [
            "rank", "proposal", "status", "reasons", "total", "ranking_score", "merits", "requested", "awarded",
        ]
        #expect(alone.count == among.count)
        for (first, second) in zip(alone, among) {
            for column in same { #expect(first[column, default: "no such column"] == second[column], "\(column)") }
        }
    }
}
