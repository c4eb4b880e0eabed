/// A piece of HTML, or of SVG inside HTML.
///
/// A text gets in only through `text`, `tag` and `leaf`, which escape it; the names of elements and attributes are literals of
/// the code. So no title, reason or comment can become markup.
package struct HTML: Sendable, Hashable {
    package private(set) var markup: String

    package static let nothing = HTML(markup: "")

    package static func text(_ text: String) -> HTML { HTML(markup: HTMLText.escaped(text)) }

    /// A style sheet written in the code, texts of others escaped in it (`PaperFoot`). It must not hold `</style`.
    static func styleSheet(_ css: String) -> HTML { HTML(markup: "<style>\n\(css)</style>\n") }

    /// A text with its line breaks, as a `<textarea>` or a `<pre>` shows it. The first line break is the element's own.
    package static func lines(_ text: String) -> HTML {
        HTML(
            markup: "\n"
                + text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .map { HTMLText.escaped(String($0)) }.joined(separator: "\n"))
    }

    /// The same with every link to a proposal's row (`ProposalView.anchor`) leading elsewhere.
    /// - Parameter address: of an anchor without its `p-`, escaped as an attribute is.
    package func leadingProposals(to address: (String) -> String) -> HTML {
        var parts = markup.split(separator: "href=\"#p-", omittingEmptySubsequences: false)[...]
        var changed = String(parts.removeFirst())
        for part in parts {
            let end = part.firstIndex(of: "\"") ?? part.endIndex
            changed += "href=\"" + address(String(part[..<end])) + part[end...]
        }
        return HTML(markup: changed)
    }

    package static let documentType = HTML(markup: "<!DOCTYPE html>\n")

    package var isEmpty: Bool { markup.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }

    package static func joined(_ parts: some Sequence<HTML>) -> HTML {
        var markup = ""
        for part in parts { markup += part.markup }
        return HTML(markup: markup)
    }
}

extension HTML {
    /// The start of an element, up to what closes its tag.
    fileprivate init(start name: StaticString, _ attributes: Attributes) {
        markup = "<"
        markup += name.description
        for case (let name, let value?) in attributes {
            markup += " "
            markup += name.description
            markup += "=\""
            markup += HTMLText.escaped(value)
            markup += "\""
        }
    }

    /// What stands in the element, and its end.
    fileprivate mutating func close(_ name: StaticString, around content: HTML) {
        markup += ">"
        markup += content.markup
        markup += "</"
        markup += name.description
        markup += Self.blocks.contains(name.description) ? ">\n" : ">"
    }

    /// Ends the element that has no content.
    fileprivate mutating func close() { markup += "/>" }

    /// They end with the line, so that two reports can be compared line by line.
    private static let blocks: Set<String> = [
        "tr", "p", "li", "dd", "h1", "h2", "h3", "section", "div", "svg", "table", "thead", "tbody", "summary",
        "details",
        "caption", "ul", "ol", "dl", "head", "body", "main", "header", "footer", "nav", "title", "figure",
    ]
}

/// Names of attributes with their values, in the order in which they are written; nil: not written.
package typealias Attributes = KeyValuePairs<StaticString, String?>

/// An element with its content.
package func tag(_ name: StaticString, _ attributes: Attributes = [:], @HTMLBuilder _ content: () -> HTML) -> HTML {
    var element = HTML(start: name, attributes)
    element.close(name, around: content())
    return element
}

/// An element without content: `<meta>`, `<rect/>`.
package func leaf(_ name: StaticString, _ attributes: Attributes = [:]) -> HTML {
    var element = HTML(start: name, attributes)
    element.close()
    return element
}
