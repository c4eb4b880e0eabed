import Testing

/// Who listens to a page goes from region to region: each has a name of its own.
@Suite struct PageRegionsTests {
    private static let samples = ["draw-in-tiers/two-lots", "draw-among-tied/seed", "best-of-each-region/four-awards"]

    @Test(arguments: samples, ["en", "de"])
    func `no two regions of a page have one name`(_ sample: String, _ language: String) async throws {
        try await withTemporaryFolder { folder in
            let rubric = "rubrics/\(sample.prefix { $0 != "/" }).yaml"
            let out = "\(folder)/out"
            let ran = try await Command.run(
                ["run", rubric, "samples/\(sample)/submissions.xml", "--language", language, "--out", out])
            #expect(ran.exitCode < 2, "\(ran.errors)")
            let page = String(decoding: try bytes(of: "\(out)/report.html"), as: UTF8.self)
            let names = page.matches(of: /role="region" aria-label="([^"]*)"/).map { String($0.1) }
            #expect(!names.isEmpty)
            #expect(names.count == Set(names).count, "\(names)")
        }
    }
}
