import TestSupport
import Testing

@testable import SafeXML

@Suite(.corpora("hostile")) struct CorporaTests {
    @Test func `hostile documents end as expected, with a code and a place, and nothing is opened`() throws {
        let rows = String(decoding: try Corpora.bytes("hostile/synthetic-expected.tsv"), as: UTF8.self)
            .split(separator: "\n").dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        let there = Set(Corpora.files("hostile/synthetic"))
        var read = 0
        for row in rows {
            let path = Corpora.path("hostile/synthetic/\(row[0])")
            guard there.contains(path) else { continue }
            let found = refusal(of: try TestFiles.bytes(path))
            switch row[2] {
            case "accept": #expect(found == nil, "\(row[0])")
            case "reject":
                #expect(found?.code.hasPrefix("XML.") == true, "\(row[0])")
                #expect(found.map { $0.line > 0 && $0.column > 0 } == true, "\(row[0])")
            default: break
            }
            read += 1
        }
        #expect(read == there.count)
        #expect(Library.refusedLoads == 0)
    }

    @Test func `XXE payloads and bombs: refused where there is a document type, and never anything opened`() throws {
        let files = Corpora.files("hostile/xxe/split") + Corpora.files("hostile/defusedxml")
        #expect(!files.isEmpty)
        for file in files {
            let bytes = try TestFiles.bytes(file)
            let found = refusal(of: bytes)
            let text = String(decoding: bytes, as: UTF8.self)
            // Some payloads are damaged before they come to their document type, and are refused for that.
            if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") { #expect(found != nil, "\(file)") }
        }
        #expect(Library.refusedLoads == 0)
    }

    @Test(arguments: ["xml/cerif", "xml/cordis", "xml/grantsgov", "xml/nsf", "xml/ted-r209", "catalyst/lists"])
    func `every real document is read, but for those that their corpus calls broken`(folder: String) throws {
        var broken: Set<String> = []
        if let list = try? Corpora.bytes("\(folder)/rejected.csv") {
            for row in String(decoding: list, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst() {
                broken.insert(Corpora.path("\(folder)/" + (row.split(separator: ",").first ?? "")))
            }
        }
        let files = Corpora.files(folder.hasPrefix("xml/") ? "\(folder)/files" : folder)
        #expect(!files.isEmpty)
        for file in files {
            let found = refusal(of: try TestFiles.bytes(file))
            #expect((found != nil) == broken.contains(file), "\(file): \(found?.summary ?? "read")")
        }
    }

    @Test(arguments: [
        "xml/cerif", "xml/cordis", "xml/grantsgov", "xml/nsf", "xml/ted-r209", "catalyst/lists", "hostile",
    ])
    func `every document of every corpus is shown alike whole and record by record`(folder: String) throws {
        let expressions = ["string(.)", "count(.//*)", ".//@*", "*[last()]", "../@*", "name()", ".//text()[1]"]
        let reader = try RecordReader(namespaces: [], record: "/*/*", expressions: expressions)
        let files = Corpora.files(folder)
        #expect(!files.isEmpty)
        // TED alone has 604 files of one kind: every fourth is enough for an unoptimised build.
        let step = files.count > 300 ? 4 : 1
        for index in stride(from: 0, to: files.count, by: step) {
            let bytes = try TestFiles.bytes(files[index])
            let tree = Transcript(reader, bytes, expressions: expressions.count, mode: .tree)
            let stream = Transcript(reader, bytes, expressions: expressions.count, mode: .stream)
            #expect(tree == stream, "\(files[index])")
        }
    }

    @Test func `the forms of Grants.gov satisfy their own schemas, which import by address, and say which`() throws {
        let folder = "xml/grantsgov/xsd"
        var map: [String: [UInt8]] = [:]
        for entry in try XMLElement.parse(try Corpora.bytes("\(folder)/catalog.xml")).children("uri") {
            guard let address = entry.attribute("name"), let file = entry.attribute("uri") else { continue }
            map[address] = try Corpora.bytes("\(folder)/\(file)")
        }
        let forms = [
            "SF424_4_0_form.xml": "SF424_4_0-V4.0.xsd",
            "budget_narrative_1_2.xml": "BudgetNarrativeAttachments_1_2-V1.2.xsd",
            "key_contacts_2_0.xml": "Key_Contacts_2_0-V2.0.xsd",
            "performance_site_4_0.xml": "PerformanceSite_4_0-V4.0.xsd",
            "sf424_short_3_0.xml": "SF424_Short_3_0-V3.0.xsd", "sf424c_2_0.xml": "SF424C_2_0-V2.0.xsd",
        ]
        let schemas = try forms.values.sorted().map { (name: $0, bytes: try Corpora.bytes("\(folder)/\($0)")) }
        let set = try SchemaSet(schemas: schemas, map: map)
        let reader = try RecordReader(namespaces: [], record: "/*", expressions: [], schemas: set)
        for (form, schema) in forms {
            let bytes = try Corpora.bytes("xml/grantsgov/files/\(form)")
            let shown = Transcript(reader, bytes, expressions: 0, mode: .stream)
            #expect(shown.violations == [[]], "\(form)")
            #expect(shown.schemas == [schema])
            #expect(shown == Transcript(reader, bytes, expressions: 0, mode: .tree))
        }
    }
}
