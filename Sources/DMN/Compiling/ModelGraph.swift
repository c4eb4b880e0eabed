internal import Diagnostics
internal import SafeXML

/// Who requires whom, over all models: the decision requirements graph. DMN 1.5 §6.2, §6.3.12.
struct ModelGraph {
    let models: [ModelSource]
    /// All elements of all models; their index is what everything else refers to.
    let elements: [ModelElement]
    /// Element → decisions and input data that it reads, in document order.
    private(set) var information: [[Int]] = []
    /// Element → functions that it may call, in document order.
    private(set) var knowledge: [[Int]] = []
    private(set) var problems = DiagnosticCollector()
    private var byID: [String: Int] = [:]

    init(_ models: [ModelSource]) {
        self.models = models
        elements = models.flatMap(\.elements)
        for (index, element) in elements.enumerated() {
            guard let id = element.id else { continue }
            byID["\(models[element.model].namespace)#\(id)"] = index
        }
        for index in elements.indices { addRequirements(of: index) }
        NameClashes(models).check(into: &problems)
    }

    private mutating func addRequirements(of index: Int) {
        let xml = elements[index].xml
        let information = xml.children("informationRequirement").compactMap { requirement in
            required(
                requirement.child("requiredDecision") ?? requirement.child("requiredInput"), of: index,
                [.decision, .inputData])
        }
        let knowledge = xml.children("knowledgeRequirement").compactMap { requirement in
            required(requirement.child("requiredKnowledge"), of: index, [.businessKnowledgeModel, .decisionService])
        }
        self.information.append(information + given(for: index, beside: information + knowledge))
        self.knowledge.append(knowledge)
    }

    /// What the caller gives is read by the decisions of the model itself that mention the name and know nothing else of it.
    private func given(for index: Int, beside required: [Int]) -> [Int] {
        guard elements[index].model == 0, elements[index].kind == .decision else { return [] }
        let names = Set(required.map { elements[$0].name })
        let unknown = elements.indices.filter { elements[$0].isGiven && !names.contains(elements[$0].name) }
        guard !unknown.isEmpty else { return [] }
        let text = elements[index].xml.wholeText.normalizedBlanks
        return unknown.filter { text.contains(elements[$0].name) }
    }

    /// The element that a reference names, unless it is of another kind.
    mutating func required(_ reference: XMLElement?, of index: Int, _ kinds: [ModelElement.Kind]) -> Int? {
        guard let reference else { return nil }
        let element = elements[index]
        let source = models[element.model]
        let href = reference.attribute("href") ?? ""
        let place = source.places.place(of: reference)
        guard let target = byID[href.hasPrefix("#") ? source.namespace + href : href] else {
            let known = elements.compactMap { $0.model == element.model ? $0.id.map { "#\($0)" } : nil }
            problems.error(
                "DMN.UNKNOWN_REFERENCE",
                "the \(element.kind.phrase) '\(element.name)' refers to '\(href)', which does not exist\(DidYouMean.clause(for: href, among: known))",
                at: place)
            return nil
        }
        guard kinds.contains(elements[target].kind) else {
            problems.error(
                "DMN.UNKNOWN_REFERENCE",
                "'\(elements[target].name)' is \(elements[target].kind.withArticle) and cannot be a '\(reference.name)'",
                at: place)
            return nil
        }
        guard !qualifiers(of: target, in: element.model).isEmpty else {
            problems.error(
                "DMN.IMPORT",
                "'\(elements[target].name)' belongs to the model '\(models[elements[target].model].namespace)', which is not imported here",
                at: place)
            return nil
        }
        return target
    }

    /// What stands before the element's name in a model: nothing in its own, the names of its imports elsewhere; none when
    /// it is not imported there.
    func qualifiers(of index: Int, in model: Int) -> [String] {
        elements[index].model == model ? [""] : models[model].prefixes(of: models[elements[index].model].namespace)
    }

