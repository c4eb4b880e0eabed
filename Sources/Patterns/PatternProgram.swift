/// A compiled pattern: instructions for a machine that reads one character at a time.
struct PatternProgram: Sendable {
    enum Instruction: Sendable {
        /// Goes on where the next character is this one.
        case character(Unicode.Scalar)
        /// Goes on where the next character is in the class of this index.
        case characterClass(Int)
        case start
        case end
        /// Notes the place in the text in a slot: 2n and 2n + 1 for the bounds of group n.
        case save(Int)
        /// Both ways are open, the first one is preferred.
        case split(Int, Int)
        case jump(Int)
        /// Fails where nothing was read since the place that the slot notes: a repetition that stands still.
        case advanced(since: Int)
        case backReference(Int)
        case match
    }

    /// The greatest size; with a text's length it bounds the time of a match.
    static let greatestSize = 10_000

    var instructions: [Instruction] = []
    var classes: [CharacterClass] = []
    var slotCount: Int
    var groupCount: Int
    var hasBackReferences: Bool
    var flags: PatternFlags
}

/// Turns a pattern that was read into its program.
struct PatternCompiler {
    private var program: PatternProgram

    /// The program of `node`; an error where counted repetitions make it too large.
    static func compile(
        _ node: PatternNode, groupCount: Int, hasBackReferences: Bool, _ flags: PatternFlags
    ) throws(RegularExpressionError) -> PatternProgram {
        let empty = PatternProgram(
            slotCount: 2 * (groupCount + 1), groupCount: groupCount, hasBackReferences: hasBackReferences, flags: flags)
        var compiler = PatternCompiler(program: empty)
        try compiler.emit(.save(0))
        try compiler.add(node)
        try compiler.emit(.save(1))
        try compiler.emit(.match)
        return compiler.program
    }

    private var next: Int { program.instructions.count }

    private mutating func emit(_ instruction: PatternProgram.Instruction) throws(RegularExpressionError) {
        guard next < PatternProgram.greatestSize else {
            throw RegularExpressionError(
                kind: .limit, message: "the pattern's repetitions make it too large to run", offset: 0)
        }
        program.instructions.append(instruction)
    }

    private mutating func add(_ node: PatternNode) throws(RegularExpressionError) {
        switch node {
        case .empty: break
        case .character(let scalar): try add(scalar)
        case .characterClass(let characterClass):
            program.classes.append(characterClass)
            try emit(.characterClass(program.classes.count - 1))
        case .start: try emit(.start)
        case .end: try emit(.end)
        case .sequence(let nodes): for node in nodes { try add(node) }
        case .alternatives(let branches): try add(alternatives: branches)
        case .group(let inner, let number): try add(group: inner, number)
        case .repeated(let inner, let atLeast, let atMost, let isReluctant):
            try add(repeated: inner, atLeast, atMost, isReluctant)
        case .backReference(let number): try emit(.backReference(number))
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) throws(RegularExpressionError) {
        guard program.flags.ignoresCase, !CaseVariants.of(scalar).isEmpty else { return try emit(.character(scalar)) }
        program.classes.append(CharacterClass([.range(scalar.value...scalar.value)], ignoresCase: true))
        try emit(.characterClass(program.classes.count - 1))
    }

    private mutating func add(group inner: PatternNode, _ number: Int?) throws(RegularExpressionError) {
        guard let number else { return try add(inner) }
        try emit(.save(2 * number))
        try add(inner)
        try emit(.save(2 * number + 1))
    }

    private mutating func add(alternatives branches: [PatternNode]) throws(RegularExpressionError) {
        var exits: [Int] = []
        for branch in branches.dropLast() {
            let fork = next
            try emit(.split(fork + 1, 0))
            try add(branch)
            exits.append(next)
            try emit(.jump(0))
            program.instructions[fork] = .split(fork + 1, next)
        }
        if let last = branches.last { try add(last) }
        for exit in exits { program.instructions[exit] = .jump(next) }
    }

    private mutating func add(
        repeated inner: PatternNode, _ atLeast: Int, _ atMost: Int?, _ isReluctant: Bool
    ) throws(RegularExpressionError) {
        for _ in 0..<atLeast {
            let before = next
            try add(inner)
            // A part without instructions stays so however often it stands there.
            if next == before { return }
        }
        guard let atMost else { return try add(loop: inner, isReluctant) }
        var forks: [Int] = []
        for _ in atLeast..<atMost {
            forks.append(next)
            try emit(.split(0, 0))
            try add(inner)
        }
        for fork in forks {
            program.instructions[fork] = isReluctant ? .split(next, fork + 1) : .split(fork + 1, next)
        }
    }

    private mutating func add(loop inner: PatternNode, _ isReluctant: Bool) throws(RegularExpressionError) {
        let fork = next
        try emit(.split(0, 0))
        // Only the machine with back-references has to be kept from standing still; the other one visits each
        // instruction once a character.
        let slot = program.slotCount
        if program.hasBackReferences {
            program.slotCount += 1
            try emit(.save(slot))
        }
        try add(inner)
        if program.hasBackReferences { try emit(.advanced(since: slot)) }
        try emit(.jump(fork))
        program.instructions[fork] = isReluctant ? .split(next, fork + 1) : .split(fork + 1, next)
    }
}
