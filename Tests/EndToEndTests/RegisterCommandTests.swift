import Testing

@Suite struct RegisterCommandTests {
    private func fundscore(_ arguments: String..., in folder: String, exits code: Int32 = 0) async throws -> Ran {
        let ran = try await Command.run(arguments, in: folder)
        #expect(ran.exitCode == code, "\(arguments): \(ran.output)\(ran.errors)")
        return ran
    }

    /// The sample call from its opening to its signatures, as `scripts/run-life` does it.
    private func withLife(_ body: (String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let ran = try await shell("scripts/run-life \"$0\" \"$1\"", folder)
            #expect(ran.exitCode == 0, "\(ran.errors)")
            try await body(folder)
        }
    }

    @Test func `goes from its opening to signatures, and says where the call stands`() async throws {
        try await withLife { folder in
            let status = try await fundscore("register", "status", "call", in: folder).output
            #expect(status.contains("signed by director   done"))
            #expect(status.hasSuffix("next: letters issued (fundscore register record call letters.issued)\n"))
            let sound = try await fundscore("register", "verify", "call", "--known", "known", in: folder)
            #expect(sound.output.hasPrefix("sound: 40 entries, each as it was recorded; root "))
            let list = try await fundscore("register", "list", "call", in: folder).output
            #expect(list.contains("signed  director  by fund.example/director+"))
            #expect(list.hasSuffix("40 entries, 30 of them decisions (--all shows them)\n"))
        }
    }

