import Diagnostics

/// What a decision table became: the general way to its answer.
struct TableCode: Sendable {
    /// A column of tests.
    struct Input: Sendable {
        var code: Code
        /// As written, for messages.
        var text: String
        var allows: Compilation.Test?
        /// The allowed values are constants, so that they can be asked before evaluation.
        var allowsConstants: Bool
        /// What its values are known to pass, as far as it speaks of constants.
        var domain: [Compilation.Test] = []
        /// The constants that the cells of the column name.
        var landmarks: [Value]
        /// A cell of the column asks whether there is no value: then the other cells do not match one that is missing.
        var asksForNull = false
    }

    /// A column of results.
    struct Output: Sendable {
        var name: String?
        var type: FEELType
        var allows: Compilation.Test?
        /// The allowed values are constants, so that they can be asked before evaluation.
        var allowsConstants: Bool
        /// By descending priority; empty: not given.
        var priorities: [Value]
        var defaultValue: Code?
        /// The same, where it is the same in every evaluation.
        var defaultConstant: Value? = nil
    }

    /// A row.
    struct Rule: Sendable {
        /// nil: everything passes.
        var tests: [Compilation.Test?]
        /// What the tests of each cell hold their subject against, for reasons.
        var tested: [[Code]]
        var results: [Code]
        var place: Place
        /// Whether each cell speaks of constants alone, so that it can be analysed before evaluation.
        var isConstant: [Bool]
        /// The results, where they are the same in every evaluation.
        var constants: [Value?]
        /// The whole answer of the rule, where it is the same in every evaluation and allowed.
        var answer: Value?
    }

    let type: FEELType
    let slots: [Int]
    let hit: HitPolicy
    let place: Place
    let inputTypes: [FEELType]
    let inputs: [Input]
    let outputs: [Output]
    private(set) var rules: [Rule]
    let localCount: Int
    /// How many expressions stand inside each other in its cells: what an evaluation needs of the stack.
    let height: Int
    let isStrict: Bool
    /// Some input has allowed values.
    let isRestricted: Bool
    let shape: ContextValue.Shape
    /// What named zones stand for, where the caller's context does not say.
    let zones: (any ZoneRules)?

    func machine(_ frame: [Value], _ context: EvaluationContext) -> Machine {
        Machine(globals: frame, locals: Array(repeating: .null, count: localCount), context: context.knowing(zones))
    }

    /// What the inputs are. They are read where they lie: a copy counts references that all threads count.
    static func subjects(_ inputs: [Input], _ machine: inout Machine) -> [Value] {
        var subjects: [Value] = []
        subjects.reserveCapacity(inputs.count)
        let inputs = inputs.span
        for index in inputs.indices { subjects.append(inputs[index].code(&machine)) }
        return subjects
    }

    func evaluate(_ frame: [Value], _ context: inout EvaluationContext) -> TableOutcome {
        var machine = machine(frame, context)
        defer { context = machine.context }
        let subjects = Self.subjects(inputs, &machine)
        if let refusal = refusal(of: subjects, &machine) { return TableOutcome(value: refusal, fired: []) }
        return decide(subjects, &machine)
    }

    /// Works out the answers that are the same in every evaluation, once.
    mutating func settle() {
        guard outputs.allSatisfy(\.allowsConstants) else { return }
        var machine = machine([], .standard)
        for index in rules.indices where rules[index].constants.allSatisfy({ $0 != nil }) {
            rules[index].answer = result(index, &machine)
        }
    }

    /// An input outside its allowed values has no answer.
    private func refusal(of subjects: [Value], _ machine: inout Machine) -> Value? {
        guard isRestricted else { return nil }
        for (input, subject) in zip(inputs, subjects) {
            guard let allows = input.allows, allows(subject, &machine) != true else { continue }
            if subject.isNull {
                return subject.explained("'\(input.text)' has no value").located(place)
            }
            return .noAnswer("'\(input.text)' is \(subject), which is not among the allowed values").located(place)
        }
        return nil
    }

    private func decide(_ subjects: [Value], _ machine: inout Machine) -> TableOutcome {
        var fired: [Int] = []
        for index in rules.indices {
            var obstacle: Value?
            guard fires(index, subjects, &machine, &obstacle) else {
                if let obstacle {
                    return TableOutcome(value: obstacle.located(rules[index].place), fired: [])
                }
                continue
            }
            fired.append(index)
            if hit == .first { break }
        }
        return TableOutcome(value: answer(fired, &machine), fired: fired)
    }

    /// In strict mode a test without an answer is an obstacle, unless another test of the row fails anyway.
    private func fires(_ rule: Int, _ subjects: [Value], _ machine: inout Machine, _ obstacle: inout Value?) -> Bool {
        for column in subjects.indices {
            guard let test = rules[rule].tests[column] else { continue }
            switch test(subjects[column], &machine) {
            case true?: continue
            case false?:
                obstacle = nil
                return false
            case nil:
                guard isStrict, !(subjects[column].isNull && inputs[column].asksForNull) else {
                    obstacle = nil
                    return false
                }
                if obstacle == nil {
                    obstacle = Compilation.reason(subjects[column], rules[rule].tested[column], &machine)
                }
            }
        }
        return obstacle == nil
    }
}
