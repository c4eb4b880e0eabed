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

/// The tags that a template would write as nothing, for the values of one letter.
struct EmptyTags {
    private(set) var tags: [TemplateTag] = []

    init(in nodes: [TemplateNode], with group: FieldGroup) {
        visit(nodes, group)
    }

    private mutating func visit(_ nodes: [TemplateNode], _ group: FieldGroup) {
        for node in nodes {
            switch node {
            case .variable(let tag):
                if group.text(tag.name).isEmpty { tags.append(tag) }
            case .section(let tag, let isInverted, let inside):
                visit(tag, isInverted, inside, group)
            }
        }
    }

    private mutating func visit(
        _ tag: TemplateTag, _ isInverted: Bool, _ inside: [TemplateNode], _ group: FieldGroup
    ) {
        switch group[tag.name] {
        case .flag(let flag): if flag != isInverted { visit(inside, group) }
        case .list(let elements) where isInverted: if elements.isEmpty { visit(inside, group) }
        case .list(let elements): for element in elements { visit(inside, group.joined(element)) }
        case .text, nil: break
        }
    }
}

/// Holds the tags of a template against the field table.
struct TemplateCheck {
    private(set) var problems: [Diagnostic] = []

    init(_ nodes: [TemplateNode], _ fields: [Field]) {
        check(nodes, fields.byName)
    }

    private mutating func check(_ nodes: [TemplateNode], _ known: [String: Field.Kind]) {
        for node in nodes {
            switch node {
            case .variable(let tag):
                guard let kind = kind(of: tag, known) else { continue }
                switch kind {
                case .text: continue
                case .flag:
                    problem("'\(tag.name)' is a flag, which has no text: write {{#\(tag.name)}}…{{/\(tag.name)}}", tag)
                case .list: problem("'\(tag.name)' is a list: write {{#\(tag.name)}}…{{/\(tag.name)}}", tag)
                }
            case .section(let tag, let isInverted, let inside):
                var names = known
                switch kind(of: tag, known) {
                case .text: problem("'\(tag.name)' is a text; a section asks for a flag: has_\(tag.name)", tag)
                case .list(let fields) where !isInverted: names.merge(fields.byName) { _, inner in inner }
                case .list, .flag, nil: break
                }
                check(inside, names)
            }
        }
    }

    private mutating func kind(of tag: TemplateTag, _ known: [String: Field.Kind]) -> Field.Kind? {
        if let kind = known[tag.name] { return kind }
        problem(
            "\(tag.text): there is no field '\(tag.name)' here\(DidYouMean.clause(for: tag.name, among: known.keys.sorted()))",
            tag)
        return nil
    }

    private mutating func problem(_ message: String, _ tag: TemplateTag) {
        problems.append(Diagnostic(code: "LETTER.FIELD", message: message, place: tag.place, length: tag.length))
    }
}

/// Puts tags into their sections.
struct TemplateParser {
    private let tags: [TemplateTag]
    private var index = 0
    private(set) var problems: [Diagnostic] = []

    init(_ tags: [TemplateTag]) { self.tags = tags }

    mutating func nodes() -> [TemplateNode] {
        var nodes = nodes(in: nil)
        while index < tags.count {
            problem("\(tags[index].text) closes nothing", tags[index])
            index += 1
            nodes += self.nodes(in: nil)
        }
        return nodes
    }

    /// Up to the end of the section, or of the template.
    private mutating func nodes(in section: TemplateTag?) -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        while index < tags.count, tags[index].sign != "/" {
            let tag = tags[index]
            index += 1
            guard tag.sign != nil else {
                nodes.append(.variable(tag))
                continue
            }
            let inside = self.nodes(in: tag)
            nodes.append(.section(tag, isInverted: tag.sign == "^", inside))
            close(tag)
        }
        return nodes
    }

    private mutating func close(_ section: TemplateTag) {
        guard index < tags.count else {
            return problem("\(section.text) is not closed: {{/\(section.name)}} is missing", section)
        }
        guard tags[index].name == section.name else {
            return problem(
                "\(tags[index].text) stands where {{/\(section.name)}} has to close line \(section.place.line)",
                tags[index])
        }
        index += 1
    }

    private mutating func problem(_ message: String, _ tag: TemplateTag) {
        problems.append(Diagnostic(code: "LETTER.TEMPLATE", message: message, place: tag.place, length: tag.length))
    }
}
