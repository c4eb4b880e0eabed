import Diagnostics
import FEEL
import Numbers
import Tabular
import Testing
import Wording

@testable import Rubrics
@testable import Scoring

/// A rubric in code: facts by name, a tree of criteria, and every policy of the model.
struct TestRubric {
    /// A criterion with its parts.
    struct Node {
        var id: String
        var rule: Rule
        var weight: Decimal128 = 1
        var threshold: Decimal128?
        var scale: Scale? = .steps(min: 0, max: 5, step: decimal("0.5"))
        var comment = CommentRule.optional
        var parts: [Node] = []
        var passesUnscored = false
    }
    enum Rule {
        case assessed
        case computed(String)
        case branch(BranchCombination)
    }

    var facts: [(String, FEELType)] = []
    var values: [(String, String)] = []
    var eligibility: [(id: String, rule: String, reason: String)] = []
    var tree: [Node] = []
    var missing = MissingPolicy.reject
    var assessments = AssessmentRules.none
    var total: TotalRule.Combination? = .sum
    var totalFormula: String?
    var threshold: Decimal128?
    var rankingScore: String?

    static let place = Place(file: "rubric.yaml", line: 1)

    func rubric() throws -> Rubric {
        let criteria = flat(tree, parent: nil, from: 0)
        var builder = ScopeBuilder()
        for (name, type) in facts { builder.declare(name, type) }
        let named = try values.map { name, text in
            let program = try builder.program(text)
            builder.declare(name, program.type)
            return NamedValue(name: name, text: text, program: program, place: Self.place)
        }
        let computed = builder
        for criterion in criteria { builder.declare(criterion.id, .number) }
        var rubric = Rubric(
            file: "rubric.yaml", id: "test", title: "Test", status: "illustrative", source: "", currency: "EUR",
            submissions: SubmissionRules(namespaces: [], record: PlacedText("/p", at: Self.place), id: nil),
            facts: facts.map {
                FactDefinition(name: $0.0, type: .number, xpath: PlacedText("x", at: Self.place), place: Self.place)
            },
            tables: [], values: named,
            eligibility: try eligibility.map {
                EligibilityRule(
                    id: $0.id, text: $0.rule, program: try computed.program($0.rule), reason: LocalText($0.reason),
                    place: Self.place)
            },
            scale: .steps(min: 0, max: 5, step: decimal("0.5")), missing: missing,
            criteria: try criteria.map { try $0.criterion(computed) }, assessments: assessments, total: nil,
            ranking: nil,
            award: nil, examples: [],
            slots: SlotLayout(facts: facts.count, tables: 0, values: values.count, criteria: criteria.count),
            sources: [])
        if let totalFormula {
            let program = try builder.program(totalFormula)
            rubric.total = TotalRule(
                combination: .formula(program, text: totalFormula), threshold: threshold, place: Self.place)
        } else if let total {
            rubric.total = TotalRule(combination: total, threshold: threshold, place: Self.place)
        }
        builder.declare("total", .number)
        if let rankingScore {
            rubric.ranking = RankingRule(
                score: try builder.program(rankingScore), scoreText: rankingScore, ladder: [], place: Self.place)
        }
        return rubric
    }

    /// A criterion on its way into the flat list.
    struct FlatNode {
        var node: Node
        var id: String { node.id }
        var parent: Int?
        var children: [Int] = []

        func criterion(_ builder: ScopeBuilder) throws -> Criterion {
            let kind: Criterion.Kind
            switch node.rule {
            case .assessed: kind = .assessed
            case .computed(let text): kind = .computed(try builder.program(text))
            case .branch(let combination): kind = .branch(combination)
            }
            var criterion = Criterion(
                id: node.id, title: LocalText(node.id), kind: kind, parent: parent, children: children,
                weight: node.weight,
                threshold: node.threshold, scale: node.parts.isEmpty ? node.scale : nil, comment: node.comment,
                place: TestRubric.place)
            criterion.passesUnscored = node.passesUnscored
            return criterion
        }
    }

