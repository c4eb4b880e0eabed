package import Rubrics
package import SafeXML

import FEEL

/// What has to be taken out of every record, worked out once per rubric and shared by all workers: one flat list of
/// XPath expressions, and for each fact its expression and how its text becomes a value.
package struct IntakePlan: Sendable {
    let namespaces: [NamespaceBinding]
    let record: String
    private(set) var schemas: SchemaSet?
    let limits: XMLLimits
    /// Every XPath of the plan; facts name theirs by index.
    private(set) var expressions: ExpressionList
    private(set) var id: FactPlan?
    private(set) var facts: [FactPlan]

    /// - Parameters:
    ///   - submissions: where records, ids and schemas are.
    ///   - facts: in the rubric's order; a submission's facts come out in the same one.
    ///   - limits: of one document.
    package init(submissions: SubmissionRules, facts: [FactDefinition], limits: XMLLimits = .standard) {
        var expressions = ExpressionList()
        namespaces = submissions.namespaces
        record = submissions.record.text
        schemas = submissions.schemas
        self.limits = limits
        id = submissions.id.map { FactPlan.id(at: $0, expressions: &expressions) }
        self.facts = facts.map { FactPlan($0, expressions: &expressions) }
        self.expressions = expressions
    }

    package var hasSchemas: Bool { schemas != nil }

    /// Reads facts and validates nothing.
    package var withoutSchemas: IntakePlan {
        var plan = self
        plan.schemas = nil
        return plan
    }

    /// Validates and reads nothing.
    var schemasAlone: IntakePlan {
        var plan = self
        (plan.id, plan.facts, plan.expressions) = (nil, [], ExpressionList())
        return plan
    }
}

/// How one fact, or one field of a context, is read. An object, so that handing it on costs one reference.
final class FactPlan: Sendable {
    /// What one node becomes.
    enum Element: Sendable {
        case scalar(ScalarConversion)
        /// The fields, and a context of their names that all others share these with.
        case context([FactPlan], blank: ContextValue)
    }

    let name: String
    /// As the rubric writes it, for messages.
    let xpath: String
    /// Index of the expression in the plan.
    let expression: Int
    let element: Element
    /// Many nodes make a list; otherwise one node makes a value and a second one is an error.
    let isList: Bool
    let isRequired: Bool
    let defaultValue: Value?

    /// - Parameter origin: of a field, the expression of the context that it is a field of.
    init(_ definition: FactDefinition, from origin: Int? = nil, expressions: inout ExpressionList) {
        name = definition.name
        xpath = definition.xpath.text
        let expression = expressions.append(definition.xpath.text, from: origin)
        self.expression = expression
        isRequired = definition.isRequired
        defaultValue = definition.defaultValue
        isList = Self.isList(definition.type)
        element = Self.element(definition.type, definition, expression, &expressions)
    }

    /// The proposal's id: a required string, whatever the rubric's facts are.
    static func id(at xpath: PlacedText, expressions: inout ExpressionList) -> FactPlan {
        let definition = FactDefinition(name: "id", type: .string, xpath: xpath, isRequired: true, place: xpath.place)
        return FactPlan(definition, expressions: &expressions)
    }

    private static func isList(_ type: FactType) -> Bool {
        if case .list = type { true } else { false }
    }

    /// XPath's node-sets are flat, so a list of lists has no more structure than a list.
    private static func element(
        _ type: FactType, _ definition: FactDefinition, _ expression: Int, _ expressions: inout ExpressionList
    ) -> Element {
        switch type {
        case .list(let element): self.element(element, definition, expression, &expressions)
        case .context: context(definition.fields.map { FactPlan($0, from: expression, expressions: &expressions) })
        case .string: .scalar(.string)
        case .number: .scalar(.number(NumberFormat(definition)))
        case .boolean: .scalar(.boolean(BooleanTexts(definition)))
        case .date: .scalar(.date(MomentFormat(definition)))
        case .time: .scalar(.time(MomentFormat(definition)))
        case .dateTime: .scalar(.dateTime(MomentFormat(definition)))
        case .daysDuration: .scalar(.daysDuration)
        case .monthsDuration: .scalar(.monthsDuration)
        }
    }

    private static func context(_ fields: [FactPlan]) -> Element {
        .context(fields, blank: ContextValue(fields.map { ($0.name, .null(nil)) }))
    }
}

/// The XPaths of a plan, and from where each is evaluated.
struct ExpressionList: Sendable {
    private(set) var texts: [String] = []
    /// For each the expression from whose nodes it starts; nil: from the record.
    private(set) var origins: [Int?] = []

    /// - Returns: its index.
    mutating func append(_ text: String, from origin: Int?) -> Int {
        texts.append(text)
        origins.append(origin)
        return texts.count - 1
    }
}
