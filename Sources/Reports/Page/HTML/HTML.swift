/// A piece of HTML, or of SVG inside HTML.
///
/// A text gets in only through `text`, `tag` and `leaf`, which escape it; the names of elements and attributes are literals of
/// the code. So no title, reason or comment can become markup.
struct HTML: Sendable, Hashable {
    private(set) var markup: String

    static let nothing = HTML(markup: "")

    static func text(_ text: String) -> HTML { HTML(markup: HTMLText.escaped(text)) }

    /// A style sheet written in the code, texts of others escaped in it (`PaperFoot`). It must not hold `</style`.
    static func styleSheet(_ css: String) -> HTML { HTML(markup: "<style>\n\(css)</style>\n") }

    static let documentType = HTML(markup: "<!DOCTYPE html>\n")

    var isEmpty: Bool { markup.isEmpty }

    static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }

    static func joined(_ parts: some Sequence<HTML>) -> HTML {
        var markup = ""
        for part in parts { markup += part.markup }
        return HTML(markup: markup)
    }

    fileprivate static func element(_ start: String, _ content: HTML, _ end: String) -> HTML {
        HTML(markup: start + content.markup + end)
    }
}

/// Names of attributes with their values, in the order in which they are written; nil: not written.
typealias Attributes = KeyValuePairs<StaticString, String?>

/// An element with its content.
func tag(_ name: StaticString, _ attributes: Attributes = [:], @HTMLBuilder _ content: () -> HTML) -> HTML {
    .element(start(name, attributes) + ">", content(), "</\(name)>" + lineEnd(after: name))
}

/// An element without content: `<meta>`, `<rect/>`.
func leaf(_ name: StaticString, _ attributes: Attributes = [:]) -> HTML {
    .element(start(name, attributes) + "/>", .nothing, "")
}

private func start(_ name: StaticString, _ attributes: Attributes) -> String {
    var markup = "<\(name)"
    for case (let name, let value?) in attributes { markup += " \(name)=\"\(HTMLText.escaped(value))\"" }
    return markup
}

/// Blocks end with the line, so that two reports can be compared line by line.
private func lineEnd(after name: StaticString) -> String {
    switch name.description {
    case "tr", "p", "li", "dd", "h1", "h2", "h3", "section", "div", "svg", "table", "thead", "tbody", "summary",
        "details",
        "caption", "ul", "ol", "dl", "head", "body", "main", "header", "footer", "nav", "title", "figure":
        "\n"
    default: ""
    }
}
