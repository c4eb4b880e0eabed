import Diagnostics
import SafeXML

/// Reads `schema:` and `schema_map:` of `submissions:`.
enum SchemaSection {
    static func load(_ section: Section, _ loading: inout Loading) -> SchemaSet? {
        // Address → file: what the map says, and what is found beside a file of it.
        var places = places(section, &loading)
        var map: [String: [UInt8]] = [:]
        for (address, file) in places.sorted(by: { $0.key < $1.key }) { map[address] = loading.bytes(of: file) }
        let names = loading.items(section, "schema", single: true).compactMap { item in
            loading.scalar(item, "submissions.schema").map { PlacedText($0.text, at: $0.lines[0]) }
        }
        let files = names.compactMap { name in loading.bytes(of: name).map { (name: name.text, bytes: $0) } }
        guard let first = names.first, files.count == names.count else { return nil }
        do throws(SchemaProblem) {
            let set = try SchemaSet(schemas: files, map: map) { location, document in
                let file = SchemaAddress.resolve(location, in: places[document]?.text ?? document)
                guard let bytes = loading.besideBytes(of: file) else { return nil }
                places[SchemaAddress.resolve(location, in: document)] = PlacedText(file, at: first.place)
                return bytes
            }
            for warning in set.warnings {
                loading.problems.warning(
                    "RUBRIC.SCHEMA", warning.message + place(warning), at: first.place, length: first.text.count)
            }
            return set
        } catch {
            loading.error(
                "RUBRIC.SCHEMA", "the schema cannot be used: \(error.message)\(place(error))", at: first.place,
                length: first.text.count)
            return nil
        }
    }

    private static func place(_ problem: SchemaProblem) -> String {
        problem.line > 0 ? " (\(problem.file):\(problem.line))" : ""
    }

    /// Funders' schemas import by URL; nothing is ever fetched, so each URL is mapped to a file.
    private static func places(_ section: Section, _ loading: inout Loading) -> [String: PlacedText] {
        var places: [String: PlacedText] = [:]
        for entry in loading.entries(section, "schema_map") {
            guard let file = loading.scalar(entry.value, "submissions.schema_map") else { continue }
            places[entry.key] = PlacedText(file.text, at: file.lines[0])
        }
        return places
    }

    // MARK: Defaults

    /// Names the defaults of the schemas that facts would have to see: XPath sees only what a document says.
    static func checkDefaults(_ schemas: SchemaSet?, _ facts: [FactDefinition], _ loading: inout Loading) {
        guard let schemas, !schemas.defaults.isEmpty else { return }
        for fact in facts {
            for field in [fact] + fact.fields { checkDefaults(schemas.defaults, field, &loading) }
        }
    }

    private static func checkDefaults(_ defaults: [SchemaDefault], _ fact: FactDefinition, _ loading: inout Loading) {
        let read = LastSteps(fact.xpath.text)
        for name in read.attributes where fact.defaultValue == nil {
            guard let values = values(defaults, name, isAttribute: true) else { continue }
            warn(
                "the schema gives attribute '\(name)' the value \(values) where a document leaves it out, but a fact "
                    + "sees only what documents say; give the fact '\(fact.name)' a default", fact, &loading)
        }
        for name in read.elements {
            guard let values = values(defaults, name, isAttribute: false) else { continue }
            warn(
                "the schema gives an empty element '\(name)' the value \(values), but a fact sees only what documents "
                    + "say; the fact '\(fact.name)' finds an empty text there", fact, &loading)
        }
    }

    private static func values(_ defaults: [SchemaDefault], _ name: String, isAttribute: Bool) -> String? {
        let values = defaults.filter { $0.name == name && $0.isAttribute == isAttribute }.map {
            "'\($0.value.shortened)'"
        }
        return values.isEmpty ? nil : values.joined(separator: " or ")
    }

    private static func warn(_ message: String, _ fact: FactDefinition, _ loading: inout Loading) {
        loading.problems.warning(
            "RUBRIC.SCHEMA_DEFAULT", message, at: fact.xpath.place, length: fact.xpath.text.count)
    }
}

/// The names that the paths of an XPath end with: those whose values it reads.
struct LastSteps {
    private(set) var elements: [String] = []
    private(set) var attributes: [String] = []

    init(_ xpath: String) {
        var rest = Substring(xpath)
        var isAttribute = false
        while let first = rest.first {
            if first == "'" || first == "\"" {
                rest = rest.dropFirst().drop { $0 != first }.dropFirst()
                continue
            }
            guard first.isLetter || first == "_" else {
                isAttribute = first == "@" || (isAttribute && first == ":")
                rest.removeFirst()
                continue
            }
            let name = rest.prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) }
            rest = rest[name.endIndex...]
            let next = rest.drop(while: \.isWhitespace).first
            if next == ":" { continue }
            if isAttribute {
                attributes.append(String(name))
            } else if next != "/", next != "(" {
                elements.append(String(name))
            }
            isAttribute = false
        }
    }
}
