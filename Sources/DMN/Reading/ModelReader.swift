internal import Diagnostics
internal import FEEL
internal import SafeXML

/// Reads a model document and all that it imports.
struct ModelReader {
    /// Gives the bytes of an import by its location or, where there is none, its namespace.
    let load: (String) -> [UInt8]?
    /// Names that the caller gives values of, for expressions that use them without a requirement.
    private let given: [String]
    private(set) var models: [ModelSource] = []
    /// The documents that were read, by their names: none is read twice, whatever it says that it imports.
    private var documents: Set<String> = []
    /// The time zones that the documents name.
    private(set) var zones: Set<String> = []
    private(set) var problems = DiagnosticCollector()

    init(given: [String], load: @escaping (String) -> [UInt8]?) {
        self.given = given
        self.load = load
    }

    /// - Returns: false when the document is no model that can be read.
    mutating func read(_ bytes: [UInt8], name: String) -> Bool {
        documents.insert(name)
        guard let root = document(bytes, name: name) else { return false }
        zones.formUnion(ZoneNames.mentioned(in: String(decoding: bytes, as: UTF8.self)))
        let source = model(root, TextPlaces(bytes, file: name))
        models.append(source)
        for reference in source.imports where !models.contains(where: { $0.namespace == reference.namespace }) {
            follow(reference, from: name)
        }
        return true
    }

    private mutating func document(_ bytes: [UInt8], name: String) -> XMLElement? {
        let root: XMLElement
        do {
            root = try XMLElement.parse(bytes)
        } catch {
            problems.add(error.diagnostic(file: name))
            return nil
        }
        let place = Place(file: name, line: root.line, column: root.column)
        guard root.name == "definitions" else {
            problems.error(
                "DMN.NOT_A_MODEL", "a DMN model is expected, with the root element 'definitions', not '\(root.name)'",
                at: place)
            return nil
        }
        guard Namespaces.model.contains(root.namespace) else {
            problems.error(
                "DMN.NAMESPACE",
                "'\(root.namespace)' is not a namespace of DMN 1.1 to 1.6; export the model in one of these versions",
                at: place)
            return nil
        }
        return root
    }

    private mutating func follow(_ reference: ModelSource.Import, from importing: String) {
        let names = Locations.candidates(reference.location, namespace: reference.namespace, from: importing)
        var document: (name: String, bytes: [UInt8])?
        for name in names where document == nil { document = load(name).map { (name, $0) } }
        guard let document else {
            problems.error(
                "DMN.IMPORT", "the imported model '\(names[0])' was not found", at: reference.place)
            return
        }
        let isNew = !documents.contains(document.name)
        guard !isNew || read(document.bytes, name: document.name) else { return }
        guard models.contains(where: { $0.namespace == reference.namespace }) else {
            problems.error(
                "DMN.IMPORT", "the imported model '\(document.name)' has not the namespace '\(reference.namespace)'",
                at: reference.place)
            return
        }
    }

    private mutating func model(_ root: XMLElement, _ places: TextPlaces) -> ModelSource {
        let own = root.elements.filter { $0.namespace == root.namespace }
        let language = checkLanguages(of: root, places)
        return ModelSource(
            namespace: root.attribute("namespace") ?? "",
            imports: own.filter { $0.name == "import" }.compactMap { imported($0, places) },
            itemDefinitions: own.filter { $0.name == "itemDefinition" },
            elements: elements(own, places) + givenElements(own, root, places), places: places, language: language)
    }

    /// What the expressions of the whole model are written in, where it is not FEEL.
    private mutating func checkLanguages(of root: XMLElement, _ places: TextPlaces) -> String? {
        for attribute in ["expressionLanguage", "typeLanguage"] {
            guard let problem = Namespaces.problem(of: root.attribute(attribute)) else { continue }
            problems.error("DMN.LANGUAGE", "'\(attribute)' of this model: \(problem)", at: places.place(of: root))
        }
        return root.attribute("expressionLanguage").flatMap { Namespaces.problem(of: $0) == nil ? nil : $0 }
    }

