/// A part of a page with its heading; the contents at the top lead to it.
struct PageSection {
    /// The target of links.
    var id: String
    var title: String
    var content: HTML

    init(_ id: String, _ title: String, @HTMLBuilder content: () -> HTML) {
        self.id = id
        self.title = title
        self.content = content()
    }

    var html: HTML {
        tag("section", ["id": id, "aria-labelledby": "\(id)-title"]) {
            tag("h2", ["id": "\(id)-title"]) { title }
            content
        }
    }
}

/// `<p>`
package func paragraph(_ style: String? = nil, @HTMLBuilder _ content: () -> HTML) -> HTML {
    tag("p", ["class": style], content)
}

/// `<h3>`
func heading(_ text: String) -> HTML { tag("h3") { text } }
