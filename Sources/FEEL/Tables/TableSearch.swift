import Diagnostics

/// The samples of a table's columns, and which rules they pass.
struct TableSearch {
    private struct Sample {
        var value: Value
        /// The rules that it certainly passes, and those that it may pass.
        var passes: Set<Int>
        var mayPass: Set<Int>
    }

    private let table: TableCode
    private var columns: [[Sample]] = []
    /// Rules that were reported already.
    private var reported: Set<Int> = []
    /// Samples that may still be looked at.
    private var budget = 5_000_000
    var isExhausted: Bool { budget <= 0 }

    init(_ table: TableCode) {
        self.table = table
        var machine = table.machine([], EvaluationContext())
        machine.locals = Array(repeating: .null, count: max(1, table.localCount))
        for column in table.inputs.indices {
            columns.append(Self.samples(of: column, in: table, &machine))
        }
    }

    private static func samples(of column: Int, in table: TableCode, _ machine: inout Machine) -> [Sample] {
        let input = table.inputs[column]
        let values = !input.allowsConstants ? [] : Samples.values(of: table.inputTypes[column], around: input.landmarks)
        let judged: [(Value?)] =
            values.isEmpty
            ? [nil]
            : values.filter { value in
                let isPossible = input.domain.allSatisfy { $0(value, &machine) == true }
                return isPossible && input.allows?(value, &machine) ?? true
            }
        return judged.map { value in
            var sample = Sample(value: value ?? .null, passes: [], mayPass: [])
            for (index, rule) in table.rules.enumerated() {
                guard let test = rule.tests[column] else {
                    sample.passes.insert(index)
                    sample.mayPass.insert(index)
                    continue
                }
                guard let value, rule.isConstant[column] else {
                    sample.mayPass.insert(index)
                    continue
                }
                if test(value, &machine) == true {
                    sample.passes.insert(index)
                    sample.mayPass.insert(index)
                }
            }
            return sample
        }
    }

    // MARK: the search

    /// An input that all of `wanted` pass for certain and none of `unwanted` may pass (`certainly`: for certain).
    private mutating func example(
        passing wanted: Set<Int>, avoiding unwanted: Set<Int>, certainly: Bool
    ) -> [Value]? {
        var dead: Set<[Int]> = []
        return example(0, wanted, unwanted, certainly, &dead)
    }

    /// Columns before `column` are settled; `open` are the unwanted rules that the settled columns do not exclude.
    private mutating func example(
        _ column: Int, _ wanted: Set<Int>, _ open: Set<Int>, _ certainly: Bool, _ dead: inout Set<[Int]>
    ) -> [Value]? {
        if column == columns.count { return open.isEmpty ? [] : nil }
        let key = [column] + open.sorted()
        if dead.contains(key) || isExhausted { return nil }
        budget -= columns[column].count
        var tried: Set<Set<Int>> = []
        for sample in columns[column] where sample.passes.isSuperset(of: wanted) {
            let left = open.intersection(certainly ? sample.passes : sample.mayPass)
            guard tried.insert(left).inserted else { continue }
            if let rest = example(column + 1, wanted, left, certainly, &dead) { return [sample.value] + rest }
        }
        dead.insert(key)
        return nil
    }

    // MARK: findings

    /// Rules with a cell that nothing passes.
    mutating func deadRules() -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (index, rule) in table.rules.enumerated() {
            for column in columns.indices where !columns[column].contains(where: { $0.mayPass.contains(index) }) {
                reported.insert(index)
                found.append(
                    Diagnostic(
                        code: "TABLE.UNREACHABLE",
                        message:
                            "rule \(index + 1) can never fire: no value of '\(table.inputs[column].text)' passes its test",
                        place: rule.place))
                break
            }
        }
        return found
    }

    /// Rules that let the same inputs through and give the same answer as an earlier one.
    mutating func duplicates() -> [Diagnostic] {
        if case .collect = table.hit { return [] }
        var first: [String: Int] = [:]
        var found: [Diagnostic] = []
        for (index, rule) in table.rules.enumerated() where !reported.contains(index) {
            guard rule.isConstant.allSatisfy(\.self), rule.constants.allSatisfy({ $0 != nil }) else { continue }
            let tests = columns.map { column in column.map { $0.passes.contains(index) ? "1" : "0" }.joined() }
            let key = (tests + rule.constants.map { $0?.description ?? "" }).joined(separator: "|")
            guard let earlier = first[key] else {
                first[key] = index
                continue
            }
            reported.insert(index)
            found.append(
                Diagnostic(
                    code: "TABLE.DUPLICATE",
                    message: "rule \(index + 1) repeats rule \(earlier + 1); take one of them out",
                    place: rule.place))
        }
        return found
    }

    /// Rules that fire only where an earlier one fires first.
    mutating func masked() -> [Diagnostic] {
        var found: [Diagnostic] = []
        for index in table.rules.indices where !reported.contains(index) {
            let rule = table.rules[index]
            guard index > 0, rule.isConstant.allSatisfy(\.self) else { continue }
            let free = example(passing: [index], avoiding: Set(0..<index), certainly: true)
            guard free == nil, !isExhausted else { continue }
            reported.insert(index)
            let maskers = (0..<index).filter { example(passing: [index, $0], avoiding: [], certainly: true) != nil }
            let names = maskers.map { "rule \($0 + 1)" }.joined(separator: ", ")
            found.append(
                Diagnostic(
                    code: "TABLE.UNREACHABLE",
                    message:
                        "rule \(index + 1) can never fire: whatever passes it has passed an earlier rule already (\(names))",
                    place: rule.place))
        }
        return found
    }

    /// Rules that fire together although only one may, or they should agree.
    mutating func overlaps() -> [Diagnostic] {
        var found: [Diagnostic] = []
        for later in table.rules.indices where !reported.contains(later) {
            for earlier in 0..<later where !reported.contains(earlier) && contradict(earlier, later) {
                guard let example = example(passing: [earlier, later], avoiding: [], certainly: true) else { continue }
                let policy =
                    table.hit == .unique
                    ? "only one may (hit policy unique)" : "they give different answers (hit policy any)"
                found.append(
                    Diagnostic(
                        code: "TABLE.OVERLAP",
                        message:
                            "rules \(earlier + 1) and \(later + 1) both fire when \(text(of: example)), but \(policy)",
                        place: table.rules[later].place))
                break
            }
        }
        return found
    }

    private func contradict(_ a: Int, _ b: Int) -> Bool {
        if table.hit == .unique { return true }
        return zip(table.rules[a].constants, table.rules[b].constants).contains { x, y in
            if let x, let y { x != y } else { false }
        }
    }

    /// An input for which no rule fires.
    mutating func gap() -> [Diagnostic] {
        guard !table.outputs.contains(where: { $0.defaultValue != nil }) else { return [] }
        guard let example = example(passing: [], avoiding: Set(table.rules.indices), certainly: false) else {
            return []
        }
        return [
            Diagnostic(
                code: "TABLE.GAP", message: "no rule fires when \(text(of: example)); add a rule or a default for it",
                place: table.place)
        ]
    }

    /// `months = 7 and sme_count = 0`
    private func text(of example: [Value]) -> String {
        let parts = zip(table.inputs, example).compactMap { $1.isNull ? nil : "\($0.text) = \($1)" }
        return parts.isEmpty ? "nothing is known" : parts.joined(separator: " and ")
    }
}
