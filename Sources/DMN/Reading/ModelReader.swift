internal import Diagnostics
internal import SafeXML

/// Reads a model document and all that it imports.
struct ModelReader {
    /// Gives the bytes of an import by its location or, where there is none, its namespace.
    let load: (String) -> [UInt8]?
    private(set) var models: [ModelSource] = []
    private(set) var problems = DiagnosticCollector()

    init(load: @escaping (String) -> [UInt8]?) {
        self.load = load
    }

    /// - Returns: false when the document is no model that can be read.
    mutating func read(_ bytes: [UInt8], name: String) -> Bool {
        guard let root = document(bytes, name: name) else { return false }
        let source = model(root, TextPlaces(bytes, file: name))
        models.append(source)
        for reference in source.imports where !models.contains(where: { $0.namespace == reference.namespace }) {
            follow(reference)
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

    private mutating func follow(_ reference: ModelSource.Import) {
        let names = [reference.location, reference.namespace].compactMap { $0 }
        var document: (name: String, bytes: [UInt8])?
        for name in names where document == nil { document = load(name).map { (name, $0) } }
        guard let document else {
            problems.error(
                "DMN.IMPORT", "the imported model '\(names[0])' was not found", at: reference.place)
            return
        }
        guard read(document.bytes, name: document.name) else { return }
        guard models.contains(where: { $0.namespace == reference.namespace }) else {
            problems.error(
                "DMN.IMPORT", "the imported model '\(document.name)' has not the namespace '\(reference.namespace)'",
                at: reference.place)
            return
        }
    }

    private mutating func model(_ root: XMLElement, _ places: TextPlaces) -> ModelSource {
        let own = root.elements.filter { $0.namespace == root.namespace }
        return ModelSource(
            namespace: root.attribute("namespace") ?? "",
            imports: own.filter { $0.name == "import" }.compactMap { imported($0, places) },
            itemDefinitions: own.filter { $0.name == "itemDefinition" },
            elements: elements(own, places), places: places)
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
            name: xml.attribute("name") ?? "", namespace: namespace, location: xml.attribute("locationURI"),
            place: place)
    }

    private mutating func elements(_ own: [XMLElement], _ places: TextPlaces) -> [ModelElement] {
        var found: [ModelElement] = []
        var names: Set<String> = []
        for xml in own {
            guard let kind = ModelElement.Kind(rawValue: xml.name) else { continue }
            let place = places.place(of: xml)
            let variable = xml.child("variable")
            guard let name = variable?.attribute("name") ?? xml.attribute("name") else {
                problems.error("DMN.NAME", "this \(kind.phrase) has no name; add the attribute 'name'", at: place)
                continue
            }
            if !names.insert(name).inserted {
                problems.error(
                    "DMN.NAME", "the name '\(name)' is given twice in this model; names must be distinct", at: place)
            }
            found.append(
                ModelElement(
                    kind: kind, id: xml.attribute("id"), name: name, typeName: variable?.attribute("typeRef"), xml: xml,
                    place: place, model: models.count))
        }
        return found
    }
}
