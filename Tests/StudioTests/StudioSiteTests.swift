import Files
import Rubrics
import Synchronization
import Testing

@testable import Studio

/// What the studio answers: pages, moves as forms, the text, files.
@Suite struct StudioSiteTests {
    private let studio = StudioCase()

    @Test func `the page shows knobs, list, money and the command, and escapes what applicants wrote`() async {
        let page = await studio.page(studio.state("criteria.need.weight=20"))
        for part in [
            "<h1><bdi>A small fund</bdi></h1>", "Need &amp; reach", "Town &lt;3&gt;", "Trial, not the decision:",
            "fundscore run my-call --set criteria.need.weight=20", "effective 33.3", "written 60", "Funding line",
            "instead of 60",
        ] { #expect(page.contains(part), "\(part)") }
        #expect(!page.contains("Town <3>"))
        #expect(!page.contains("style=\""))
    }

    @Test(arguments: [
        ([("set", "criteria.need.weight=20")], "moves=criteria.need.weight%3D20"),
        ([("set", "criteria.need.weight=60")], ""),
        ([("k.criteria.need.weight", "60"), ("r.criteria.need.weight", "60")], ""),
        ([("k.criteria.need.weight", "61"), ("r.criteria.need.weight", "60")], "moves=criteria.need.weight%3D61"),
        ([("k.criteria.need.weight", "60"), ("r.criteria.need.weight", "62")], "moves=criteria.need.weight%3D62"),
        (
            [("k.criteria.need.weight", "61"), ("k.award.budget", "30")],
            "moves=criteria.need.weight%3D61;award.budget%3D30"
        ),
        ([("other", "award.when_short = stop")], "moves=award.when_short%3Dstop"),
        (
            [("moves", "criteria.need.weight=20"), ("set", "criteria.need.weight=60.0")],
            "moves=criteria.need.weight%3D20;criteria.need.weight%3D"
        ),
    ])
    func `a form's answer is the page of the next state`(fields: [(String, String)], query: String) async {
        let answer = await studio.get("move", fields.map { (name: $0.0, value: $0.1) })
        #expect(answer.status == 303)
        #expect(answer.location == (query.isEmpty ? "./" : "./?" + query))
    }

    @Test func `values that a rubric cannot have are said, and the knobs stay`() async {
        let page = await studio.page(studio.state("criteria.need.weight=-3"))
        #expect(page.contains("a weight is above 0, not -3"))
        #expect(page.contains("id=\"slider-criteria.need.weight\""))
        let unknown = await studio.page(studio.state("criteria.nead.weight=3"))
        #expect(unknown.contains("did you mean &#39;need&#39;?"))
        let typo = await studio.get("move", [("other", "weight")])
        #expect(typo.text.contains("A value is tried as PATH=VALUE, such as criteria.market.weight=20, not ‘weight’."))
    }

    @Test(arguments: Tab.allCases)
    func `evaluators are numbers until somebody asks`(tab: Tab) async {
        let state = studio.state("criteria.need.weight=20").showing(tab, proposal: "P1")
        let page = await studio.page(state)
        #expect(!page.contains("Ada Lovelace"))
        #expect(!page.contains("scores-of-ada"))
        var open = state
        open.showsNames = true
        if tab == .explanation {
            #expect(page.contains("evaluator 1: "))
            let named = await studio.page(open)
            #expect(named.contains("Ada Lovelace: "))
            #expect(named.contains("scores-of-ada.csv:"))
        }
    }

    @Test func `the order among equals is moved step by step`() async throws {
        let page = await studio.page(studio.state())
        #expect(page.contains("value=\"ranking.ladder=[{ lowest: cost }, { highest: quality }]\""))
        let moved = try #require(
            try await studio.desk.outcome(studio.state("ranking.ladder=[{ lowest: cost }, { highest: quality }]")).view)
        #expect(moved.rubric.ranking?.ladder.map(\.text) == ["lowest: cost", "highest: quality"])
    }

    // MARK: files

