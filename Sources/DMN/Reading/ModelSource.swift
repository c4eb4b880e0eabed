internal import Diagnostics
internal import SafeXML

/// A model document as it was read: its parts in document order, not yet compiled.
struct ModelSource: Sendable {
    let namespace: String
    let imports: [Import]
    let itemDefinitions: [XMLElement]
    /// Decisions, input data, knowledge models and services, each with its number in the whole set of models.
    var elements: [ModelElement]
    let places: TextPlaces

    struct Import: Sendable {
        /// What qualifies the imported names; empty: they are used as they are.
        let name: String
        let namespace: String
        /// The document, where the model names it.
        let location: String?
        let place: Place
    }

    /// The name under which elements of another model are known here; nil: that model is not imported.
    func prefix(of namespace: String) -> String? {
        imports.first { $0.namespace == namespace }?.name
    }
}

/// A node of the decision requirements graph. DMN 1.5 §6.3.
struct ModelElement: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case inputData, decision, businessKnowledgeModel, decisionService

        var isFunction: Bool { self == .businessKnowledgeModel || self == .decisionService }

        /// For messages.
        var phrase: String {
            switch self {
            case .inputData: "input data"
            case .decision: "decision"
            case .businessKnowledgeModel: "business knowledge model"
            case .decisionService: "decision service"
            }
        }
    }

    let kind: Kind
    let id: String?
    /// The name of its variable, which is what expressions use.
    let name: String
    let typeName: String?
    let xml: XMLElement
    let place: Place
    /// Which of the models it belongs to.
    let model: Int
}
