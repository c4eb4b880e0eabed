import Diagnostics
internal import Mustache

/// A template whose every name is known, ready to be rendered.
///
/// The library writes nothing for a name that it does not find, and takes an empty text for true; so names and kinds are checked when
/// a template is read, and empty texts when it is rendered.
struct LetterTemplate: Sendable {
    let nodes: [TemplateNode]
    private let template: MustacheTemplate

    enum Escaping: Sendable { case html, none }

    /// - Parameters:
    ///   - start: where the text begins in its file.
    ///   - fields: the names that it may write.
    /// - Returns: nil (with problems) when it cannot be used.
    init?(
        _ text: String, from start: Place, fields: [Field], escaping: Escaping,
        into problems: inout DiagnosticCollector
    ) {
        var scanner = TemplateScanner(text, from: start)
        let tags = scanner.tags()
        var parser = TemplateParser(tags)
        nodes = parser.nodes()
        let check = TemplateCheck(nodes, fields)
        let found = scanner.problems + parser.problems + check.problems
        problems.add(contentsOf: found)
        guard found.isEmpty else { return nil }
        do {
            let pragma = escaping == .none ? "{{% CONTENT_TYPE:TEXT}}\n" : ""
            template = try MustacheTemplate(string: pragma + text)
        } catch {
            problems.error("LETTER.TEMPLATE", "this template cannot be read: \(error)", at: start)
            return nil
        }
    }

    /// - Returns: the text, and the tags of empty texts that it would have written.
    func render(_ group: FieldGroup) -> (text: String, empty: [TemplateTag]) {
        (template.render(group.object), EmptyTags(in: nodes, with: group).tags)
    }
}
