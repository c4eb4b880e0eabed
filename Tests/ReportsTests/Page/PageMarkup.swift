/// Reads the markup that a page is made of, strictly: what a browser would repair is a problem here.
struct PageMarkup {
    let text: String
    /// Elements that are not closed or closed in the wrong order, ids that occur twice, links that lead nowhere.
    private(set) var problems: [String] = []
    private(set) var headings: [(level: Int, text: String)] = []
    private var ids: Set<String> = []
    private var targets: [String] = []

    private static let empty: Set<String> = ["meta", "br"]

    init(_ text: String) {
        self.text = text
        var open: [(name: String, content: String.Index)] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let inside = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if inside.hasPrefix("!") { continue }
            if inside.hasPrefix("/") {
                close(String(inside.dropFirst()), &open, before: start)
            } else {
                let name = String(inside.prefix { $0 != " " && $0 != "/" })
                note(inside)
                if !inside.hasSuffix("/"), !Self.empty.contains(name) { open.append((name, rest.startIndex)) }
                if name == "style", let style = rest.firstRange(of: "</style>") { rest = rest[style.lowerBound...] }
            }
        }
        problems += open.map { "<\($0.name)> is not closed" }
        problems += targets.filter { !ids.contains($0) }.map { "#\($0) leads nowhere" }
    }

    private mutating func close(
        _ name: String, _ open: inout [(name: String, content: String.Index)], before end: String.Index
    ) {
        guard let last = open.popLast(), last.name == name else {
            problems.append("</\(name)> closes nothing")
            return
        }
        if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) {
            headings.append((level, Self.plain(text[last.content..<end])))
        }
    }

    private mutating func note(_ tag: Substring) {
        if let id = Self.attribute("id", tag), !ids.insert(id).inserted { problems.append("#\(id) occurs twice") }
        if let target = Self.attribute("href", tag), target.hasPrefix("#") {
            targets.append(String(target.dropFirst()))
        }
        if tag.count(where: { $0 == "\"" }).isMultiple(of: 2) == false { problems.append("quotes in <\(tag)>") }
    }

    private static func attribute(_ name: String, _ tag: Substring) -> String? {
        tag.firstRange(of: " \(name)=\"").map { String(tag[$0.upperBound...].prefix { $0 != "\"" }) }
    }

    private static func plain(_ markup: Substring) -> String {
        var depth = 0
        return String(
            markup.filter { character in
                if character == "<" { depth += 1 }
                defer { if character == ">" { depth -= 1 } }
                return depth == 0
            })
    }

    func count(of part: String) -> Int { text.components(of: part) }

    /// The texts of the rows of all tables in a section.
    func rows(inSection id: String) -> [String] {
        guard let start = text.firstRange(of: "<section id=\"\(id)\""),
            let end = text[start.upperBound...].firstRange(of: "</section>")
        else { return [] }
        return text[start.upperBound..<end.lowerBound].split(separator: "<tr").dropFirst().map { row in
            Self.plain("<tr" + (row.firstRange(of: "</tr>").map { row[..<$0.lowerBound] } ?? row))
        }
    }
}