    private func flat(_ nodes: [Node], parent: Int?, from first: Int) -> [FlatNode] {
        var list: [FlatNode] = []
        for node in nodes {
            let index = first + list.count
            var parts = flat(node.parts, parent: index, from: index + 1)
            list.append(FlatNode(node: node, parent: parent))
            for (offset, part) in parts.enumerated() where part.parent == index {
                list[index - first].children.append(index + 1 + offset)
            }
            parts = parts.map { $0 }
            list.append(contentsOf: parts)
        }
        return list
    }

    func scorer() throws -> Scorer { Scorer(rubric: try rubric(), context: EvaluationContext()) }
}

/// Names that rules may use, as far as they are declared.
struct ScopeBuilder {
    private var scope = Scope()

    mutating func declare(_ name: String, _ type: FEELType) { _ = scope.declare(name, type) }

    func program(_ text: String) throws -> Program {
        var problems = DiagnosticCollector()
        let compiler = Compiler(scope: scope, mode: .strict)
        let program = compiler.expression(SourceText(text: text, file: "rubric.yaml"), into: &problems)
        return try #require(program, "\(text): \(problems.all)")
    }
}

/// Exact numbers for tests.
func decimal(_ text: String) -> Decimal128 { Decimal128(exactly: text) ?? .nan }
func rational(_ text: String) -> Rational { Rational(decimal(text)) ?? Rational(-99) }
func number(_ text: String) -> Value { .number(decimal(text)) }

extension TestRubric.Node {
    static func assessed(
        _ id: String, weight: String = "1", threshold: String? = nil, scale: Scale? = .steps(min: 0, max: 5, step: nil),
        comment: CommentRule = .optional
    ) -> Self {
        Self(
            id: id, rule: .assessed, weight: decimal(weight), threshold: threshold.map { decimal($0) }, scale: scale,
            comment: comment)
    }

    static func computed(_ id: String, _ rule: String, weight: String = "1", scale: Scale? = nil) -> Self {
        Self(id: id, rule: .computed(rule), weight: decimal(weight), scale: scale)
    }

    static func branch(
        _ id: String, _ combination: BranchCombination, weight: String = "1", threshold: String? = nil, _ parts: [Self]
    ) -> Self {
        Self(
            id: id, rule: .branch(combination), weight: decimal(weight), threshold: threshold.map { decimal($0) },
            parts: parts)
    }
}

extension Scale {
    static func range(_ min: Int, _ max: Int, step: String? = nil) -> Scale {
        .steps(min: Decimal128(min), max: Decimal128(max), step: step.map { decimal($0) })
    }
}

extension TestRubric {
    /// Reads sheets from text.
    func book(
        _ sheets: String..., adjustments: String? = nil, proposals: Set<String>? = nil, evaluators: Set<String>? = nil
    ) throws -> (book: AssessmentBook, problems: [Diagnostic]) {
        var problems = DiagnosticCollector()
        let documents = sheets.enumerated().compactMap { index, text in
            CSVDocument.read(Array(text.utf8), name: "sheet\(index + 1).csv", into: &problems)
        }
        let points = adjustments.flatMap { CSVDocument.read(Array($0.utf8), name: "board.csv", into: &problems) }
        let book = AssessmentBook.read(
            sheets: documents, adjustments: points, rubric: try rubric(), proposals: proposals,
            evaluators: evaluators.map { EvaluatorRoster($0.sorted().map { .init(id: $0) }, file: "who.csv") },
            into: &problems)
        return (book, problems.all)
    }

    /// The card of proposal `p` with one column per criterion and one list of scores per evaluator.
    func card(_ columns: [String], _ rows: [[String]], facts: [Value] = []) throws -> ScoreCard {
        let lines = rows.enumerated().map { "p,e\($0 + 1),\($1.joined(separator: ","))" }
        let sheet = (["proposal,evaluator,\(columns.joined(separator: ","))"] + lines).joined(separator: "\n")
        let (book, problems) = try book(sheet)
        #expect(problems.isEmpty, "\(problems)")
        return try scorer().card(proposal: "p", facts: facts, assessments: book)
    }
}

extension ScoreCard {
    func score(_ id: String) -> Rational? { criteria.first { $0.id == id }?.score }
    var codes: [String] { reasons.map(\.code) }
    var texts: [String] { reasons.map(\.text) }
}
