/// The text of an outcome as paragraphs: divided by empty lines, and lists where every line begins with a dash.
enum Paragraphs {
    static func groups(_ body: String, _ fields: [Field]) -> [FieldGroup] {
        split(body).map { lines in
            var group = FieldGroup(fields)
            let items = lines.compactMap { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : nil }
            if items.count == lines.count {
                group.set("is_list", true)
                group.set(
                    "items",
                    items.map { item in
                        var element = FieldGroup(elements(fields))
                        element.set("item", item)
                        return element
                    })
            } else {
                group.set("text", lines.joined(separator: " "))
            }
            return group
        }
    }

    /// Lines without blanks at their ends, of each paragraph; none of them is empty.
    private static func split(_ body: String) -> [[String]] {
        var paragraphs: [[String]] = [[]]
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = String(line.trimmingBlanks)
            if !words.isEmpty {
                paragraphs[paragraphs.count - 1].append(words)
            } else if paragraphs.last?.isEmpty == false {
                paragraphs.append([])
            }
        }
        return paragraphs.filter { !$0.isEmpty }
    }

    private static func elements(_ fields: [Field]) -> [Field] {
        guard case .list(let items)? = fields.first(where: { $0.name == "items" })?.kind else { return [] }
        return items
    }
}
