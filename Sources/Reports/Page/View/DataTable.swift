/// A table with its caption and its headings, in a box of its own that scrolls where the screen is narrow.
struct DataTable {
    struct Column {
        var title: String
        var kind: Kind

        init(_ title: String, _ kind: Kind = .text) {
            self.title = title
            self.kind = kind
        }
    }

    enum Kind: String {
        case text = "text"
        /// Sentences, which need room.
        case prose = "prose"
        case number = "num"
        /// The heading of its row.
        case heading = "head"
        /// A drawing that takes the room that is left.
        case drawing = "draw"
        /// The drawing is what the table is for.
        case wideDrawing = "draw wide"

        var isDrawing: Bool { self == .drawing || self == .wideDrawing }
    }

    struct Row {
        var cells: [HTML]
        var id: String?
        var style: String?

        init(_ cells: [HTML], id: String? = nil, style: String? = nil) {
            self.cells = cells
            self.id = id
            self.style = style
        }
    }

    /// Of more columns the headings stand upright on paper, so that all fit on a sheet.
    private static let mostOnPaper = 10

    var caption: String
    /// On a narrow screen every row becomes a card.
    var hasCards = false
    /// The caption is read aloud only: the heading above says the same.
    var hidesCaption = false
    var columns: [Column]

    func html(_ rows: [Row]) -> HTML { html(body: body(rows)) }

    /// Rows without the table around them.
    func body(_ rows: [Row]) -> HTML {
        let cells = columns.map { Cell(of: $0, in: self) }
        return .joined(rows.map { html($0, cells) })
    }

    /// - Parameter body: of rows, as they were made.
    func html(body: HTML) -> HTML {
        tag(
            "div",
            [
                "class": hasCards ? "box" : "box scroll", "role": "region", "aria-label": caption,
                "tabindex": hasCards ? nil : "0",
            ]
        ) {
            tag("table", ["class": hasCards ? "cards" : columns.count > Self.mostOnPaper ? "many" : nil]) {
                tag("caption", ["class": hidesCaption ? "aloud" : nil]) { caption }
                tag("thead") {
                    tag("tr") {
                        columns.map { column in
                            tag("th", ["scope": "col", "class": column.kind.rawValue]) { heading(column) }
                        }
                    }
                }
                tag("tbody") { body }
            }
        }
    }

    /// A line through the table, with what it means.
    static func line(_ text: HTML, style: String = "line") -> Row { Row([text], style: style) }

    private func html(_ row: Row, _ forms: [Cell]) -> HTML {
        guard row.cells.count == columns.count else {
            return tag("tr", ["id": row.id, "class": row.style]) {
                tag("td", ["colspan": "\(columns.count)"]) { row.cells }
            }
        }
        var cells = HTML.nothing
        for (form, content) in zip(forms, row.cells) { form.add(content, to: &cells) }
        return tag("tr", ["id": row.id, "class": row.style]) { cells }
    }

    private func heading(_ column: Column) -> HTML {
        column.kind.isDrawing ? tag("span", ["class": "aloud"]) { column.title } : column.title.html
    }

    /// The cells of a column, of which there may be thousands.
    private struct Cell {
        let plain: HTMLElement
        /// Of what heads its row; nil: nothing does.
        let heading: HTMLElement?

        init(of column: Column, in table: DataTable) {
            let label = table.hasCards && !column.kind.isDrawing ? column.title : nil
            plain = HTMLElement("td", ["class": column.kind.rawValue, "data-label": label])
            heading = column.kind == .heading ? HTMLElement("th", ["scope": "row", "class": "head"]) : nil
        }

        func add(_ content: HTML, to cells: inout HTML) {
            if let heading, !content.isEmpty { cells.add(heading, content) } else { cells.add(plain, content) }
        }
    }
}
