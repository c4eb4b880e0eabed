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

    /// What its expressions are written in, where they do not say so themselves; nil: FEEL.
    let language: String?

    /// The names under which elements of another model are known here; none: that model is not imported.
    func prefixes(of namespace: String) -> [String] {
        imports.filter { $0.namespace == namespace }.map(\.name)
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
    /// The name of its variable, which is what expressions use: words one blank apart.
    let name: String
    /// The name that the diagram shows.
    let label: String
    let typeName: String?
    let xml: XMLElement
    let place: Place
    /// Which of the models it belongs to.
    let model: Int
    /// The caller gives its value; the model itself does not know it.
    var isGiven = false
}
