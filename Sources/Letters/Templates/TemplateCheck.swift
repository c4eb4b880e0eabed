import Diagnostics

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
