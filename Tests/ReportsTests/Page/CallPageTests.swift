import Awards
import FEEL
import Intake
import Rubrics
import Scoring
import Testing
import Tuning
import Wording

@testable import Calls
@testable import Reports

@Suite struct CallPageTests {
    private static func text(_ result: CallResult, _ tuning: TuningReport? = nil) -> String {
        String(decoding: CallPage.bytes(for: result, tuning: tuning), as: UTF8.self)
    }

    @Test func `equal calls give equal bytes`() throws {
        let result = try Sample().result()
        #expect(CallPage.bytes(for: result) == CallPage.bytes(for: try Sample().result()))
    }

    @Test func `nothing is loaded and nothing runs`() throws {
        let result = try Sample().result()
        let page = Self.text(result, MadeUpStudies(result: result).report)
        #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;"))
        for word in [
            "<script", "<link", "<iframe", "<object", "@import", "url(", "http://", "https://", " src=", " onload",
        ] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test func `the answers stand before everything else, in the order in which they are asked`() throws {
        let result = try Sample().result()
        let page = Self.text(result, MadeUpStudies(result: result).report)
        let titles = PageMarkup(page).headings.filter { $0.level == 2 }.map(\.text)
        #expect(
            titles == [
                "The result in brief", "The lists", "Points by criterion", "How safe the line is", "The evaluators",
                "What the criteria do", "What it would take", "The rules", "Where it comes from",
            ])
        #expect(page.contains("<strong>Status of the rubric: </strong><bdi>illustrative</bdi>"))
        #expect(page.contains("<li><b>60\u{202F}000\u{A0}EUR</b> <span>awarded of 100\u{202F}000\u{A0}EUR</span></li>"))
        #expect(page.contains("<li><b>40\u{202F}000\u{A0}EUR</b> <span>left</span></li>"))
    }

    @Test func `the funding line lies between the last funded and the next`() throws {
        let page = PageMarkup(Self.text(try Sample().result()))
        let rows = page.rows(inSection: "lists")
        let line = try #require(rows.firstIndex { $0.contains("Funding line") })
        #expect(rows[line] == "Funding line: 60\u{202F}000\u{A0}EUR awarded, 40\u{202F}000\u{A0}EUR left")
        #expect(rows[line - 1].contains("Granada – Kunming") && rows[line - 1].contains("awarded"))
        #expect(rows[line + 1].contains("Nice – 海口市") && rows[line + 1].contains("first on the reserve list"))
    }

    @Test func `every submission is there once, with its list and its reasons`() throws {
        let result = try Sample().result()
        let view = CallView(result, numbers: .standard)
        let page = Self.text(result)
        for proposal in view.proposals {
            #expect(page.components(of: "<tr id=\"\(proposal.anchor)\"") == 1, "\(proposal.anchor)")
            for reason in proposal.row.reasons where reason.code != "AWARDED" {
                #expect(page.contains(HTMLText.escaped(reason.text)))
            }
        }
    }

    @Test func `submissions that share an id, or have none, have anchors of their own`() throws {
        var result = try Sample().result()
        result.rows = CallRows(Array(result.rows.made) + Array(result.rows.made))
        let anchors = CallView(result, numbers: .standard).proposals.map(\.anchor)
        #expect(Set(anchors).count == 12)
    }

    @Test func `what is undecided comes first`() throws {
        var result = try Sample().result()
        var rows = Array(result.rows.made)
        rows[1].status = .undecided
        result.rows = CallRows(rows)
        let page = Self.text(result)
        let notice = try #require(page.firstRange(of: "To be decided first: 1 proposal"))
        let tiles = try #require(page.firstRange(of: "class=\"tiles\""))
        #expect(notice.lowerBound < tiles.lowerBound)
    }

    @Test func `a title cannot become markup, nor turn a line around`() throws {
        var result = try Sample().result()
        let naughty = "</bdi></td><svg onload=alert(1)><script>x</script>\u{202E}\u{0}\"'&"
        var rows = Array(result.rows.made)
        for index in rows.indices where rows[index].submission.factCount > 0 {
            var submission = rows[index].submission.whole
            submission.facts[1] = .string(naughty)
            submission.proposal = naughty + String(index)
            rows[index].submission = PackedSubmission(submission)
            rows[index].reasons = [Reason(code: naughty, text: naughty)]
        }
        result.rows = CallRows(rows)
        result.rubric.title = LocalText(naughty)
        result.rubric.status = LocalText(naughty)
        let page = Self.text(result, MadeUpStudies(result: result).report)
        #expect(!page.contains("<script") && !page.contains("<svg onload") && !page.contains("\u{202E}"))
        #expect(PageMarkup(page).problems == [])
    }

    @Test(arguments: [0, 12, 90])
    func `a person without eyes finds the way: landmarks, headings in order, captions, titles of drawings`(_ count: Int)
        async throws
    {
        let result = count == 0 ? try Sample().result() : try await GeneratedCall.result(count)
        let page = PageMarkup(Self.text(result, MadeUpStudies(result: result).report))
        #expect(page.problems == [])
        let levels = page.headings.map(\.level)
        #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
        for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
        #expect(page.count(of: "<table") == page.count(of: "<caption"))
        #expect(page.count(of: "<svg") == page.count(of: "role=\"img\"") + page.count(of: "aria-hidden=\"true\""))
        #expect(page.text.contains("<a class=\"skip\" href=\"#main\">") && page.text.contains("<main id=\"main\">"))
    }

    @Test func `thousands are folded and stay light`() async throws {
        let result = try await GeneratedCall.result(2000)
        let page = Self.text(result, MadeUpStudies(result: result).report)
        #expect(page.utf8.count < 2_000_000)
        #expect(page.components(of: "<details>") > 3)
        #expect(page.components(of: "<tr id=\"p-") == 2000)
    }

    @Test func `numbers follow the locale`() throws {
        let style = try NumberStyle(locale: "de_DE")
        let page = String(decoding: CallPage.bytes(for: try Sample().result(), numbers: style), as: UTF8.self)
        #expect(page.contains("<span title=\"13/3\">4,3333</span>"))
        #expect(page.contains("60.000\u{A0}EUR"))
    }
}

extension String {
    /// How often the other text occurs.
    func components(of other: String) -> Int { ranges(of: other).count }
}
