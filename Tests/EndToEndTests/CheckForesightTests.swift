import Testing

/// `check` with inputs says beforehand what a run would meet.
@Suite struct CheckForesightTests {
    private static let rubric = """
        fundscore: 1
        id: small
        submissions: { record: /call/p, id: "@id" }
        facts:
          title: { xpath: t, type: string, required: true }
          requested: { xpath: r, type: number, required: true }
          site: { xpath: s, type: string }
          cities: { xpath: c, type: list<string> }
          lines: { each: l, fields: { amount: { xpath: "@amnt", type: number } } }
        eligibility:
          - { id: E1, rule: 'RULE', reason: "Not allowed" }
        scale: { min: 0, max: 5 }
        criteria: { quality: { assessed: true } }
        assessments: { minimum: 1, combine: mean }
        total: { combine: sum }
        ranking: { score: total }
        award: { budget: 10000, amount: requested, when_short: skip, at_most: [ { per: site, awards: 1 } ] }
        """

    private func check(_ rule: String, _ records: String, sheet: String? = nil, broken: Bool = false) async throws
        -> Ran
    {
        try await withTemporaryFolder { folder in
            try write(Self.rubric.replacing("RULE", with: rule), to: folder + "/r.yaml")
            try makeFolder(folder + "/in")
            try write("<call>\n\(records)\n</call>", to: folder + "/in/a.xml")
            if broken { try write("<call>", to: folder + "/in/b.xml") }
            var arguments = ["check", "r.yaml", "in"]
            if let sheet {
                try write(sheet, to: folder + "/s.csv")
                arguments += ["--assessments", "s.csv"]
            }
            return try await Command.run(arguments, in: folder)
        }
    }

    private static func record(_ id: String, _ amount: String, _ more: String = "<s>park</s><c>x</c><l amnt='1'/>")
        -> String
    {
        "<p id='\(id)'><t>T</t><r>\(amount)</r>\(more)</p>"
    }

    @Test func `a sound call is clear`() async throws {
        let ran = try await check("requested <= 9000", Self.record("1", "500") + "\n" + Self.record("2", "600"))
        #expect(ran.exitCode == 0, "\(ran.output)")
        #expect(!ran.output.contains("\n\n"))
    }

    @Test(arguments: [
        (
            "requested <= 150", record("1", "41000") + "\n" + record("2", "149000"),
            "E1 refuses all 2: requested is between 41\u{202F}000 and 149\u{202F}000, and the rule says requested <= 150\n"
        ),
        (
            "site in (\"mill\", \"port\")", record("1", "500") + "\n" + record("2", "600"),
            "E1 refuses all 2: site is \"park\", and the rule says site in (\"mill\", \"port\")\n"
        ),
        (
            "site = \"park\"", record("1", "500") + "\n" + record("2", "600", "<c>x</c><l amnt='1'/>"),
            "E1 has no answer for 1 of 2, and so refuses it: 2 (in/a.xml:3): fact 'site' is missing\n"
        ),
        (
            "true", record("1", "500") + "\n" + record("2", "600", "<c>x</c><l amnt='1'/>"),
            "at_most per site: 1 of 2 belongs to no group, and a run leaves them to people: 2 (in/a.xml:3): fact 'site' is "
                + "missing; where each stands for itself, count by a value such as if site = null then own_id else site, "
                + "with a fact own_id that has the proposal's id\n"
        ),
        (
            "true", record("1", "-500") + "\n" + record("2", "600"),
            "the amount (requested) is less than 0 for 1 of 2: 1 (in/a.xml:2): -500\n"
        ),
        (
            "true", record("1", "12,500") + "\n" + record("2", "1,5") + "\n" + record("3", "7"),
            "FACT.requested: 2 records, the first of them: in/a.xml:2: fact 'requested': '12,500' is not a number; expected "
                + "digits such as 1234.5, with '.' as decimal sign and no group separator; it can be read as 12.5 with "
                + "`decimal: \",\"`, or as 12500 with `decimal: \".\", group: \",\"`: find out which is meant\n"
        ),
    ])
    func `said`(rule: String, records: String, expected: String) async throws {
        let ran = try await check(rule, records)
        #expect(ran.exitCode == 1)
        #expect(ran.output.contains("\n" + expected), "\(ran.output)")
    }

    @Test func `a number that looks like thousands is shown in both readings`() async throws {
        let ran = try await check("true", Self.record("1", "12.500") + "\n" + Self.record("2", "13.000"))
        #expect(
            ran.output.contains(
                "\nrequested: '12.500' (in/a.xml:2) was read as 12.5, and 1 other like it; if thousands are meant, declare "
                    + "decimal: \",\", group: \".\", and it is 12500\n"), "\(ran.output)")
        let decimals = try await check("true", Self.record("1", "12.500") + "\n" + Self.record("2", "13.25"))
        #expect(!decimals.output.contains("thousands"))
    }

    @Test func `lists that nothing matches are never found`() async throws {
        let ran = try await check("true", Self.record("1", "500", "<s>park</s><l/>"))
        let rows = ran.output.split(separator: "\n").filter { $0.hasSuffix("never found: is the XPath right?") }
        #expect(rows.map { $0.prefix { $0 != " " } } == ["cities", "lines.amount"], "\(ran.output)")
    }

    @Test func `refused files are named with their reason`() async throws {
        let ran = try await check("true", Self.record("1", "500"), broken: true)
        #expect(ran.exitCode == 1)
        #expect(ran.output.contains("\nin/b.xml:1:7: XML.NOT_WELL_FORMED: not well-formed XML: "), "\(ran.output)")
    }

    @Test func `score sheets are read as a run would`() async throws {
        let ran = try await check(
            "true", Self.record("1", "500"), sheet: "proposal,evaluator,quality\n1,ann,6\n")
        #expect(ran.exitCode == 1)
        #expect(ran.errors.contains("s.csv:2:7: error: "), "\(ran.errors)")
    }

    @Test func `a run says it too`() async throws {
        try await withTemporaryFolder { folder in
            try write(Self.rubric.replacing("RULE", with: "requested <= 150"), to: folder + "/r.yaml")
            try write("<call>\(Self.record("1", "500"))</call>", to: folder + "/a.xml")
            let ran = try await Command.run(["run", "r.yaml", "a.xml"], in: folder)
            #expect(
                ran.output.hasSuffix(
                    "\nnote: E1 refuses all 1: requested is always 500, and the rule says requested <= 150\n"),
                "\(ran.output)")
        }
    }

    @Test func `an award without a ranking is told of before a run`() async throws {
        try await withTemporaryFolder { folder in
            try write(
                Self.rubric.replacing("RULE", with: "true").replacing("ranking: { score: total }\n", with: ""),
                to: folder + "/r.yaml")
            let ran = try await Command.run(["check", "r.yaml"], in: folder)
            #expect(
                ran.errors.hasPrefix(
                    "r.yaml:16:8: warning: 'award' needs 'ranking': without, nobody is ranked, and every submission ends undecided\n"
                ),
                "\(ran.errors)")
            #expect(ran.exitCode == 0)
        }
    }
}
