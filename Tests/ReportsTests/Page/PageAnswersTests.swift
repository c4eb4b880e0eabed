import Testing
import Tuning

@testable import Calls
@testable import Reports

@Suite struct PageAnswersTests {
    @Test func `every study is folded below its answer, and stands on paper`() throws {
        let result = try Sample().result()
        let page = String(
            decoding: CallPage.bytes(for: result, tuning: MadeUpStudies(result: result).report), as: UTF8.self
        ).replacing("\n", with: "")
        let folded = page.split(separator: "<details class=\"study printed\"><summary><h3>").dropFirst()
        let titles = folded.compactMap { $0.split(separator: "<").first.map(String.init) }
        #expect(
            titles.starts(with: [
                "How far each weight may move", "How far thresholds, scales and the budget may move",
                "How often each proposal is funded", "Expected ranks", "How severe each evaluator is",
            ]), "\(titles)")
        let silent = folded.filter { !$0.contains("</h3><span class=\"answer\">") }
        #expect(silent.map { $0.prefix(25) } == ["How the scores are spread"])
        #expect(page.contains("details.printed::details-content { content-visibility: visible"))
    }

    @Test func `the desks of the call sign on paper, in their order`() throws {
        let result = try Sample().result()
        let page = String(
            decoding: CallPage.bytes(for: result, desks: ["finance", "director"]), as: UTF8.self
        ).replacing("\n", with: "")
        #expect(
            page.contains(
                "<p>Place and date</p><p><bdi>finance</bdi>: name, signature</p><p>Place and date</p><p><bdi>director</bdi>: name, signature</p>"
            ))
        #expect(text(result).contains("<p>Place and date</p><p>Name, office, signature</p>"))
    }

    private func text(_ result: CallResult) -> String {
        String(decoding: CallPage.bytes(for: result), as: UTF8.self).replacing("\n", with: "")
    }
}
