import FoundationEssentials
import Testing

/// Rules that name a zone go by the time zone database of the machine, and its version is recorded.
@Suite(
    .enabled(
        if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Europe/Brussels"),
        "skipped: no time zone files on this machine"))
struct ZoneTests {
    private static let rubric = """
        fundscore: 1
        id: small
        submissions:
          record: /all/one
          id: "@id"
          deadline: { fact: sent, at: 2018-10-31T17:00:00, zone: Europe/Brussels }
        facts:
          merit: { xpath: "@merit", type: number, required: true }
          sent: { xpath: "@sent", type: date and time, required: true, zone: Europe/Brussels }
        eligibility:
          - { id: E1, rule: 'sent >= @"2018-10-01T00:00:00@Europe/Brussels"', reason: "sent too early" }
        criteria: { merits: { score: merit } }
        total: { combine: sum }
        ranking: { score: total }
        award: { budget: 5, unit: EUR, amount: merit, when_short: skip, reserve: all }

        """
    private static let submissions = """
        <all>
        <one id='a' merit='1' sent='2018-10-31T16:00:00Z'/>
        <one id='b' merit='1' sent='2018-10-31T17:00:00'/>
        <one id='c' merit='1' sent='2018-10-31T17:00:01'/>
        <one id='d' merit='1' sent='2018-09-30T21:59:59Z'/>
        <one id='e' merit='1' sent='2018-10-28T02:30:00'/>
        </all>
        """

    @Test func `a call in its zone`() async throws {
        try await withTemporaryFolder { folder in
            try write(Self.rubric, to: folder + "/rubric.yaml")
            try write(Self.submissions, to: folder + "/in.xml")
            let ran = try await Command.run(["run", "rubric.yaml", "in.xml", "--out", "out"], in: folder)
            #expect(ran.exitCode == 0, "\(ran.errors)")
            let decisions = String(decoding: try bytes(of: folder + "/out/decisions.csv"), as: UTF8.self)
            let reasons = decisions.split(whereSeparator: \.isNewline).dropFirst().map { line in
                line.split(separator: ",", omittingEmptySubsequences: false)
            }
            .reduce(into: [String: String]()) { $0[String($1[1])] = String($1[4]) }
            #expect(
                reasons == [
                    "a": "AWARDED", "b": "AWARDED", "c": "LATE", "d": "INELIGIBLE.E1", "e": "FACT.sent",
                ])
            let path = folder + "/out/result.json"
            let result = String(decoding: try bytes(of: path), as: UTF8.self)
            #expect(
                result.contains(
                    "submitted 2018-10-31T17:00:01+01:00, 1 second after the deadline 2018-10-31T17:00:00+01:00 (Europe/Brussels)"
                ))
            let line = try #require(result.split(separator: "\n").first { $0.contains("\"time_zones\": \"") })
            let verified = try await Command.run(["verify", "out/result.json", "rubric.yaml", "in.xml"], in: folder)
            #expect(verified.output.hasPrefix("identical"), "\(verified.output)")
            try write(result.replacing(line, with: "    \"time_zones\": \"1999a\""), to: path)
            let changed = try await Command.run(["verify", "out/result.json", "rubric.yaml", "in.xml"], in: folder)
            #expect(changed.output.contains("cause: the time zone database was 1999a, now it is "))
            #expect(changed.exitCode == 1)
        }
    }

    @Test(arguments: [
        (#"@"2023-03-26T01:30:00@Europe/Berlin" + @"PT1H""#, "@\"2023-03-26T03:30:00@Europe/Berlin\"\ndate and time\n"),
        (#"@"2018-10-31T17:00:00@Europe/Brussels" = @"2018-10-31T16:00:00Z""#, "true\nboolean\n"),
    ])
    func `one expression`(_ expression: String, _ output: String) async throws {
        #expect(try await Command.run(["feel", expression]).output == output)
    }
}
