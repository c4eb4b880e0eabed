import FEEL
import Rubrics
import SafeXML
import TestSupport
import Testing

@testable import Intake

/// Real grant, award and tender documents: every cell that another libxml2 binding computed, and every refusal.
@Suite(.corpora("xml")) struct CorporaTests {
    @Test(arguments: Corpora.names) func `every cell is equal`(_ name: String) throws {
        let corpus = try Corpus(name)
        let rows = try corpus.rows("expected-facts.csv")
        let worker = Sample.worker(corpus.rules, corpus.facts)
        var read: [String: [Submission]] = [:]
        var cells = 0
        for row in rows {
            let submissions = try read[row[0]] ?? worker.read(corpus.document(row[0]))
            read[row[0]] = submissions
            let record = try #require(Int(row[1]).flatMap { n in submissions.first { $0.origin.record == n } })
            #expect(record.complaints == [], "\(row[0])")
            for (index, fact) in corpus.facts.enumerated() {
                #expect(record.facts[index] == .string(row[index + 2]), "\(row[0]), record \(row[1]), \(fact.name)")
                cells += 1
            }
        }
        #expect(read.values.reduce(0) { $0 + $1.count } == rows.count)
        #expect(cells == rows.count * corpus.facts.count && cells > 0)
    }

    /// Every other file is refused, with exactly one submission that says why.
    @Test(arguments: Corpora.names) func `every other file is refused`(_ name: String) throws {
        let corpus = try Corpus(name)
        let rejected = Set(try corpus.rows("rejected.csv").map { $0[0] })
        let worker = Sample.worker(corpus.rules, corpus.facts)
        for file in rejected.sorted() {
            let submissions = try worker.read(corpus.document(file))
            #expect(submissions.count == 1 && submissions[0].origin.record == 0, "\(file)")
            #expect(
                submissions[0].objections.map { $0.code.hasPrefix("XML.") } == [true], "\(submissions[0].complaints)")
        }
    }
}
