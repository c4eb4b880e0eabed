import Calls
import Intake
import Reports
import Wording

/// Why a submission ended where it did, down to file and line.
struct ExplanationPanel {
    let whole: WholeTrial
    let proposal: String
    /// Whether evaluators are called by their names.
    let showsNames: Bool
    let numbers: NumberStyle

    /// Parts that say nothing of evaluators, whatever words applicants use.
    private static let plain: Set<Explanation.Part> = [.eligibility, .facts, .values]

    var html: HTML {
        let result = whole.result
        let positions = result.rows.indices.filter {
            (result.rows.proposal($0) ?? result.rows.submission($0).origin.file) == proposal
        }
        guard !positions.isEmpty else {
            return paragraph { numbers.say("No submission of this call is called ‘\(proposal)’.") }
        }
        let hidden = showsNames ? nil : HiddenNames(whole, numbers)
        // As `explain` writes it where nobody asked for other numbers.
        let style = numbers.keepsNumerals ? NumberStyle.screen : numbers
        return .joined(
            positions.map { position in
                let sections = Explanation.sections(for: result.rows.row(at: position), in: result, style: style)
                return tag("article", ["class": "explanation"]) {
                    sections.map { section($0, Self.plain.contains($0.part) ? nil : hidden) }
                }
            })
    }

    private func section(_ section: (part: Explanation.Part, title: String, lines: [String]), _ hidden: HiddenNames?)
        -> HTML
    {
        .joined([
            tag("h3") { isolated(section.title) },
            tag("ul", ["class": "lines"]) {
                section.lines.map { line in
                    let depth = line.prefix { $0 == " " }.count / 2
                    let text = String(line.drop { $0 == " " })
                    return tag("li", ["class": "level-\(min(depth, 5))"]) { isolated(hidden?.hiding(text) ?? text) }
                }
            },
        ])
    }
}
