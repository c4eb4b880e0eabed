import Intake
import Reports
import Rubrics
import Tabular
import Testing

@testable import Calls

@Suite struct FilesTests {
    private static func text(_ name: String, _ dialect: CSVDialect = .standard) async throws -> String {
        let files = await files(for: try Sample().result(), dialect: dialect)
        let file = try #require(files.first { $0.name == name })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func `the files, always the same`() async throws {
        let result = try Sample().result()
        let written = await files(for: result)
        #expect(
            written.map(\.name) == [
                "decisions.csv", "scores.csv", "seal.csv", "result.json", "facts.csv", "report.html",
            ])
        let again = await files(for: result)
        #expect(written == again)
    }

    @Test(arguments: [1, 2, 3])
    func `each file is ended once, after its last bytes`(threads: Int) async throws {
        let files = CallFiles(try Sample().result(), xlsx: true)
        var (begun, ended): (Set<Int>, [Int]) = ([], [])
        try await files.write(threads: threads) { file, _ in
            begun.insert(file)
            #expect(!ended.contains(file))
        } end: { file in
            ended.append(file)
        }
        #expect(ended == Array(files.names.indices))
        #expect(begun == Set(ended))
    }

    @Test func `decisions.csv`() async throws {
        let expected = """
            rank,proposal,title,status,reasons,reason,total,ranking_score,quality,speed,requested,awarded,lot,lot_rank,reserve_place,tie,notes,source_file,source_line,sha256
            1,A-1,'=Granada,awarded,AWARDED,funded,4.3333,4.3333,4.5,4,60000,60000,,,,,,in/batch.xml,2,abc123
            2,A-2,'=Nice,reserve,RESERVE,first on the reserve list,3.6667,3.6667,4,3,45000,0,,,,A-3,,in/batch.xml,12,abc123
            2,A-3,,not_funded,BUDGET,asks for 45000 with 40000 left,3.6667,3.6667,4,3,45000,0,,,,A-2,,in/batch.xml,22,abc123
            ,A-4,'=Bologna,below_threshold,BELOW.quality,"quality scored 7/3 (2.3333); the threshold is 3",2.5556,2.5556,2.3333,3,,0,,,,,,in/batch.xml,32,abc123
            ,A-5,'=Almada,ineligible,INELIGIBLE.E1,A short action lasts at most 12 months,,,,,,0,,,,,,in/batch.xml,42,abc123
            ,,,inadmissible,XML.NOT_WELL_FORMED,"the element 'city' is not closed; mend the file and send it again",,,,,,0,,,,,,in/broken.xml,,def456

            """
        #expect(try await Self.text("decisions.csv") == expected.replacing("\n", with: "\r\n"))
    }

    @Test func `decisions.csv for a spreadsheet of a language with decimal commas`() async throws {
        let lines = try await Self.text("decisions.csv", .excel(separator: ";", decimalSign: ",")).split(
            separator: "\r\n")
        #expect(lines[0].hasPrefix("\u{FEFF}rank;proposal;title;"))
        #expect(
            lines[1]
                == "1;A-1;'=Granada;awarded;AWARDED;funded;4,3333;4,3333;4,5;4;60000;60000;;;;;;in/batch.xml;2;abc123")
    }

    @Test func `several reasons are joined by a semicolon without a blank`() async throws {
        var result = try Sample().result()
        var row = result.rows.row(at: 4)
        row.reasons += row.reasons
        result.rows = CallRows([row])
        let text = String(decoding: DecisionsCSV.bytes(for: result), as: UTF8.self)
        #expect(text.contains(",ineligible,\"INELIGIBLE.E1;INELIGIBLE.E1\","))
    }

    @Test func `scores.csv: exact, with where each number comes from`() async throws {
        let lines = try await Self.text("scores.csv").split(separator: "\r\n")
        #expect(lines[0] == "proposal,criterion,evaluator,raw,combined,weight,points,left_out,comment,source")
        #expect(lines.count == 1 + 3 * 3 + 4)
        #expect(lines[1] == "A-1,quality,assessor-1,4,4.5,2,9,,\"clear, and short\",sheet.csv:2:5")
        #expect(lines[3] == "A-1,speed,,4,4,1,4,,,rubric.yaml:23:3")
        #expect(lines[12] == "A-4,quality,assessor-3,3,7/3,2,14/3,,,sheet.csv:4:5")
    }

    @Test func `scores.csv for a spreadsheet, which would take 7/3 for a date`() async throws {
        let lines = try await Self.text("scores.csv", .excel(separator: ";", decimalSign: ",")).split(separator: "\r\n")
        #expect(lines[12] == "A-4;quality;assessor-3;3;2,3333;2;4,6667;;;sheet.csv:4:5")
    }

    @Test func `facts.csv is in the order of the inputs`() async throws {
        var result = try Sample().result()
        result.rows = CallRows(result.rows.made.reversed())
        let written = await files(for: result)
        let file = try #require(written.first { $0.name == "facts.csv" })
        let expected = """
            source_file,record,proposal,title,eu,other,months,amount
            in/batch.xml,1,A-1,'=Granada,Granada,Kunming,3,60000
            in/batch.xml,2,A-2,'=Nice,Nice,海口市,6,45000
            in/batch.xml,3,A-3,,Rome,Yantai,6,45000
            in/batch.xml,4,A-4,'=Bologna,Bologna,Austin,6,30000
            in/batch.xml,5,A-5,'=Almada,Almada,Belo Horizonte,18,30000

            """
        #expect(String(decoding: file.bytes, as: UTF8.self) == expected.replacing("\n", with: "\r\n"))
    }
}