    /// Input data for the names that the caller gives values of, where the model itself has none of the name.
    private func givenElements(_ own: [XMLElement], _ root: XMLElement, _ places: TextPlaces) -> [ModelElement] {
        guard models.isEmpty else { return [] }
        let known = own.flatMap { [$0.child("variable")?.normalizedName, $0.normalizedName, $0.attribute("id")] }
            .compactMap { $0 }
        return given.filter { name in !known.contains(name) && !name.contains(".") }.map { name in
            ModelElement(
                kind: .inputData, id: nil, name: name, label: name, typeName: nil, xml: XMLElement(name: "inputData"),
                place: places.place(of: root), model: 0, isGiven: true)
        }
    }

    private mutating func imported(_ xml: XMLElement, _ places: TextPlaces) -> ModelSource.Import? {
        let place = places.place(of: xml)
        let kind = xml.attribute("importType") ?? ""
        guard Namespaces.model.contains(kind) else {
            problems.error("DMN.IMPORT", "only DMN models can be imported, not '\(kind)'", at: place)
            return nil
        }
        guard let namespace = xml.attribute("namespace") else {
            problems.error("DMN.IMPORT", "this import has no namespace; add the attribute 'namespace'", at: place)
            return nil
        }
        return ModelSource.Import(
            name: xml.normalizedName ?? "", namespace: namespace, location: xml.attribute("locationURI"),
            place: place)
    }

    private mutating func elements(_ own: [XMLElement], _ places: TextPlaces) -> [ModelElement] {
        var found: [ModelElement] = []
        var names: Set<String> = []
        for xml in own {
            guard let kind = ModelElement.Kind(rawValue: xml.name) else { continue }
            let place = places.place(of: xml)
            let variable = xml.child("variable")
            guard let name = variable?.normalizedName ?? xml.normalizedName else {
                problems.error("DMN.NAME", "this \(kind.phrase) has no name; add the attribute 'name'", at: place)
                continue
            }
            if !names.insert(name).inserted {
                problems.error(
                    "DMN.NAME", "the name '\(name)' is given twice in this model; names must be distinct", at: place)
            }
            found.append(
                ModelElement(
                    kind: kind, id: xml.attribute("id"), name: name, label: xml.normalizedName ?? name,
                    typeName: variable?.attribute("typeRef"), xml: xml, place: place, model: models.count))
        }
        return found
    }
}

extension XMLElement {
    /// The attribute `name`, words one blank apart: names are the same when they differ in their blanks only.
    var normalizedName: String? { attribute("name").map(\.normalizedBlanks) }
}

extension String {
    /// Words one blank apart, without blanks around them.
    var normalizedBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// Where an imported document lies.
enum Locations {
    /// The names under which to look for an import, the likeliest first: its location as seen from the importing document,
    /// the location as it is written, and its namespace. Nothing is fetched: a location with a scheme is only a name.
    static func candidates(_ location: String?, namespace: String, from document: String) -> [String] {
        guard let location, !location.isEmpty else { return [namespace] }
        let decoded = percentDecoded(location)
        var names: [String] = []
        for text in decoded == location ? [location] : [location, decoded] {
            if !text.hasPrefix("/"), !text.contains("://") { names.append(resolved(text, from: document)) }
            names.append(text)
        }
        return (names + [namespace]).reduce(into: []) { list, name in if !list.contains(name) { list.append(name) } }
    }

    /// `models/a.dmn` and `../b.dmn` make `b.dmn`.
    private static func resolved(_ location: String, from document: String) -> String {
        var parts = document.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
        for part in location.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": continue
            case "..":
                if let last = parts.last, last != "..", !last.isEmpty { parts.removeLast() } else { parts.append("..") }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// `my%20model.dmn`; a text with a wrong escape stays as it is.
    private static func percentDecoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
                return text
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }
}
