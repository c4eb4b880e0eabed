import Sheets
import Testing

/// In which language and with which numbers a call tells people what came of it.
@Suite struct LanguageTests {
    private static let rubric = """
        fundscore: 1
        id: call
        title: Towns
        submissions: { record: /p, id: "@id" }
        facts:
          asks: { xpath: asks, type: number, required: true }
          share: { xpath: share, type: number }
          year: { xpath: year, type: number }
        scale: { min: 0, max: 5, step: 0.5 }
        criteria: { quality: { assessed: true } }
        assessments: { combine: mean }
        total: { combine: sum }
        ranking: { score: total }
        award: { budget: 1500.5, unit: EUR, amount: asks, when_short: skip, reserve: none }
        report: { columns: [share, year] }

        """

    /// The folder `c`: one is funded, two are not.
    private func withCall(_ file: String, _ body: (String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            for name in ["c", "c/submissions", "c/assessments"] { try makeFolder(folder + "/" + name) }
            try write(Self.rubric, to: folder + "/c/rubric.yaml")
            for (id, asks) in [("A", "1200.5"), ("B", "900"), ("C", "800")] {
                try write(
                    "<p id='\(id)'><asks>\(asks)</asks><share>0.75</share><year>2018</year></p>",
                    to: folder + "/c/submissions/\(id).xml")
            }
            try write("proposal,evaluator,quality\nA,e1,4.5\nB,e1,4\nC,e1,3\n", to: folder + "/c/assessments/e1.csv")
            try write(file, to: folder + "/c/call.yaml")
            try await body(folder)
        }
    }

    private func lines(_ arguments: [String], in folder: String) async throws -> [String] {
        let ran = try await Command.run(arguments, in: folder)
        #expect(ran.exitCode == 0, "\(ran.errors)")
        return ran.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    }

    @Test(arguments: [
        (["--language", "de"], "1 A 0,75 2018 4,5 bewilligt 1.200,50 1.200,50 EUR bewilligt", "2 nicht gefördert"),
        (["--language", "es"], "1 A 0,75 2018 4,5 concedido 1.200,50 concedidos 1.200,50 EUR", "2 no financiadas"),
        (
            ["--language", "de", "--locale", "en_GB"], "1 A 0.75 2018 4.5 bewilligt 1,200.50 1,200.50 EUR bewilligt",
            "2 nicht gefördert"
        ),
        (["--locale", "de_DE"], "1 A 0,75 2018 4,5 awarded 1.200,50 awarded 1.200,50 EUR", "2 not funded"),
        ([], "1 A 0.75 2018 4.5 awarded 1 200.50 awarded 1200.5 EUR", "2 not funded"),
    ]) func `screen, sentences and columns of facts follow the reader`(
        options: [String], row: String, count: String
    ) async throws {
        try await withCall("") { folder in
            let lines = try await lines(["run", "c"] + options, in: folder)
            #expect(lines.contains(row), "\(lines)")
            #expect(lines.last { $0.contains(", ") }?.hasSuffix(count) == true, "\(lines)")
        }
    }

    @Test func `call.yaml names the language, the command line another; what programs read is the same in all`()
        async throws
    {
        try await withCall("language: de\n") { folder in
            let german = try await lines(["run", "c", "--out", "de"], in: folder)
            #expect(german.contains("Hauptliste (1)"))
            let french = try await lines(["run", "c", "--language", "fr", "--out", "fr"], in: folder)
            #expect(french.contains("Liste principale (1)"))
            #expect(try bytes(of: folder + "/de/result.json") == bytes(of: folder + "/fr/result.json"))
            let page = String(decoding: try bytes(of: folder + "/fr/report.html"), as: UTF8.self)
            #expect(page.contains("<html lang=\"fr\">"))
            let table = String(decoding: try bytes(of: folder + "/de/decisions.csv"), as: UTF8.self)
            #expect(table.contains("1.200,50 EUR bewilligt"))
        }
    }

