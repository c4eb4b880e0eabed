import Testing

/// `fundscore new`, as a person would use it: draft, check, run.
@Suite struct NewCommandTests {
    private static let sample = """
        <application ref="R-1"><title>Trees</title><received>13/02/2026</received><cost>1.234</cost></application>
        """

    /// A folder that holds these files, in folders of at most one level.
    private func withFiles(_ files: [String: String], _ body: (String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            for (name, text) in files.sorted(by: { $0.key < $1.key }) {
                if let slash = name.firstIndex(of: "/") { try makeFolder(folder + "/" + name[..<slash]) }
                try write(text, to: folder + "/" + name)
            }
            try await body(folder)
        }
    }

    @Test func `a draft passes check and runs`() async throws {
        try await withFiles(["a.xml": Self.sample, "b.xml": Self.sample.replacing("R-1", with: "R-2")]) { folder in
            let drafted = try await Command.run(["new", "a.xml", "b.xml", "--out", "my-call"], in: folder)
            #expect(drafted.exitCode == 0)
            #expect(drafted.output.hasPrefix("my-call/rubric.yaml: 4 facts from 2 submissions\nNext: read the "))
            let checked = try await Command.run(["check", "my-call", "a.xml", "b.xml"], in: folder)
            #expect(checked.exitCode == 0)
            #expect(checked.output.contains("my-call/rubric.yaml: sound (status of the rubric: draft): 4 facts"))
        }
    }

    /// The draft is a call: its call.yaml names the samples, and stays as somebody has written it.
    @Test func `a draft is a call folder`() async throws {
        try await withFiles(["in/a.xml": Self.sample]) { folder in
            try write(Self.sample.replacing("R-1", with: "R-2"), to: folder + "/in/b.xml")
            try makeFolder(folder + "/calls")
            let drafted = try await Command.run(["new", "in", "--out", "calls/mine"], in: folder)
            #expect(drafted.output.hasSuffix("then fundscore check calls/mine, and fundscore run calls/mine\n"))
            let call = String(decoding: try bytes(of: folder + "/calls/mine/call.yaml"), as: UTF8.self)
            #expect(call.contains("\nsubmissions: [ \"../../in\" ]   # ??? the samples;"))
            let status = try await Command.run(["status", "calls/mine"], in: folder)
            #expect(status.output.contains("2"))
            let again = try await Command.run(["new", "in", "--out", "calls/mine"], in: folder)
            #expect(again.exitCode == 0)
            try write("submissions: ../../in\n", to: folder + "/calls/mine/call.yaml")
            #expect(try await Command.run(["new", "in", "--out", "calls/mine"], in: folder).exitCode == 0)
            #expect(try bytes(of: folder + "/calls/mine/call.yaml") == Array("submissions: ../../in\n".utf8))
            #expect(try await Command.run(["check", "calls/mine"], in: folder).exitCode == 0)
        }
    }

    /// What cannot be read is named; the draft is made of the others.
    @Test func `a broken sample is named`() async throws {
        try await withFiles(["a.xml": Self.sample, "b.xml": "<application"]) { folder in
            let drafted = try await Command.run(["new", "a.xml", "b.xml"], in: folder)
            #expect(drafted.exitCode == 1)
            #expect(drafted.errors.contains("b.xml:1:13: error: not well-formed XML"))
            #expect(drafted.output.hasPrefix("my-call/rubric.yaml: 4 facts from 1 submission\n"))
        }
    }

    /// A rubric that somebody worked on is never replaced unasked.
    @Test func `an edited rubric stays`() async throws {
        try await withFiles(["a.xml": Self.sample, "my-call/rubric.yaml": "mine"]) { folder in
            let drafted = try await Command.run(["new", "a.xml"], in: folder)
            #expect(drafted.exitCode == 2)
            #expect(
                drafted.errors
                    == "my-call: error: rubric.yaml is there and was not written by fundscore; "
                    + "name another folder with --out, or replace the file with --force\n")
        }
    }

    /// Where one file writes something that no number is, the fact is text, and the draft says why.
    @Test func `a fact is never narrower than a sample`() async throws {
        let files = ["a.xml": "<a><id>1</id><n>5</n></a>", "b.xml": "<a><id>2</id><n>5 to 7</n></a>"]
        try await withFiles(files) { folder in
            _ = try await Command.run(["new", "a.xml", "b.xml"], in: folder)
            let facts = try await Command.run(["facts", "my-call", "a.xml", "b.xml"], in: folder)
            #expect(facts.exitCode == 0)
            #expect(facts.output.contains("5 to 7"))
        }
    }
}
