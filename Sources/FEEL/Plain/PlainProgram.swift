internal import Numbers

/// Conditions over plain facts (numbers, texts, truths) as one flat list of tests: a second, faster way to a value.
///
/// Most rules of a call are bands and conditions over plain facts, and are asked a million times while officials tune them.
/// Here they cost comparisons alone: no closure is called, no list made, no reference counted. This way answers only
/// where every fact that it meets is there and of its declared type; everywhere else it gives nil, and the general code,
/// which alone knows reasons, is asked. So there is one place that says why a rule has no answer.
///
/// A test leads only to tests that stand before it, so an evaluation ends after at most as many steps as there are tests.
struct PlainProgram: Sendable {
    /// What is asked of facts, which are slots of the frame. Everything else is a position in the lists below, so that
    /// looking at a test takes few instructions and counts no references. The other relations are these, the other way
    /// round: what is not below is above or equal.
    enum Test: BitwiseCopyable {
        case fact(Int)
        /// The fact has no value.
        case missing(Int)
        /// The number of a fact is less than a limit.
        case below(Int, limit: Int)
        case above(Int, limit: Int)
        case equal(Int, limit: Int)
        case text(Int, text: Int)
        /// One number is less than another.
        case less(Int, than: Int)
        case same(Int, as: Int)
    }

    /// Where a test leads: to another test, or, where the position is negative, to the leaf `~position`.
    typealias Position = Int

    struct Step: BitwiseCopyable {
        var test: Test
        var yes: Position
        var no: Position
    }

    /// Arithmetic, and the conditions in it.
    enum Number: BitwiseCopyable {
        case constant(Decimal128)
        case fact(Int)
        case negation(Int)
        case arithmetic(Int, BinaryOperator, Int)
        /// The leaves are positions among the numbers.
        case choice(Position)
    }

    var steps: [Step] = []
    var limits: [Decimal128] = []
    var numbers: [Number] = []
    var texts: [String] = []

    /// The leaf that the frame leads to; nil: ask the general code.
    func leaf(from start: Position, _ frame: [Value]) -> Int? {
        var position = start
        while position >= 0 {
            guard let holds = holds(steps[position].test, frame) else { return nil }
            position = holds ? steps[position].yes : steps[position].no
        }
        return ~position
    }

    @inline(__always)
    private func holds(_ test: Test, _ frame: [Value]) -> Bool? {
        switch test {
        case .fact(let slot): return frame[slot].asBoolean
        case .missing(let slot): return frame[slot].isNull
        case .below(let slot, let limit):
            guard case .number(let number) = frame[slot] else { return nil }
            return number < limits[limit]
        case .above(let slot, let limit):
            guard case .number(let number) = frame[slot] else { return nil }
            return limits[limit] < number
        case .equal(let slot, let limit):
            guard case .number(let number) = frame[slot] else { return nil }
            return number == limits[limit]
        case .text(let slot, let wanted):
            guard case .string(let text) = frame[slot] else { return nil }
            return text.isSame(as: texts[wanted])
        case .less(let left, let right):
            guard let left = number(left, frame), let right = number(right, frame) else { return nil }
            return left < right
        case .same(let left, let right):
            guard let left = number(left, frame), let right = number(right, frame) else { return nil }
            return left == right
        }
    }

    /// nil: ask the general code.
    func number(_ position: Int, _ frame: [Value]) -> Decimal128? {
        switch numbers[position] {
        case .constant(let number): return number
        case .fact(let slot):
            guard case .number(let number) = frame[slot] else { return nil }
            return number
        case .negation(let inner): return number(inner, frame).map { -$0 }
        case .arithmetic(let left, let operation, let right):
            guard let left = number(left, frame), let right = number(right, frame),
                case .number(let result) = Arithmetic.numbers(operation, left, right)
            else { return nil }
            return result
        case .choice(let start): return leaf(from: start, frame).flatMap { number($0, frame) }
        }
    }
}

extension String {
    /// Equal code point by code point: Swift's `==` takes canonically equivalent texts for equal, FEEL does not.
    func isSame(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let (mine, theirs) = (utf8.span, other.utf8.span)
        for index in mine.indices where mine[index] != theirs[index] { return false }
        return true
    }
}
