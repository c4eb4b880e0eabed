/// What one schema version says against a record, or against a document outside its records.
struct SchemaFindings {
    var name: String
    /// Whether it knows no such root element, as a version of another namespace does not; it then says nothing of what
    /// is inside.
    var rejectsRoot: Bool
    var violations: [SchemaViolation]
}

/// Which of several schema versions something is held against, and what that one says.
struct SchemaVerdict {
    var schema: String?
    var violations: [SchemaViolation]

    /// The version that says least against it, the first of equals.
    init(choosing findings: [SchemaFindings]) {
        let best = findings.min {
            ($0.rejectsRoot ? 1 : 0, $0.violations.count) < ($1.rejectsRoot ? 1 : 0, $1.violations.count)
        }
        schema = best?.name
        violations = best?.violations ?? []
    }
}

/// The violations of a whole tree, assigned to its records.
struct SchemaJudge {
    /// For each record, what each version says.
    private var inside: [[SchemaFindings]]
    private var outside: [SchemaFindings] = []

    init(_ validators: [SchemaValidator], _ records: [DocumentNode]) {
        inside = records.map { _ in [] }
        guard !validators.isEmpty else { return }
        var numbers: [DocumentNode: Int] = [:]
        for (number, record) in records.enumerated() { numbers[record] = number }
        for (version, validator) in validators.enumerated() {
            let empty = SchemaFindings(name: validator.name, rejectsRoot: validator.rejectsRoot, violations: [])
            for number in inside.indices { inside[number].append(empty) }
            outside.append(empty)
            for (node, violation) in validator.take() {
                if let number = Self.record(around: node, numbers) {
                    inside[number][version].violations.append(violation)
                } else {
                    outside[version].violations.append(violation)
                }
            }
        }
    }

    func verdict(ofRecord number: Int) -> SchemaVerdict { SchemaVerdict(choosing: inside[number]) }

    func documentVerdict() -> SchemaVerdict { SchemaVerdict(choosing: outside) }

    /// The record that a node is, or is in.
    private static func record(around node: DocumentNode?, _ numbers: [DocumentNode: Int]) -> Int? {
        var next = node
        while let current = next {
            if let number = numbers[current] { return number }
            next = current.parent
        }
        return nil
    }
}
