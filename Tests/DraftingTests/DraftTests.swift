import SafeXML
import Testing

@testable import Drafting

/// Drafts from small samples, read as an official would read them.
struct DraftTests {
    private func draft(_ documents: String...) throws -> String {
        let samples = try documents.enumerated().map { place, text in
            Sample(file: "\(place + 1).xml", root: try XMLElement.parse(Array(text.utf8)))
        }
        return Draft(samples).rubric(named: "call", version: "1")
    }

    @Test func `every leaf becomes a fact`() throws {
        let text = try draft(
            #"<a ref="R1"><title>Trees</title><cost currency="EUR">1.5</cost></a>"#,
            #"<a ref="R2"><title>Bikes</title><cost currency="EUR">20</cost></a>"#)
        #expect(text.contains("  record: /a\n  id: \"@ref\"   # such as \"R1\"; ??? is this how you name a proposal?"))
        #expect(text.contains("  title: { xpath: \"title\", type: string, required: true }   # such as \"Trees\"\n"))
        #expect(text.contains("  cost: { xpath: \"cost\", type: number, required: true }   # such as \"1.5\"\n"))
        #expect(text.contains("  currency: { xpath: \"cost/@currency\", type: string, required: true }"))
    }

    @Test func `records repeat inside a frame`() throws {
        let text = try draft("<rows><hits>2</hits><row><id>1</id><x>a</x></row><row><id>2</id><x>b</x></row></rows>")
        #expect(text.contains("  record: /rows/row\n  id: \"id\""))
    }

    /// A frame with one record in it is a frame, where another sample shows it.
    @Test func `a frame with one record is a frame`() throws {
        let text = try draft(
            "<rows><row><id>1</id><x>a</x></row><row><id>2</id><x>b</x></row></rows>",
            "<rows><row><id>3</id><x>c</x></row></rows>")
        #expect(text.contains("  record: /rows/row\n"))
    }

    @Test func `budget lines are no records`() throws {
        let text = try draft(
            "<a><t>1</t><u>2</u><v>3</v><w>4</w><lines><line><k>x</k><sum>5</sum></line><line><k>y</k><sum>6</sum></line></lines></a>"
        )
        #expect(text.contains("  record: /a\n"))
        #expect(
            text.contains(
                "  line:\n    each: \"lines/line\"\n    type: list<context>\n    fields:\n      k: { xpath: \"k\", type: string }"
            ))
    }

    @Test func `what repeats inside a group is a list of its own`() throws {
        let text = try draft(
            "<a><t>1</t><u>2</u><v>3</v><w>4</w><p n='1'><l>3</l><l>4</l></p><p n='2'><l>5</l></p></a>")
        #expect(text.contains("xpath: \"p/l\", type: list<number> }"))
    }

    struct Guess: CustomTestStringConvertible {
        var texts: [String]
        var expected: String
        var testDescription: String { "\(texts)" }
    }

    @Test(arguments: [
        Guess(texts: ["1", "2.5"], expected: "number"),
        Guess(texts: ["1.234,56", "4.200"], expected: "number, decimal: \",\", group: \".\""),
        Guess(texts: ["1 234,5"], expected: "number, decimal: \",\", group: \" \""),
        Guess(texts: ["1.234"], expected: "string"),
        Guess(texts: ["007", "12"], expected: "string"),
        Guess(texts: ["yes", "no", "yes"], expected: "boolean, true: \"yes\", false: \"no\""),
        Guess(texts: ["true", "0"], expected: "boolean"),
        Guess(texts: ["0", "1"], expected: "number"),
        Guess(texts: ["2026-02-13", "2026-02-14+01:00"], expected: "date, zone: drop"),
        Guess(texts: ["13/02/2026", "01/02/2026"], expected: "date, format: dd/MM/yyyy"),
        Guess(texts: ["01/02/2026"], expected: "string"),
        Guess(texts: ["1.3.2026", "13.12.2026"], expected: "date, format: d.M.yyyy"),
        Guess(texts: ["2026-02-13T10:00:00Z", "2026-02-13T10:00:00.5+01:00"], expected: "date and time"),
        Guess(texts: ["P6M", "P1Y"], expected: "years and months duration"),
        Guess(texts: ["six"], expected: "string"),
        Guess(texts: ["25 %", "7%", "12,5 %"], expected: "number, decimal: \",\", strip: \"%\""),
        Guess(texts: ["€ 1,234.50", "€ 20"], expected: "number, decimal: \".\", group: \",\", strip: \"€\""),
        Guess(texts: ["25 %", "7", "8"], expected: "string"),
        Guess(texts: ["25 %", "a fifth"], expected: "string"), Guess(texts: ["%", "%"], expected: "string"),
        Guess(texts: ["1.234 %"], expected: "string"),
    ])
    func `a type holds for all texts`(_ guess: Guess) {
        let found = TypeGuesser([guess.texts]).guess(guess.texts, name: "x")
        #expect(found.type + found.declaration == guess.expected)
    }