    @Test func `names of sheets and why a score is left out follow the reader; columns and codes are the same in all`()
        async throws
    {
        try await withCall("language: de\n") { folder in
            try write("proposal,evaluator,quality,conflict\nA,e2,,yes\n", to: folder + "/c/assessments/e2.csv")
            for (language, sheets, why) in [
                ("de", ["Hauptliste", "Reserve", "Nicht gefördert"], "Interessenkonflikt"),
                ("en", ["Main list", "Reserve", "Not funded"], "conflict of interest"),
            ] {
                _ = try await lines(
                    ["run", "c", "--language", language, "--xlsx", "--out", language], in: folder)
                let book = try Workbook.read(bytes(of: folder + "/\(language)/decisions.xlsx"), name: "decisions.xlsx")
                #expect(Array(book.sheets.map(\.name).prefix(3)) == sheets)
                let scores = String(decoding: try bytes(of: folder + "/\(language)/scores.csv"), as: UTF8.self)
                #expect(scores.hasPrefix("proposal,criterion,evaluator,raw,combined,weight,points,left_out,"))
                #expect(scores.contains("A,quality,e2,,4.5,1,4.5,\(why),"), "\(scores)")
            }
        }
    }

    @Test func `a blank score sheet says in the reader's language how it is filled in, and comes back all the same`()
        async throws
    {
        try await withCall("language: fr\n") { folder in
            try write("evaluator\ne1\n", to: folder + "/c/evaluators.csv")
            let sheets = try await lines(["sheets", "c", "--out", "blank"], in: folder)
            #expect(sheets == ["e1\u{A0}: 3 propositions"])
            let book = try Workbook.read(bytes(of: folder + "/blank/e1.xlsx"), name: "e1.xlsx")
            #expect(book.sheets.map(\.name) == ["Scores", "_fundscore", "_lists"])
            _ = try await lines(
                ["run", "c/rubric.yaml", "c/submissions", "--assessments", "blank"], in: folder)
        }
    }

