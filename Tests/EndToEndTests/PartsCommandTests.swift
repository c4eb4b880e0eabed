import FoundationEssentials
import Testing

/// A call cut into parts gives the files of `run`; a part that cannot be used is refused by name.
@Suite struct PartsCommandTests {
    private static let rubric = """
        fundscore: 1
        id: small
        submissions: { record: /all/one, id: "@id" }
        facts: { merit: { xpath: "@merit", type: number, required: true } }
        scale: { min: 0, max: 10 }
        criteria: { merits: { score: merit, weight: 1 }, quality: { assessed: true, weight: 1 } }
        assessments: { minimum: 1, combine: mean }
        total: { combine: weighted_mean }
        ranking: { score: total }
        award: { budget: 5, unit: EUR, amount: merit, when_short: skip, reserve: all }

        """
    private static let files = [
        "c/call.yaml": "", "c/rubric.yaml": rubric,
        "c/submissions/a.xml": "<all>\n<one id='a' merit='3'/>\n<one id='b' merit='4'/>\n</all>\n",
        "c/submissions/b.xml": "<all>\n<one id='c' merit='2'/>\n",
        "c/submissions/c.xml": "<all><one id='b' merit='9'/></all>\n",
        "c/submissions/d.xml": "<all><one id='d' merit='much'/></all>\n",
        "c/assessments/e.csv": "proposal,evaluator,quality\na,e1,5\nb,e1,3\nz,e1,1\n",
    ]

    private static func inCall(_ body: (String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            for name in ["c", "c/submissions", "c/assessments"] { try makeFolder("\(folder)/\(name)") }
            for (name, text) in files { try write(text, to: "\(folder)/\(name)") }
            try await body(folder)
        }
    }

