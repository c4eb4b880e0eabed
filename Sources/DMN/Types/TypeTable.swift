internal import Diagnostics
internal import FEEL
internal import SafeXML

/// The item definitions of a set of models, resolved. DMN 1.5 §7.3.2.
struct TypeTable {
    private enum State {
        case open
        case resolving
        case known(DataType)
    }

    private struct Definition {
        let xml: XMLElement
        let model: Int
        var state: State = .open
    }

    private let models: [ModelSource]
    /// Model → name → definition.
    private var definitions: [[String: Definition]]
    private(set) var problems = DiagnosticCollector()

    init(_ models: [ModelSource]) {
        self.models = models
        definitions = models.indices.map { index in
            var named: [String: Definition] = [:]
            for xml in models[index].itemDefinitions {
                guard let name = xml.normalizedName else { continue }
                named[name] = Definition(xml: xml, model: index)
            }
            return named
        }
        for index in models.indices {
            for xml in models[index].itemDefinitions { check(xml, in: index) }
        }
    }

    /// Every definition is resolved, whether it is used or not, so that its problems are told.
    private mutating func check(_ xml: XMLElement, in model: Int) {
        guard let name = xml.normalizedName else {
            problems.error(
                "DMN.NAME", "this item definition has no name; add the attribute 'name'",
                at: models[model].places.place(of: xml))
            return
        }
        _ = resolved(name, in: model, at: models[model].places.place(of: xml))
    }

    /// The type that an element's `typeRef` names; any type where it names none, or none that is known.
    mutating func type(_ name: String?, in model: Int, of xml: XMLElement) -> DataType {
        guard let name = name?.normalizedBlanks, !name.isEmpty else { return .any }
        let (owner, local) = qualified(name, in: model, declarations: xml.namespaceDeclarations)
        if owner == nil || owner == model, definitions[model][local] == nil, let simple = FEELType(named: local) {
            return DataType(simple)
        }
        return resolved(local, in: owner ?? model, at: models[model].places.place(of: xml))
    }

    /// All types that expressions of a model may name: its own, and the imported ones behind their prefix.
    func named(in model: Int) -> [(name: String, type: DataType)] {
        var all = known(in: model).map { (name: $0, type: $1) }
        for reference in models[model].imports {
            guard let other = models.firstIndex(where: { $0.namespace == reference.namespace }) else { continue }
            all += known(in: other).map { (name: reference.name.isEmpty ? $0 : "\(reference.name).\($0)", type: $1) }
        }
        return all
    }

    private func known(in model: Int) -> [(String, DataType)] {
        definitions[model].sorted { $0.key < $1.key }.compactMap { name, definition in
            guard case .known(let type) = definition.state else { return nil }
            return (name, type)
        }
    }

    /// `myimport.tPerson`, and `feel:number` of DMN 1.1; the model is nil for FEEL's own types.
    private func qualified(_ name: String, in model: Int, declarations: [String: String]) -> (model: Int?, name: String)
    {
        for reference in models[model].imports where name.hasPrefix(reference.name + ".") && !reference.name.isEmpty {
            guard let other = models.firstIndex(where: { $0.namespace == reference.namespace }) else { continue }
            return (other, String(name.dropFirst(reference.name.count + 1)))
        }
        if let colon = name.firstIndex(of: ":"), let uri = declarations[String(name[..<colon])] {
            let local = String(name[name.index(after: colon)...])
            if Namespaces.feel.contains(uri) { return (nil, local) }
            return (models.firstIndex { $0.namespace == uri } ?? model, local)
        }
        if definitions[model][name] == nil {
            for reference in models[model].imports where reference.name.isEmpty {
                let other = models.firstIndex { $0.namespace == reference.namespace }
                if let other, definitions[other][name] != nil { return (other, name) }
            }
        }
        return (model, name)
    }

    private mutating func resolved(_ name: String, in model: Int, at place: Place) -> DataType {
        guard let definition = definitions[model][name] else {
            let hint = FEELType.hint(for: name, among: Array(definitions[model].keys) + Self.simpleNames)
            problems.error("DMN.UNKNOWN_TYPE", "unknown type '\(name)'\(hint)", at: place, length: 1)
            return .any
        }
        switch definition.state {
        case .known(let type): return type
        case .resolving:
            problems.error("DMN.CYCLIC_TYPE", "the type '\(name)' is defined by itself", at: place)
            return .any
        case .open:
            definitions[model][name]?.state = .resolving
            let type = structure(definition.xml, in: model)
            definitions[model][name]?.state = .known(type)
            return type
        }
    }

    static let simpleNames = [
        "Any", "number", "string", "boolean", "date", "time", "date and time", "days and time duration",
        "years and months duration",
    ]

    /// An item definition or one of its components.
    private mutating func structure(_ xml: XMLElement, in model: Int) -> DataType {
        let components = xml.children("itemComponent")
        var type: DataType
        if let function = xml.child("functionItem") {
            type = functionType(function, in: model)
        } else if !components.isEmpty {
            type = DataType(
                components: components.map {
                    DataType.Component(name: $0.normalizedName ?? "", type: structure($0, in: model))
                })
        } else {
            let reference = xml.child("typeRef")
            type = self.type(reference?.text, in: model, of: reference ?? xml)
        }
        type.add(constraint(xml.child("allowedValues"), on: type.feel, in: model))
        if xml.attribute("isCollection") == "true" { type = DataType(listOf: type) }
        type.add(constraint(xml.child("typeConstraint"), on: type.feel, in: model))
        return type
    }

    private mutating func functionType(_ xml: XMLElement, in model: Int) -> DataType {
        let parameters = xml.children("parameters").map {
            FEELType.Parameter(
                name: $0.normalizedName ?? "", type: type($0.attribute("typeRef"), in: model, of: $0).feel)
        }
        let result = type(xml.attribute("outputTypeRef"), in: model, of: xml)
        return DataType(.function(parameters: parameters, result: result.feel))
    }

    private mutating func constraint(
        _ xml: XMLElement?, on type: FEELType, in model: Int
    ) -> (program: Program, text: SourceText)? {
        guard let xml, let text = xml.child("text"), !text.text.trimmed.isEmpty else { return nil }
        if let problem = Namespaces.problem(of: xml.attribute("expressionLanguage")) {
            problems.error("DMN.LANGUAGE", problem, at: models[model].places.place(of: xml))
            return nil
        }
        let source = models[model].places.source(of: text)
        var found = DiagnosticCollector()
        let program = Compiler(scope: Scope(), mode: .standard).unaryTests(source, subject: type, into: &found)
        problems.add(contentsOf: found.all.map { models[model].places.corrected($0, in: source) })
        return program.map { ($0, source) }
    }
}

extension String {
    /// Without the blanks and line ends around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
