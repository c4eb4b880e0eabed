import Diagnostics
internal import Numbers

/// `in` and the cells of decision tables. DMN 1.5 §10.3.2.13.3 and §7.3.3.
extension Compilation {
    /// Whether a subject passes; nil: there is no answer.
    typealias Test = @Sendable (Value, inout Machine) -> Bool?

    mutating func inTests(_ value: Expression, _ tests: [UnaryTest]) -> Term {
        let subject = term(value)
        let before = tested.count
        let test = self.tests(tests, subject: subject.type, of: value)
        let (code, others, place) = (subject.code, Array(tested[before...]), place(value.span))
        return Term(.boolean) { machine in
            let value = code(&machine)
            if let answer = test(value, &machine) { return .boolean(answer) }
            return Self.reason(value, others, &machine).located(place)
        }
    }

    /// Why a test has no answer for a subject.
    static func reason(_ subject: Value, _ others: [Code], _ machine: inout Machine) -> Value {
        let zones = machine.context.zones
        if subject.isNull { return Value.incomparable(subject, subject, zones) }
        for other in others {
            let value = other(&machine)
            if value.isNull || Value.matches(subject, value, zones) == nil {
                return Value.incomparable(subject, value, zones)
            }
        }
        return .noAnswer("a test has no answer for \(subject)")
    }

    /// A cell: any of its tests (or none of them, after `not`).
    mutating func cell(_ tests: UnaryTests, subject: FEELType, of expression: Expression?) -> Test {
        guard !tests.tests.isEmpty else { return { _, _ in true } }
        let any = self.tests(tests.tests, subject: subject, of: expression)
        guard tests.isNegated else { return any }
        return { any($0, &$1).map { !$0 } }
    }

    private mutating func tests(_ tests: [UnaryTest], subject: FEELType, of value: Expression?) -> Test {
        let alternatives = tests.map { test($0, subject: subject, of: value) }
        if alternatives.count == 1 { return alternatives[0] }
        return { subject, machine in
            var answer: Bool? = false
            for alternative in alternatives {
                answer = ThreeValued.or(answer, alternative(subject, &machine))
                if answer == true { return true }
            }
            return answer
        }
    }

    private mutating func test(_ test: UnaryTest, subject: FEELType, of value: Expression?) -> Test {
        let (outer, outerDepth, outerCount) = (bindings.count, depth, localCount)
        let local = newLocal()
        bindings.append(.local(name: "?", type: subject, index: local))
        let wasRead = readLocals.remove(local) != nil
        let inner = term(test.value)
        let mentionsSubject = readLocals.contains(local)
        if wasRead { readLocals.insert(local) }
        if !mentionsSubject, localCount == local + 1 { localCount = outerCount }
        bindings.removeSubrange(outer...)
        depth = outerDepth
        checkTest(test, inner, subject, of: value, mentionsSubject)
        if let constant = inner.constant, !mentionsSubject { landmarks.append(constant) } else { hasOpenTest = true }
        if !mentionsSubject { tested.append(inner.code) }
        if mentionsSubject { return question(test.relation, inner, local) }
        guard let relation = test.relation else { return membership(inner, subject) }
        return comparison(relation, inner)
    }

    /// A test that speaks of `?` itself.
    private func question(_ relation: UnaryTest.Relation?, _ inner: Term, _ local: Int) -> Test {
        let code = inner.code
        if let relation {
            let compare = Self.compare(relation)
            return { subject, machine in
                machine.locals[local] = subject
                return compare(subject, code(&machine), machine.context.zones)
            }
        }
        return { subject, machine in
            machine.locals[local] = subject
            let answer = code(&machine)
            // `? > 20` of null is null, which is no match for null.
            if answer.isNull { return nil }
            return answer.asBoolean ?? Value.matches(subject, answer, machine.context.zones)
        }
    }

    private func membership(_ inner: Term, _ subject: FEELType) -> Test {
        let isStrict = mode == .strict
        if let constant = inner.constant { return Self.membership(of: constant, isStrict) }
        let code = inner.code
        let isVerdict = inner.type == .boolean && subject != .boolean && subject != .any
        return { subject, machine in
            let value = code(&machine)
            if isVerdict { return value.asBoolean }
            if isStrict, subject.isNull || value.isNull { return nil }
            return Value.matches(subject, value, machine.context.zones)
        }
    }

    private static func membership(of constant: Value, _ isStrict: Bool) -> Test {
        if case .null(let why) = constant { return { subject, _ in why == nil ? subject.isNull : nil } }
        return { subject, machine in
            if isStrict, subject.isNull { return nil }
            return Value.matches(subject, constant, machine.context.zones)
        }
    }

    private func comparison(_ relation: UnaryTest.Relation, _ inner: Term) -> Test {
        let compare = Self.compare(relation)
        let code = inner.code
        let isStrict = mode == .strict
        if isStrict, inner.constant?.isNull == true {
            let wanted = relation == .equal
            return { subject, _ in subject.isNull == wanted }
        }
        return { subject, machine in
            let value = code(&machine)
            if isStrict, subject.isNull || value.isNull { return nil }
            return compare(subject, value, machine.context.zones)
        }
    }

    private typealias Comparison = @Sendable (Value, Value, (any ZoneRules)?) -> Bool?

    private static func compare(_ relation: UnaryTest.Relation) -> Comparison {
        switch relation {
        case .less: { Value.order($0, $1, $2).map { $0 < 0 } }
        case .lessOrEqual: { Value.order($0, $1, $2).map { $0 <= 0 } }
        case .greater: { Value.order($0, $1, $2).map { $0 > 0 } }
        case .greaterOrEqual: { Value.order($0, $1, $2).map { $0 >= 0 } }
        case .equal: { Value.equals($0, $1, $2) }
        case .notEqual: { Value.equals($0, $1, $2).map { !$0 } }
        }
    }

    // MARK: checking

    private mutating func checkTest(
        _ test: UnaryTest, _ inner: Term, _ subject: FEELType, of value: Expression?, _ mentionsSubject: Bool
    ) {
        guard mode == .strict else { return }
        if mentionsSubject, test.relation == nil, inner.type == .boolean { return }
        if test.relation == nil, inner.type == .boolean, inner.constant == nil { return }
        let name = value.map { clause($0, subject) } ?? "the subject is \(subject.phrase)"
        if let relation = test.relation, relation != .equal, relation != .notEqual {
            for type in [subject, inner.type] where !type.isOrdered {
                let text = type == subject ? name : clause(test.value, type)
                report("FEEL.TYPE", "\(text), which has no order", test.span)
                return
            }
        }
        let element = inner.type.element
        let candidates = test.relation == nil ? [inner.type, element, element.element] : [inner.type]
        guard !candidates.contains(where: { $0.mayBe(subject) || subject.mayBe($0) }) else { return }
        report("FEEL.TYPE", "\(name) and cannot be compared with \(object(test.value, inner.type))", test.span)
    }
}
