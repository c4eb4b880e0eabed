package import Diagnostics

/// How the rules of a decision table that fire make one answer. DMN 1.5 §8.2.10.
package enum HitPolicy: Hashable, Sendable {
    /// At most one rule fires.
    case unique
    /// All rules that fire agree.
    case any
    /// The first that fires, from the top.
    case first
    /// The one whose output stands first among the allowed outputs.
    case priority
    /// All, in the order of the rules.
    case ruleOrder
    /// All, in the order of the allowed outputs.
    case outputOrder
    /// All, as a list or aggregated.
    case collect(Aggregation?)
}

/// What becomes of all collected outputs.
package enum Aggregation: Hashable, Sendable {
    case sum, min, max, count
}

/// A decision table as written.
package struct DecisionTableSource: Sendable {
    /// A column of tests.
    package struct Input: Sendable {
        package var expression: SourceText
        /// Unary tests that list what may come in.
        package var allowedValues: SourceText?
        /// What the expression is declared to give, where the expression itself does not tell.
        package var type: FEELType?
        /// Unary tests that its values are known to pass, all of them, because their type holds them to it. They are not
        /// asked again; the analysis of the table looks at no other values.
        package var domain: [SourceText]

        package init(
            expression: SourceText, allowedValues: SourceText? = nil, type: FEELType? = nil, domain: [SourceText] = []
        ) {
            self.expression = expression
            self.allowedValues = allowedValues
            self.type = type
            self.domain = domain
        }
    }

    /// A column of results.
    package struct Output: Sendable {
        /// Needed when there are several: the answer is then a context.
        package var name: String?
        package var type: FEELType?
        /// The outputs that may come out, by descending priority.
        package var allowedValues: SourceText?
        /// What comes out when no rule fires.
        package var defaultValue: SourceText?

        package init(
            name: String? = nil, type: FEELType? = nil, allowedValues: SourceText? = nil,
            defaultValue: SourceText? = nil
        ) {
            self.name = name
            self.type = type
            self.allowedValues = allowedValues
            self.defaultValue = defaultValue
        }
    }

    /// A row.
    package struct Rule: Sendable {
        /// One cell an input: unary tests, or `-`.
        package var tests: [SourceText]
        /// One cell an output: expressions.
        package var results: [SourceText]
        package var place: Place

        package init(tests: [SourceText], results: [SourceText], place: Place) {
            self.tests = tests
            self.results = results
            self.place = place
        }
    }

    package var hit: HitPolicy
    package var inputs: [Input]
    package var outputs: [Output]
    package var rules: [Rule]
    package var place: Place

    package init(hit: HitPolicy, inputs: [Input], outputs: [Output], rules: [Rule], place: Place) {
        self.hit = hit
        self.inputs = inputs
        self.outputs = outputs
        self.rules = rules
        self.place = place
    }
}