    @Test func `a saved rubric differs in the moved values alone, and reads as the trial`() async throws {
        let state = studio.state("criteria.need.weight=50", "criteria.quality.weight=50", "award.budget=45")
        let page = await studio.post("save", state.pairs + [("name", "other")]).text
        #expect(page.contains("Saved as my-call/other.yaml."))
        let saved = try #require(studio.file.saved.withLock { $0["other"] })
        let changed = zip(lines(StudioCase.rubric), lines(saved)).filter { $0 != $1 }.map { $1 }
        #expect(
            changed == [
                "    weight: 50   # of a hundred", "  quality: { title: Quality, assessed: true, weight: 50 }",
                "award: { budget: 45, amount: cost, when_short: skip, at_most: [ { per: c, awards: 2 } ], reserve: all }",
            ])
        let again = StudioCase(saved)
        let (rows, trial) = (
            try await again.desk.outcome(StudioState()).view?.rows, try await studio.desk.outcome(state).view?.rows
        )
        #expect(rows?.map(\.status) == trial?.map(\.status))
        #expect(rows?.map(\.proposal) == trial?.map(\.proposal))
    }

    @Test
    func `where weights no longer add up to 100 the saved rubric says to what, and its examples are worked out anew`()
        async throws
    {
        let page = await studio.post("save", studio.state("criteria.need.weight=20").pairs + [("name", "sum")]).text
        #expect(page.contains("The weights add up to 60 now, and the file says so (total.weights)."))
        let saved = try #require(studio.file.saved.withLock { $0["sum"] })
        #expect(saved.contains("total: { weights: 60, combine: weighted_mean }"))
        #expect(StudioCase(saved).desk.source.load(Array(saved.utf8), []).problems.isEmpty)
    }

    @Test func `a ladder in another order is saved in the lines of its steps`() async throws {
        let state = studio.state("ranking.ladder=[{ lowest: cost }, { highest: quality }]")
        _ = await studio.post("save", state.pairs + [("name", "ladder")])
        let saved = try #require(studio.file.saved.withLock { $0["ladder"] })
        let swapped = StudioCase.rubric.replacing("- highest: quality", with: "- x").replacing(
            "- lowest: cost", with: "- highest: quality"
        )
        .replacing("- x", with: "- lowest: cost")
        #expect(saved == swapped)
    }

    @Test func `an example that comes to no decimal any more is saved as a fraction`() async throws {
        _ = await studio.post(
            "save", studio.state("criteria.need.criteria.urgency.weight=6").pairs + [("name", "parts")])
        let saved = try #require(studio.file.saved.withLock { $0["parts"] })
        #expect(saved.contains("expect: { need: 39/7, total: 187/35 }"))
        #expect(StudioCase(saved).desk.source.load(Array(saved.utf8), []).problems.isEmpty)
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `the files of run, with the command beside them`() async throws {
        let answer = await studio.get("export", studio.state("award.budget=45").pairs)
        #expect(answer.type == "application/zip")
        #expect(answer.body.starts(with: Array("PK".utf8)))
        for name in ["decisions.csv", "result.json", "report.html", "command.txt"] {
            #expect(answer.text.contains(name))
        }
        let again = await studio.get("export", studio.state("award.budget=45").pairs)
        #expect(again.body == answer.body)
    }

    @Test func `remembered trials are links to their own moves`() async {
        let state = studio.state("award.budget=45")
        #expect(await studio.post("name", state.pairs + [("name", "<b>Less</b>")]).location == state.address)
        let page = await studio.page(StudioState())
        #expect(page.contains("<a href=\"./?moves=award.budget%3D45\"><bdi>&lt;b&gt;Less&lt;/b&gt;</bdi></a>"))
    }

    // MARK: the text

    @Test func `problems of a text stand at their lines, and what was meant is one press`() async throws {
        let broken = StudioCase.rubric.replacing("assessed: true", with: "asessed: true")
        let part = await studio.post("check", [("text", broken.replacing("\n", with: "\r\n"))]).text
        let line = try #require(lines(broken).firstIndex { $0.contains("asessed") }) + 1
        #expect(part.contains("<b>Line \(line)</b>"))
        #expect(part.contains("Write ‘assessed’"))
        let value = try #require(part.firstMatch(of: /name="fix" value="([^"]*)"/)?.1)
        let answer = await studio.post("text", [("text", broken), ("fix", String(value))])
        #expect(answer.location == "./?tab=text")
    }

    @Test func `a text that is tried is seen in its own window alone`() async throws {
        let text = StudioCase.rubric.replacing("budget: 60", with: "budget: 30")
        let answer = await studio.post("text", [("text", text), ("tab", "text")])
        let address = try #require(answer.location)
        let pairs = try #require(QueryText.pairs(address.utf8.drop { $0 != UInt8(ascii: "?") }.dropFirst()))
        let page = await studio.get("", pairs).text
        #expect(page.contains("A text of the rubric that is in no file is being tried."))
        #expect(page.contains("<b>30\u{00A0}EUR</b>"))
        #expect(await studio.page(StudioState()).contains("<b>60\u{00A0}EUR</b>"))
        let gone = await studio.get("", [("draft", "beef")]).text
        #expect(gone.contains("The text that was tried here is no longer kept."))
    }

    @Test func `a text that is no rubric shows its problems and no list`() async throws {
        let answer = await studio.post("text", [("text", "fundscore: 1\nid: [")])
        let address = try #require(answer.location)
        #expect(address.contains("tab=text"))
        let pairs = try #require(QueryText.pairs(address.utf8.drop { $0 != UInt8(ascii: "?") }.dropFirst()))
        let page = await studio.get("", pairs)
        #expect(page.status == 200)
        #expect(page.text.contains("the text is no rubric yet"))
    }

    @Test func `a rubric that breaks on the disk is said, and what was read stays`() async {
        let before = await studio.page(StudioState())
        studio.file.text = "fundscore: 1"
        let changed = await studio.page(StudioState())
        #expect(changed.contains("The rubric’s file was changed since it was read."))
        #expect(changed.contains("id=\"list\""))
        studio.file.text = nil
        #expect(await studio.page(StudioState()).contains("The rubric’s file can no longer be read."))
        #expect(await studio.post("reload", []).text.contains("the file is gone"))
        studio.file.text = "fundscore: 1"
        let broken = await studio.post("reload", []).text
        #expect(broken.contains("No list"))
        #expect(broken.contains("&#39;submissions&#39;") || broken.contains("submissions"))
        studio.file.text = StudioCase.rubric
        _ = await studio.post("reload", [])
        #expect(await studio.page(StudioState()) == before)
    }

    @Test(arguments: [
        "../rubric.yaml", "..", "list", "style.css/", "%2e%2e/etc/passwd", "part/../part", "/", "etc/passwd",
    ])
    func `other addresses are not there`(path: String) async {
        #expect(await studio.get(path, []).status == 404)
    }

    @Test func `every address has its own method`() async {
        #expect(await studio.get("save", [("name", "x")]).status == 405)
        #expect(await studio.post("move", [("set", "award.budget=1")]).status == 405)
        #expect(studio.file.saved.withLock { $0.isEmpty })
    }

    @Test func `resources fit their limits`() async {
        #expect(StudioScript.text.utf8.count < 20_000)
        for name in ["style.css", "script.js", "icon.svg"] { #expect(await studio.get(name, []).status == 200) }
        #expect(!StudioScript.text.contains("http"))
        #expect(!StudioStyle.css.contains("url("))
    }
}
