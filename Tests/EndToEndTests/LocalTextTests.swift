import Testing

/// A rubric whose texts are in several languages: what its readers are shown, and what is said of a text that is missing.
@Suite struct LocalTextTests {
    private static let rubric = """
        fundscore: 1
        id: call
        title: { en: Towns, de: Städte }
        submissions: { record: /p, id: "@id" }
        facts:
          title: { xpath: title, type: string, label: { en: Project, de: Vorhaben } }
          asks: { xpath: asks, type: number, required: true, unit: { en: days, de: Tage } }
        eligibility:
          - { id: E1, rule: asks <= 1000, reason: { en: More than 1000 days, de: Mehr als 1000 Tage } }
        scale: { min: 0, max: 5, step: 0.5 }
        criteria:
          quality: { title: { en: Quality, de: Güte }, assessed: true }
          speed: { title: { en: Speed, fr: Rapidité }, score: 1 }
        assessments: { combine: mean }
        total: { combine: sum }
        ranking: { score: total }
        award:
          budget: 1500
          unit: { en: days, de: Tage }
          amount: asks
          when_short: skip
          reserve: none
          lots: { north: { title: { en: North, de: Norden }, when: true, budget: 1000 } }

        """

    private func withCall(_ rubric: String = rubric, _ body: (String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            for name in ["c", "c/submissions", "c/assessments"] { try makeFolder(folder + "/" + name) }
            try write(rubric, to: folder + "/c/rubric.yaml")
            for (id, asks) in [("A", "900"), ("B", "1200"), ("C", "800")] {
                try write(
                    "<p id='\(id)'><title>Bus \(id)</title><asks>\(asks)</asks></p>",
                    to: folder + "/c/submissions/\(id).xml")
            }
            try write("proposal,evaluator,quality\nA,e1,4.5\nB,e1,4\nC,e1,3\n", to: folder + "/c/assessments/e1.csv")
            try write("language: de\n", to: folder + "/c/call.yaml")
            try await body(folder)
        }
    }

