internal import Diagnostics

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
