import Testing

/// The same inputs give the same bytes, whatever the machine's mood.
@Suite struct ReproducibilityTests {
    static let files = ["decisions.csv", "scores.csv", "facts.csv", "seal.csv", "result.json"]
    static let base = [
        "run", "rubrics/iuc-startup-fund", "--assessments", "samples/iuc-startup-fund/assessments", "--out",
    ]

    @Test(
        arguments: [
            (["--threads", "1"], [:], false), (["--threads", "2"], [:], true),
            (["--threads", "7"], ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Apia"], true),
        ] as [([String], [String: String], Bool)])
    func `order of inputs, threads, locale and time zone change nothing`(
        options: [String], environment: [String: String], shuffled: Bool
    ) async throws {
        let folder = "samples/iuc-startup-fund/submissions"
        try await withTemporaryFolder { out in
            let first = try await Command.run(Self.base + [out + "/a", folder])
            #expect(first.exitCode == 0, "\(first.errors)")
            let inputs = shuffled ? try Self.inputs(in: folder).reversed() : [folder]
            let second = try await Command.run(Self.base + [out + "/b"] + options + inputs, environment: environment)
            #expect(second.output == first.output)
            for file in Self.files {
                #expect(try bytes(of: "\(out)/a/\(file)") == bytes(of: "\(out)/b/\(file)"), "\(file)")
            }
        }
    }
}
