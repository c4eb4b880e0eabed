import FEEL
import Numbers
import Rubrics
import TestSupport
import Testing

@testable import Intake

/// Real texts as typed facts, held against the same texts read as strings.
@Suite(.corpora("xml")) struct TypedCorporaTests {
    /// Each submission of the corpus with the two facts, the text first.
    static func pairs(_ name: String, _ xpath: String, _ type: FactType, formats: [String] = []) throws -> [Submission]
    {
        let corpus = try Corpus(name)
        let text: FactType = if case .list = type { .list(.string) } else { .string }
        let patterns = try formats.map { try DatePattern($0) }
        let facts = [Sample.fact("text", xpath, text), Sample.fact("typed", xpath, type, formats: patterns)]
        let worker = Sample.worker(corpus.rules, facts)
        return try corpus.fileNames.flatMap { try worker.read(corpus.document($0)) }.filter { $0.origin.record > 0 }
    }

    /// Whether a text is a plain decimal number, told without the code under test.
    static func isPlain(_ text: String) -> Bool {
        let digits = text.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(digits.count)
            && digits.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy { ("0"..."9").contains($0) } }
    }

    @Test func `award dates are month day year`() throws {
        var read = 0
        for submission in try Self.pairs("nsf", "AwardEffectiveDate", .date, formats: ["MM/dd/yyyy"]) {
            guard case .string(let text) = submission.facts[0], !text.isEmpty else { continue }
            let parts = text.split(separator: "/")
            #expect(submission.facts[1].description == "\(parts[2])-\(parts[0])-\(parts[1])")
            #expect(submission.isAdmissible)
            read += 1
        }
        #expect(read > 0)
    }

    @Test func `publication dates are year month day`() throws {
        let path = "t:CODED_DATA_SECTION/t:REF_OJS/t:DATE_PUB"
        let submissions = try Self.pairs("ted-r209", path, .date, formats: ["yyyyMMdd"])
        let corpus = try Corpus("ted-r209")
        for submission in submissions {
            guard case .string(let text) = submission.facts[0] else { continue }
            #expect(submission.facts[1].description.filter { $0 != "-" } == text)
            let line = try Self.line(of: "<DATE_PUB>", in: corpus.document(submission.origin.file))
            #expect(submission.factLines == [line, line], "\(submission.origin.file)")
        }
        #expect(submissions.count > 600)
    }

    /// The line on which a tag stands first, told without a parser; every notice writes it once.
    private static func line(of tag: String, in document: SourceDocument) throws -> Int32 {
        guard case .bytes(let bytes) = document.content else { return -1 }
        let pattern = Array(tag.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: pattern) }
        return try 1 + Int32(bytes[..<#require(start)].count { $0 == UInt8(ascii: "\n") })
    }

    /// Weights of award criteria are free text: `40`, `40 %`, `6 points`, `Pass/Fail`. A list holds numbers or nothing.
    @Test func `weights are numbers or refused`() throws {
        let path = "t:FORM_SECTION/*[@CATEGORY='ORIGINAL'][1]//t:AC_WEIGHTING"
        var (plain, free) = (0, 0)
        for submission in try Self.pairs("ted-r209", path, .list(.number)) {
            guard case .list(let texts) = submission.facts[0] else { continue }
            let words = texts.map { String(XMLSpace.trim($0.text)) }
            plain += words.count(where: Self.isPlain)
            free += words.count { !Self.isPlain($0) }
            #expect(submission.objections.count == words.count { !Self.isPlain($0) })
            if words.allSatisfy(Self.isPlain) {
                #expect(submission.facts[1] == .list(words.map(Value.decimal)))
            } else {
                #expect(submission.facts[1].isNull)
            }
        }
        #expect(plain > 0 && free > 0)
    }

    /// An empty value, a missing one and a number are told apart in every notice.
    @Test func `values are numbers empty or missing`() throws {
        let path = "t:CODED_DATA_SECTION/t:NOTICE_DATA/t:VALUES/t:VALUE"
        var kinds: [String: Int] = [:]
        for submission in try Self.pairs("ted-r209", path, .number) where submission.objections.isEmpty {
            switch (submission.facts[0], submission.facts[1]) {
            case (.null, .null(let reason)): #expect(reason?.reason == "fact 'typed' is missing")
            case (.string(let text), .null(let reason)):
                #expect(XMLSpace.isBlank(text) && reason?.reason == "fact 'typed' is empty")
            case (.string(let text), let value): #expect(value == .decimal(String(XMLSpace.trim(text))))
            default: Issue.record("\(submission.facts)")
            }
            kinds[submission.facts[1].isNull ? "none" : "number", default: 0] += 1
        }
        #expect(kinds["number", default: 0] > 100 && kinds["none", default: 0] > 100)
    }
}
