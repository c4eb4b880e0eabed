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
