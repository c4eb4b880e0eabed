import FEEL
import FoundationEssentials
import Numbers
import Rubrics
import Scoring
import TestSupport
import Testing

@testable import Awards

/// Published decisions of real calls, worked out again.
@Suite struct ReplayTests {
    @Test(.corpora("catalyst/lists"))
    func `Project Catalyst, funds 3 to 7: every status and every remaining budget`() throws {
        let expected = try Corpora.rows("catalyst/decisions.csv", separator: ",")
        let published = Dictionary(grouping: expected) { $0[0] }
        var equal = 0
        for (file, rows) in published.sorted(by: { $0.key < $1.key }) {
            equal += try replay(try Corpora.text("catalyst/lists/\(file)"), against: rows)
        }
        #expect(published.count == 63)
        #expect(equal == 2336)
    }

    /// - Returns: how many rows are equal.
    private func replay(_ xml: String, against rows: [[String]]) throws -> Int {
        var call = TestCall(("requested", .number), ("position", .number))
        call.ladder = [try call.lowest("position")]
        let budget = decimal(try #require(CatalystList.attribute("budget", of: xml)))
        call.award = try call.rule(budget: budget, .skip)
        let proposals = CatalystList.proposals(of: xml)
        let cards = proposals.enumerated().filter { $1.meetsThreshold }.map { index, proposal in
            call.card(
                proposal.id, rational(proposal.result),
                ["requested": number(proposal.requested), "position": number("\(index + 1)")])
        }
        let list = call.award(cards)
        var remaining = budget
        var equal = 0
        for (proposal, row) in zip(proposals, rows) {
            let decision = list.decision(proposal.id)
            remaining = decision?.remaining ?? remaining
            let isFunded = decision?.status == .awarded
            let agrees = proposal.id == row[1] && isFunded == (row[2] == "FUNDED") && remaining == decimal(row[3])
            #expect(agrees, "\(row.joined(separator: ",")) against \(isFunded) \(remaining)")
            equal += agrees ? 1 : 0
        }
        return equal
    }

    @Test(.corpora("mcda/pabulib"))
    func `690 municipal calls: the strict and the skipping selection, and how often the official one equals them`()
        throws
    {
        let calls = try Corpora.rows("mcda/pabulib/instances.tsv", separator: "\t")
        let projects = Dictionary(grouping: try Corpora.rows("mcda/pabulib/projects.tsv", separator: "\t")) { $0[0] }
        var equal = (strict: 0, skip: 0, officialStrict: 0, officialSkip: 0)
        for row in calls {
            let own = projects[row[0]] ?? []
            let official = Set(own.filter { $0[4] == "1" }.map { $0[1] })
            let strict = try selection(own, budget: row[7], .stop)
            let skip = try selection(own, budget: row[7], .skip)
            equal.strict += Set(strict) == ids(row[17]) ? 1 : 0
            equal.skip += Set(skip) == ids(row[18]) ? 1 : 0
            equal.officialStrict += Set(strict) == official ? 1 : 0
            equal.officialSkip += Set(skip) == official ? 1 : 0
        }
        #expect(calls.count == 690)
        #expect(equal.strict == 690)
        #expect(equal.skip == 690)
        #expect(equal.officialSkip == 612)
        #expect(equal.officialStrict == 271)
    }

    private func ids(_ list: String) -> Set<String> { Set(list.split(separator: ",").map(String.init)) }

    /// By votes (none recorded: none given); equal ones in the order of the file.
    private func selection(
        _ projects: [[String]], budget: String, _ whenShort: AwardRule.WhenShort
    ) throws -> [String] {
        var call = TestCall(("requested", .number), ("position", .number))
        call.ladder = [try call.lowest("position")]
        call.award = try call.rule(budget: decimal(budget), whenShort)
        let cards = projects.enumerated().map { index, row in
            call.card(
                row[1], row[3].isEmpty ? Rational(0) : rational(row[3]),
                ["requested": number(row[2]), "position": number("\(index)")])
        }
        return call.award(cards).decisions.filter { $0.status == .awarded }.map(\.ranked.scored.proposal)
    }
}

/// A reader of the lists' own small vocabulary, so that this room needs no XML.
private enum CatalystList {
    struct Proposal {
        var id: String
        var result: String
        var requested: String
        var meetsThreshold: Bool
    }

    static func attribute(_ name: String, of xml: String) -> String? {
        between("\(name)=\"", "\"", in: xml[...])
    }

    static func proposals(of xml: String) -> [Proposal] {
        xml.split(separator: "<proposal ").dropFirst().compactMap { part in
            guard let id = between("id=\"", "\"", in: part), let result = between("<result>", "</", in: part),
                let requested = between("<requested>", "</", in: part)
            else { return nil }
            let meets = between("<meetsApprovalThreshold>", "</", in: part) == "YES"
            return Proposal(id: id, result: result, requested: requested, meetsThreshold: meets)
        }
    }

    private static func between(_ start: String, _ end: String, in text: Substring) -> String? {
        guard let from = text.firstRange(of: start), let to = text[from.upperBound...].firstRange(of: end) else {
            return nil
        }
        return String(text[from.upperBound..<to.lowerBound])
    }
}
