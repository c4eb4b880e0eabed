import Diagnostics

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