    /// The element's name as the first model sees it, `import.name`: through as few imports as there are; nil where it sees
    /// it through none.
    func qualifiedName(of index: Int) -> String? {
        var prefixes: [Int: String] = [0: ""]
        var queue = [0]
        while let model = queue.first {
            queue.removeFirst()
            for reference in models[model].imports {
                guard let other = models.firstIndex(where: { $0.namespace == reference.namespace }),
                    prefixes[other] == nil
                else { continue }
                prefixes[other] = prefixes[model, default: ""] + (reference.name.isEmpty ? "" : reference.name + ".")
                queue.append(other)
            }
        }
        return prefixes[elements[index].model].map { $0 + elements[index].name }
    }

    /// The roots and all that they require, each after those that it requires; those in `given` are left out.
    /// Requirements that form a circle are cut where they close.
    /// - Parameter edges: `information` or `knowledge`.
    func ordered(_ roots: [Int], along edges: [[Int]], given: Set<Int> = []) -> [Int] {
        var order: [Int] = []
        var seen = given
        var stack: [(index: Int, next: Int)] = []
        for root in roots where seen.insert(root).inserted {
            stack.append((root, 0))
            while let (index, next) = stack.last {
                guard next < edges[index].count else {
                    order.append(index)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let required = edges[index][next]
                if seen.insert(required).inserted { stack.append((required, 0)) }
            }
        }
        return order
    }

    /// Tells of every circle of requirements once, at the decision where it is found first.
    mutating func checkCycles() {
        var done: Set<Int> = []
        for root in elements.indices where !done.contains(root) {
            var path: [(index: Int, next: Int)] = [(root, 0)]
            var open: Set<Int> = [root]
            while let (index, next) = path.last {
                guard next < information[index].count else {
                    done.insert(index)
                    open.remove(index)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let required = information[index][next]
                if open.contains(required) {
                    let circle = path.drop { $0.index != required }.map(\.index) + [required]
                    problems.error(
                        "DMN.CYCLE",
                        "a decision cannot require itself: \(circle.map { elements[$0].name }.joined(separator: " → "))",
                        at: elements[required].place)
                } else if !done.contains(required) {
                    open.insert(required)
                    path.append((required, 0))
                }
            }
        }
    }
}

extension XMLElement {
    /// The texts of all elements inside, one after the other.
    fileprivate var wholeText: String {
        name == "text" ? text : elements.map(\.wholeText).joined(separator: "\n")
    }
}

extension ModelElement {
    /// Whether a decision says how it is taken.
    var hasLogic: Bool { xml.elements.contains(where: BoxedExpressionBuilder.isExpression) }
}

extension ModelElement.Kind {
    /// For messages: `a decision`, `input data`.
    var withArticle: String { self == .inputData ? phrase : "a \(phrase)" }
}

/// Names that would mean two things in one model: those of imports, and of elements that are imported without a name.
/// DMN 1.5 §6.3.3.
struct NameClashes {
    let models: [ModelSource]

    init(_ models: [ModelSource]) { self.models = models }

    func check(into problems: inout DiagnosticCollector) {
        for model in models { check(model, into: &problems) }
    }

    private func check(_ model: ModelSource, into problems: inout DiagnosticCollector) {
        var owners = Dictionary(model.elements.map { ($0.name, "this model") }, uniquingKeysWith: { first, _ in first })
        for reference in model.imports where !reference.name.isEmpty {
            if let owner = owners.updateValue("the import of '\(reference.namespace)'", forKey: reference.name) {
                problems.error(
                    "DMN.IMPORT",
                    "the import of '\(reference.namespace)' is named '\(reference.name)', a name that \(owner) has too; give it another",
                    at: reference.place)
            }
        }
        for reference in model.imports where reference.name.isEmpty {
            guard let other = models.first(where: { $0.namespace == reference.namespace }),
                other.namespace != model.namespace
            else { continue }
            for element in other.elements {
                let own = "the model '\(other.namespace)'"
                guard let owner = owners[element.name], owner != own else {
                    owners[element.name] = own
                    continue
                }
                problems.error(
                    "DMN.IMPORT",
                    "the model '\(other.namespace)', imported without a name, has an element '\(element.name)', and so has \(owner); give the import a name",
                    at: reference.place)
            }
        }
    }
}
