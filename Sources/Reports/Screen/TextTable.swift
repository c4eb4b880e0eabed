/// A table of texts for a terminal: columns as wide as they must be, the widest give way first, and what does not fit goes on below.
struct TextTable {
    struct Column {
        var title: String
        var alignsRight = false
        /// Ids, which nobody could look up in two pieces: the column does not give way unless it is very wide.
        var isWhole = false
    }

    /// Between columns.
    private static let gap = 2
    /// No column gives way below this.
    private static let narrowest = 6
    private static let widestWhole = 20

    private let columns: [Column]
    private let widths: [Int]

    /// - Parameter rows: all rows that will be printed; they decide the widths.
    init(columns: [Column], rows: [[String]], width: Int) {
        self.columns = columns
        var widths = columns.indices.map { index in
            rows.reduce(DisplayWidth.of(columns[index].title)) { max($0, DisplayWidth.of($1[index])) }
        }
        var surplus = widths.reduce(0, +) + Self.gap * (columns.count - 1) - width
        let giving = columns.indices.filter { !columns[$0].isWhole || widths[$0] > Self.widestWhole }
        while surplus > 0, let widest = giving.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.narrowest {
            widths[widest] -= 1
            surplus -= 1
        }
        self.widths = widths
    }

    /// The width of a whole line.
    var width: Int { widths.reduce(0, +) + Self.gap * (columns.count - 1) }

    var header: [String] { lines(columns.map(\.title)) }

    /// The lines of one row; the first holds the beginning of every cell.
    func lines(_ cells: [String]) -> [String] {
        let wrapped = zip(cells, widths).map { Self.wrap($0, $1) }
        let height = wrapped.reduce(1) { max($0, $1.count) }
        return (0..<height).map { line in
            var text = ""
            // Blanks wait for the next cell, so that no line ends in some.
            var blanks = 0
            for (index, column) in columns.enumerated() {
                let cell = line < wrapped[index].count ? wrapped[index][line] : ""
                let free = max(0, widths[index] - DisplayWidth.of(cell))
                if !cell.isEmpty {
                    text += Self.blanks(blanks + (column.alignsRight ? free : 0))
                    text += cell
                    blanks = 0
                }
                blanks += (column.alignsRight && !cell.isEmpty ? 0 : free) + Self.gap
            }
            return text
        }
    }

    private static let blank = String(repeating: " ", count: 256)

    private static func blanks(_ count: Int) -> Substring {
        count <= blank.utf8.count ? Substring(blank.utf8.prefix(count)) : Substring(repeatElement(" ", count: count))
    }

    /// Breaks between words; inside one only where it is wider than the column. Blanks that follow each other count as one.
    static func wrap(_ text: String, _ width: Int) -> [String] {
        if !hasLooseBlanks(text) {
            if DisplayWidth.of(text) <= width { return [text] }
            if DisplayWidth.isPlain(text), let lines = wrapPlain(text, width) { return lines }
        }
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.utf8.split(separator: UInt8(ascii: " ")) {
            for piece in pieces(String(Substring(word)), width) {
                let own = DisplayWidth.of(piece)
                if !line.isEmpty, used + 1 + own <= width {
                    line += " " + piece
                    used += 1 + own
                } else {
                    if !line.isEmpty { lines.append(line) }
                    (line, used) = (piece, own)
                }
            }
        }
        return lines + [line]
    }

    /// The same of a text with a column a byte and one blank between words; nil: a word is wider than the column.
    private static func wrapPlain(_ text: String, _ width: Int) -> [String]? {
        let bytes = text.utf8.span
        var lines: [String] = []
        var (line, end, word) = (0, 0, 0)
        for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: " ") {
            guard index - word <= width else { return nil }
            if index - line > width {
                lines.append(part(text, line..<end))
                line = word
            }
            (end, word) = (index, index + 1)
        }
        return lines + [part(text, line..<end)]
    }

    private static func part(_ text: String, _ bytes: Range<Int>) -> String {
        let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
        return String(text[start..<text.utf8.index(start, offsetBy: bytes.count)])
    }

    /// At the beginning, at the end, or behind another.
    private static func hasLooseBlanks(_ text: String) -> Bool {
        var wasBlank = true
        for byte in text.utf8 {
            let isBlank = byte == UInt8(ascii: " ")
            if isBlank, wasBlank { return true }
            wasBlank = isBlank
        }
        return wasBlank && !text.isEmpty
    }

    /// A long word goes on below behind `/`, `:` or `-`, so that paths and places stay readable; a number, such as that of a line, is
    /// broken only where it is wider than the column.
    private static func pieces(_ word: String, _ width: Int) -> [String] {
        guard DisplayWidth.of(word) > width else { return [word] }
        var pieces = [""]
        var used = 0
        for part in parts(word) {
            let own = DisplayWidth.of(part)
            if used > 0, used + own > width {
                pieces.append("")
                used = 0
            }
            let broken = own > width ? characterwise(part, width) : [part]
            pieces[pieces.count - 1] += broken[0]
            pieces += broken.dropFirst()
            used = broken.count > 1 ? DisplayWidth.of(broken[broken.count - 1]) : used + own
        }
        return pieces
    }

    /// What may stand on a line of its own: up to and with a sign, or a number.
    private static func parts(_ word: String) -> [String] {
        var parts: [String] = []
        var previous: Character?
        for character in word {
            let isBreak = previous.map { "/:-".contains($0) } ?? true
            let isNumber = character.isNumber != (previous?.isNumber ?? false) && character.isNumber
            if isBreak || isNumber { parts.append("") }
            parts[parts.count - 1].append(character)
            previous = character
        }
        return parts
    }

    private static func characterwise(_ part: String, _ width: Int) -> [String] {
        var pieces = [""]
        var used = 0
        for character in part {
            let own = DisplayWidth.of(character)
            if used > 0, used + own > width {
                pieces.append("")
                used = 0
            }
            pieces[pieces.count - 1].append(character)
            used += own
        }
        return pieces
    }
}
