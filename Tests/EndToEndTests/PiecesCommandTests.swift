import FoundationEssentials
import Testing

/// One large file that several processes share gives the files of `run`.
@Suite struct PiecesCommandTests {
    private static let rubric = """
        fundscore: 1
        id: large
        submissions: { namespaces: { p: "urn:large:1" }, record: /p:all/p:one, id: "@id" }
        facts: { merit: { xpath: "p:merit", type: number, required: true } }
        scale: { min: 0, max: 10 }
        criteria: { merits: { score: merit, weight: 1 } }
        total: { combine: weighted_mean }
        ranking: { score: total }
        award: { budget: 50, unit: EUR, amount: merit, when_short: skip, reserve: all }

        """
    private static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:large:1" targetNamespace="urn:large:1" elementFormDefault="qualified">
          <xs:element name="all"><xs:complexType>
            <xs:sequence><xs:element name="one" maxOccurs="unbounded"><xs:complexType>
              <xs:sequence><xs:element name="merit" type="xs:decimal"/><xs:element name="text" type="xs:string"/></xs:sequence>
              <xs:attribute name="id" type="xs:string"/>
            </xs:complexType></xs:element></xs:sequence>
          </xs:complexType></xs:element>
        </xs:schema>
        """

    /// About 2 KB each; between them what looks like markup and is none.
    private static func record(_ number: Int) -> String {
        let between = ["<!-- </q:all><q:one> -->", "<?cut <q:one>?>", "\n\n", "", "<!-- é -->"][number % 5]
        let merit = number % 97 == 5 ? "much" : "\(number % 11)"
        let text =
            "<![CDATA[</q:one><q:one>]]>"
            + String(repeating: "\(number) long \(number % 3 == 0 ? "\n" : " ")", count: 180)
        return "<q:one id='P\(number)'>\n<q:merit>\(merit)</q:merit><q:text>\(text)</q:text></q:one>\(between)\n"
    }

    /// - Parameter damage: what stands in place of a record.
    private static func inCall(
        records: Int = 1_300, damage: String? = nil, schema: Bool = false, _ body: (String) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            for name in ["c", "c/submissions"] { try makeFolder("\(folder)/\(name)") }
            try write("", to: "\(folder)/c/call.yaml")
            let asks = schema ? rubric.replacing("id: \"@id\"", with: "id: \"@id\", schema: all.xsd") : rubric
            try write(asks, to: "\(folder)/c/rubric.yaml")
            if schema { try write(Self.schema, to: "\(folder)/c/all.xsd") }
            let all = (0..<records).map { $0 == records / 2 ? damage ?? record($0) : record($0) }.joined()
            try write(
                "<?xml version='1.0'?>\n<q:all\n xmlns:q='urn:large:1'>\n\(all)</q:all>\n",
                to: "\(folder)/c/submissions/b.xml")
            try write(
                "<all xmlns='urn:large:1'><one id='X'><merit>3</merit><text/></one></all>",
                to: "\(folder)/c/submissions/a.xml")
            try await body(folder)
        }
    }

    /// Shares the call out between processes in some order, merges what they made, and holds it against a run.
    private static func expectTheFilesOfRun(_ folder: String, parts: Int, options: String = "") async throws {
        let run = try await shell("cd \"$1\"; \"$0\" run c --out one \(options)", folder)
        let merged = try await shell(
            """
            cd "$1"; "$0" score c --list --pieces \(options) | tac | split --number r/\(parts) - listed.
            for part in listed.*; do "$0" score c --stream \(options) < $part > $part.jsonl; done
            "$0" merge c *.jsonl --out two \(options)
            """, folder)
        #expect(merged.exitCode == run.exitCode)
        #expect(merged.output == run.output)
        #expect(merged.errors == run.errors.replacing("written to one", with: "written to two"))
        let compared = try await shell("diff -r \"$1/one\" \"$1/two\"", folder)
        #expect(compared.exitCode == 0, "\(compared.output.prefix(500))")
    }

    @Test(arguments: [1, 3], [false, true])
    func `a file shared between processes gives the files of run`(parts: Int, schema: Bool) async throws {
        try await Self.inCall(schema: schema) { folder in
            let listed = try await Command.run(["score", "c", "--list", "--pieces"], in: folder).output
            #expect(listed.contains("{\"file\":\"c/submissions/a.xml\"}\n"))
            #expect(listed.components(separatedBy: "\"piece\":{").count > 3)
            #expect(listed.contains("\"head\":\"<q:all\\n xmlns:q='urn:large:1'>\",\"tail\":\"</q:all>\""))
            #expect(listed.contains("\"schemas\":{\"of\":") == schema)
            try await Self.expectTheFilesOfRun(folder, parts: parts)
        }
    }

    @Test(arguments: [
        "<q:one id='D'><q:merit>3</q:merit>\n", "<q:one id='D'><q:merit>&no;</q:merit></q:one>", "</q:one>", "\u{1}",
        "<q:one id='D'><q:merit>3</q:merit><q:text>\(String(repeating: "long ", count: 250_000))</q:text></q:one>",
        "<q:one xmlns:q='urn:other'><q:merit>3</q:merit></q:one>", "<q:two/>", "",
    ])
    func `a record that is not as it should be makes no difference`(damage: String) async throws {
        try await Self.inCall(damage: damage) { try await Self.expectTheFilesOfRun($0, parts: 2) }
    }

    @Test func `what a schema says of one record and of all is said`() async throws {
        try await Self.inCall(damage: "<q:one id='S'><q:text/><q:merit>3</q:merit></q:one>", schema: true) {
            try await Self.expectTheFilesOfRun($0, parts: 2)
        }
        try await Self.inCall(damage: "<q:two/>", schema: true) { try await Self.expectTheFilesOfRun($0, parts: 2) }
    }

    @Test(arguments: ["file_bytes=1500000", "record_bytes=1000", "text_bytes=50"])
    func `limits hold for a file that is cut`(limit: String) async throws {
        try await Self.inCall { try await Self.expectTheFilesOfRun($0, parts: 2, options: "--limit \(limit)") }
    }

    private static let cut = """
        cd "$1"; "$0" score c --list --pieces > listed
        grep -v '"number":2,' listed | "$0" score c --stream > 1.jsonl; grep '"number":2,' listed | "$0" score c --stream > 2.jsonl;
        """

    @Test(arguments: [
        ("\"$0\" merge c 1.jsonl", "c/submissions/b.xml: error: of 3 pieces of this document 2 is missing"),
        (
            "cat 2.jsonl 2.jsonl | sed 's/\"pieces\":1,/&/' > 3.jsonl; \"$0\" merge c 1.jsonl 2.jsonl 3.jsonl",
            "3.jsonl:1: error: this part is the one at 2.jsonl:1: give each part once"
        ),
        (
            "grep number..[12], listed | \"$0\" score c --stream > 3.jsonl; \"$0\" merge c 1.jsonl 3.jsonl",
            "error: piece 1 of the document 'c/submissions/b.xml' is at 1.jsonl:"
        ),
        (
            "\"$0\" score c c/submissions/b.xml > 3.jsonl; \"$0\" merge c 1.jsonl 2.jsonl 3.jsonl",
            "error: the document 'c/submissions/b.xml' is at 1.jsonl:"
        ),
        (
            "sed -i s/P7/Q7/ c/submissions/b.xml; \"$0\" score c --stream < listed > 3.jsonl; \"$0\" merge c 3.jsonl",
            "c/submissions/b.xml: error: this document cannot be read in pieces, and does not lie here as it was when it was cut: "
                + "make its part again, of the whole document"
        ),
        (
            "sed -i s/P7/Q7/ c/submissions/b.xml; \"$0\" score c --list --pieces | grep '\"number\":2,' | \"$0\" score c --stream > 2.jsonl; "
                + "\"$0\" merge c 1.jsonl 2.jsonl",
            "error: the document 'c/submissions/b.xml' was cut otherwise at 1.jsonl:"
        ),
        (
            "sed -i '1,/\"records\":/s/\"records\":/&1/' 2.jsonl; \"$0\" merge c 1.jsonl 2.jsonl",
            "error: this is not the piece whose submissions stand before it; make this part again"
        ),
    ])
    func `pieces that do not make the document are refused`(steps: String, message: String) async throws {
        try await Self.inCall { folder in
            let ran = try await shell(Self.cut + steps, folder)
            #expect(ran.exitCode == 2)
            #expect(ran.errors.contains(message), "\(ran.errors)")
        }
    }
}
