import Diagnostics

/// The lines of a YAML text as editors count them, and where libyaml's own positions lie in them.
struct YAMLLines {
    private let file: String
    private var lines: [[Unicode.Scalar]] = [[]]
    /// For every line as libyaml counts: the editor's line and how many scalars of it come before.
    private var starts: [(line: Int, offset: Int)] = [(1, 0)]

    init(_ text: String, file: String) {
        self.file = file
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break  // The second half of one line break.
            case "\n", "\r":
                lines.append([])
                starts.append((lines.count, 0))
            case "\u{85}", "\u{2028}", "\u{2029}":  // YAML 1.1 breaks lines here, editors do not.
                lines[lines.count - 1].append(scalar)
                starts.append((lines.count, lines[lines.count - 1].count))
            default: lines[lines.count - 1].append(scalar)
            }
            previous = scalar
        }
    }

    /// libyaml counts columns in Unicode scalars; a place counts characters.
    func place(markLine: Int, markColumn: Int) -> Place {
        guard starts.indices.contains(markLine - 1) else {
            return Place(file: file, line: lines.count + (lines.last == [] ? 0 : 1), column: 1)
        }
        let start = starts[markLine - 1]
        let before = lines[start.line - 1].prefix(start.offset + max(0, markColumn - 1))
        return Place(file: file, line: start.line, column: Self.characters(before) + 1)
    }

    /// Every value of a rubric has a place, and most lines are ASCII, where a scalar is a character.
    private static func characters(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        if scalars.allSatisfy(\.isASCII) { return scalars.count }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text).count
    }

    func hasTab(inLineOf place: Place) -> Bool {
        lines.indices.contains(place.line - 1) && lines[place.line - 1].contains("\t")
    }

    /// Block text begins on the line after its indicator, at the indentation of its first line that is not blank.
    func blockLines(of text: String, after line: Int) -> [Place] {
        let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
        let following = lines.dropFirst(line)
        let indentation = following.first { !$0.allSatisfy { $0 == " " } }?.prefix { $0 == " " }.count ?? 0
        return (1...max(1, count)).map { Place(file: file, line: line + $0, column: indentation + 1) }
    }
}
