import Diagnostics
import FoundationEssentials
import Rubrics
import SafeXML
import TestSupport
import Testing

@testable import Intake

extension Corpora {
    /// Real documents with known answers.
    static let names = ["nsf", "grantsgov", "cordis", "cerif", "ted-r209"]
}

/// One corpus: its mapping as submission rules, its files, and what must come out.
struct Corpus {
    let name: String
    let folder: String
    let rules: SubmissionRules
    let facts: [FactDefinition]

    init(_ name: String) throws {
        self.name = name
        folder = Corpora.path("xml/\(name)")
        let mapping = try JSONDecoder().decode(Mapping.self, from: Data(try Self.bytes(of: "\(folder)/mapping.json")))
        let place = Place(file: "mapping.json")
        rules = SubmissionRules(
            namespaces: mapping.namespaces.map { NamespaceBinding(prefix: $0.key, uris: $0.value.uris) }
                .sorted { $0.prefix < $1.prefix },
            record: PlacedText(mapping.record, at: place), id: nil)
        facts = mapping.facts.map {
            FactDefinition(name: $0.name, type: .string, xpath: PlacedText($0.xpath, at: place), place: place)
        }
    }

    /// Names relative to the corpus, as its tables write them.
    var fileNames: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder + "/files").filter { $0.hasSuffix(".xml") }
                .map { "files/\($0)" }.sorted()
        }
    }

    func document(_ file: String) throws -> SourceDocument {
        SourceDocument(file: file, content: .bytes(try Self.bytes(of: "\(folder)/\(file)")))
    }

    /// Rows of a CSV file of the corpus, without its header; none where the corpus has no such file.
    func rows(_ file: String) throws -> [[String]] {
        let path = "\(folder)/\(file)"
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return CommaSeparated.rows(String(decoding: try Self.bytes(of: path), as: UTF8.self)).dropFirst().map { $0 }
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SampleProblem(text: "cannot read \(path)")
        }
        return [UInt8](data)
    }

    private struct Mapping: Decodable {
        let record: String
        let namespaces: [String: URIs]
        let facts: [Fact]

        struct Fact: Decodable {
            let name: String
            let xpath: String
        }
    }

    /// One URI, or several versions of a vocabulary.
    private struct URIs: Decodable {
        let uris: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            uris = try (try? [container.decode(String.self)]) ?? container.decode([String].self)
        }
    }
}

/// RFC 4180, as far as the corpora's tables need it.
enum CommaSeparated {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = String.UnicodeScalarView()
        var quoted = false
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            switch scalar {
            case "\"" where quoted && next == "\"":
                field.append(scalar)
                next = scalars.next()
            case "\"": quoted.toggle()
            case "," where !quoted:
                row.append(String(field))
                field.removeAll()
            case "\r" where !quoted && next == "\n": break
            case "\n" where !quoted:
                rows.append(row + [String(field)])
                row.removeAll()
                field.removeAll()
            default: field.append(scalar)
            }
        }
        return row.isEmpty && field.isEmpty ? rows : rows + [row + [String(field)]]
    }
}
