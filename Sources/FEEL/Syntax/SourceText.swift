package import Diagnostics

/// A piece of FEEL and where it stands, so that a caret can be put under the offending word.
package struct SourceText: Sendable, Hashable {
    package var text: String
    package var file: String
    /// Line of the text's first character, from 1; 0 when not known.
    package var line: Int
    /// Column of the text's first character, from 1; 0 when not known.
    package var column: Int
    /// The column at which each line of the text starts, for text that is indented in its file. A line that is not
    /// listed starts at column 1.
    package var lineColumns: [Int]

    package init(text: String, file: String, line: Int = 1, column: Int = 1, lineColumns: [Int] = []) {
        self.text = text
        self.file = file
        self.line = line
        self.column = column
        self.lineColumns = lineColumns
    }
}

extension SourceText {
    /// The place of the first character.
    package var place: Place { Place(file: file, line: line, column: column) }

    /// The place of the scalar at `offset` (counted in Unicode scalars from 0). O(length): only diagnostics ask.
    func place(at offset: Int) -> Place {
        guard line > 0 else { return place }
        var (row, start, position) = (0, text.startIndex, 0)
        var index = text.startIndex
        while index < text.endIndex, position < offset {
            let character = text[index]
            position += character.unicodeScalars.count
            index = text.index(after: index)
            if character.isNewline { (row, start) = (row + 1, index) }
        }
        let characters = text.distance(from: start, to: index)
        let first = row < lineColumns.count ? lineColumns[row] : (row == 0 ? column : 1)
        guard column > 0 else { return Place(file: file, line: line + row) }
        return Place(file: file, line: line + row, column: first + characters)
    }

    /// How many characters the scalars in `span` make up on the first line that they touch; at least 1.
    func length(of span: Range<Int>) -> Int {
        let scalars = text.unicodeScalars
        let from = scalars.index(scalars.startIndex, offsetBy: span.lowerBound, limitedBy: scalars.endIndex)
        let to = scalars.index(scalars.startIndex, offsetBy: span.upperBound, limitedBy: scalars.endIndex)
        guard let from, let to else { return 1 }
        return max(1, text[from..<to].prefix { !$0.isNewline }.count)
    }

    /// The text in `span`, for messages.
    func excerpt(_ span: Range<Int>) -> String {
        let scalars = Array(text.unicodeScalars)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[span.clamped(to: 0..<scalars.count)])
        return String(view)
    }
}