    @Test func `the register and appeals speak to the reader; kinds of entries are the same in all`() async throws {
        try await withCall("") { folder in
            for event in ["call.opened", "rubric.sealed", "result.proposed"] {
                let said = try await lines(
                    ["register", "record", "c", event, "--at", "2026-11-28T10:00:00Z", "--language", "de"], in: folder)
                #expect(said.last?.hasSuffix(event) == true && said.last?.hasPrefix("Eintr") == true, "\(said)")
            }
            let status = try await Command.run(["register", "status", "c", "--language", "de"], in: folder)
            #expect(status.output.contains("Annahme geschlossen"), "\(status)")
            #expect(
                status.output.contains("als Nächstes: Annahme geschlossen (fundscore register record c intake.closed)"))
            let list = try await lines(["register", "list", "c", "--language", "es"], in: folder)
            #expect(list.first == "1 2026-11-28T10:00:00Z call.opened por fundscore")
            let verified = try await Command.run(["register", "verify", "c", "--language", "fr"], in: folder)
            #expect(
                verified.output.contains(
                    "le résultat (entrée 3) a été établi avant que la clôture du dépôt soit consignée"),
                "\(verified)")
            let appeal = try await lines(
                ["appeal", "c", "--proposal", "B", "--set", "quality=5", "--language", "de"], in: folder)
            #expect(appeal.prefix(2) == ["B quality: 4 → 5", "Rang 2, nicht gefördert → Rang 1, bewilligt 900"])
        }
    }

    @Test(arguments: [
        (["--language", "de"], "<h2 id=\"figures-title\">Zahlen</h2>", "Bewilligungen vom 4.\u{A0}Mai\u{A0}2026."),
        (["--locale", "en_GB"], "<h2 id=\"figures-title\">Figures</h2>", "Awards of 4\u{A0}May\u{A0}2026."),
        ([], "<h2 id=\"figures-title\">Figures</h2>", "Awards of 2026-05-04."),
    ]) func `the page for everybody follows the reader, its tables are the same in all`(
        options: [String], heading: String, day: String
    ) async throws {
        try await withCall("publish: { award_date: 2026-05-04 }\n") { folder in
            _ = try await lines(["run", "c", "--public", "--out", "out"] + options, in: folder)
            _ = try await lines(["publish", "c", "--profile", "public", "--out", "other"] + options, in: folder)
            let page = try bytes(of: folder + "/out/report.html")
            #expect(page == (try bytes(of: folder + "/other/report.html")))
            let text = String(decoding: page, as: UTF8.self)
            #expect(text.contains(heading))
            #expect(text.contains(day))
            let table = String(decoding: try bytes(of: folder + "/out/statistics.csv"), as: UTF8.self)
            #expect(table.contains("outcome,awarded,"))
        }
    }

    /// What XML, the type of a fact, the deadline and copies have against a submission.
    private static let refused = [
        ("X1.xml", "<p id='X1'><asks>7</asks></q>"), ("X2.xml", "<p id='X2'><asks>many</asks></p>"),
        ("X3.xml", "<p id='X3'/>"), ("X4.xml", "<p id='A'><asks>900</asks></p>"),
    ]

    @Test(arguments: [
        (
            "de",
            [
                "kein wohlgeformtes XML: auf Englisch: „",
                "Angabe 'asks': 'many' ist nicht lesbar als Zahl; erwartet: Ziffern wie 1234.5, mit '.' als Dezimalzeichen",
                "Angabe 'asks': erforderlich, aber kein Knoten entspricht 'asks'",
                "die Kennung 'A' tragen auch A (c/submissions/X4.xml:1) mit anderem Inhalt",
            ]
        ),
        (
            "en",
            [
                "not well-formed XML: Opening and ending tag mismatch",
                "fact 'asks': 'many' is not a number; expected digits such as 1234.5, with '.' as decimal sign",
                "fact 'asks': required, but no node matches 'asks'",
                "proposal id 'A' is also used by A (c/submissions/X4.xml:1) with different content",
            ]
        ),
    ]) func `why a submission is not admitted is said in the reader's language, in parts too`(
        language: String, said: [String]
    ) async throws {
        try await withCall("language: \(language)\n") { folder in
            for (name, text) in Self.refused { try write(text, to: folder + "/c/submissions/" + name) }
            _ = try await Command.run(["run", "c", "--out", "whole"], in: folder)
            let whole = try bytes(of: folder + "/whole/decisions.csv")
            let text = String(decoding: whole, as: UTF8.self)
            for sentence in said { #expect(text.contains(sentence), "\(text)") }
            let part = try await Command.run(["score", "c", "--part", "1/1"], in: folder)
            try write(part.output, to: folder + "/1.jsonl")
            _ = try await Command.run(["merge", "c", "1.jsonl", "--out", "merged"], in: folder)
            #expect(whole == (try bytes(of: folder + "/merged/decisions.csv")))
        }
    }

    @Test func `a language of the call that the program does not speak is said`() async throws {
        try await withCall("language: pl\n") { folder in
            let ran = try await Command.run(["run", "c"], in: folder)
            #expect(ran.exitCode == 0)
            #expect(
                ran.errors.contains(
                    "c/call.yaml: note: the program's own texts are English here: unknown language 'pl'; the languages are en de fr es"
                ))
            #expect(ran.output.contains("Main list (1)"))
            #expect(
                try await !Command.run(["run", "c", "--language", "de"], in: folder).errors.contains("unknown language")
            )
        }
    }

    @Test func `an unknown language is wrong usage`() async throws {
        try await withCall("") { folder in
            let ran = try await Command.run(["explain", "c", "--proposal", "A", "--language", "xx"], in: folder)
            #expect(ran.exitCode == 64)
            #expect(ran.errors.contains("Error: --language: unknown language 'xx'; the languages are en de fr es"))
        }
    }
}
