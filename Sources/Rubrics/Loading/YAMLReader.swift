import Diagnostics
import Yams

/// Reads YAML through libyaml (Yams' nodes, never its decoder, which drops unknown keys) into places and plain values.
struct YAMLReader {
    /// More than any rubric has; an alias bomb ends here.
    static let maximumNodes = 200_000
    static let maximumDepth = 64

    private let file: String
    private let lines: [[Unicode.Scalar]]
    private var nodes = 0

    /// - Returns: nil when the text is not YAML or out of bounds; the problem is then in `problems`.
    static func read(_ text: String, file: String, into problems: inout DiagnosticCollector) -> YAMLValue? {
        var reader = YAMLReader(file: file, text: text)
        do {
            guard let root = try Yams.compose(yaml: text) else {
                problems.error("YAML.EMPTY", "the file is empty", at: Place(file: file, line: 1, column: 1))
                return nil
            }
            return try reader.value(of: root, depth: 0)
        } catch let problem as Diagnostic {
            problems.add(problem)
        } catch let error as YamlError {
            problems.add(reader.diagnostic(for: error))
        } catch {
            problems.error("YAML.SYNTAX", "\(error)", at: Place(file: file))
        }
        return nil
    }

    private init(file: String, text: String) {
        self.file = file
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    }

    // MARK: nodes

    private mutating func value(of node: Node, depth: Int) throws -> YAMLValue {
        let place = place(of: node.mark)
        nodes += 1
        guard nodes <= Self.maximumNodes else {
            throw problem(
                "YAML.TOO_LARGE", "more than \(Self.maximumNodes) values; do aliases repeat each other?", place)
        }
        guard depth <= Self.maximumDepth else {
            throw problem("YAML.TOO_DEEP", "nested deeper than \(Self.maximumDepth) levels", place)
        }
        switch node {
        case .scalar(let scalar):
            return .scalar(self.scalar(scalar, at: place))
        case .sequence(let sequence):
            return .sequence(try sequence.map { try value(of: $0, depth: depth + 1) }, place)
        case .mapping(let mapping):
            return .mapping(try mapping.map { try entry($0.key, $0.value, depth: depth + 1) }, place)
        case .alias:
            throw problem("YAML.ALIAS", "this alias stands for nothing", place)
        }
    }

    private mutating func entry(_ key: Node, _ value: Node, depth: Int) throws -> YAMLEntry {
        guard case .scalar(let name) = key else {
            throw problem("YAML.KEY", "a key has to be a plain name", place(of: key.mark))
        }
        return YAMLEntry(
            key: name.string, keyPlace: place(of: key.mark), value: try self.value(of: value, depth: depth))
    }

    private func scalar(_ scalar: Node.Scalar, at place: Place) -> YAMLScalar {
        switch scalar.style {
        case .singleQuoted, .doubleQuoted:
            let start = Place(file: file, line: place.line, column: place.column + 1)
            return YAMLScalar(text: scalar.string, style: .quoted, place: place, lines: [start])
        case .literal, .folded:
            return YAMLScalar(
                text: scalar.string, style: .block, place: place,
                lines: blockLines(of: scalar.string, after: place.line))
        case .any, .plain:
            return YAMLScalar(text: scalar.string, style: .plain, place: place, lines: [place])
        }
    }

    /// Block text begins on the line after its indicator, at the indentation of its first line that is not blank.
    private func blockLines(of text: String, after line: Int) -> [Place] {
        let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
        let following = lines.dropFirst(line)
        let indentation = following.first { !$0.allSatisfy { $0 == " " } }?.prefix { $0 == " " }.count ?? 0
        return (1...max(1, count)).map { Place(file: file, line: line + $0, column: indentation + 1) }
    }

    // MARK: places

    /// libyaml counts columns in Unicode scalars; a place counts characters.
    private func place(of mark: Mark?) -> Place {
        guard let mark else { return Place(file: file) }
        return place(line: mark.line, scalarColumn: mark.column)
    }

    private func place(line: Int, scalarColumn: Int) -> Place {
        guard line >= 1, line <= lines.count else { return Place(file: file, line: max(1, line), column: 1) }
        var before = String.UnicodeScalarView()
        before.append(contentsOf: lines[line - 1].prefix(scalarColumn - 1))
        return Place(file: file, line: line, column: String(before).count + 1)
    }

    // MARK: problems

    private func problem(_ code: String, _ message: String, _ place: Place) -> Diagnostic {
        Diagnostic(code: code, message: message, place: place)
    }

    private func diagnostic(for error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(let context, let text, let mark, _), .parser(let context, let text, let mark, _),
            .composer(let context, let text, let mark, _):
            let lead = context.map { "\($0.text) (line \($0.mark.line)): " } ?? ""
            let hint = lines.indices.contains(mark.line - 1) && lines[mark.line - 1].contains("\t") ? tabHint : ""
            return problem("YAML.SYNTAX", "not valid YAML: \(lead)\(text)\(hint)", place(of: mark))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "'\($0)'" }.joined(separator: ", ")
            return problem("YAML.DUPLICATE_KEY", "the key \(names) is written twice here", place(of: context.mark))
        case .reader(let text, _, _, _):
            return problem("YAML.ENCODING", "not valid YAML: \(text)", Place(file: file, line: 1, column: 1))
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return problem("YAML.SYNTAX", "not valid YAML", Place(file: file, line: 1, column: 1))
        }
    }

    private var tabHint: String { "; YAML is indented with blanks, never with tabs" }
}
