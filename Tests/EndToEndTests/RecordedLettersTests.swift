import Testing

/// Letters and publications of a call folder with a register: only what it has may be told, and every letter can be proven.
@Suite struct RecordedLettersTests {
    private static let head = "proposal,from,to,amount,reason,decided_by,date\n"
    private static let moved =
        "P-3,awarded,awarded,20000,Two of three play areas will do.,Jury,2026-04-20\n"
        + "P-4,reserve,awarded,10000,Shade is needed this summer.,Jury,2026-04-20\n"

    private func fundscore(_ arguments: String..., in folder: String, exits code: Int32 = 0) async throws -> Ran {
        let ran = try await Command.run(arguments, in: folder)
        #expect(ran.exitCode == code, "\(arguments): \(ran.output)\(ran.errors)")
        return ran
    }

    /// A call that went from its opening to a final result, and a checkpoint.
    private func withCall(
        _ call: LettersCall = LettersCall(), departures: String? = nil, _ body: (String) async throws -> Void
    ) async throws {
        try await call.inFolder { folder in
            let events = ["call.opened", "rubric.sealed", "intake.closed", "sheets.received", "result.proposed"]
            for event in events { _ = try await fundscore("register", "record", "c", event, in: folder) }
            if let departures {
                try write(Self.head + departures, to: folder + "/c/departures.csv")
                _ = try await fundscore("register", "record", "c", "departure", in: folder)
            }
            _ = try await fundscore("register", "record", "c", "result.final", in: folder)
            let key = try await fundscore("register", "key", "--name", "city/parks", "--out", "key", in: folder)
            try write(key.output, to: folder + "/key.pub")
            _ = try await fundscore("register", "checkpoint", "c", "--key", "key", in: folder)
            try await body(folder)
        }
    }

    private func text(_ file: String) throws -> String { String(decoding: try bytes(of: file), as: UTF8.self) }

    private func verify(_ letter: String, _ folder: String) async throws -> Ran {
        try await shell(
            "cd \"$1\"/out && python3 \(Command.root)/scripts/verify_proof.py \(letter).tlog-proof \(letter).entry.json ../key.pub --body \(letter).told.json --salt \(letter).salt",
            folder)
    }

    @Test func `each names its entry and the head that was signed, and its proof fails after a change of a digit`()
        async throws
    {
        try await withCall { folder in
            let ran = try await fundscore("letters", "c", "--out", "out", in: folder)
            #expect(ran.errors == "written to out\n")
            let letter = try text(folder + "/out/0002-P-2.txt")
            #expect(letter.contains("\nRegistereintrag: 7\nWurzel des Registers: "))
            #expect(letter.contains("= (12 Einträge, city/parks)\nNachweis: 0002-P-2.tlog-proof\n"))
            #expect(try text(folder + "/out/0002-P-2.html").contains("<p>Nachweis: 0002-P-2.tlog-proof</p>"))
            let row = try text(folder + "/out/letters.csv").split(separator: "\r\n")[2]
            #expect(row.hasSuffix(",0002-P-2.html,7,0002-P-2.tlog-proof"))
            let proven = try await verify("0002-P-2", folder)
            #expect(proven.output.hasPrefix("proven: entry 7 of 12: decision, "))
            let told = folder + "/out/0002-P-2.told.json"
            let said = try text(told)
            #expect(
                said.hasPrefix(#"{"awarded":"40000","criteria":[{"comments":["Sturdy and cheap."],"id":"quality","#))
            #expect(!said.contains("ev-one") && !said.contains("e.csv"))
            try write(said.replacing("40000", with: "41000"), to: told)
            #expect(
                try await verify("0002-P-2", folder).output
                    == "refused: what the entry says of the proposal is another text\n")
        }
    }

