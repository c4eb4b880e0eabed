import Diagnostics
import Rubrics
import Testing

@testable import Letters

/// A name that a template writes is known, or the template is refused at its place.
@Suite struct TemplateTests {
    private static let fields: [Field] = [
        .text("amount", ""), .flag("is_last", ""),
        .list("items", "", of: [.text("item", ""), .list("parts", "", of: [.text("part", "")])]),
    ]

    private func problems(_ text: String) -> [String] {
        var problems = DiagnosticCollector()
        let start = Place(file: "a.mustache", line: 1, column: 1)
        let template = LetterTemplate(text, from: start, fields: Self.fields, escaping: .none, into: &problems)
        #expect((template == nil) == problems.hasErrors)
        return problems.all.map(\.description)
    }

    @Test(arguments: [
        "no tag", "{{amount}}", "{{ amount }}", "{{! amout }}", "{{#is_last}}x{{/is_last}}{{^is_last}}y{{/is_last}}",
        "{{#has_amount}}{{amount}}{{/has_amount}}",
        "{{#items}}{{item}} {{amount}}{{#parts}}{{part}}{{item}}{{/parts}}{{/items}}",
        "{{^items}}none{{/items}}", "{{^has_items}}none{{/has_items}}",
    ])
    func `sound templates are taken`(_ text: String) { #expect(problems(text) == []) }

    @Test(arguments: [
        ("{{amout}}", "a.mustache:1:1: error: {{amout}}: there is no field 'amout' here; did you mean 'amount'?"),
        ("x\n  {{item}}", "a.mustache:2:3: error: {{item}}: there is no field 'item' here; did you mean 'items'?"),
        (
            "{{#items}}{{part}}{{/items}}",
            "a.mustache:1:11: error: {{part}}: there is no field 'part' here; did you mean 'parts'?"
        ),
        ("{{items}}", "a.mustache:1:1: error: 'items' is a list: write {{#items}}…{{/items}}"),
        (
            "{{is_last}}",
            "a.mustache:1:1: error: 'is_last' is a flag, which has no text: write {{#is_last}}…{{/is_last}}"
        ),
        ("{{#amount}}x{{/amount}}", "a.mustache:1:1: error: 'amount' is a text; a section asks for a flag: has_amount"),
        ("{{#items}}x", "a.mustache:1:1: error: {{#items}} is not closed: {{/items}} is missing"),
        ("x{{/items}}", "a.mustache:1:2: error: {{/items}} closes nothing"),
        ("{{amount", "a.mustache:1:1: error: this {{ is not closed by }}"),
        (
            "{{{amount}}}",
            "a.mustache:1:1: error: {{{amount}}} is not used in letters: every text is escaped; write two braces"
        ),
        (
            "{{&amount}}",
            "a.mustache:1:1: error: {{&amount}} is not used in letters: every text is escaped; leave the & out"
        ),
        (
            "{{>head}}",
            "a.mustache:1:1: error: {{>head}} is not used in letters: a template stands for itself, without partials"
        ),
        ("{{=<% %>=}}", "a.mustache:1:1: error: {{=<% %>=}} is not used in letters: the braces are always {{ and }}"),
        (
            "{{uppercased(amount)}}",
            "a.mustache:1:1: error: {{uppercased(amount)}} is not used in letters: a tag holds one name of letters, digits and _"
        ),
        ("{{.}}", "a.mustache:1:1: error: {{.}} is not used in letters: a tag holds one name of letters, digits and _"),
        (
            "{{amount.reversed}}",
            "a.mustache:1:1: error: {{amount.reversed}} is not used in letters: a tag holds one name of letters, digits and _"
        ),
    ])
    func `others are refused at their place`(_ text: String, _ problem: String) { #expect(problems(text) == [problem]) }

    @Test func `sections that cross are refused`() {
        let found = problems("{{#items}}{{#is_last}}{{/items}}{{/is_last}}")
        #expect(found.first == "a.mustache:1:23: error: {{/items}} stands where {{/is_last}} has to close line 1")
    }

    /// A text that is empty is told of only where it would be written.
    @Test func `empty texts are found where they would be written`() throws {
        var problems = DiagnosticCollector()
        let text =
            "{{#has_amount}}{{amount}}{{/has_amount}}{{#items}}{{item}}{{/items}}{{^is_last}}{{amount}}{{/is_last}}"
        let template = try #require(
            LetterTemplate(
                text, from: Place(file: "a", line: 1, column: 1), fields: Self.fields, escaping: .none, into: &problems)
        )
        var group = FieldGroup(Self.fields)
        #expect(template.render(group).empty.map(\.name) == ["amount"])
        group.set("is_last", true)
        #expect(template.render(group).empty.isEmpty)
        group.set("items", [FieldGroup([.text("item", "")])])
        #expect(template.render(group).empty.map(\.name) == ["item"])
    }

    @Test func `pages are escaped`() throws {
        var problems = DiagnosticCollector()
        let template = try #require(
            LetterTemplate(
                "<p title=\"{{amount}}\">", from: Place(file: "a"), fields: Self.fields, escaping: .html,
                into: &problems))
        var group = FieldGroup(Self.fields)
        group.set("amount", "\"><script>&'")
        #expect(template.render(group).text == "<p title=\"&quot;&gt;&lt;script&gt;&amp;&#39;\">")
    }
}