    /// What other texts can only mean decides what this one means, and the draft says so.
    @Test func `other texts decide the doubtful one`() {
        let guesser = TypeGuesser([["1.234"], ["9.999,50"]])
        let found = guesser.guess(["1.234"], name: "x")
        #expect(found.declaration == ", decimal: \",\", group: \".\"")
        #expect(
            found.questions == [
                "\"1.234\" is 1.234 with type: number, or 1234 with type: number, decimal: \",\", group: \".\"; read as 1234; "
                    + "other numbers of the samples can only be written that way"
            ])
    }

    /// One text in ten that is written otherwise: with what both can be read is said.
    @Test func `a sign beside one text is proposed`() {
        let texts = (1...19).map { "\($0),50" } + ["20,50 EUR"]
        #expect(
            TypeGuesser([texts]).guess(texts, name: "x").questions == [
                "19 of 20 texts are read by type: number, decimal: \",\"; \"20,50 EUR\" is not: is that a mistake of the applicant? Then "
                    + "write that type; with strip: \"EUR\" they are read too"
            ])
    }

    @Test func `a doubtful text is asked about`() {
        let found = TypeGuesser([["01/02/2026"]]).guess(["01/02/2026"], name: "x")
        #expect(
            found.questions == [
                "\"01/02/2026\" is 2026-02-01 with format: dd/MM/yyyy, or 2026-01-02 with format: MM/dd/yyyy: which? Then write type: date"
            ])
    }

    /// Of samples with more leaves than anybody reads, elements that few records have are named and become no facts.
    @Test func `rare elements of large samples are named`() throws {
        let rare = (0..<FactCollector.mostFacts).map { "<r\($0)>1</r\($0)>" }.joined()
        let samples = try (0..<100).map { place in
            let text = "<a id='\(place)'><often>1</often><seldom>\(place == 0 ? rare : "")</seldom></a>"
            return Sample(file: "\(place).xml", root: try XMLElement.parse(Array(text.utf8)))
        }
        let text = Draft(samples).rubric(named: "call", version: "1")
        #expect(text.contains("  often: { xpath: \"often\", type: number, required: true }"))
        #expect(text.contains("#   seldom/r7: is in 1 of the samples only\n"))
    }

    @Test func `files and empty elements are named`() throws {
        let file = String(repeating: "QUJD", count: 60)
        let text = try draft("<a><f>\(file)</f><e/><t>x</t></a>")
        #expect(
            text.contains(
                "# In the samples, and in no fact:\n#   f: holds a file (Base64)\n#   e: is empty in all samples\n"))
    }

    /// Texts of applicants stay inside their quotes and comments.
    @Test func `texts cannot break out of the draft`() throws {
        let text = try draft("<a><t>&#10;x\"\\ # y&#13;&#10;award: 1</t></a>")
        #expect(
            text.contains(
                "  t: { xpath: \"t\", type: string, required: true }   # such as \"x\\\"\\\\ # y\\r\\naward: 1\"\n"))
    }

    @Test(arguments: [
        ("durationMonths", "duration_months"), ("SF424_4_0", "sf424_4_0"), ("UEI", "uei"), ("GPAtotal", "gp_atotal"),
        ("a-b.c", "a_b_c"),
        ("Größe", "größe"),
    ])
    func `names are those of rubrics`(_ pair: (String, String)) { #expect(FactNames.snake(pair.0) == pair.1) }

    @Test func `names are given once`() {
        var names = FactNames()
        #expect(names.name(for: ["a", "city"]) == "city")
        #expect(names.name(for: ["b", "city"]) == "b_city")
        #expect(names.name(for: ["b", "city"]) == "b_city_2")
        #expect(names.name(for: ["applicant", "type"]) == "applicant_type")
        #expect(names.name(for: ["budget", "sum"]) == "budget_sum")
    }

    @Test func `the same samples give the same bytes`() throws {
        let one = #"<a xmlns:q="u:1" q:z="1" y="2"><q:b>1</q:b><c>2</c></a>"#
        #expect(try draft(one) == draft(one))
    }
}