    @Test func `screen, page, table and explanation have the reader's text; what is missing is counted`() async throws {
        try await withCall { folder in
            let run = try await Command.run(["run", "c", "--out", "de"], in: folder)
            #expect(run.exitCode == 0, "\(run.errors)")
            #expect(
                run.output.hasPrefix(
                    """
                    Hinweis: Texte des Regelwerks, die es in dieser Sprache nicht gibt und die hier in einer anderen stehen: 1; fundscore check nennt sie

                    Städte

                    """))
            for said in ["Vorhaben", "Betrag Tage", "Mehr als 1000 Tage", "Los north: Norden"] {
                #expect(run.output.contains(said), "\(said)")
            }
            let page = String(decoding: try bytes(of: folder + "/de/report.html"), as: UTF8.self)
            for said in ["<title>Städte", "Güte", "Speed", "Mehr als 1000 Tage", "900\u{A0}Tage"] {
                #expect(page.contains(said), "\(said)")
            }
            #expect(page.contains("die hier in einer anderen stehen: 1; fundscore check nennt sie"))
            #expect(!page.contains("Quality") && !page.contains("Towns"))
            let table = String(decoding: try bytes(of: folder + "/de/decisions.csv"), as: UTF8.self)
            #expect(table.contains("INELIGIBLE.E1,Mehr als 1000 Tage,"))
            let explained = try await Command.run(["explain", "c", "--proposal", "B"], in: folder)
            #expect(explained.output.contains("Vorhaben (title) = \"Bus B\""))
            #expect(explained.output.contains("asks = 1200 Tage"))
        }
    }

    @Test func `what is decided and what machines read is the same in every language`() async throws {
        try await withCall { folder in
            for language in ["en", "de", "es"] {
                _ = try await Command.run(["run", "c", "--language", language, "--out", language], in: folder)
            }
            let english = try bytes(of: folder + "/en/result.json")
            #expect(try bytes(of: folder + "/de/result.json") == english)
            #expect(try bytes(of: folder + "/es/result.json") == english)
            let text = String(decoding: english, as: UTF8.self)
            #expect(text.contains("\"title\": \"Towns\"") && text.contains("\"unit\": \"days\""))
            #expect(text.contains("More than 1000 days") && !text.contains("Tage"))
        }
    }

    @Test func `check names each text that is missing`() async throws {
        try await withCall { folder in
            let checked = try await Command.run(["check", "c/rubric.yaml"], in: folder)
            #expect(checked.exitCode == 0)
            let warnings = checked.errors.split(separator: "\n").filter { $0.contains(": warning: ") }
            #expect(warnings.count == 8)
            #expect(
                warnings.first
                    == "c/rubric.yaml:3:8: warning: 'title' has no text in fr: people are shown the one in en there")
            #expect(
                warnings.contains(
                    "c/rubric.yaml:13:19: warning: 'criteria.speed.title' has no text in de: people are shown the one in en there"
                ))
            #expect(
                warnings.contains(
                    "c/rubric.yaml:9:43: warning: 'eligibility.E1.reason' has no text in fr: people are shown the one in en there"
                ))
        }
        try await withCall(Self.rubric.replacing("fr: Rapidité", with: "de: Tempo")) { folder in
            let checked = try await Command.run(["check", "c"], in: folder)
            #expect(!checked.errors.contains("warning"), "\(checked.errors)")
            #expect(try await !Command.run(["run", "c"], in: folder).output.contains("fundscore check"))
        }
    }

    @Test func `a comparison tells another text of one language from another rule`() async throws {
        try await withCall { folder in
            let other = ["--set", "criteria.quality.title.de=Qualität"]
            let compared = try await Command.run(
                ["compare", "c", "--language", "en", "--out", "out"] + other, in: folder)
            let lines = compared.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
            #expect(lines.contains("The rules are the same on both sides"))
            #expect(lines.contains("Texts that changed, which decide nothing (1)"))
            #expect(lines.contains("criteria.quality.title: de Güte Qualität"))
            let json = String(decoding: try bytes(of: folder + "/out/compare.json"), as: UTF8.self)
            #expect(json.contains("\"text\": \"criteria.quality.title\"") && json.contains("\"language\": \"de\""))
        }
    }

    @Test func `letters take the rubric's text in their own language`() async throws {
        let call = LettersCall()
            .replacing(
                "title: Quality,", with: "title: { en: Quality, fr: Valeur, de: Güte, es: Valor },", in: "rubric.yaml"
            )
            .replacing(
                "reason: \"More than 100 000 EUR is asked for\"",
                with: "reason: { en: More than 100 000 EUR is asked for, de: Mehr als 100.000 EUR }", in: "rubric.yaml"
            )
            .replacing("criterion.quality,Qualité,Qualität,Calidad\n", with: "", in: "letters/texts.csv")
            .replacing(
                "reason.INELIGIBLE.E1,,Es sind mehr als 100.000 EUR beantragt.,\n", with: "", in: "letters/texts.csv")
        try await call.inFolder { folder in
            let ran = try await Command.run(["letters", "c", "--out", "out"], in: folder)
            #expect(ran.exitCode == 0, "\(ran.errors)")
            #expect(try String(decoding: bytes(of: folder + "/out/0003-P-3.txt"), as: UTF8.self).contains("Valeur"))
            #expect(
                try String(decoding: bytes(of: folder + "/out/0006-P-6.txt"), as: UTF8.self).contains(
                    "Mehr als 100.000 EUR."))
        }
        let missing = call.replacing("es: Valor", with: "it: Valore", in: "rubric.yaml")
        let refused = try await missing.run(["letters", "c", "--out", "out"])
        #expect(
            refused.errors.contains(
                "c/letters/texts.csv: error: there is no text 'criterion.quality' in es, which the letter for P-4 needs"
            ))
    }
}
