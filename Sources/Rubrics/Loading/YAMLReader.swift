import Diagnostics
import Yams

/// Reads YAML through libyaml (Yams' nodes, never its decoder, which drops unknown keys) into places and plain values.
struct YAMLReader {
    /// More than any rubric has; an alias bomb ends here.
    static let maximumNodes = 200_000
    static let maximumDepth = 64
    /// Fifty times the largest rubric known; tables belong into CSV files.
    static let maximumBytes = 1 << 20

    private let file: String
    private let lines: YAMLLines
    private let aliases: YAMLAliases
    private var nodes = 0
    /// What an anchor stands for, and how many nodes that is.
    private var anchors: [String: (value: YAMLValue, nodes: Int)] = [:]

    /// - Returns: nil when the text is not YAML or out of bounds; the problem is then in `problems`.
    static func read(_ text: String, file: String, into problems: inout DiagnosticCollector) -> YAMLValue? {
        let start = Place(file: file, line: 1, column: 1)
        guard text.utf8.count <= maximumBytes, let aliases = YAMLAliases(text) else {
            problems.error(
                "YAML.TOO_LARGE",
                "the rubric has \(text.utf8.count) bytes, more than \(maximumBytes); put tables into CSV files",
                at: start)
            return nil
        }
        var reader = YAMLReader(file: file, lines: YAMLLines(text, file: file), aliases: aliases)
        do {
            // Scalars stay texts: the resolver's patterns would only cost time.
            let parser = try Yams.Parser(yaml: aliases.text, resolver: .basic)
            guard let root = try parser.singleRoot() else {
                problems.error("YAML.EMPTY", "the file is empty", at: start)
                return nil
            }
            // Nodes hold their anchors weakly: only the parser keeps them.
            return try withExtendedLifetime(parser) { try reader.value(of: root, depth: 0) }
        } catch let problem as Diagnostic {
            problems.add(problem)
        } catch let error as YamlError {
            problems.add(reader.diagnostic(for: error))
        } catch {
            problems.error("YAML.SYNTAX", "\(error)", at: Place(file: file))
        }
        return nil
    }

    private init(file: String, lines: YAMLLines, aliases: YAMLAliases) {
        self.file = file
        self.lines = lines
        self.aliases = aliases
    }

    // MARK: nodes

    private mutating func value(of node: Node, depth: Int) throws(Diagnostic) -> YAMLValue {
        let place = place(of: node.mark)
        let before = nodes
        try count(1, at: place)
        guard depth <= Self.maximumDepth else {
            throw problem("YAML.TOO_DEEP", "nested deeper than \(Self.maximumDepth) levels", place)
        }
        let value = try content(of: node, at: place, depth: depth)
        // Only now: an anchor inside of which its alias stands is not known yet, and so nothing contains itself.
        if let anchor = node.anchor { anchors[aliases.restored(anchor.rawValue)] = (value, nodes - before) }
        return value
    }

    private mutating func content(of node: Node, at place: Place, depth: Int) throws(Diagnostic) -> YAMLValue {
        switch node {
        case .scalar(let scalar):
            guard scalar.style == .plain || scalar.style == .any, let name = aliases.name(of: scalar.string) else {
                return .scalar(self.scalar(scalar, at: place))
            }
            guard let meant = anchors[name] else {
                throw problem(
                    "YAML.ALIAS",
                    "the alias *\(name.shortened) stands for nothing: no &\(name.shortened) comes before it", place)
            }
            try count(meant.nodes, at: place)
            return meant.value
        case .sequence(let sequence):
            var values: [YAMLValue] = []
            for element in sequence { values.append(try value(of: element, depth: depth + 1)) }
            return .sequence(values, place)
        case .mapping(let mapping):
            var entries: [YAMLEntry] = []
            for (key, value) in mapping { entries.append(try entry(key, value, depth: depth + 1)) }
            return .mapping(entries, place)
        case .alias:
            throw problem("YAML.ALIAS", "this alias stands for nothing", place)
        }
    }

    private mutating func count(_ more: Int, at place: Place) throws(Diagnostic) {
        nodes += more
        guard nodes <= Self.maximumNodes else {
            throw problem(
                "YAML.TOO_LARGE", "more than \(Self.maximumNodes) values; do aliases repeat each other?", place)
        }
    }

    private mutating func entry(_ key: Node, _ value: Node, depth: Int) throws(Diagnostic) -> YAMLEntry {
        let place = place(of: key.mark)
        guard case .scalar(let name) = key, aliases.name(of: name.string) == nil || name.style != .plain else {
            throw problem("YAML.KEY", "a key has to be a plain name", place)
        }
        guard name.string != "<<" else {
            throw problem("YAML.MERGE_KEY", "keys are not merged with '<<'; write them out here", place)
        }
        return YAMLEntry(
            key: aliases.restored(name.string), keyPlace: place, value: try self.value(of: value, depth: depth))
    }

