import Diagnostics

/// A piece of HTML, or of SVG inside HTML.
///
/// A text gets in only through `text`, `tag` and `leaf`, which escape it; the names of elements and attributes are literals of
/// the code. So no title, reason or comment can become markup.
package struct HTML: Sendable {
    /// What comes first: it was long when it was put here, and is not copied again for each element around it.
    private var blocks: [[UInt8]] = []
    /// The rest, in UTF-8: a page is put together of many small pieces, which is faster without texts between them.
    private var end: [UInt8]

    /// Bytes from which on a piece stays as it is.
    private static let long = 16 << 10

    package static let nothing = HTML(bytes: [])

    private init(bytes: [UInt8]) { end = bytes }

    private init(markup: String) { end = Array(markup.utf8) }

    package static func text(_ text: String) -> HTML {
        var html = HTML.nothing
        html.end.append(addingCapacity: HTMLText.room(for: text)) { HTMLText.escape(text, to: &$0) }
        return html
    }

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

    /// As a text.
    package var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// In UTF-8. O(n) where it is long.
    package var bytes: [UInt8] { blocks.isEmpty ? end : pieces.flatMap { $0 } }

    /// The same in pieces, for whoever writes it somewhere.
    package var pieces: [[UInt8]] { blocks + [end] }

    package var isEmpty: Bool { blocks.isEmpty && end.isEmpty }

    private var isLong: Bool { !blocks.isEmpty || end.count >= Self.long }

    package static func + (left: HTML, right: HTML) -> HTML { joined([left, right]) }

    package static func joined(_ parts: [HTML]) -> HTML {
        guard parts.count != 1 else { return parts[0] }
        var all = HTML.nothing
        all.end.reserveCapacity(parts.reduce(0) { $0 + ($1.isLong ? 0 : $1.end.count) })
        for part in parts { all.append(part) }
        return all
    }

    /// O(n) in what is short.
    private mutating func append(_ more: HTML) {
        guard more.isLong else { return end += more.end }
        if !end.isEmpty { blocks.append(end) }
        blocks += more.blocks
        if more.end.count >= Self.long {
            blocks.append(more.end)
            end = []
        } else {
            end = more.end
        }
    }
}

extension HTML: Hashable {
    package static func == (left: HTML, right: HTML) -> Bool { left.bytes == right.bytes }

    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

/// An element that is written many times with the same attributes.
struct HTMLElement {
    fileprivate let start: HTML
    fileprivate let end: HTML

    init(_ name: HTMLName, _ attributes: Attributes) {
        (start, end) = HTML.around(name, attributes)
    }
}

extension HTML {
    fileprivate static func around(_ name: HTMLName, _ attributes: Attributes) -> (start: HTML, end: HTML) {
        var start: [UInt8] = []
        start.append(addingCapacity: room(name, attributes) + 1) { output in
            open(name, attributes, &output)
            output.append(UInt8(ascii: ">"))
        }
        return (HTML(bytes: start), HTML(markup: "</\(name.text)>" + (endsLine(name) ? "\n" : "")))
    }

    /// Adds one of many like it.
    mutating func add(_ element: HTMLElement, _ content: HTML) {
        if content.isLong { return [element.start, content, element.end].forEach { append($0) } }
        let room = element.start.end.count + content.end.count + element.end.end.count
        end.append(addingCapacity: room) { output in
            output.append(element.start.end.span)
            output.append(content.end.span)
            output.append(element.end.end.span)
        }
    }

    /// Adds an element behind what is here: many small ones without a piece of their own each.
    package mutating func add(_ name: HTMLName, _ attributes: Attributes = [:], _ content: HTML) {
        if content.isLong { return add(HTMLElement(name, attributes), content) }
        let room = Self.room(name, attributes) + content.end.count + name.text.utf8.count + 5
        end.append(addingCapacity: room) { output in
            Self.open(name, attributes, &output)
            output.append(UInt8(ascii: ">"))
            output.append(content.end.span)
            output.append(utf8: "</")
            output.append(utf8: name.text)
            output.append(UInt8(ascii: ">"))
            if Self.endsLine(name) { output.append(UInt8(ascii: "\n")) }
        }
    }

    /// Adds an element that has no content.
    fileprivate mutating func add(empty name: HTMLName, _ attributes: Attributes) {
        end.append(addingCapacity: Self.room(name, attributes) + 2) { output in
            Self.open(name, attributes, &output)
            output.append(utf8: "/>")
        }
    }

    /// Bytes that the start of an element takes at most.
    private static func room(_ name: HTMLName, _ attributes: Attributes) -> Int {
        var room = 1 + name.text.utf8.count
        for case (let name, let value?) in attributes {
            room += name.text.utf8.count + HTMLText.room(for: value) + 4
        }
        return room
    }

    /// The start of an element, up to what closes its tag.
    private static func open(_ name: HTMLName, _ attributes: Attributes, _ output: inout OutputSpan<UInt8>) {
        output.append(UInt8(ascii: "<"))
        output.append(utf8: name.text)
        for case (let name, let value?) in attributes {
            output.append(UInt8(ascii: " "))
            output.append(utf8: name.text)
            output.append(utf8: "=\"")
            HTMLText.escape(value, to: &output)
            output.append(UInt8(ascii: "\""))
        }
    }

    /// Blocks end with the line, so that two reports can be compared line by line.
    private static func endsLine(_ name: HTMLName) -> Bool {
        switch name.text {
        // Most elements are one of these.
        case "td", "bdi", "span", "a", "b", "code", "th", "text", "rect", "g": false
        case "tr", "li", "p", "title": true
        default: blocks.contains(name.text)
        }
    }

    private static let blocks: Set<String> = [
        "tr", "p", "li", "dd", "h1", "h2", "h3", "section", "div", "svg", "table", "thead", "tbody", "summary",
        "details",
        "caption", "ul", "ol", "dl", "head", "body", "main", "header", "footer", "nav", "title", "figure",
    ]
}

/// The name of an element or of an attribute: a literal of the code, never made of another text.
package struct HTMLName: ExpressibleByStringLiteral, Sendable {
    fileprivate let text: String

    package init(stringLiteral text: String) { self.text = text }
}

/// Names of attributes with their values, in the order in which they are written; nil: not written.
package typealias Attributes = KeyValuePairs<HTMLName, String?>

/// An element with its content.
package func tag(_ name: HTMLName, _ attributes: Attributes = [:], @HTMLBuilder _ content: () -> HTML) -> HTML {
    var element = HTML.nothing
    element.add(name, attributes, content())
    return element
}

/// An element without content: `<meta>`, `<rect/>`.
package func leaf(_ name: HTMLName, _ attributes: Attributes = [:]) -> HTML {
    var element = HTML.nothing
    element.add(empty: name, attributes)
    return element
}