    private static func contents(_ folder: String) throws -> [String: [UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try bytes(of: "\(folder)/\($0)")) })
    }

    /// Writes `1.jsonl`, `2.jsonl` … by `score --part`.
    private static func makeParts(_ count: Int, in folder: String, _ options: [String] = []) async throws -> [String] {
        var names: [String] = []
        for place in 1...count {
            let ran = try await Command.run(["score", "c", "--part", "\(place)/\(count)"] + options, in: folder)
            #expect(ran.exitCode == 0, "\(ran.errors)")
            names.append("\(place).jsonl")
            try write(ran.output, to: "\(folder)/\(place).jsonl")
        }
        return names
    }

    @Test(arguments: [1, 2, 7]) func `parts give the files of run`(count: Int) async throws {
        try await Self.inCall { folder in
            let run = try await Command.run(["run", "c", "--out", "one"], in: folder)
            let parts = try await Self.makeParts(count, in: folder)
            let merged = try await Command.run(["merge", "c"] + parts.reversed() + ["--out", "two"], in: folder)
            #expect(merged.exitCode == run.exitCode)
            #expect(merged.output == run.output)
            #expect(merged.errors == run.errors.replacing("written to one", with: "written to two"))
            #expect(try Self.contents("\(folder)/one") == Self.contents("\(folder)/two"))
        }
    }

    @Test func `the sample call out of a stream gives the files of run`() async throws {
        try await withTemporaryFolder { folder in
            let sample = "samples/iuc-startup-fund"
            let run = try await Command.run(["run", sample, "--out", "\(folder)/one"])
            let line = """
                "$0" score \(sample) --list | tac | "$0" score \(sample) --stream > "$1/a.jsonl"
                "$0" merge \(sample) "$1/a.jsonl" --out "$1/two"
                """
            let merged = try await shell(line, folder)
            #expect(merged.output == run.output)
            #expect(try Self.contents("\(folder)/one") == Self.contents("\(folder)/two"))
        }
    }

    @Test func `merge needs the facts only`() async throws {
        try await Self.inCall { folder in
            let run = try await Command.run(["run", "c", "--out", "one"], in: folder)
            let line = """
                cd "$1" && "$0" score c --facts-only > a.jsonl && grep -c -e '"scores"' -e '"ineligible"' a.jsonl
                "$0" merge c a.jsonl --out two
                """
            let merged = try await shell(line, folder)
            #expect(merged.output == "0\n" + run.output)
            #expect(try Self.contents("\(folder)/one") == Self.contents("\(folder)/two"))
        }
    }

    @Test func `a line holds the facts the objections and the scores`() async throws {
        try await Self.inCall { folder in
            let input =
                "{\"file\":\"x.xml\",\"bytes\":38}\n<all><one id='é' merit='2.50'/></all>\n"
                + "{\"file\":\"y.xml\",\"bytes\":5}\n<all>\n{\"file\":\"z.xml\",\"refused\":\"it has 3000000000 bytes\"}\n"
            let ran = try await Command.run(["score", "c", "--stream"], input: input, in: folder)
            let lines = ran.output.split(separator: "\n")
            #expect(ran.exitCode == 0)
            try #require(lines.count == 5, "\(ran.errors)")
            #expect(lines[0].hasPrefix("{\"fundscore_part\":3,\"version\":\""))
            #expect(lines[0].hasSuffix(",\"facts\":[\"merit\"],\"scores\":[\"merits\"]}"))
            #expect(lines[1].hasPrefix("{\"file\":\"x.xml\",\"record\":1,\"line\":1,\"sha256\":\""))
            #expect(
                lines[1].hasSuffix(
                    "\"proposal\":\"é\",\"facts\":[\"2.50\"],\"lines\":[1],\"scores\":[\"2.5\"]}"
                ))
            #expect(lines[2].contains("\"objections\":[{\"code\":\"XML."))
            #expect(
                lines[3].hasSuffix(
                    "\"objections\":[{\"code\":\"XML.FILE_FAILED\",\"said\":[{\"english\":\"it has 3000000000 bytes\"}],\"line\":0,\"column\":0}]}"
                ))
            #expect(lines[4].hasPrefix("{\"end\":{\"documents\":3,\"submissions\":3,\"sha256\":\""))
        }
    }

    /// What is done to the parts `1.jsonl` and `2.jsonl`, and what is said then.
    private static let damages: [(String, String)] = [
        (
            "sed -i '$d' 1.jsonl",
            "1.jsonl:1: error: this part has no last line: the program that wrote it was stopped, or the file was cut off; make this part again"
        ),
        (
            "sed -i '2d' 1.jsonl",
            "1.jsonl:4: error: this part ends with 2 documents and 3 submissions, and has 2 and 2; make this part again"
        ),
        (
            "sed -i '2s/\"line\":2/\"line\":3/' 1.jsonl",
            "1.jsonl:5: error: the lines of this part are not those that were written; make this part again"
        ),
        (
            "sed -i '2s/\"scores\":.\"3\"/\"scores\":[\"4\"/' 1.jsonl",
            "1.jsonl:5: error: the lines of this part are not those that were written; make this part again"
        ),
        (
            "sed -i '2s/.$//' 1.jsonl",
            "1.jsonl:2: error: at byte 182: expected ',' or '}', found the end; make this part again"
        ),
        (
            "sed -i '1d' 2.jsonl",
            "2.jsonl:1: error: a part begins with a line that says what it was made with, and this line is none; make this part again"
        ),
        (": > 2.jsonl", "2.jsonl: error: this file is empty; make this part again"),
        ("rm 2.jsonl", "2.jsonl: error: there is no such file"),
        ("cp 1.jsonl 2.jsonl", "2.jsonl:1: error: this part is the one at 1.jsonl:1: give each part once"),
        (
            "sed -i '1s/\"version\":\"/\"version\":\"9/' 2.jsonl",
            "2.jsonl:1: error: this part was made with fundscore 9VERSION, and here it is VERSION; make the parts again with one and the same version"
        ),
        ("sed -i '1s/depth=256/depth=9/' 2.jsonl", "limit"),
    ]

    @Test(arguments: damages.indices) func `a part that cannot be used is refused by name`(_ index: Int) async throws {
        let (damage, expected) = Self.damages[index]
        try await Self.inCall { folder in
            let version = try await Command.run(["--version"]).output.trimmed
            _ = try await Self.makeParts(2, in: folder)
            let ran = try await shell("cd \"$1\"; \(damage); \"$0\" merge c 1.jsonl 2.jsonl --out out", folder)
            #expect(ran.exitCode == 2)
            #expect(ran.errors.contains(expected.replacing("VERSION", with: version)), "\(ran.errors)")
            #expect(ran.errors.hasSuffix("the parts cannot be merged: 1 error\n"))
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/out"))
        }
    }

    @Test func `parts of another rubric trial or limit are refused`() async throws {
        try await Self.inCall { folder in
            let parts = try await Self.makeParts(
                1, in: folder, ["--set", "criteria.merits.weight=2", "--limit", "depth=9"])
            try write(Self.rubric + "title: Other\n", to: "\(folder)/c/rubric.yaml")
            let ran = try await Command.run(["merge", "c"] + parts, in: folder)
            #expect(ran.exitCode == 2)
            #expect(ran.errors.contains("made with a rubric with the SHA-256 "))
            #expect(
                ran.errors.contains(
                    "made with the trial criteria.merits.weight=2, and here it is none; give the same --set here"
                ))
            #expect(ran.errors.contains(" depth=9 ") && ran.errors.contains("give the same --limit here"))
            #expect(ran.errors.hasSuffix("the parts cannot be merged: 3 errors\n"))
        }
    }

    @Test func `a part that is missing is noticed`() async throws {
        try await Self.inCall { folder in
            let parts = try await Self.makeParts(2, in: folder)
            let one = try await Command.run(["merge", "c", parts[0]], in: folder)
            #expect(one.exitCode == 2)
            #expect(one.errors.contains("error: of 2 parts 2 is missing"))
            #expect(one.errors.contains("c/submissions/b.xml: error: no part has this document"))
            #expect(one.errors.contains("c/submissions/d.xml: error: no part has this document"))
            let counted = try await Command.run(
                ["merge", "c/rubric.yaml", parts[0], parts[1], "--documents", "5"], in: folder)
            #expect(
                counted.errors.hasPrefix("error: --documents says 5, and the parts have 4"),
                "\(counted.errors)")
            let stream = try await shell(
                "cd \"$1\"; \"$0\" score c --list | \"$0\" score c --stream > s.jsonl; \"$0\" merge c/rubric.yaml s.jsonl",
                folder)
            #expect(
                stream.errors.contains(
                    "note: nothing says whether all parts are here: make them with --part 1/7, or say --documents 4"))
        }
    }

    @Test func `a document that two parts have is noticed`() async throws {
        try await Self.inCall { folder in
            let line =
                "cd \"$1\"; for n in 1 2; do \"$0\" score c/rubric.yaml c/submissions/a.xml c/submissions/$n.xml > $n.jsonl; done; \"$0\" merge c/rubric.yaml *.jsonl"
            try write("<all/>", to: "\(folder)/c/submissions/1.xml")
            try write("<all/>", to: "\(folder)/c/submissions/2.xml")
            let ran = try await shell(line, folder)
            #expect(ran.exitCode == 2)
            #expect(
                ran.errors.contains(
                    "2.jsonl:3: error: the document 'c/submissions/a.xml' is at 1.jsonl:3 too: give each part once, and each document to one part"
                ),
                "\(ran.errors)")
        }
    }

    @Test func `a stream that breaks off gives no whole part`() async throws {
        try await Self.inCall { folder in
            let ran = try await Command.run(
                ["score", "c", "--stream"], input: "{\"file\":\"x.xml\",\"bytes\":99}\n<all>", in: folder)
            #expect(ran.exitCode == 2)
            #expect(
                ran.errors.hasPrefix(
                    "standard input: error: document 1: the stream ends after 5 of its 99 bytes; a document is a line such as"
                ))
            #expect(ran.errors.hasSuffix("; this part is not whole\n"))
            #expect(!ran.output.contains("\"end\""))
        }
    }

    @Test(arguments: [
        (["--part", "0/7"], "--part is K/N, such as 2/7 for the second of seven parts, not '0/7'"),
        (["--part", "8/7"], "--part is K/N, such as 2/7 for the second of seven parts, not '8/7'"),
        (["--part", "2"], "--part is K/N, such as 2/7 for the second of seven parts, not '2'"),
        (["x.xml", "--stream"], "--stream reads documents from standard input; name no inputs"),
        (["--list", "--stream"], "--list prints all documents; it goes with neither --stream nor --part"),
        (["--list", "--facts-only"], "--facts-only says what a part holds; --list prints no part"),
    ])
    func `wrong usage is said`(options: [String], message: String) async throws {
        let ran = try await Command.run(["score", "c"] + options)
        #expect(ran.exitCode == 64)
        #expect(ran.errors.contains(message), "\(ran.errors)")
    }
}

extension String {
    fileprivate var trimmed: String { String(prefix { !$0.isNewline }) }
}