    @Test func `makes a result again: identical, or the cell that was changed`() async throws {
        try await withLife { folder in
            let same = try await fundscore("register", "replay", "call", "39", in: folder).output
            #expect(same == "identical: 30 submissions, every number and reason as in entry 5\n")
            // The same folder under another name is the same call.
            #expect(try await fundscore("register", "replay", ".", "5", in: folder + "/call").output == same)
            // Proposed again it is the same result, and the signatures stand.
            let proposed = try await fundscore("register", "record", ".", "result.proposed", in: folder + "/call")
            #expect(proposed.output == "entries 41 to 71: result.proposed\n")
            #expect(!proposed.errors.contains("void"))
            let status = try await fundscore("register", "status", "call", in: folder).output
            #expect(status.contains("signed by director   done"))
            let sheet = folder + "/call/assessments/assessor-3.csv"
            let text = String(decoding: try bytes(of: sheet), as: UTF8.self)
            try write(
                text.replacing("IUC-2018-016,assessor-3,3.5,4,", with: "IUC-2018-016,assessor-3,3.5,4.5,"), to: sheet)
            let changed = try await fundscore("register", "replay", "call", "5", in: folder, exits: 1).output
            let cell =
                "call/assessments/assessor-3.csv:3, column market, evaluator assessor-3: recorded 4, now 4.5 (IUC-2018-016)"
            #expect(changed.contains("file: score sheet assessments/assessor-3.csv was changed: its SHA-256 was "))
            #expect(changed.split(separator: "\n").contains("cell: \(cell)"))
            let verified = try await fundscore("register", "verify", "call", in: folder, exits: 1).output
            #expect(
                verified.hasPrefix(
                    "input: score sheet call/assessments/assessor-3.csv is not the file of entry 41 (result.proposed)"))
        }
    }

    @Test func `promotes by the rules of the award, and records cause and effect`() async throws {
        try await withLife { folder in
            try write(
                "proposal,event,at,reason\nIUC-2018-002,declined,2019-01-10,no staff\n", to: folder + "/call/offers.csv"
            )
            let promoted = try await fundscore("register", "promote", "call", in: folder).output
            #expect(
                promoted == """
                    entry 41: IUC-2018-002 declined
                    entry 42: IUC-2018-008: not_funded 0 → awarded 50000 (AWARDED: awarded 50000 EUR; FREED: what barred it is gone)

                    """)
            let again = try await fundscore("register", "promote", "call", in: folder).output
            #expect(again == "nothing to record: every row of offers.csv is in the register\n")
        }
    }

    @Test func `takes complaints, and appeal says what a corrected score would have changed`() async throws {
        try await withLife { folder in
            let complaint = try await fundscore(
                "register", "complaint", "call", "--proposal", "IUC-2018-008", "--text", "Quality is wrong", in: folder)
            #expect(complaint.output == "entry 41: complaint\n")
            let decided = try await fundscore(
                "register", "complaint", "call", "--proposal", "IUC-2018-008", "--text", "It is right", "--decides",
                "41", "--outcome",
                "rejected", in: folder)
            #expect(decided.output == "entry 42: complaint.decided\n")
            let appeal = try await fundscore(
                "appeal", "call", "--proposal", "IUC-2018-013", "--set", "quality=3", in: folder)
            #expect(appeal.output.contains("IUC-2018-013  quality: 8/3 → 3"))
            #expect(appeal.output.contains("smallest corrections that would fund it:"))
            let unknown = try await fundscore(
                "appeal", "call", "--proposal", "IUC-2018-013", "--set", "qualty=3", in: folder, exits: 2)
            #expect(unknown.errors == "error: there is no criterion 'qualty'; did you mean 'quality'?\n")
            let beyond = try await fundscore(
                "appeal", "call", "--proposal", "IUC-2018-013", "--set", "quality=7", in: folder, exits: 2)
            #expect(beyond.errors == "error: 'quality=7' is off the scale: 'quality' is scored from 0 to 5\n")
        }
    }

    @Test func `departures need a reason, and are printed before and after`() async throws {
        try await withLife { folder in
            let file = folder + "/call/departures.csv"
            let head = "proposal,from,to,amount,reason,decided_by,date\n"
            try write(head + "IUC-2018-004,awarded,not_funded,,,Committee,2018-12-01\n", to: file)
            let refused = try await fundscore("register", "record", "call", "departure", in: folder, exits: 2)
            #expect(
                refused.errors.contains(
                    "departures.csv:2:1: error: a committee that departs from the ranking says why; 'reason' is empty"))
            try write(
                head + "IUC-2018-004,awarded,not_funded,,The city left the programme,Committee,2018-12-01\n", to: file)
            let made = try await fundscore("register", "record", "call", "departure", in: folder)
            #expect(
                made.output.contains(
                    "IUC-2018-004  awarded 56000  →  not_funded 0: The city left the programme (Committee, 2018-12-01)")
            )
            #expect(made.output.hasSuffix("entry 41: departure\n"))
            #expect(
                made.errors.contains(
                    "warning: the committee departed from the ranking (entry 41) after the result was final\n"))
        }
    }

    @Test func `forgets a proposal, and its proof stays good`() async throws {
        try await withLife { folder in
            _ = try await fundscore(
                "register", "prove", "call", "--proposal", "IUC-2018-004", "--out", "p-", in: folder)
            _ = try await fundscore("register", "forget", "call", "IUC-2018-004", in: folder)
            let shown = try await fundscore("register", "show", "call", "6", in: folder).output
            #expect(shown.hasSuffix("body  forgotten\n"))
            #expect(try await fundscore("register", "verify", "call", in: folder).output.hasPrefix("sound: 41 entries"))
            let proof = try await shell(
                "cd \"$1\" && python3 \(Command.root)/scripts/verify_proof.py p-entry-6.tlog-proof p-entry-6.json register.pub --body p-entry-6.body.json --salt p-entry-6.salt",
                folder)
            #expect(proof.exitCode == 0)
            #expect(proof.output.hasPrefix("proven: entry 6 of 39: decision, recorded "))
        }
    }

    @Test func `words that are none are answered with what was meant`() async throws {
        let wrong = try await fundscore(
            "register", "record", "samples/iuc-startup-fund", "rubric.seald", in: Command.root, exits: 64)
        #expect(wrong.errors.contains("there is no event 'rubric.seald'; did you mean 'rubric.sealed'?"))
        let none = try await fundscore("register", "list", "samples/iuc-startup-fund", in: Command.root, exits: 2)
        #expect(
            none.errors
                == "samples/iuc-startup-fund/register.sqlite: error: there is no register yet; `fundscore register record CALL call.opened` begins one\n"
        )
        let folder = try await fundscore("register", "status", "samples", in: Command.root, exits: 2)
        #expect(
            folder.errors == "samples: error: this is no call folder: a register belongs to a folder with a call.yaml\n"
        )
    }
}