    @Test func `another result than the recorded one is neither told nor published`() async throws {
        try await withCall { folder in
            let sheet = folder + "/c/assessments/e.csv"
            try write(try text(sheet).replacing("P-1,ev-one,4,4", with: "P-1,ev-one,4,5"), to: sheet)
            let lead =
                "c/register.sqlite: error: the result that the files give now is not the recorded one (entry 5); bring the files of that entry "
                + "back, or record the new result: `fundscore register promote c/` after offers, `fundscore register record c/ "
                + "result.proposed` after anything else\n  file: score sheet assessments/e.csv was changed: its SHA-256 was "
            let cell = "  cell: c/assessments/e.csv:2, column benefit, evaluator ev-one: recorded 4, now 5 (P-1)\n"
            let stopped = try await fundscore("letters", "c", "--out", "out", in: folder, exits: 1)
            #expect(stopped.errors.contains(lead) && stopped.errors.contains(cell), "\(stopped.errors)")
            #expect(stopped.errors.hasSuffix("look at the letters with --preview\n"))
            let preview = try await fundscore("letters", "c", "--out", "out", "--preview", in: folder, exits: 1)
            #expect(preview.errors.contains(lead) && preview.errors.hasSuffix("written to out\n"))
            #expect(!(try text(folder + "/out/0002-P-2.txt").contains("Registereintrag")))
            let published = try await fundscore(
                "publish", "c", "--profile", "public", "--date", "2026-05-04", "--out", "p", in: folder, exits: 1)
            #expect(published.errors.contains(lead))
            // Recorded, it may leave; the letters say that the call was not held in order.
            _ = try await fundscore("register", "record", "c", "result.proposed", in: folder)
            _ = try await fundscore("letters", "c", "--out", "out", in: folder)
            let letter = try text(folder + "/out/0001-P-1.txt")
            #expect(
                letter.contains("Order of the procedure: the result (entry 14) was made with 1 score sheet not among "))
            #expect(
                letter.contains(
                    "Order of the procedure: the letter was written before the result (entry 14) was final."))
        }
    }

    @Test func `a register without a result, and other options than the recorded ones, stop the letters`() async throws
    {
        try await LettersCall().inFolder { folder in
            _ = try await fundscore("register", "record", "c", "call.opened", in: folder)
            let none = try await fundscore("letters", "c", "--out", "out", in: folder, exits: 1)
            #expect(
                none.errors.hasPrefix(
                    "c/register.sqlite: error: the register has no result that could be told; `fundscore register record c result.proposed` records it\n"
                ))
        }
        try await withCall { folder in
            let other = try await fundscore("letters", "c", "--out", "out", "--budget", "110000", in: folder, exits: 1)
            #expect(other.errors.contains("\n  option: budget was none, now it is 110000\n"))
        }
    }

    @Test func `a trial is looked at and never sent`() async throws {
        try await withCall { folder in
            let set = "award.budget=90000"
            let stopped = try await fundscore("letters", "c", "--out", "out", "--set", set, in: folder, exits: 1)
            #expect(
                stopped.errors
                    == "c/: error: a trial (--set) is no decision; look at its letters with --preview\nno letter is written: mend what was found, or look at the letters with --preview\n"
            )
            _ = try await fundscore("letters", "c", "--out", "out", "--set", set, "--preview", in: folder, exits: 1)
            #expect(try text(folder + "/out/0001-P-1.txt").hasPrefix("*** PREVIEW – not to be sent ***\n"))
            let recorded = try await fundscore(
                "register", "record", "c", "result.proposed", "--set", set, in: folder, exits: 64)
            #expect(
                recorded.errors.hasPrefix("Error: --set tries something out; only a trial can be recorded with it\n"))
        }
    }

    @Test func `who was moved gets the letter of the new outcome, with amount, reason and proof`() async throws {
        try await withCall(departures: Self.moved) { folder in
            let ran = try await fundscore("letters", "c", "--out", "out", in: folder)
            #expect(ran.output.hasPrefix("6 letters: 2 awarded, 2 reduced, 1 below threshold, 1 ineligible; "))
            let letter = try text(folder + "/out/0004-P-4.txt").replacing("\u{A0}", with: " ")
            #expect(letter.contains("Solicitaron 30.000 EUR. El importe concedido es de 10.000 EUR."))
            #expect(
                letter.contains(
                    "El comité se apartó de la clasificación (Jury, 20 de abril de 2026): Shade is needed this summer.")
            )
            #expect(letter.contains("Asiento del registro: 13\n"))
            #expect(try await verify("0004-P-4", folder).output.hasPrefix("proven: entry 13 of 14: departure, "))
            #expect(!letter.contains("Orden del procedimiento"))
            _ = try await fundscore(
                "publish", "c", "--profile", "public", "--date", "2026-05-04", "--out", "p", in: folder)
            let list = try text(folder + "/p/awards.csv")
            #expect(list.contains(",60000,20000,EUR,") && list.contains(",30000,10000,EUR,"))
        }
    }

    @Test func `the report has both lists: that of the rules, and what the committee made of it`() async throws {
        try await withCall(departures: Self.moved) { folder in
            let ran = try await fundscore("run", "c", in: folder)
            #expect(
                ran.output.contains(
                    """

                    Departures of the committee, as recorded; the lists above follow the rules alone
                    proposal  by the ranking  →  as decided
                    P-3  awarded 30000  →  awarded 20000: Two of three play areas will do. (Jury, 2026-04-20)
                    P-4  reserve 0  →  awarded 10000: Shade is needed this summer. (Jury, 2026-04-20)
                    awarded 120000 before, 120000 after

                    """))
            let page = try text(folder + "/c/out/report.html")
            #expect(page.contains(">Where the committee departed from the lists</h2>"))
            #expect(
                page.contains("data-label=\"by the rules\">awarded 30,000"))
            #expect(!page.contains("Attention: "))
        }
    }

    @Test(arguments: [
        (
            "P-3,awarded,awarded,20000,Two of three play areas will do.,Jury,2026-04-20\nP-4,reserve,awarded,9000,Less.,Jury,2026-04-21\n",
            "c/departures.csv:3:1: error: this departure of 'P-4' is not recorded; `fundscore register record c/ departure` records it\n"
        ),
        (
            "P-4,reserve,awarded,10000,Shade is needed this summer.,Jury,2026-04-20\n",
            "c/departures.csv: error: entry 12 moves 'P-3' to awarded, and no row says so any more; bring the row back, or take the departure back by a row from and to the list of the ranking, without an amount\n"
        ),
    ])
    func `departures.csv and the register have to say the same`(_ rows: String, _ sentence: String) async throws {
        try await withCall(departures: Self.moved) { folder in
            try write(Self.head + rows, to: folder + "/c/departures.csv")
            let ran = try await fundscore("letters", "c", "--out", "out", in: folder, exits: 1)
            #expect(ran.errors.contains(sentence), "\(ran.errors)")
        }
    }

    @Test func `a text of the call's own that does not say why is found`() async throws {
        let own = LettersCall().replacing("<language>es", with: "<language>en", in: "submissions/P-4.xml")
        try await own.inFolder { folder in
            try makeFolder(folder + "/c/letters/en")
            try write("You receive {{awarded}}.\n", to: folder + "/c/letters/en/reduced.mustache")
            for event in ["call.opened", "result.proposed"] {
                _ = try await fundscore("register", "record", "c", event, in: folder)
            }
            try write(Self.head + Self.moved, to: folder + "/c/departures.csv")
            _ = try await fundscore("register", "record", "c", "departure", in: folder)
            let ran = try await fundscore("letters", "c", "--lint", in: folder, exits: 1)
            #expect(
                ran.errors.contains(
                    "c/call.yaml:2:3: warning: P-4: the letter does not say why the committee departed from the ranking; its text needs {{departure}} or {{#reasons}} [LETTER.DEPARTURE]\n"
                ), "\(ran.errors)")
        }
    }

    @Test func `replay of what speaks of a result prints the list before and after; a trial says what it tries`()
        async throws
    {
        try await withCall(departures: Self.moved) { folder in
            let said = try await fundscore("register", "replay", "c", "12", in: folder).output
            #expect(
                said.hasPrefix(
                    "identical: 6 submissions, every number and reason as in entry 5\nproposal  by the ranking"))
            #expect(said.hasSuffix("awarded 120000 before, 120000 after\n"))
            let nothing = try await fundscore("register", "record", "c", "trial", in: folder, exits: 64)
            #expect(nothing.errors.hasPrefix("Error: a trial says what it tries: --set PATH=VALUE, or --budget\n"))
            let tried = try await fundscore(
                "register", "record", "c", "trial", "--set", "award.budget=90000", in: folder)
            #expect(tried.output == "entry 16: trial, after score sheets came (entry 4)\n")
        }
    }

    @Test func `a departure is taken back by a row that leaves the proposal where the rules have it`() async throws {
        try await withCall(departures: Self.moved) { folder in
            let rows = Self.moved.replacing(
                "P-4,reserve,awarded,10000,Shade is needed this summer.", with: "P-4,reserve,reserve,,A mistake")
            try write(Self.head + rows, to: folder + "/c/departures.csv")
            let recorded = try await fundscore("register", "record", "c", "departure", in: folder)
            #expect(recorded.output.hasSuffix("awarded 120000 before, 110000 after\nentry 16: departure\n"))
            let ran = try await fundscore("letters", "c", "--out", "out", in: folder)
            #expect(ran.output.hasPrefix("6 letters: 2 awarded, 1 reduced, 1 reserve, "))
            #expect(try text(folder + "/out/0004-P-4.txt").contains("Asiento del registro: 9\n"))
        }
    }

    @Test(arguments: [
        (
            "P-3,awarded,awarded,30000,r,Jury,2026-04-20",
            "proposal 'P-3' is awarded 30000 by the ranking already, which is no departure"
        ),
        (
            "P-4,reserve,reserve,,r,Jury,2026-04-20",
            "proposal 'P-4' is moved from reserve to reserve, which is no departure"
        ),
        ("P-4,reserve,awarded,30001,r,Jury,2026-04-20", "'30001' is more than the 30000 that were asked for"),
        ("P-4,reserve,awarded,1000,r,Jury,20.4.2026", "'date' is a day such as 2026-11-28, not '20.4.2026'"),
        (
            "P-5,below_threshold,awarded,1000,r,Jury,2026-04-20",
            "proposal 'P-5' is below_threshold: a committee departs from the ranking, and it is not in it"
        ),
        ("P-4,reserve,undecided,,r,Jury,2026-04-20", "'to' is awarded, reserve, not_funded, not 'undecided'"),
    ])
    func `a departure has to be one, and by day`(_ row: String, _ sentence: String) async throws {
        try await withCall { folder in
            try write(Self.head + row + "\n", to: folder + "/c/departures.csv")
            let ran = try await fundscore("register", "record", "c", "departure", in: folder, exits: 2)
            #expect(ran.errors.contains("c/departures.csv:2:1: error: \(sentence)\n"), "\(ran.errors)")
        }
    }

    @Test func `a signature does not cover what the committee departs from after it`() async throws {
        try await LettersCall().inFolder { folder in
            let key = try await fundscore("register", "key", "--name", "city/head", "--out", "head", in: folder).output
            let yaml = folder + "/c/call.yaml"
            try write("sign_off: { head: \(key.dropLast()) }\n" + text(yaml), to: yaml)
            for event in ["call.opened", "rubric.sealed", "intake.closed", "sheets.received", "result.proposed"] {
                _ = try await fundscore("register", "record", "c", event, in: folder)
            }
            _ = try await fundscore("register", "sign", "c", "--role", "head", "--key", "head", in: folder)
            try write(Self.head + Self.moved, to: folder + "/c/departures.csv")
            let void =
                "the signature of head (entry 12) is void: the committee departed from the ranking after it (entry 13)"
            let recorded = try await fundscore("register", "record", "c", "departure", in: folder)
            #expect(recorded.errors == "warning: \(void)\n")
            let status = try await fundscore("register", "status", "c", in: folder, exits: 1).output
            #expect(status.contains("signed by head   missing"))
            _ = try await fundscore("register", "sign", "c", "--role", "head", "--key", "head", in: folder)
            let signed = try await fundscore("register", "show", "c", "15", in: folder).output
            #expect(signed.contains(#"\ndeparture 13 "#) && signed.contains(#"\ndeparture 14 "#))
            #expect(
                try await fundscore("register", "verify", "c", in: folder, exits: 1).output.hasPrefix(
                    "order: \(void)\n1 problem"))
        }
    }

    @Test func `who moves up is told so, and who declined`() async throws {
        try await withCall { folder in
            try write(
                "proposal,event,at,reason\nP-2,declined,2026-05-10,no staff\n", to: folder + "/c/offers.csv")
            let promoted = try await fundscore("register", "promote", "c", in: folder)
            #expect(promoted.output.contains("entry 14: P-2 declined\n"))
            let ran = try await fundscore("letters", "c", "--out", "out", "--date", "2026-05-20", in: folder)
            #expect(ran.output.contains("1 withdrawn"))
            let letters = try text(folder + "/out/letters.csv").split(separator: "\r\n")
            let entry = { (id: String) in
                letters.first { $0.contains(",\(id),") }?.split(separator: ",", omittingEmptySubsequences: false)
                    .dropLast().last.map(String.init)
            }
            #expect(entry("P-2") == "14")
            #expect(entry("P-3") == "15")
            #expect(entry("P-1") == "6")
        }
    }
}
