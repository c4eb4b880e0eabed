/// A decision table whose tests are plain: the fast way where a single rule with a constant answer decides.
final class PlainTable: Sendable {
    private let program: PlainProgram
    /// Where the tests of each rule begin. They lead to the rule's own leaf, or on to the rule below; behind the last rule
    /// stands the leaf `outcomes.count`.
    private let starts: [PlainProgram.Position]
    /// What the table says where one rule alone fires; nil: the answer has to be worked out.
    private let outcomes: [TableOutcome?]
    /// No other rule may fire beside the one that decides.
    private let isUnique: Bool

    /// A cell and what it tests; nil for cells that everything passes.
    typealias Cell = (tests: UnaryTests?, input: Expression?)

    /// nil: a test is not plain, or a table of this policy is not decided by one rule.
    init?(_ hit: HitPolicy, _ rules: [[Cell]], _ outcomes: [TableOutcome?], _ scope: Scope) {
        switch hit {
        case .first: isUnique = false
        case .unique, .any, .priority: isUnique = true
        case .ruleOrder, .outputOrder, .collect: return nil
        }
        var builder = PlainBuilder(scope)
        var starts: [PlainProgram.Position] = []
        var next: PlainProgram.Position = ~outcomes.count
        for (index, cells) in rules.enumerated().reversed() {
            var position: PlainProgram.Position = ~index
            for case (let tests?, let input) in cells.reversed() {
                guard let input, let start = builder.cell(tests, of: input, yes: position, no: next) else { return nil }
                position = start
            }
            starts.append(position)
            next = position
        }
        self.program = builder.program
        self.starts = starts.reversed()
        self.outcomes = outcomes
    }

    /// nil: ask the general code.
    func outcome(_ frame: [Value]) -> TableOutcome? {
        guard let start = starts.first, let rule = program.leaf(from: start, frame), rule < outcomes.count else {
            return nil
        }
        if isUnique, rule + 1 < outcomes.count, program.leaf(from: starts[rule + 1], frame) != outcomes.count {
            return nil
        }
        return outcomes[rule]
    }
}