    private func scalar(_ scalar: Node.Scalar, at place: Place) -> YAMLScalar {
        let text = aliases.restored(scalar.string)
        switch scalar.style {
        case .singleQuoted, .doubleQuoted:
            let start = Place(file: file, line: place.line, column: place.column + 1)
            return YAMLScalar(text: text, style: .quoted, place: place, lines: [start])
        case .literal, .folded:
            return YAMLScalar(
                text: text, style: .block, place: place, lines: lines.blockLines(of: text, after: place.line))
        case .any, .plain:
            return YAMLScalar(text: text, style: .plain, place: place, lines: [place])
        }
    }

    // MARK: places and problems

    private func place(of mark: Mark?) -> Place {
        mark.map { lines.place(markLine: $0.line, markColumn: $0.column) } ?? Place(file: file)
    }

    private func problem(_ code: String, _ message: String, _ place: Place) -> Diagnostic {
        Diagnostic(code: code, message: message, place: place)
    }

    private func diagnostic(for error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(let context, let text, let mark, _), .parser(let context, let text, let mark, _),
            .composer(let context, let text, let mark, _):
            let lead = context.map { "\($0.text) (line \(self.place(of: $0.mark).line)): " } ?? ""
            let place = self.place(of: mark)
            return problem(
                "YAML.SYNTAX", "not valid YAML: \(lead)\(text)\(lines.hasTab(inLineOf: place) ? Self.tabHint : "")",
                place)
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "'\(aliases.restored($0))'" }.joined(separator: ", ")
            return problem(
                "YAML.DUPLICATE_KEY", "the key \(names) is written twice here\(Self.duplicateHint(keys))",
                place(of: context.mark))
        case .reader(let text, _, _, _):
            return problem("YAML.ENCODING", "not valid YAML: \(text)", Place(file: file, line: 1, column: 1))
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return problem("YAML.SYNTAX", "not valid YAML", Place(file: file, line: 1, column: 1))
        }
    }

    private static func duplicateHint(_ keys: [String]) -> String {
        if keys.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
            return "; a comma inside { } begins a new key, so write decimals with a point"
        }
        return keys.allSatisfy(FactsSection.keys.contains)
            ? "; it belongs to a fact each time: indent it further than the fact's name" : ""
    }

    private static let tabHint = "; YAML is indented with blanks, never with tabs"
}

/// Keeps aliases away from Yams, which compares and hashes whole keys: a key of aliases of aliases would keep it busy for
/// ever. Every asterisk becomes a character that the text does not use; a plain scalar that begins with it was an alias, and
/// the reader resolves it, counting.
struct YAMLAliases {
    private let stand: Unicode.Scalar
    /// Without one nothing stands for another.
    private let hasAsterisks: Bool
    /// The text without asterisks, character for character as long as before.
    let text: String

    /// - Returns: nil for a text that uses every character for private use.
    init?(_ text: String) {
        guard let free = Self.unused(in: text) else { return nil }
        stand = free
        hasAsterisks = text.utf8.contains(UInt8(ascii: "*"))
        guard hasAsterisks else {
            self.text = text
            return
        }
        var replaced: [UInt8] = []
        replaced.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "*") { replaced.append(contentsOf: free.utf8) } else { replaced.append(byte) }
        }
        self.text = String(decoding: replaced, as: UTF8.self)
    }

    /// The first character for private use that the text does not use.
    private static func unused(in text: String) -> Unicode.Scalar? {
        // In UTF-8 all of them begin with one of these.
        let mayHave = text.utf8.contains { $0 == 0xEE || $0 == 0xEF }
        let used = mayHave ? Set(text.unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) }) : []
        return (0xE000...0xF8FF).lazy.compactMap(Unicode.Scalar.init).first { !used.contains($0) }
    }

    /// The anchor's name, if a plain scalar is an alias.
    func name(of plain: String) -> String? {
        hasAsterisks && plain.unicodeScalars.first == stand ? restored(String(plain.unicodeScalars.dropFirst())) : nil
    }

    func restored(_ text: String) -> String {
        guard hasAsterisks, text.unicodeScalars.contains(stand) else { return text }
        var original = String.UnicodeScalarView()
        original.append(contentsOf: text.unicodeScalars.lazy.map { $0 == stand ? "*" : $0 })
        return String(original)
    }
}
