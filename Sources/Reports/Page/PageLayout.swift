import Wording

/// The frame of every page: head, skip link, masthead, contents, sections, foot. Nothing is loaded and no script runs: the
/// content security policy forbids both.
struct PageLayout {
    /// The title in the head, of the window.
    var title: String
    /// Above the title, such as `Result of the call`.
    var kind: String
    /// Below it: what a reader has to know first, such as that the rubric is illustrative.
    var standing: HTML
    var sections: [PageSection]
    /// Who signs it on paper, in order; none: two lines for whoever does.
    var desks: [String] = []
    let style: NumberStyle

    var bytes: [UInt8] { html.bytes }

    var html: HTML {
        .documentType
            + tag("html", ["lang": style.language.code]) {
                head
                tag("body") {
                    tag("a", ["class": "skip", "href": "#main"]) { style.say("Skip to the result") }
                    masthead
                    tag("main", ["id": "main"]) { sections.map(\.html) }
                    signatures
                    tag("footer") {
                        paragraph { style.say("Made by fundscore. Equal inputs make an equal report, byte for byte.") }
                    }
                }
            }
    }

    private var head: HTML {
        tag("head") {
            leaf("meta", ["charset": "utf-8"])
            leaf(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
                ])
            leaf("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            leaf("meta", ["name": "color-scheme", "content": "light dark"])
            tag("title") { title }
            HTML.styleSheet(Stylesheet.css(rank: style.say("rank")) + PaperFoot.css(title, style))
        }
    }

    /// On paper, what makes a list a decision.
    private var signatures: HTML {
        tag("div", ["class": "paper"]) {
            tag("div", ["class": "signatures"]) {
                signing.map { line in paragraph { style.say("Place and date") } + paragraph { line } }
            }
        }
    }

    /// What each signature is that of.
    private var signing: [HTML] {
        let open = Array(repeating: style.html("Name, office, signature"), count: 2)
        return desks.isEmpty ? open : desks.map { style.html("\(slot: 0): name, signature", isolated($0)) }
    }

    private var masthead: HTML {
        tag("header") {
            paragraph("kind") { kind }
            tag("h1") { isolated(title) }
            standing
            tag("nav", ["aria-label": style.say("Contents")]) {
                tag("ul") {
                    sections.map { section in tag("li") { tag("a", ["href": "#\(section.id)"]) { section.title } } }
                }
            }
        }
    }
}
