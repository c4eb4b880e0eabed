import Testing

/// Letters of a call folder: what they say, what refuses them, and what is told of who gets none.
@Suite struct LettersCommandTests {
    private static let letters = ["letters", "c", "--out", "out"]

    @Test func `every applicant gets a letter in its language`() async throws {
        try await LettersCall().inFolder { folder in
            let ran = try await Command.run(Self.letters, in: folder)
            #expect(ran.exitCode == 0)
            #expect(ran.errors == "written to out\n")
            #expect(
                ran.output == """
                    6 letters: 2 awarded, 1 reduced, 1 reserve, 1 below threshold, 1 ineligible; de 2, en 2, es 1, fr 1
                    0 findings

                    """)
            let reduced = try text(of: folder + "/out/0003-P-3.txt").replacing("\u{A0}", with: " ").replacing(
                "\u{202F}", with: " ")
            #expect(reduced.contains("Vous avez demandé 60 000 EUR. Le montant accordé est de 30 000 EUR."))
            #expect(reduced.contains("soit au plus tard le 3 juin 2026, auprès de : City Hall Review Board"))
            #expect(reduced.contains("Évaluateur 1 : Close to three schools."))
            let below = try text(of: folder + "/out/0005-P-5.html")
            #expect(below.contains("<li>“Quality” was scored 2; at least 3 is needed.</li>"))
            #expect(below.contains("<html lang=\"en\">"))
            let all = try text(of: folder + "/out/letters.html")
            #expect(all.split(separator: "<article class=\"letter\"").count == 7)
            let table = try text(of: folder + "/out/letters.csv").split(separator: "\r\n")
            #expect(
                table[3]
                    == "3,P-3,reduced,fr,P-3,2026-05-04,Service des espaces verts,,Une aire de jeux au bord du canal,"
                    + "Votre proposition est retenue pour un montant réduit,60000,30000,EUR,2026-06-03,0003-P-3.html,,")
        }
    }

    @Test func `who was in a draw reads the chance, exactly, and what came of it`() async throws {
        let call = LettersCall().replacing(
            "award: { budget: 120000, unit: EUR, amount: asks, when_short: reduce, min_share: 40%, reserve: { places: 1 } }",
            with:
                "award: { budget: 100000, unit: EUR, amount: \"25000\", when_short: skip, places: 3, draw: { among: all_eligible, chances: equal, event: tide, seed: \"7\" }, reserve: all }",
            in: "rubric.yaml")
        let own = call.adding("Chance {{chance}}.\n", as: "letters/de/awarded.mustache")
        try await own.inFolder { folder in
            let ran = try await Command.run(Self.letters, in: folder)
            #expect(ran.exitCode == 0, "\(ran.errors)")
            let texts = try ["0001-P-1.txt", "0002-P-2.txt", "0003-P-3.txt", "0004-P-4.txt"].map {
                try text(of: folder + "/out/" + $0)
            }
            // Three of four are drawn; the text of an award is the office's own, that of the others says it.
            #expect(texts.count { $0.contains("3/4") } == 2)
            #expect(texts[1].contains("Chance 3/4."), "\(texts[1])")
            #expect(try !text(of: folder + "/out/0005-P-5.txt").contains("3/4"))
        }
    }

    /// Nobody is named who assessed, and no page or text holds a tag.
    @Test func `evaluators are numbers`() async throws {
        try await LettersCall().inFolder { folder in
            _ = try await Command.run(Self.letters, in: folder)
            for file in ["letters.html", "letters.csv", "0001-P-1.txt", "0004-P-4.html"] {
                let text = try text(of: folder + "/out/" + file)
                #expect(!text.contains("ev-one") && !text.contains("ev-two") && !text.contains("{{"), "\(file)")
            }
        }
    }

    @Test func `equal calls give equal bytes`() async throws {
        try await LettersCall().inFolder { folder in
            _ = try await Command.run(Self.letters + ["--threads", "1"], in: folder)
            _ = try await Command.run(
                ["letters", "c", "--out", "again", "--threads", "4"],
                environment: ["TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"],
                in: folder)
            for file in ["letters.html", "letters.csv", "0002-P-2.html"] {
                #expect(try bytes(of: folder + "/out/" + file) == bytes(of: folder + "/again/" + file))
            }
        }
    }

    @Test func `a date of the command line goes first`() async throws {
        try await LettersCall().inFolder { folder in
            _ = try await Command.run(Self.letters + ["--date", "2027-01-01", "--language", "de"], in: folder)
            let letter = try text(of: folder + "/out/0003-P-3.txt").replacing("\u{A0}", with: " ")
            #expect(letter.contains("Datum: 1. Januar 2027"))
            #expect(letter.contains("also bis zum 31. Januar 2027"))
        }
    }

    /// A finding stops letters, but not those to look at, which say so.
    @Test func `findings stop letters that could leave`() async throws {
        let planted = LettersCall().replacing("Sturdy and cheap.", with: "Better than P-1.", in: "assessments/e.csv")
        try await planted.inFolder { folder in
            let ran = try await Command.run(Self.letters, in: folder)
            #expect(ran.exitCode == 1)
            #expect(
                ran.errors.hasSuffix(
                    "no letter is written: mend what was found, or look at the letters with --preview\n"))
            #expect(throws: (any Error).self) { try bytes(of: folder + "/out/letters.csv") }
            let preview = try await Command.run(Self.letters + ["--preview"], in: folder)
            #expect(preview.exitCode == 1)
            #expect(try text(of: folder + "/out/0002-P-2.txt").hasPrefix("*** VORSCHAU – nicht versenden ***\n"))
        }
        let accepted = planted.replacing(
            "letters:\n", with: "letters:\n  accept: LETTER.OTHER_PROPOSAL P-2\n", in: "call.yaml")
        let ran = try await accepted.run(Self.letters)
        #expect(ran.exitCode == 0)
        #expect(ran.errors.contains("accepted: "))
    }

    /// What nobody decided yet gets no letter, and is told.
    @Test func `undecided gets none`() async throws {
        let tied = LettersCall().replacing("P-1,ev-two,4,4", with: "P-1,ev-two,4,1", in: "assessments/e.csv")
        let ran = try await tied.run(Self.letters)
        #expect(ran.exitCode == 1)
        #expect(ran.errors.contains("no letter for P-1: undecided: tied at the funding line at rank 2 (P-1, P-3)"))
        #expect(ran.output.contains("4 letters: 1 awarded"))
    }

    @Test(arguments: refusals.indices)
    func `what is missing is refused by name`(_ index: Int) async throws {
        let (file, text, message) = Self.refusals[index]
        let ran = try await LettersCall().adding(text, as: file).run(Self.letters)
        #expect(ran.errors.contains(message), "\(ran.errors)")
        #expect(ran.exitCode == 2)
    }

    private static let call = """
        letters:
          date: 2026-05-04
          service: City Hall
          signatory: { en: Head, fr: Chef, de: Leitung }
          language: { fact: language, default: en }

        """

    /// A file, its text, and what is said of it.
    private static let refusals = [
        (
            "letters/de/awarded.mustache", "Gut.\n\nSie erhalten {{amount}}.",
            "c/letters/de/awarded.mustache:3:14: error: {{amount}}: there is no field 'amount' here"
        ),
        (
            "letters/de/award.mustache", "x",
            "c/letters/de/award.mustache: error: no letter uses this file; did you mean 'de/awarded.mustache'?"
        ),
        (
            "letters/de/awarded.mustache", "{{reserve_place}}",
            "c/letters/de/awarded.mustache:1:1: error: {{reserve_place}} would write nothing in the letter for P-2: there is no such value, or put it between {{#has_reserve_place}} and {{/has_reserve_place}}"
        ),
        (
            "letters/texts.csv", "key,fr\ncall.title,Parcs\n",
            "c/letters/texts.csv: error: there is no text 'criterion.quality' in fr, which the letter for P-3 needs"
        ),
        (
            "letters/notes.csv", "proposal,criterion,note\nP-9,quality,x\n",
            "c/letters/notes.csv:2:1: error: no submission has the id 'P-9'"
        ),
        (
            "call.yaml", call,
            "c/call.yaml:4:14: error: 'letters.signatory' has no text in es, which the letter for P-4 needs"
        ),
        (
            "call.yaml", "letters: { date: 2026-05-04, service: City Hall }\n",
            "c/call.yaml:1:10: error: {{signatory}} would write nothing in the letter for P-1: say letters.signatory in call.yaml"
        ),
        (
            "call.yaml", "letters: { date: 4 May 2026 }\n",
            "c/call.yaml:1:18: error: 'letters.date' is a day such as 2026-11-28, not '4 May 2026'"
        ),
        ("call.yaml", "letters: { sender: City }\n", "c/call.yaml:1:12: error: unknown key 'sender' in 'letters'"),
        (
            "call.yaml", "letters: { date: 2026-05-04, applicant: aplicant }\n",
            "c/call.yaml:1:41: error: the rubric has no fact or value 'aplicant'; did you mean 'applicant'?"
        ),
        (
            "call.yaml", "letters: { date: 2026-05-04, redress: { days: 3, until: 2026-06-01, where: x } }\n",
            "c/call.yaml:1:39: error: 'letters.redress' says either 'days' after the date of the letter or 'until' when"
        ),
        (
            "call.yaml", "letters: { service: { english: City } }\n",
            "c/call.yaml:1:23: error: 'letters.service' is a text, or a text for each language under its code of ISO 639, such as en or de; 'english' is no such code; did you mean 'en'?"
        ),
    ]

    /// Of a template that was refused nobody is told that it is not there.
    @Test func `a refused template is not missing`() async throws {
        let ran = try await LettersCall().adding("{{aplicant}}, {{{title}}}", as: "letters/de/awarded.mustache")
            .run(Self.letters)
        #expect(
            ran.errors == """
                c/letters/de/awarded.mustache:1:1: error: {{aplicant}}: there is no field 'aplicant' here; did you mean 'applicant'?
                {{aplicant}}, {{{title}}}
                ^~~~~~~~~~~~
                c/letters/de/awarded.mustache:1:15: error: {{{title}}} is not used in letters: every text is escaped; write two braces
                {{aplicant}}, {{{title}}}
                              ^~~~~~~~~~~

                """)
        #expect(ran.exitCode == 2)
    }

    /// A letter must not tell an applicant what the committee has departed from.
    @Test func `departures stop the letters`() async throws {
        let call = LettersCall().adding(
            "proposal,from,to,amount,reason,decided_by,date\n", as: "departures.csv")
        let ran = try await call.run(Self.letters)
        #expect(ran.exitCode == 1)
        #expect(ran.errors.hasPrefix("c/departures.csv: note: the lists follow the rules alone; "))
        #expect(
            ran.errors.hasSuffix("no letter is written: mend what was found, or look at the letters with --preview\n"))
        let preview = try await call.run(Self.letters + ["--preview"])
        #expect(preview.errors.hasSuffix("written to out\n"))
    }

    @Test func `letters need a date`() async throws {
        let ran = try await LettersCall().replacing("  date: 2026-05-04\n", with: "", in: "call.yaml").run(Self.letters)
        #expect(
            ran.errors.hasPrefix(
                "Error: letters need their date: write letters: { date: … } into c/call.yaml, or name it with --date\n")
        )
        #expect(ran.exitCode == 64)
    }

    /// A language that the program does not have: all of its texts stand in the call's folder.
    @Test func `another language is added by its texts`() async throws {
        let ran = try await LettersCall().adding("key,pl\nmoney,{{amount}} {{unit}}\n", as: "letters/texts.csv")
            .run(Self.letters + ["--language", "pl"])
        #expect(
            ran.errors.contains(
                "c/letters/texts.csv: error: there is no text 'label.reference' in pl, which the letter for P-1 needs"
            ))
        #expect(
            ran.errors.contains(
                "c/letters: error: there is no template pl/awarded.mustache, which the letter for P-1 needs"))
        #expect(ran.exitCode == 2)
    }

    private func text(of file: String) throws -> String { String(decoding: try bytes(of: file), as: UTF8.self) }
}
